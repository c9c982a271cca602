// What can be done from every screen, and what the palette finds: actions, sources, findings and cases by their words.
import { shortName } from '../reading/labels.ts';
import { ACTION_GROUPS, isEnabled, type Action, type ActionGroup } from './action-list.svelte.ts';
import { t } from '../texts.svelte.ts';
import type { AppState } from './app-state.svelte.ts';

/** Most results of one kind that the palette shows; whoever needs more types another letter. */
const MOST_RESULTS = 8;

export interface Found {
  readonly name: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
    readonly keys: readonly string[];
    readonly run: () => void;
  }[];
}

/** What the groups of actions are called. */
const groupName = (group: ActionGroup): string =>
  ({
    go: t.actions.go,
    reading: t.actions.reading,
    finding: t.common.findings,
    review: t.actions.review,
    note: t.common.notes,
    case: t.actions.theCase,
    app: 'Crossread',
  })[group];

/** Actions of the whole app. */
export function appActions(app: AppState): Action[] {
  const hasCase = (): boolean => app.case !== null;
  const { undoName: undo = null, redoName: redo = null } = app.case ?? {};
  return [
    {
      id: 'go-library',
      name: t.screens.library,
      group: 'go',
      keys: ['G'],
      run: () => void app.go('library'),
    },
    {
      id: 'go-matrix',
      name: t.screens.matrix,
      group: 'go',
      keys: ['O'],
      enabled: hasCase,
      run: () => void app.go('matrix'),
    },
    {
      id: 'go-reader',
      name: t.screens.reader,
      group: 'go',
      keys: ['R'],
      enabled: hasCase,
      run: () => void app.go('reader'),
    },
    {
      id: 'go-review',
      name: t.screens.review,
      group: 'go',
      keys: ['Q'],
      enabled: hasCase,
      run: () => void app.go('review'),
    },
    {
      id: 'go-export',
      name: t.screens.export,
      group: 'go',
      keys: ['E'],
      enabled: hasCase,
      run: () => void app.go('export'),
    },
    {
      id: 'undo',
      name: undo === null ? t.shell.undo : t.shell.undoNamed(undo),
      group: 'case',
      keys: ['Mod+Z'],
      enabled: () => undo !== null,
      run: () => void app.undo(),
    },
    {
      id: 'redo',
      name: redo === null ? t.shell.redo : t.shell.redoNamed(redo),
      group: 'case',
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      enabled: () => redo !== null,
      run: () => void app.redo(),
    },
    {
      id: 'add-sources',
      name: t.shell.addSources,
      group: 'case',
      keys: ['A'],
      enabled: hasCase,
      run: () => app.showAddSources(),
    },
    {
      id: 'search',
      name: t.search.label,
      group: 'go',
      keys: ['/'],
      enabled: () => (app.cases?.length ?? 0) > 0,
      run: () => void app.startSearch(),
    },
    {
      id: 'tags',
      name: t.tags.title,
      group: 'case',
      enabled: hasCase,
      run: () => (app.dialog = { kind: 'tags' }),
    },
    {
      id: 'backups',
      name: t.backups.action,
      group: 'case',
      enabled: hasCase,
      run: () => {
        const { id, about } = app.case!.case;
        app.dialog = { kind: 'backups', caseId: id, title: about.title };
      },
    },
    {
      id: 'new-case',
      name: t.library.newCase,
      group: 'case',
      run: () => (app.dialog = { kind: 'new-case' }),
    },
    { id: 'sample', name: t.actions.openSample, group: 'case', run: () => void app.openSample() },
    {
      id: 'palette',
      name: t.shell.find,
      group: 'app',
      keys: ['Mod+K'],
      run: () => (app.dialog = { kind: 'palette' }),
    },
    {
      id: 'handbook',
      name: t.shell.handbook,
      group: 'app',
      keys: ['F1'],
      run: () => (app.dialog = { kind: 'handbook' }),
    },
    {
      id: 'keys',
      name: t.actions.keys,
      group: 'app',
      keys: ['?'],
      run: () => (app.dialog = { kind: 'keys' }),
    },
    {
      id: 'about',
      name: t.shell.about,
      group: 'app',
      run: () => (app.dialog = { kind: 'about' }),
    },
    {
      id: 'settings',
      name: t.shell.settings,
      group: 'app',
      keys: ['Mod+,'],
      run: () => (app.dialog = { kind: 'settings' }),
    },
    {
      id: 'theme',
      name: t.actions.theme,
      group: 'app',
      run: () => {
        const next = { system: 'light', light: 'dark', dark: 'system' } as const;
        app.settings.change({ theme: next[app.settings.value.theme] });
      },
    },
  ];
}

/** Every action that has a key, by group, for the page of keys. */
export function keyedActions(
  app: AppState,
): { name: string; actions: { name: string; keys: readonly string[] }[] }[] {
  return ACTION_GROUPS.map((group) => ({
    name: groupName(group),
    actions: app.actions.all.flatMap((action) =>
      action.group === group && action.keys !== undefined ? [{ name: action.name, keys: action.keys }] : [],
    ),
  })).filter(({ actions }) => actions.length > 0);
}

/** What matches the words, best first. Without words: every action that can be done now, and the sources. */
export function findAnything(app: AppState, typed: string): Found[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  const actions = app.actions.all.filter((action) => action.id !== 'palette' && isEnabled(action));
  const groups: Found[] = ACTION_GROUPS.map((group) => ({
    name: groupName(group),
    items: actions
      .filter((action) => action.group === group && matches(action.name, words))
      .map((action) => ({
        id: `action ${action.id}`,
        name: action.name,
        detail: null,
        keys: action.keys ?? [],
        run: action.run,
      })),
  }));
  return [...groups, ...foundInCase(app, words), ...foundCases(app, words, typed.trim())].filter(
    ({ items }) => items.length > 0,
  );
}

function foundInCase(app: AppState, words: readonly string[]): Found[] {
  const [openCase, reader] = [app.case, app.reader];
  if (openCase === null || reader === null) return [];
  const show = (act: () => void): void => {
    void app.go('reader').then(act);
  };
  const sources = openCase.sources
    .filter((source) => matches(`${source.title} ${source.outlet ?? ''}`, words))
    .slice(0, MOST_RESULTS)
    .map((source) => ({
      id: `source ${source.id}`,
      name: source.title,
      detail: source.outlet,
      keys: [],
      run: () => show(() => reader.readWhole(source.id)),
    }));
  if (words.length === 0) return [{ name: t.actions.readWhole, items: sources }];
  const textOf = new Map(openCase.sources.map((source) => [source.id, source]));
  const findings = [];
  for (const finding of reader.findings) {
    const selected = openCase.index?.selectFinding(finding.id);
    const first = selected?.passages[0];
    const source = first === undefined ? undefined : textOf.get(first.source);
    if (selected === undefined || selected === null || first === undefined || source === undefined) continue;
    const said = selected.passages
      .map((passage) => textOf.get(passage.source)?.text.slice(passage.start, passage.end) ?? '')
      .join(' ');
    if (!matches(`${t.kinds[finding.kind]} ${said}`, words)) continue;
    findings.push({
      id: `finding ${finding.id}`,
      name: source.text.slice(first.start, first.end),
      detail: `${t.kinds[finding.kind]} · ${shortName(source)}`,
      keys: [],
      run: () => show(() => reader.selectFinding(finding.id)),
    });
    if (findings.length === MOST_RESULTS) break;
  }
  const notes = openCase.annotations
    .filter(({ note, tags, quote }) => matches(`${note} ${tags.join(' ')} ${quote.exact}`, words))
    .slice(0, MOST_RESULTS)
    .map((annotation) => ({
      id: `note ${annotation.id}`,
      name: annotation.note === '' ? annotation.quote.exact : annotation.note,
      detail: annotation.tags.join(', ') || null,
      keys: [],
      run: () => show(() => reader.showNote(annotation)),
    }));
  return [
    { name: t.actions.findingsSaying, items: findings },
    { name: t.actions.notesSaying, items: notes },
    { name: t.actions.readWhole, items: sources },
  ];
}

function foundCases(app: AppState, words: readonly string[], typed: string): Found[] {
  if (words.length === 0) return [];
  const items = (app.cases ?? [])
    .filter(({ id, title, problem }) => id !== app.case?.id && problem === null && matches(title, words))
    .slice(0, MOST_RESULTS)
    .map(({ id, title }) => ({
      id: `case ${id}`,
      name: title,
      detail: null,
      keys: [],
      run: () => void app.openCase(id),
    }));
  const everywhere = {
    id: 'search-everywhere',
    name: t.search.everywhereFor(typed),
    detail: null,
    keys: [],
    run: () => {
      app.search.type(typed);
      void app.startSearch();
    },
  };
  return [
    { name: t.actions.openCase, items },
    { name: t.search.everywhere, items: (app.cases?.length ?? 0) > 0 ? [everywhere] : [] },
  ];
}

/** Whether every word that was typed begins a word of the text. */
function matches(text: string, words: readonly string[]): boolean {
  const folded = ` ${fold(text)}`;
  return words.every(
    (word) => folded.includes(` ${word}`) || (!/^[\p{ASCII}]*$/u.test(word) && folded.includes(word)),
  );
}

/** Lower case, without accents, every sign a space. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, ' ');
}
