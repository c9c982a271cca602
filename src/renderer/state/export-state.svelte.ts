// What a person wants to export: the format, which part of the case, and what the file will hold. The preview is made
// anew with every change of the wish or the case; a file that is no text is only made when it is saved.
import type { Input, MadeFile } from '../../core/contract/contract.ts';
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  EXPORT_TABLES,
  type ExportFormatName,
  type ExportTable,
} from '../../core/contract/formats.ts';
import { FINDING_KINDS, type FindingKind } from '../../core/model/comparison.ts';
import type { Api } from '../api/api.ts';
import { matrixRows } from '../reading/matrix.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { ProblemList } from './problem-list.svelte.ts';
import type { SettingsState } from './settings-state.svelte.ts';

/** `judged`: the points that have a verdict, with their sources. */
export type ExportPart = 'case' | 'filter' | 'judged';

interface ExportChoice {
  readonly format: ExportFormatName;
  /** Which table a CSV file holds. */
  readonly table: ExportTable;
  /** Whether a bundle holds the full texts. */
  readonly texts: boolean;
}

type Wish = Input<'exportCase'>;

/** Formats that hold the report laid out; a person reads it as plain text before it is saved. */
const LAID_OUT: ReadonlySet<ExportFormatName> = new Set(['html', 'docx', 'pdf']);

export class ExportState {
  part: ExportPart = $state('case');
  /** What is left out of a part by filter; empty leaves nothing out. */
  withoutKinds: readonly FindingKind[] = $state.raw([]);
  withoutSources: readonly string[] = $state.raw([]);
  /** Notes must have one of these; empty takes all. */
  tags: readonly string[] = $state.raw([]);
  preview: MadeFile | null = $state.raw(null);
  saving = $state(false);
  /** Name of the file that was saved last. */
  saved: string | null = $state(null);

  readonly #api: Api;
  readonly #case: CaseState;
  readonly #settings: SettingsState;
  readonly #problems: ProblemList;

  constructor(api: Api, openCase: CaseState, settings: SettingsState, problems: ProblemList) {
    this.#api = api;
    this.#case = openCase;
    this.#settings = settings;
    this.#problems = problems;
  }

  /** Format, table and full texts are remembered for the next case; the part belongs to this one. */
  readonly choice: ExportChoice = $derived.by(() => {
    const { format, table, texts } = this.#settings.value.export;
    return {
      format: EXPORT_FORMAT_NAMES.find((name) => name === format) ?? 'html',
      table: EXPORT_TABLES.find((name) => name === table) ?? 'points',
      texts,
    };
  });

  choose(fields: Partial<ExportChoice>): void {
    this.saved = null;
    this.#settings.change({ export: { ...this.choice, ...fields } });
  }

  /** Ids of the points with a verdict. */
  readonly judged: readonly string[] = $derived.by(() => {
    const { reviewed, annotations } = this.#case;
    return reviewed === null
      ? []
      : matrixRows(reviewed, annotations)
          .filter(({ verdict }) => verdict !== null)
          .map(({ id }) => id);
  });

  /** What the door is asked for. */
  readonly wish: Wish = $derived.by(() => {
    const { format, table, texts } = this.choice;
    const scope = EXPORT_FORMATS[format].isWhole ? ({ of: 'case' } as const) : this.#scope();
    return { caseId: this.#case.id, format, table, texts, scope };
  });

  /** The format whose text stands in the preview: the wanted one, or a text that holds the same; null for none. */
  readonly shown: ExportFormatName | null = $derived.by(() => {
    const { format } = this.choice;
    if (LAID_OUT.has(format)) return 'markdown';
    if (format === 'xlsx') return 'csv';
    return EXPORT_FORMATS[format].isText ? format : null;
  });

  /** Makes the preview for the wish and the case as they are now; returns how to drop it when they change. */
  makePreview(): () => void {
    // Every change of the case makes a new export.
    void this.#case.view;
    const [wish, shown] = [this.wish, this.shown];
    let current = true;
    if (shown === null) this.preview = null;
    else {
      this.#api.exportCase({ ...wish, format: shown }).then(
        (file) => {
          if (current) this.preview = file;
        },
        (error: unknown) => {
          if (!current) return;
          this.preview = null;
          this.#problems.report(error);
        },
      );
    }
    return () => {
      current = false;
    };
  }

  async save(): Promise<void> {
    this.saving = true;
    try {
      this.saved = await this.#api.saveFile(await this.#api.exportCase(this.wish));
    } catch (error) {
      this.#problems.report(error);
    } finally {
      this.saving = false;
    }
  }

  #scope(): NonNullable<Wish['scope']> {
    const { sources, reviewed } = this.#case;
    if (this.part === 'judged') return { of: 'selection', points: [...this.judged], annotations: [] };
    if (this.part === 'case') return { of: 'case' };
    const found = (reviewed?.comparison.findings ?? []).map(({ kind }) => kind);
    const kinds = FINDING_KINDS.filter((kind) => found.includes(kind) && !this.withoutKinds.includes(kind));
    const kept = sources.map(({ id }) => id).filter((id) => !this.withoutSources.includes(id));
    return {
      of: 'filter',
      kinds: this.withoutKinds.length === 0 ? null : kinds,
      sources: this.withoutSources.length === 0 ? null : kept,
      tags: this.tags.length === 0 ? null : [...this.tags],
    };
  }
}
