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
      enabled: () => whole.on || reader.listed.length > 0,
      run: () => screen.step(1),
    },
    {
      id: 'previous-finding',
      enabled: () => whole.on || reader.listed.length > 0,
      run: () => screen.step(-1),
    },
    {
      id: 'note',
      enabled: () => screen.subject !== null,
      run: () => screen.beginNote(),
    },
    {
      id: 'judge',
      enabled: () => screen.judged !== null,
      run: () => screen.judged !== null && void screen.app.judge(screen.judged),
    },
    {
      id: 'link',
      name: reader.drafts.waitsForEnd ? t.actions.linkHere : t.actions.linkPassage,
      enabled: () => screen.subject !== null,
      run: () => screen.beginLink(),
    },
    {
      id: 'clear-selection',
      enabled: () => reader.selected !== null && reader.whole === null,
      run: () => reader.clearSelection(),
    },
    {
      id: 'partners',
      enabled: () => openCase.sources.length > 1,
      run: () => void screen.beginPartners(),
    },
    {
      id: 'find',
      enabled: () => screen.sources.length > 0,
      run: () => screen.find.start(paneInFocus()),
    },
    { id: 'find-next', enabled: () => screen.find.on, run: () => screen.find.step(1) },
    { id: 'find-previous', enabled: () => screen.find.on, run: () => screen.find.step(-1) },
    { id: 'part-findings', run: () => (reader.part = 'findings') },
    { id: 'part-passages', run: () => (reader.part = 'passages') },
    { id: 'part-names', run: () => (reader.part = 'names') },
    { id: 'part-links', run: () => (reader.part = 'links') },
    {
      id: 'read-whole',
      enabled: () => reader.whole === null && reader.panes.length > 1,
      run: () => reader.readWhole(paneInFocus() ?? reader.panes[0]!),
    },
    {
      id: 'leave-whole',
      enabled: () => reader.whole !== null,
      run: () => reader.leaveWhole(),
    },
    {
      id: 'whole-texts',
      enabled: () => !whole.on && openCase.sources.length > 1,
      run: () => reader.compareTexts(),
    },
    {
      id: 'leave-texts',
      enabled: () => whole.on,
      run: () => reader.leaveTexts(),
    },
    {
      id: 'newer-version',
      enabled: () => reader.panes.length > 0,
      run: () => {
        const sourceId = paneInFocus() ?? reader.panes[0]!;
        screen.app.dialog = { kind: 'versions', sourceId, newerId: null };
      },
    },
    {
      id: 'add-pane',
      enabled: () => reader.canAddPane,
      run: () => reader.addPane(),
    },
    {
      id: 'follow',
      name: settings.value.follow ? t.actions.scrollAlone : t.actions.scrollTogether,
      run: () => settings.change({ follow: !settings.value.follow }),
    },
    {
      id: 'marks',
      name: settings.value.hiddenKinds.length === 0 ? t.actions.hideMarks : t.actions.showMarks,
      run: () =>
        settings.change({
          hiddenKinds: settings.value.hiddenKinds.length === 0 ? [...FINDING_KINDS] : [],
        }),
    },
    {
      id: 'larger-text',
      run: () => settings.resizeText(1),
    },
    {
      id: 'smaller-text',
      run: () => settings.resizeText(-1),
    },
    // Last, and so the first that Escape does.
    { id: 'leave-find', enabled: () => screen.find.on, run: () => void screen.find.close() },
  ];
}

/** The source whose pane has the focus. */
function paneInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-source]')?.dataset['source'];
}
