// The note and the link that a person is making. Both are kept until they are saved or given up, over a change of
// screen and over the end of the app.
import type { Annotation } from '../../core/model/annotation.ts';
import { LINK_TYPES, type LinkType } from '../../core/model/link.ts';
import { passageOf, samePassage, slice, type Passage } from '../../core/model/span.ts';
import type { TypedPlace } from '../../core/model/typed.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { TypedState } from './typed-state.svelte.ts';

/** A note being written, new or on an annotation that exists. It is kept until it is saved or given up. */
export interface NoteDraft {
  /** The words that it was begun on. */
  readonly place: TypedPlace;
  /** Where these stand now; null where the text has them no more, and the note waits for another passage. */
  readonly passage: Passage | null;
  readonly annotationId: string | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** Counts how often the form was asked for; each time it takes the focus. */
  readonly turn: number;
}

/**
 * A link being made. An end is null until it is chosen, or where the text has its words no more. It is kept until it is
 * saved or given up.
 */
export interface LinkDraft {
  readonly from: Passage | null;
  readonly to: Passage | null;
  readonly type: LinkType;
  readonly note: string;
  /** Somebody asked for it now; one that was kept from before takes nothing from the keys. */
  readonly asked: boolean;
}

type WrittenNote = Omit<NoteDraft, 'passage'>;
type WrittenLink = Omit<LinkDraft, 'from' | 'to'> & {
  readonly from: TypedPlace;
  readonly to: TypedPlace | null;
};

/** What keeps half-written notes and links. */
export type KeptDrafts = Pick<TypedState, 'note' | 'keepNote' | 'link' | 'keepLink'>;
const NOTHING_KEPT: KeptDrafts = {
  note: null,
  keepNote: () => undefined,
  link: null,
  keepLink: () => undefined,
};

export class Drafts {
  #written: WrittenNote | null = $state.raw(null);
  #tied: WrittenLink | null = $state.raw(null);
  #turn = 0;
  readonly #case: CaseState;
  readonly #kept: KeptDrafts;

  /** @param kept where a half-written note or link outlives the app; they are given back from there */
  constructor(openCase: CaseState, kept: KeptDrafts = NOTHING_KEPT) {
    this.#case = openCase;
    this.#kept = kept;
    const { note, link } = kept;
    if (note !== null) {
      const { source, start, end, words } = note;
      this.#written = { ...note, place: { source, start, end, words }, turn: this.#turn };
    }
    if (link !== null) this.#tied = { ...link, asked: false };
  }

  /** The note that is being written; one on a note that is gone is a note of its own. */
  readonly note: NoteDraft | null = $derived.by(() => {
    const written = this.#written;
    if (written === null) return null;
    const stored = this.#case.annotations.find(({ id }) => id === written.annotationId);
    return { ...written, annotationId: stored?.id ?? null, passage: this.#standing(written.place) };
  });

  /** The link that is being made. */
  readonly link: LinkDraft | null = $derived.by(() => {
    const tied = this.#tied;
    if (tied === null) return null;
    return {
      ...tied,
      from: this.#standing(tied.from),
      to: tied.to === null ? null : this.#standing(tied.to),
    };
  });

  /** Something is typed that is stored nowhere else. */
  get isWriting(): boolean {
    return this.note !== null && this.#isTyped(this.note);
  }

  #write(written: WrittenNote | null): void {
    this.#written = written;
    if (written === null || !this.#isTyped(written)) this.#kept.keepNote(null);
    else {
      const { place, annotationId, note, tags } = written;
      this.#kept.keepNote({ ...place, annotationId, note, tags: [...tags] });
    }
  }

  #tie(tied: WrittenLink | null): void {
    this.#tied = tied;
    if (tied === null) this.#kept.keepLink(null);
    else {
      const { from, to, type, note } = tied;
      this.#kept.keepLink({ from, to, type, note });
    }
  }

  #passageOf({ source, start, end }: Passage): TypedPlace {
    const words = slice(this.#case.source(source)?.text ?? '', { start, end });
    return { source, start, end, words };
  }

  /** Where the words stand: at their place, else where the text has them once; at another one nobody wrote on them. */
  #standing({ source, start, end, words }: TypedPlace): Passage | null {
    const text = this.#case.source(source)?.text ?? '';
    if (words === '') return null;
    if (slice(text, { start, end }) === words) return { source, start, end };
    const at = text.indexOf(words);
    if (at === -1 || text.includes(words, at + 1)) return null;
    return { source, start: at, end: at + words.length };
  }

  /** Begins a note on a passage. What is typed already stays: a new note moves to the passage, an edit goes on. */
  beginNote(passage: Passage): void {
    this.#turn += 1;
    const turn = this.#turn;
    const draft = this.note;
    const place = this.#passageOf(passage);
    if (draft === null || !this.#isTyped(draft)) {
      this.#write({ place, annotationId: null, note: '', tags: [], turn });
    } else this.#write({ ...draft, ...(draft.annotationId === null ? { place } : {}), turn });
  }

  /**
   * Opens an annotation for editing, unless another note is half written: that one takes the focus.
   * @returns the annotation, or null where it was not opened
   */
  editNote(annotationId: string): Annotation | null {
    const found = this.#case.annotations.find(({ id }) => id === annotationId);
    if (found === undefined) return null;
    this.#turn += 1;
    if (this.note !== null && this.#isTyped(this.note)) {
      this.#write({ ...this.note, turn: this.#turn });
      return null;
    }
    const { note, tags } = found;
    this.#write({ place: this.#passageOf(found), annotationId, note, tags, turn: this.#turn });
    return found;
  }

  /** Keeps what is typed; it outlives the form, and a change of screen. */
  writeNote(note: string, tags: readonly string[]): void {
    if (this.note !== null) this.#write({ ...this.note, note, tags });
  }

  /** Stores the note; on failure the draft stays with everything that was typed. */
  async saveNote(): Promise<void> {
    const draft = this.note;
    if (draft === null) return;
    const handedOn = this.#written;
    const before = this.#case.annotations.map(({ id }) => id);
    const { annotationId, passage } = draft;
    const note = draft.note.trim();
    const tags = [...draft.tags];
    let saved = false;
    if (annotationId !== null) saved = await this.#case.editAnnotation(annotationId, note, tags);
    else if (passage !== null) {
      const { source: sourceId, start, end } = passage;
      saved = await this.#case.annotate({ sourceId, start, end, note, tags });
    }
    if (!saved || this.#written?.turn !== draft.turn) return;
    // What was typed while the door was busy goes on with the note that is stored now.
    const stored = annotationId ?? this.#case.annotations.find(({ id }) => !before.includes(id))?.id ?? null;
    this.#write(this.#written === handedOn ? null : { ...this.#written, annotationId: stored });
  }

  cancelNote(): void {
    this.#write(null);
  }

  /** The person goes on to something else: what is typed stays. */
  leaveNote(): void {
    if (!this.isWriting) this.#write(null);
  }

  /** One end of the link is there, the other one is still to be chosen. */
  get waitsForEnd(): boolean {
    return this.link !== null && (this.link.from === null) !== (this.link.to === null);
  }

  /** Begins a link at a passage, or ends the one that waits for its other passage there. */
  linkFrom(from: Passage, to: Passage | null): void {
    const { link } = this;
    const place = this.#passageOf(from);
    const stands = link?.from ?? link?.to ?? from;
    if (this.#tied !== null && this.waitsForEnd && !samePassage(stands, from))
      this.#tie({ ...this.#tied, [link?.from === null ? 'from' : 'to']: place, asked: true });
    else {
      const { type, note } = link ?? { type: LINK_TYPES[0], note: '' };
      this.#tie({ from: place, to: to === null ? null : this.#passageOf(to), type, note, asked: true });
    }
  }

  writeLink(fields: Partial<Pick<LinkDraft, 'type' | 'note'>>): void {
    if (this.#tied !== null) this.#tie({ ...this.#tied, ...fields });
  }

  /** The other way round: a link is directed. */
  swapLink(): void {
    const tied = this.#tied;
    if (tied !== null && tied.to !== null) this.#tie({ ...tied, from: tied.to, to: tied.from });
  }

  /**
   * Stores the link; on failure it stays as it was made.
   * @returns whether it is stored and nothing was changed in it meanwhile
   */
  async saveLink(): Promise<boolean> {
    const { link } = this;
    const tied = this.#tied;
    if (link === null || link.from === null || link.to === null) return false;
    const [from, to] = [passageOf(link.from), passageOf(link.to)];
    const saved = await this.#case.review('link', { from, to, type: link.type, note: link.note.trim() });
    const isDone = saved && this.#tied === tied;
    if (isDone) this.#tie(null);
    return isDone;
  }

  cancelLink(): void {
    this.#tie(null);
  }

  #isTyped(draft: WrittenNote): boolean {
    const stored = this.#case.annotations.find(({ id }) => id === draft.annotationId);
    return (
      draft.note !== (stored?.note ?? '') || JSON.stringify(draft.tags) !== JSON.stringify(stored?.tags ?? [])
    );
  }
}

/** A passage alone: a claim or a note that is one has more to it. */
