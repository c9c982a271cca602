// The passages of one source as a list: what the highlights of its pane show, for reading aloud and for the keys.
import type { Annotation } from '../../core/model/annotation.ts';
import type { Span } from '../../core/model/span.ts';
import { t } from '../texts.svelte.ts';
import type { Mark } from './comparison-index.ts';
import type { MarkKind } from './kinds.ts';
import { plainNote } from './markdown.ts';

export interface ListedPassage extends Span {
  readonly key: string;
  /** Null for a note. */
  readonly kind: MarkKind | null;
  readonly words: string;
  /** Names of the sources that say the same; of a note, what it says, without its marks. */
  readonly beside: string;
  readonly selected: boolean;
}

/** Marks and notes of a source in the order of its text. */
export function listedPassages(
  text: string,
  marks: readonly Mark[],
  notes: readonly Annotation[],
  besideOf: (mark: Mark) => string,
  isSelected: (mark: Mark) => boolean,
): ListedPassage[] {
  return [
    ...marks.map((mark): ListedPassage => ({
      key: mark.claim,
      start: mark.start,
      end: mark.end,
      kind: mark.kind,
      words: text.slice(mark.start, mark.end),
      beside: besideOf(mark),
      selected: isSelected(mark),
    })),
    ...notes.map(({ id, start, end, note, tags }): ListedPassage => ({
      key: `note ${id}`,
      start,
      end,
      kind: null,
      words: text.slice(start, end),
      beside: plainNote(note) || tags.join(t.common.pause),
      selected: false,
    })),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
}
