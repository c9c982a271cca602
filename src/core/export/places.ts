// Where a passage stands, in the words that a reader without Crossread can follow: source, paragraph, page.
import type { Case } from '../model/case.ts';
import type { Claim } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import { slice, type Passage, type Span } from '../model/span.ts';
import { subjectBefore } from '../text/claim-words.ts';
import { findBlocks } from '../text/reading/blocks.ts';

export interface PlacedSource {
  readonly source: Source;
  /** Its number in the case, from 1. */
  readonly number: number;
  /** "2. Harbour Wire": its number with its outlet or, where that is not known, its title. */
  readonly name: string;
}

/** Looks up the sources and paragraphs of one case; a text is read only when a place in it is asked for. */
export class Places {
  readonly #sources: ReadonlyMap<string, PlacedSource>;
  readonly #blocks = new Map<string, readonly (Span & { readonly paragraph: number })[]>();

  constructor(subject: Case) {
    this.#sources = new Map(
      subject.sources.map((source, index) => [
        source.id,
        { source, number: index + 1, name: `${index + 1}. ${source.outlet ?? source.title}` },
      ]),
    );
  }

  /** The source of that id, or null when the case does not hold it. */
  source(id: string): PlacedSource | null {
    return this.#sources.get(id) ?? null;
  }

  /** The words of a passage; none when the case does not hold its source. */
  words(passage: Passage): string {
    const placed = this.source(passage.source);
    return placed === null ? '' : slice(placed.source.text, passage);
  }

  /** The words of a claim, with what it is of in brackets where its sentence tells that before another claim. */
  wording(claim: Claim): string {
    return subjectBefore(claim, (passage) => this.words(passage)) + this.words(claim);
  }

  /** Number of the paragraph in which the passage begins, from 1; null when it stands in none. */
  paragraph(passage: Passage): number | null {
    const source = this.#sources.get(passage.source)?.source;
    if (source === undefined) return null;
    let blocks = this.#blocks.get(source.id);
    if (blocks === undefined) {
      blocks = findBlocks(source.text);
      this.#blocks.set(source.id, blocks);
    }
    const block = blocks.find(({ end }) => passage.start < end);
    return block === undefined ? null : block.paragraph + 1;
  }

  /** Label of the page on which the passage begins; null when its source has no pages. */
  page(passage: Passage): string | null {
    const marks = this.#sources.get(passage.source)?.source.marks ?? [];
    const page = marks.find(
      ({ kind, start, end }) => kind === 'page' && start <= passage.start && passage.start < end,
    );
    return page?.value ?? null;
  }
}
