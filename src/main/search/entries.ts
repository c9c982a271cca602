// What of a case can be found: its title, its sources, what people wrote in it, and the points of its comparison.
import { stands, type Anchor } from '../../core/model/anchor.ts';
import type { Case } from '../../core/model/case.ts';
import { sourceNames } from '../../core/model/source.ts';
import { passageOf, type Passage } from '../../core/model/span.ts';
import type { EntryKind } from '../../core/text/search/search-query.ts';

/** One thing that can be found. */
export interface Entry {
  readonly kind: EntryKind;
  /** Id of the record within its case. */
  readonly ref: string;
  /** Of a source its own title; of a note or verdict the name of the source it is on. */
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  /** Day of publication; of notes and verdicts the day they were written. ISO, or "". */
  readonly day: string;
  readonly tags: readonly string[];
  readonly verdict: string;
  /** What is searched and quoted. */
  readonly text: string;
  /** Where it leads: of a source nowhere, since what was found in its text says where. */
  readonly passages: readonly Passage[];
}

/** Parts the wordings of a point, a note from its quotation: also what a person reads between them. */
export const BETWEEN = ' • ';

/** The entries of a case, without points, which the comparison knows. */
export function entriesOf(subject: Case): Entry[] {
  const { sources, annotations, verdicts, about } = subject;
  const names = sourceNames(sources);
  const outlets = new Map(sources.map(({ id, outlet }) => [id, outlet ?? '']));
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  // What lost its place with a new version of its source is found by its words, and leads nowhere.
  const standing = (anchors: readonly Anchor[]): Passage[] =>
    anchors.filter((anchor) => stands(anchor, texts.get(anchor.source) ?? '')).map(passageOf);
  const none = { outlet: '', author: '', day: '', tags: [], verdict: '', passages: [] };
  return [
    { ...none, kind: 'case', ref: subject.id, title: about.title, text: '' },
    ...sources.map(({ id, title, outlet, author, date, text }): Entry => ({
      ...none,
      kind: 'source',
      ref: id,
      title,
      outlet: outlet ?? '',
      author: author ?? '',
      day: date ?? '',
      text,
    })),
    ...annotations.map(({ id, source, start, end, quote, note, tags, author, createdAt }): Entry => ({
      ...none,
      kind: 'note',
      ref: id,
      title: names.get(source) ?? '',
      outlet: outlets.get(source) ?? '',
      author,
      day: createdAt.slice(0, 10),
      tags,
      text: [note, quote.exact].filter((part) => part !== '').join('\n'),
      passages: [{ source, start, end }],
    })),
    ...verdicts.map(({ id, passages, label, explanation, reviewer, at }): Entry => {
      const on = new Set(passages.map(({ source }) => names.get(source) ?? ''));
      return {
        ...none,
        kind: 'verdict',
        ref: id,
        title: [...on].filter((name) => name !== '').join(' · '),
        author: reviewer,
        day: at.slice(0, 10),
        verdict: label,
        text: [explanation, ...passages.map(({ quote }) => quote.exact)]
          .filter((part) => part !== '')
          .join(BETWEEN),
        passages: standing(passages),
      };
    }),
  ];
}

/** A point as it is found: its text is its wordings, in the order of its passages, so that a match leads to one. */
export function pointEntry(subject: Case, passages: readonly Passage[], ref: string): Entry | null {
  const names = sourceNames(subject.sources);
  const wordings = passages.flatMap((passage) => {
    const source = subject.sources.find(({ id }) => id === passage.source);
    const words = source?.text.slice(passage.start, passage.end).replace(/\s+/g, ' ') ?? '';
    return source === undefined || words === '' ? [] : [{ source, passage, words }];
  });
  const [first] = wordings;
  if (first === undefined) return null;
  return {
    kind: 'point',
    ref,
    title: [...new Set(wordings.map(({ source }) => names.get(source.id)!))].join(' · '),
    outlet: '',
    author: '',
    day: first.source.date ?? '',
    tags: [],
    verdict: '',
    text: wordings.map(({ words }) => words.replaceAll('•', '·')).join(BETWEEN),
    passages: wordings.map(({ passage }) => passage),
  };
}
