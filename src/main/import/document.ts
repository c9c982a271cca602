// What every reader of a format gives back: a text with its structure and what the file says about itself; and the
// builder that puts such a text together, paragraph by paragraph.
import type { Way } from '../../core/model/said.ts';
import type { Evidence, Mark, MarkKind } from '../../core/model/source.ts';

/** Something the file says about itself outside its text. The first of a field is the most trustworthy. */
export interface Statement extends Pick<Evidence, 'field' | 'value' | 'confidence'> {
  readonly how: Way;
}

export interface ReadDocument {
  /** Paragraphs parted by an empty line, line ends as "\n". */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly statements: readonly Statement[];
  /** Name of the importer in a source's provenance: "web page", "PDF". */
  readonly importer: string;
}

/** The bytes of a file as a reader gets them. */
export interface FileBytes {
  /** What messages call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told how far a long import is: what is done, and from 0 to 1. */
export type OnProgress = (step: string, done: number) => void;

/**
 * Builds the text of a source. White space within a paragraph collapses; marks opened inside it lie exactly around
 * their words.
 */
export class TextBuilder {
  #text = '';
  readonly #marks: Mark[] = [];
  /** A space or line break waits until words follow, so that no paragraph ends in one. */
  #pending: '' | ' ' | '\n' | '\n\n' = '';

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** Adds words to the paragraph; white space of any length becomes one space. */
  add(words: string): void {
    const parts = words.split(/[ \t\n\r\f\v\u00a0\u2028\u2029]+/);
    parts.forEach((part, index) => {
      if (index > 0) this.#wait(' ');
      if (part !== '') this.#put(part);
    });
  }

  /** Begins a new line within the paragraph. */
  breakLine(): void {
    this.#wait('\n');
  }

  /** Ends the paragraph, if one has begun. */
  endParagraph(): void {
    this.#wait('\n\n');
  }

  /** Marks what `write` adds; nothing is marked when it adds nothing. */
  mark(kind: MarkKind, value: string | null, write: () => void): void {
    const before = this.#text.length;
    write();
    const gap = /^\s*/.exec(this.#text.slice(before))![0].length;
    const start = before + gap;
    if (start < this.#text.length) this.#marks.push({ kind, start, end: this.#text.length, value });
  }

  /** The text and its marks in order. */
  finish(): { text: string; marks: Mark[] } {
    const marks = [...this.#marks].sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.#text, marks };
  }

  #wait(gap: ' ' | '\n' | '\n\n'): void {
    if (this.#text !== '' && gap.length >= this.#pending.length && !(this.#pending === '\n' && gap === ' '))
      this.#pending = gap;
  }

  #put(part: string): void {
    this.#text += this.#pending + part;
    this.#pending = '';
  }
}
