// What became of the files that a person added, as the page shows it.

/**
 * `version`: added, and likely another version of a source there; `record`: a bibliographic record; `case` and
 * `notes`: no source, but what Crossread exports, which can be opened or added; `noted`: notes that were added.
 */
type Status =
  | 'waiting'
  | 'reading'
  | 'added'
  | 'version'
  | 'record'
  | 'already-there'
  | 'stopped'
  | 'refused'
  | 'case'
  | 'notes'
  | 'noted';

export interface ImportedText {
  /** Of the file or, within an archive, of the text. */
  readonly name: string;
  readonly status: Status;
  /** Why it was not added, or what of it was not; null otherwise. */
  readonly reason: string | null;
  /** The source it became, or that the record was attached to. */
  readonly sourceId: string | null;
  /** The source of the case that it is likely another version of. */
  readonly versionOf: string | null;
}

export interface ImportedFile {
  readonly name: string;
  /** One for most files, one for each text or record of an archive or a file of references. */
  readonly texts: readonly ImportedText[];
}

/** Whether something may still become of it. */
export const isUnderWay = ({ status }: ImportedText): boolean => status === 'waiting' || status === 'reading';
