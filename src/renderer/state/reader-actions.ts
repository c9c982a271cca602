// What can be done in the reader, by name and key.
import { FINDING_KINDS } from '../../core/model/comparison.ts';
import type { Action } from './action-list.svelte.ts';
import type { ReaderScreen } from './reader-screen.svelte.ts';

export function readerActions(screen: ReaderScreen): Action[] {
  const { reader, case: openCase } = screen;
  const { settings } = screen.app;
  return [
    {
      id: 'next-finding',
      name: 'Next finding',
      group: 'finding',
      keys: ['J'],
      enabled: () => reader.listed.length > 0,
      run: () => reader.step(1),
    },
    {
      id: 'previous-finding',
      name: 'Previous finding',
      group: 'finding',
      keys: ['K'],
      enabled: () => reader.listed.length > 0,
      run: () => reader.step(-1),
    },
    {
      id: 'note',
      name: 'Write a note on the selection',
      group: 'note',
      keys: ['N'],
      enabled: () => screen.subject !== null,
      run: () => screen.beginNote(),
    },
    {
      id: 'clear-selection',
      name: 'Select nothing',
      group: 'finding',
      keys: ['Escape'],
      enabled: () => reader.selected !== null && reader.whole === null,
      run: () => reader.clearSelection(),
    },
    {
      id: 'partners',
      name: 'Seek partners of the selection in every source',
      group: 'finding',
      keys: ['P'],
      enabled: () => openCase.sources.length > 1,
      run: () => void screen.beginPartners(),
    },
    ...(['findings', 'passages'] as const).map((part) => ({
      id: `part-${part}`,
      name: `Show the ${part}`,
      group: 'reading' as const,
      keys: [{ findings: 'F', passages: 'L' }[part]],
      run: () => (reader.part = part),
    })),
    {
      id: 'read-whole',
      name: 'Read the first source whole',
      group: 'reading',
      keys: ['W'],
      enabled: () => reader.whole === null && reader.panes.length > 1,
      run: () => reader.readWhole(paneInFocus() ?? reader.panes[0]!),
    },
    {
      id: 'leave-whole',
      name: 'Back to the sources side by side',
      group: 'reading',
      keys: ['W', 'Escape'],
      enabled: () => reader.whole !== null,
      run: () => reader.leaveWhole(),
    },
    {
      id: 'add-pane',
      name: 'Show one more source',
      group: 'reading',
      keys: ['+'],
      enabled: () => reader.canAddPane,
      run: () => reader.addPane(),
    },
    {
      id: 'follow',
      name: settings.value.follow ? 'Scroll each source alone' : 'Scroll the sources together',
      group: 'reading',
      keys: ['S'],
      run: () => settings.change({ follow: !settings.value.follow }),
    },
    {
      id: 'marks',
      name: settings.value.hiddenKinds.length === 0 ? 'Hide all marks' : 'Show all marks',
      group: 'reading',
      keys: ['M'],
      run: () =>
        settings.change({
          hiddenKinds: settings.value.hiddenKinds.length === 0 ? [...FINDING_KINDS] : [],
        }),
    },
    {
      id: 'larger-text',
      name: 'Larger text',
      group: 'reading',
      keys: ['Mod+=', 'Mod++'],
      run: () => settings.resizeText(1),
    },
    {
      id: 'smaller-text',
      name: 'Smaller text',
      group: 'reading',
      keys: ['Mod+-'],
      run: () => settings.resizeText(-1),
    },
  ];
}

/** The source whose pane has the focus. */
function paneInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-source]')?.dataset['source'];
}
