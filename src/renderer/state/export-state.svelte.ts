// What a person wants to export: the format, which part of the case, and what the file will hold. The preview is made
// anew with every change of the wish or the case; a file that is no text is only made when it is saved. What takes
// longer than a moment tells how far it is and can be stopped.
import type { Input, MadeFile, Results } from '../../core/contract/contract.ts';
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  EXPORT_TABLES,
  type ExportFormatName,
  type ExportTable,
} from '../../core/contract/formats.ts';
import { FINDING_KINDS, type FindingKind } from '../../core/model/comparison.ts';
import type { Api } from '../api/api.ts';
import { matrixRows, type MatrixRow } from '../reading/matrix.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { ProblemList } from './problem-list.svelte.ts';
import type { SettingsState } from './settings-state.svelte.ts';

/** `judged`: the points that have a verdict, with their sources; `points`: those that the person picks. */
export const EXPORT_PARTS = ['case', 'filter', 'judged', 'points'] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

interface ExportChoice {
  readonly format: ExportFormatName;
  /** Which table a CSV file holds. */
  readonly table: ExportTable;
  /** Whether a bundle holds the full texts. */
  readonly texts: boolean;
  /** Where ClaimReviews are published, and by whom, as typed. */
  readonly address: string;
  readonly publisher: string;
}

/** A part of the case, and what a person ticked for each kind of part. */
interface PartChoice {
  readonly part: ExportPart;
  /** What is left out of a part by filter; empty leaves nothing out. */
  readonly withoutKinds: readonly FindingKind[];
  readonly withoutSources: readonly string[];
  /** Notes must have one of these; empty takes all. */
  readonly tags: readonly string[];
  /** Ids of the points that were picked. */
  readonly points: readonly string[];
}

const WHOLE_CASE: PartChoice = { part: 'case', withoutKinds: [], withoutSources: [], tags: [], points: [] };

type Wish = Input<'exportCase'>;

/** Formats that hold the report laid out; a person sees it as the page that HTML is before it is saved. */
const LAID_OUT: ReadonlySet<ExportFormatName> = new Set(['html', 'docx', 'pdf']);

/** Milliseconds before an export counts as slow: below that, a progress bar would only flicker. */
const SLOW_AFTER = 500;
/** Milliseconds between two looks at how far a slow export is. */
const PROGRESS_EVERY = 300;

/** One export under way. */
class Writing {
  /** How far it is; null while it takes no longer than a moment. */
  progress: Results['exportProgress'] = $state.raw(null);
  /** It has come to its end, whichever. */
  ended = $state(false);
  readonly made: Promise<MadeFile>;
  readonly #api: Api;
  /** What the door knows it by; two windows on one case do not take the same. */
  readonly #name: { readonly caseId: string; readonly run: string };

  constructor(api: Api, wish: Wish) {
    this.#api = api;
    this.#name = { caseId: wish.caseId, run: crypto.randomUUID() };
    this.made = api.exportCase({ ...wish, run: this.#name.run });
    const end = (): void => {
      this.ended = true;
    };
    this.made.then(end, end);
    void this.#watch();
  }

  /** Ends it early: whoever waits for it meets Problem `cancelled`. */
  stop(): void {
    // It may have come to its end meanwhile, or the door may be gone; either is told where it is waited for.
    if (!this.ended) this.#api.cancelExport(this.#name).catch(() => undefined);
  }

  async #watch(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, SLOW_AFTER));
    while (!this.ended) {
      const progress = await this.#api.exportProgress(this.#name).catch(() => null);
      this.progress = progress ?? this.progress;
      await new Promise((resolve) => setTimeout(resolve, PROGRESS_EVERY));
    }
  }
}

export class ExportState {
  preview: MadeFile | null = $state.raw(null);
  /** The preview that is being made; until it comes, the one before stands there. Null when none is. */
  previewing: Writing | null = $state.raw(null);
  /** The preview was stopped or failed; it waits until it is wanted again. */
  stopped = $state(false);
  /** The file that is being made to be saved; null when none is. */
  saving: Writing | null = $state.raw(null);
  /** Name of the file that was saved last. */
  saved: string | null = $state(null);

  readonly #api: Api;
  readonly #case: CaseState;
  readonly #settings: SettingsState;
  readonly #problems: ProblemList;
  /** Why the last export failed, as long as no other is asked for. */
  #failed: number | null = null;

  constructor(api: Api, openCase: CaseState, settings: SettingsState, problems: ProblemList) {
    this.#api = api;
    this.#case = openCase;
    this.#settings = settings;
    this.#problems = problems;
  }

  /** Format, table, full texts and publication are remembered for the next case. */
  readonly choice: ExportChoice = $derived.by(() => {
    const { format, table, texts, address, publisher } = this.#settings.value.export;
    return {
      format: EXPORT_FORMAT_NAMES.find((name) => name === format) ?? 'html',
      table: EXPORT_TABLES.find((name) => name === table) ?? 'points',
      texts,
      address,
      publisher,
    };
  });

  /** The part belongs to this case, and is remembered until a part of another is chosen. */
  readonly part: PartChoice = $derived.by(() => {
    const stored = this.#settings.value.export.part;
    if (stored?.caseId !== this.#case.id) return WHOLE_CASE;
    return {
      ...stored,
      part: EXPORT_PARTS.find((name) => name === stored.part) ?? 'case',
      withoutKinds: FINDING_KINDS.filter((kind) => stored.withoutKinds.includes(kind)),
    };
  });

  choose(fields: Partial<ExportChoice>): void {
    this.saved = null;
    this.#settings.change({ export: { ...this.#settings.value.export, ...this.choice, ...fields } });
  }

  choosePart(fields: Partial<PartChoice>): void {
    this.saved = null;
    const { part, withoutKinds, withoutSources, tags, points } = { ...this.part, ...fields };
    this.#settings.change({
      export: {
        ...this.#settings.value.export,
        part: {
          caseId: this.#case.id,
          part,
          withoutKinds: [...withoutKinds],
          withoutSources: [...withoutSources],
          tags: [...tags],
          points: [...points],
        },
      },
    });
  }

  /** The points that several sources tell or that have a verdict. */
  readonly points: readonly MatrixRow[] = $derived.by(() => {
    const { reviewed, annotations } = this.#case;
    if (reviewed === null) return [];
    return matrixRows(reviewed, annotations).filter(
      ({ claims, verdict }) => claims.size > 1 || verdict !== null,
    );
  });

  /** Ids of the points with a verdict. */
  readonly judged: readonly string[] = $derived(
    this.points.filter(({ verdict }) => verdict !== null).map(({ id }) => id),
  );

  /** Points are to be picked, and none is yet: there is nothing to make. */
  readonly nothingPicked: boolean = $derived.by(() => {
    const { part, points } = this.part;
    const isAsked = part === 'points' && !EXPORT_FORMATS[this.choice.format].isWhole;
    return isAsked && !this.points.some(({ id }) => points.includes(id));
  });

  /** Whether an address of publication is given that is none of the web. */
  readonly hasBadAddress: boolean = $derived.by(() => {
    const address = this.choice.address.trim();
    return address !== '' && !(/^https?:\/\//i.test(address) && URL.canParse(address));
  });

  /** What the door is asked for. */
  readonly wish: Wish = $derived.by(() => {
    const { format, table, texts, address, publisher } = this.choice;
    const scope = EXPORT_FORMATS[format].isWhole ? ({ of: 'case' } as const) : this.#scope();
    const published = format === 'claimreview' && address.trim() !== '' && !this.hasBadAddress;
    const publication = published ? { url: address.trim(), publisher: publisher.trim() || null } : null;
    return { caseId: this.#case.id, format, table, texts, scope, publication };
  });

  /** The format whose text stands in the preview: the wanted one, or a text that holds the same; null for none. */
  readonly shown: ExportFormatName | null = $derived.by(() => {
    const { format } = this.choice;
    if (LAID_OUT.has(format)) return 'html';
    if (format === 'xlsx') return 'csv';
    return EXPORT_FORMATS[format].isText ? format : null;
  });

  /** Makes the preview for the wish and the case as they are now; returns how to drop it when they change. */
  makePreview(): () => void {
    // Every change of the case makes a new export.
    void this.#case.view;
    const [wish, shown] = [this.wish, this.shown];
    this.stopped = false;
    if (shown === null || this.nothingPicked) {
      this.preview = null;
      this.previewing = null;
      return () => undefined;
    }
    const writing = new Writing(this.#api, { ...wish, format: shown });
    let current = true;
    this.previewing = writing;
    writing.made.then(
      (file) => {
        if (!current) return;
        this.preview = file;
        this.previewing = null;
      },
      (error: unknown) => {
        if (!current) return;
        this.preview = null;
        this.previewing = null;
        this.stopped = true;
        this.#report(error);
      },
    );
    return () => {
      current = false;
      writing.stop();
    };
  }

  async save(): Promise<void> {
    this.saved = null;
    this.#problems.dismiss(this.#failed);
    try {
      // What was previewed as it will be saved is not made twice.
      const isMade = this.previewing === null && this.shown === this.choice.format;
      const made = isMade && this.preview !== null ? this.preview : await this.#make();
      this.saved = await this.#api.saveFile(made);
    } catch (error) {
      this.#report(error);
    }
  }

  async #make(): Promise<MadeFile> {
    this.saving = new Writing(this.#api, this.wish);
    try {
      return await this.saving.made;
    } finally {
      this.saving = null;
    }
  }

  #report(error: unknown): void {
    this.#failed = this.#problems.report(error);
  }

  #scope(): NonNullable<Wish['scope']> {
    const { sources, reviewed } = this.#case;
    const { part, withoutKinds, withoutSources, tags, points } = this.part;
    if (part === 'judged') return { of: 'selection', points: [...this.judged], annotations: [] };
    if (part === 'points') {
      const picked = this.points.filter(({ id }) => points.includes(id)).map(({ id }) => id);
      return { of: 'selection', points: picked, annotations: [] };
    }
    if (part === 'case') return { of: 'case' };
    const found = (reviewed?.comparison.findings ?? []).map(({ kind }) => kind);
    const kinds = FINDING_KINDS.filter((kind) => found.includes(kind) && !withoutKinds.includes(kind));
    const kept = sources.map(({ id }) => id).filter((id) => !withoutSources.includes(id));
    return {
      of: 'filter',
      kinds: withoutKinds.length === 0 ? null : kinds,
      sources: withoutSources.length === 0 ? null : kept,
      tags: tags.length === 0 ? null : [...tags],
    };
  }
}
