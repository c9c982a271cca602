// What can be done from every screen, and what the palette finds: actions, sources, findings and cases by their words.
import { isCharacterKey, isEnabled, type Action } from './action-list.svelte.ts';
import { ACTION_IDS, entryOf, PLACES, screenOf, type ActionId, type Place } from './action-table.ts';
import { t } from '../texts.svelte.ts';
import type { AppState, Screen } from './app-state.svelte.ts';

/** Most results of one kind that the palette shows; whoever needs more types another letter. */
const MOST_RESULTS = 8;

export interface Found {
  readonly name: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
    readonly keys: readonly string[];
    /** Null for what cannot be done now. */
    readonly run: (() => void) | null;
  }[];
}

/** One screen on the page of keys. */
export interface KeyGroup {
  readonly name: string;
  readonly actions: readonly {
    readonly id: string;
    readonly name: string;
    readonly keys: readonly string[];
    readonly now: boolean;
  }[];
}

/** What the groups of actions are called. */
const placeName = (place: Place): string =>
  ({
    everywhere: t.actions.everywhere,
    case: t.actions.theCase,
    reader: t.screens.reader,
    matrix: t.screens.matrix,
    point: t.actions.point,
    page: t.actions.page,
    review: t.screens.review,
  })[place];

/** Actions of the whole app. */
export function appActions(app: AppState): Action[] {
  const hasCase = (): boolean => app.case !== null;
  const { undoName: undo = null, redoName: redo = null } = app.case ?? {};
  return [
    {
      id: 'go-library',
      run: () => void app.go('library'),
    },
    {
      id: 'go-matrix',
      enabled: hasCase,
      run: () => void app.go('matrix'),
    },
    {
      id: 'go-reader',
      enabled: hasCase,
      run: () => void app.go('reader'),
    },
    {
      id: 'go-review',
      enabled: hasCase,
      run: () => void app.go('review'),
    },
    {
      id: 'go-export',
      enabled: hasCase,
      run: () => void app.go('export'),
    },
    {
      id: 'undo',
      name: undo === null ? t.shell.undo : t.shell.undoNamed(undo),
      enabled: () => undo !== null,
      run: () => void app.undo(),
    },
    {
      id: 'redo',
      name: redo === null ? t.shell.redo : t.shell.redoNamed(redo),
      enabled: () => redo !== null,
      run: () => void app.redo(),
    },
    {
      id: 'add-sources',
      enabled: hasCase,
      run: () => app.showAddSources(),
    },
    {
      id: 'search',
      enabled: () => (app.cases?.length ?? 0) > 0,
      run: () => void app.startSearch(),
    },
    {
      id: 'tags',
      enabled: hasCase,
      run: () => (app.dialog = { kind: 'tags' }),
    },
    {
      id: 'backups',
      enabled: hasCase,
      run: () => {
        const { id, about } = app.case!.case;
        app.dialog = { kind: 'backups', caseId: id, title: about.title };
      },
    },
    {
      id: 'new-case',
      run: () => (app.dialog = { kind: 'new-case' }),
    },
    { id: 'sample', run: () => void app.openSample() },
    {
      id: 'palette',
      run: () => (app.dialog = { kind: 'palette' }),
    },
    {
      id: 'handbook',
      run: () => (app.dialog = { kind: 'handbook' }),
    },
    {
      id: 'keys',
      run: () => (app.dialog = { kind: 'keys' }),
    },
    {
      id: 'about',
      run: () => (app.dialog = { kind: 'about' }),
    },
    {
      id: 'settings',
      run: () => (app.dialog = { kind: 'settings' }),
    },
    {
      id: 'theme',
      run: () => {
        const next = { system: 'light', light: 'dark', dark: 'system' } as const;
        app.settings.change({ theme: next[app.settings.value.theme] });
      },
    },
  ];
}

/** Those of the keys that are not switched off. */
function workingKeys(app: AppState, keys: readonly string[] = []): readonly string[] {
  return app.settings.value.letterKeys ? keys : keys.filter((key) => !isCharacterKey(key));
}

/** Every action that has a key, by screen, for the page of keys; `now` where the present screen can do it. */
export function keyedActions(app: AppState): KeyGroup[] {
  return PLACES.map((place) => ({
    name: placeName(place),
    actions: ACTION_IDS.flatMap((id) => {
      const { place: its, name, keys, inPlace } = entryOf(id);
      const working = workingKeys(app, keys);
      if (its !== place || working.length === 0) return [];
      const offered = app.actions.byId(id);
      const now = inPlace === true ? app.screen === screenOf(place) : offered !== null && isEnabled(offered);
      return [{ id, name: offered?.name ?? name(), keys: working, now }];
    }),
  }));
}

/**
 * What matches the words, best first. Without words: every action, those of the present screen first, and the
 * sources. What another screen does, it is gone to for, unless one of the same name is nearer; what cannot be done now is
 * shown as such.
 */
export function findAnything(app: AppState, typed: string): Found[] {
  const words = fold(typed)
    .split(' ')
    .filter((word) => word !== '');
  const here = (place: Place): boolean =>
    ACTION_IDS.some((id) => entryOf(id).place === place && app.actions.byId(id) !== null);
  const isOfScreen = (place: Place): boolean => place !== 'everywhere' && place !== 'case' && here(place);
  const places = [...PLACES.filter(isOfScreen), ...PLACES.filter((place) => !isOfScreen(place))];
  const possible = new Set<string>();
  const groups: Found[] = places.map((place) => ({
    name: placeName(place),
    items: ACTION_IDS.flatMap((id): Found['items'] => {
      const entry = entryOf(id);
      if (entry.place !== place || entry.inPlace === true || id === 'palette') return [];
      const offered = app.actions.byId(id);
      const name = offered?.name ?? entry.name();
      if (possible.has(name) || !matches(name, words)) return [];
      const item = { id: `action ${id}`, name, keys: workingKeys(app, entry.keys) };
      if (offered !== null && isEnabled(offered)) {
        possible.add(name);
        return [{ ...item, detail: null, run: offered.run }];
      }
      const screen = offered === null && app.case !== null ? screenOf(place) : null;
      if (screen === null) return [{ ...item, detail: t.palette.notNow, run: null }];
      possible.add(name);
      return [{ ...item, detail: t.palette.goesTo(t.screens[screen]), run: () => runThere(app, screen, id) }];
    }),
  }));
  return [...groups, ...foundInCase(app, words), ...foundCases(app, words, typed.trim())].filter(
    ({ items }) => items.length > 0,
  );
}

/** Goes to the screen that offers the action, and does it if it can be done there. */
function runThere(app: AppState, screen: Screen, id: ActionId): void {
  // The page of a point or a readout stands in the place of the matrix.
  if (screen === 'matrix' && app.review !== null) {
    app.review.pointShown = false;
    app.review.readoutKey = null;
  }
  void app.go(screen);
  app.actions.wanted = id;
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
      detail: `${t.kinds[finding.kind]} · ${openCase.nameOf(source.id)}`,
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
      detail: annotation.tags.join(t.common.pause) || null,
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
