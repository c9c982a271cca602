// What went wrong, told to a person: what it was and what to do about it. The only error that crosses a door.

/** Stable names of what can go wrong; doors and tests rely on them, people read the message. */
export type ProblemCode =
  | 'bad-input'
  | 'unknown-call'
  | 'not-allowed'
  | 'not-found'
  | 'empty-file'
  | 'binary-file'
  | 'bad-encoding'
  | 'file-too-large'
  | 'file-vanished'
  | 'duplicate-source'
  /** Not a source, but what Crossread exports: a whole case; annotations for one. */
  | 'case-file'
  | 'annotations-file'
  | 'too-few-sources'
  | 'newer-version'
  | 'damaged-file'
  | 'cannot-read'
  | 'cannot-save'
  | 'read-only'
  | 'in-use'
  | 'conflict'
  | 'cancelled'
  | 'internal';

export interface ProblemData {
  readonly code: ProblemCode;
  /** One or two sentences: what was wrong, and what to do. Safe to show: no paths the page should not see. */
  readonly message: string;
}

/** An error whose message is meant for the person. Anything else that is thrown is a fault of ours. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
  }

  toData(): ProblemData {
    return { code: this.code, message: this.message };
  }
}
