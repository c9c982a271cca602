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

/**
 * A text with the values apart that stand in it: the English one, with a place `{0}` for each value, is the key under
 * which the catalogue has it in other languages.
 */
export interface Told {
  readonly text: string;
  readonly values: readonly (string | number | Told)[];
}

/** The tag of a text that people read: say`${name} is empty.` */
export function say(parts: TemplateStringsArray, ...values: Told['values']): Told {
  return { text: parts.reduce((text, part, at) => `${text}{${at - 1}}${part}`), values };
}

/** The text with its values in their places, which another language may have in another order. */
export function filled({ text, values }: Told, inWords: (value: Told) => string): string {
  return text.replace(/\{(\d)\}/g, (place, digit: string) => {
    const value = values[Number(digit)];
    if (value === undefined) return place;
    if (typeof value === 'object') return inWords(value);
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}

/** In English. */
export function inEnglish(told: Told): string {
  return filled(told, inEnglish);
}

const messages = new Map<string, Told>();

/** The text in English, for a schema, which takes strings alone; `saidBy` has it as data again. */
export function message(told: Told): string {
  const text = inEnglish(told);
  messages.set(text, told);
  return text;
}

/** What a schema's message says as data; null where the message is none of ours. */
export function saidBy(text: string): Told | null {
  return messages.get(text) ?? null;
}

export interface ProblemData {
  readonly code: ProblemCode;
  /** One or two sentences: what was wrong, and what to do. Safe to show: no paths the page should not see. */
  readonly message: string;
  /** The same as data, for other languages; absent where it was said in English alone. */
  readonly told?: Told;
}

/** An error whose message is meant for the person. Anything else that is thrown is a fault of ours. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly told: Told | null;

  constructor(code: ProblemCode, message: Told | string, options?: ErrorOptions) {
    super(typeof message === 'string' ? message : inEnglish(message), options);
    this.name = 'Problem';
    this.code = code;
    this.told = typeof message === 'string' ? null : message;
  }

  /** The problem that another thread or a door told of. */
  static from({ code, message, told }: ProblemData): Problem {
    return new Problem(code, told ?? message);
  }

  toData(): ProblemData {
    const { code, message, told } = this;
    return told === null ? { code, message } : { code, message, told };
  }
}
