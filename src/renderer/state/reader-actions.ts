// What can be done in the reader, by name and key.
import { FINDING_KINDS } from '../../core/model/comparison.ts';
import { t } from '../texts.svelte.ts';
import type { Action } from './action-list.svelte.ts';
import type { ReaderScreen } from './reader-screen.svelte.ts';

export function readerActions(screen: ReaderScreen): Action[] {
  const { reader, case: openCase, whole } = screen;
  const { settings } = screen.app;
  return [
    {
      id: 'next-finding',
      name: t.actions.nextFinding,
      group: 'finding',
      keys: ['J'],
      enabled: () => whole.on || reader.listed.length > 0,
      run: () => (whole.on ? whole : reader).step(1),
    },
    {
      id: 'previous-finding',
      name: t.actions.previousFinding,
      group: 'finding',
      keys: ['K'],
      enabled: () => whole.on || reader.listed.length > 0,
      run: () => (whole.on ? whole : reader).step(-1),
    },
    {
      id: 'note',
      name: t.actions.writeNote,
      group: 'note',
      keys: ['N'],
      enabled: () => screen.subject !== null,
      run: () => screen.beginNote(),
    },
    {
      id: 'link',
      name: reader.link?.to === null ? t.actions.linkHere : t.actions.linkPassage,
      group: 'note',
      keys: ['T'],
      enabled: () => screen.subject !== null,
      run: () => screen.beginLink(),
    },
    {
      id: 'clear-selection',
      name: t.actions.selectNothing,
      group: 'finding',
      keys: ['Escape'],
      enabled: () => reader.selected !== null && reader.whole === null,
      run: () => reader.clearSelection(),
    },
    {
      id: 'partners',
      name: t.actions.seekPartners,
      group: 'finding',
      keys: ['P'],
      enabled: () => openCase.sources.length > 1,
      run: () => void screen.beginPartners(),
    },
    ...(['findings', 'passages', 'links'] as const).map((part) => ({
      id: `part-${part}`,
      name: {
        findings: t.actions.showFindings,
        passages: t.actions.showPassages,
        links: t.actions.showLinks,
      }[part],
      group: 'reading' as const,
      keys: [{ findings: 'F', passages: 'L', links: 'I' }[part]],
      run: () => (reader.part = part),
    })),
    {
      id: 'read-whole',
      name: t.actions.readFirstWhole,
      group: 'reading',
      keys: ['W'],
      enabled: () => reader.whole === null && reader.panes.length > 1,
      run: () => reader.readWhole(paneInFocus() ?? reader.panes[0]!),
    },
    {
      id: 'leave-whole',
      name: t.actions.sideBySide,
      group: 'reading',
      keys: ['W', 'Escape'],
      enabled: () => reader.whole !== null,
      run: () => reader.leaveWhole(),
    },
    {
      id: 'whole-texts',
      name: whole.on ? t.whole.leave : t.whole.compare,
      group: 'reading',
      keys: ['D'],
      enabled: () => openCase.sources.length > 1,
      run: () => reader.compareTexts(!whole.on),
    },
    {
      id: 'newer-version',
      name: t.versions.bring,
      group: 'case',
      enabled: () => reader.panes.length > 0,
      run: () => {
        const sourceId = paneInFocus() ?? reader.panes[0]!;
        screen.app.dialog = { kind: 'versions', sourceId, newerId: null };
      },
    },
    {
      id: 'add-pane',
      name: t.actions.showOneMore,
      group: 'reading',
      keys: ['+'],
      enabled: () => reader.canAddPane,
      run: () => reader.addPane(),
    },
    {
      id: 'follow',
      name: settings.value.follow ? t.actions.scrollAlone : t.actions.scrollTogether,
      group: 'reading',
      keys: ['S'],
      run: () => settings.change({ follow: !settings.value.follow }),
    },
    {
      id: 'marks',
      name: settings.value.hiddenKinds.length === 0 ? t.actions.hideMarks : t.actions.showMarks,
      group: 'reading',
      keys: ['M'],
      run: () =>
        settings.change({
          hiddenKinds: settings.value.hiddenKinds.length === 0 ? [...FINDING_KINDS] : [],
        }),
    },
    {
      id: 'larger-text',
      name: t.actions.larger,
      group: 'reading',
      keys: ['Mod+=', 'Mod++'],
      run: () => settings.resizeText(1),
    },
    {
      id: 'smaller-text',
      name: t.actions.smaller,
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
