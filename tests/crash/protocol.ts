// What the child of the crash test says, a line of JSON at a time, and what the parent makes of it.

/** A case as the child finds it at its start. */
export interface FoundCase {
  /** Hash of the whole case. */
  readonly digest: string;
  /** For every entry of the log the hash of the log up to there. */
  readonly log: readonly string[];
}

export type Line =
  | {
      readonly kind: 'found';
      readonly cases: Readonly<Record<string, FoundCase>>;
      /** Files that cannot be read, cases with a problem, cases that a backup stands in for. */
      readonly unreadable: readonly string[];
      /** Files that nobody needs. */
      readonly litter: readonly string[];
      /** Cases of an older version of the stored form. */
      readonly old: number;
      /** Journals that lie beside a case. */
      readonly journals: number;
    }
  | { readonly kind: 'doing'; readonly caseId: string; readonly what: string }
  /** The app has acknowledged it. `found` is null when the case was deleted. */
  | {
      readonly kind: 'done';
      readonly caseId: string;
      readonly what: string;
      readonly found: FoundCase | null;
    };
