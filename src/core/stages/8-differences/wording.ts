// Compares the wording of two claims: whether one text is copied from the other, and which words differ.
import { isQuoted, type Claim, type Difference, type ScoredPair } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/span.ts';
import type { WordDifferences } from '../../text/differences/diff.ts';
import { blanked } from '../../text/claims/claims-alone.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { readIn } from '../../text/claims/opposites/predicates.ts';
import { meanings } from '../../text/claims/words/equivalents.ts';
import { phraseAt } from '../../text/claims/words/phrase-at.ts';
import { generalRarity } from '../../text/general-rarity.ts';
import { isReportingWord } from '../../text/claims/words/weights.ts';
import { remembered } from '../../text/patterns/remembered.ts';
import { verbatimShare } from '../../text/shingles.ts';
import { stem, words, type Word } from '../../text/words.ts';
import { haveOtherFigures } from './figures.ts';
import { aloneOf, names, placeOf, shifted, whole, type Surroundings } from './surroundings.ts';

/**
 * With six in ten runs of five words in common, one text was copied from the other, or both from a third. One changed word in
 * a sentence of twenty breaks five of its sixteen runs, so a lightly edited copy still counts.
 */
export const SHARED_TEXT = 0.6;

/** Fewer words than this may be a stock phrase that both sources use. */
export const SHARED_TEXT_WORDS = 12;

/**
 * A shorter passage, from this length on, counts as copied where hardly a word is changed and its words are rare together. Of
 * the nine pairs of 7 to 11 words in the cases that were read, the four that are copied have a rarity of 3.1 and more and share
 * six in seven runs; two stock sentences have 0.9 and 1.1.
 */
export const SHORT_WORDS = 7;
export const SHORT_SHARE = 0.85;
const SHORT_RARITY = 3;

/**
 * Sentences with different figures are different statements, unless they share a run of so many words that nobody writes it
 * twice: about a whole sentence of news.
 */
const LONG_RUN = 20;

export function sharedText(pair: ScoredPair, around: Surroundings): Difference | null {
  const [a, b] = aloneOf(pair, around);
  const share = verbatimShare(a.text, b.text, SHARED_TEXT);
  const [left, right] = [words(a.text), words(b.text)];
  const shorter = left.length <= right.length ? left : right;
  if (shorter.length < SHARED_TEXT_WORDS) {
    // A quotation that both report is no copy.
    if (shorter.length < SHORT_WORDS || isQuoted(pair.a) || isQuoted(pair.b)) return null;
    if (share < SHORT_SHARE || rarityOf(shorter) < SHORT_RARITY) return null;
  }
  if (share < SHARED_TEXT || (isQuoted(pair.a) && isQuoted(pair.b) && !shareProse(pair, around))) return null;
  if (haveOtherFigures(a, b) && !shareRun(left, right, LONG_RUN)) return null;
  const [one, other] = names(pair, around);
  return {
    kind: 'shared-text',
    passages: whole(pair),
    explanation: ['copied', share === 1 ? 'whole' : 'nearly', one, other],
  };
}

/**
 * Whether two claims that quote have the words around their quotations in common. One speech reads the same in every report
 * of it, so what stands between the marks is no sign that one was copied.
 */
function shareProse(pair: ScoredPair, around: Surroundings): boolean {
  const [one, other] = [proseOf(pair.a, around), proseOf(pair.b, around)];
  return (
    Math.min(words(one).length, words(other).length) >= SHORT_WORDS &&
    verbatimShare(one, other) >= SHARED_TEXT
  );
}

function proseOf(claim: Claim, around: Surroundings): string {
  if (claim.speech === 'direct') return '';
  return blanked(around.told.alone.of(claim).text, around.quotations.get(claim.id) ?? [], claim.start);
}

/** Whether two texts share a run of so many words. */
function shareRun(left: readonly Word[], right: readonly Word[], length: number): boolean {
  const folded = (all: readonly Word[]): string => ` ${all.map((word) => word.folded).join(' ')} `;
  const text = folded(right);
  return left.some(
    (_, at) => at + length <= left.length && text.includes(folded(left.slice(at, at + length))),
  );
}

function rarityOf(all: readonly Word[]): number {
  return all
    .filter(({ folded }) => !isFunctionWord(folded))
    .reduce((sum, { folded }) => sum + generalRarity(stem(folded)), 0);
}

/** Most characters between an attribution and another verb of saying that still belongs to it: "Lee said, adding". */
const BESIDE = 2;

/**
 * Removes the attribution from the words that differ: "…, Lee said, …" in the middle of a claim is not Lee's wording. A claim
 * that is a quotation as a whole contains none.
 */
export function saidWords(spans: readonly Span[], claim: Claim, text: string): Span[] {
  const { start, attribution } = claim;
  if (attribution === null || claim.speech === 'direct') return [...spans];
  const from = attribution.start - start;
  let to = attribution.end - start;
  const all = words(text);
  // "Lee said, adding the mill …": a second reporting word belongs to the attribution.
  for (const word of all)
    if (word.start >= to && word.start - to <= BESIDE && isReportingWord(word.folded)) to = word.end;
  return runsOf(spans, all, (word) => word.end <= from || word.start >= to);
}

/** The parts of the spans that are left when only some words are kept. */
function runsOf(spans: readonly Span[], all: readonly Word[], keeps: (word: Word) => boolean): Span[] {
  return spans.flatMap((span) => {
    const runs: { start: number; end: number }[] = [];
    let goesOn = false;
    for (const word of all) {
      if (word.start < span.start || word.end > span.end) continue;
      const kept = keeps(word);
      if (kept && goesOn) runs.at(-1)!.end = word.end;
      else if (kept) runs.push({ start: word.start, end: word.end });
      goesOn = kept;
    }
    return runs;
  });
}

/** Characters on either side of a claim: a long paragraph of news. A text without paragraphs may be as long as a book. */
const REACH = 600;

/**
 * Removes differing words that the other source has next to its claim, in the same paragraph: it splits the quotation in two,
 * but leaves nothing out.
 */
export function ownWords(spans: readonly Span[], text: string, other: Claim, around: Surroundings): Span[] {
  if (!isQuoted(other)) return [...spans];
  const { text: source } = around.sources.get(other.source)!;
  const before = source.slice(Math.max(0, other.start - REACH), other.start);
  const after = source.slice(other.end, other.end + REACH);
  const beside = new Set(
    [before.slice(before.lastIndexOf('\n') + 1), after.split('\n', 1)[0]!].flatMap((part) =>
      words(part).map((word) => word.stem),
    ),
  );
  const kept = runsOf(spans, words(text), (word) => !beside.has(word.stem));
  return kept.filter(({ start, end }) =>
    words(text.slice(start, end)).some(({ folded }) => !isFunctionWord(folded)),
  );
}

/**
 * Where two texts have the same words of content and others of grammar between them: in each other's place ("the figures", "any
 * figures"), put in or left out ("give up our land", "give up on our land"). Null where they differ in more or in nothing. Where they
 * begin with another word, or end, the reporter may have chosen that.
 */
export function otherGrammar(a: string, b: string): Pick<WordDifferences, 'a' | 'b'> | null {
  const [left, right] = [grammarOf(a), grammarOf(b)];
  if (left.content !== right.content) return null;
  const spans = (run: readonly Word[]): Span[] =>
    run.length === 0 ? [] : [{ start: run[0]!.start, end: run.at(-1)!.end }];
  const others = left.between.flatMap((run, at) => {
    const other = right.between[at]!;
    const isFirst = at === 0 && run[0]?.folded !== other[0]?.folded;
    const isLast = at === left.between.length - 1 && run.at(-1)?.folded !== other.at(-1)?.folded;
    const [mine, yours] = [withoutShared(run, other), withoutShared(other, run)];
    return isFirst || isLast || mine.length + yours.length === 0 ? [] : [{ mine, yours }];
  });
  if (others.length === 0) return null;
  return { a: others.flatMap(({ mine }) => spans(mine)), b: others.flatMap(({ yours }) => spans(yours)) };
}

/** A run of words without those with which another one begins and ends as well. */
function withoutShared(run: readonly Word[], other: readonly Word[]): readonly Word[] {
  const most = Math.min(run.length, other.length);
  let first = 0;
  while (first < most && run[first]!.folded === other[first]!.folded) first += 1;
  let last = 0;
  while (last < most - first && run.at(-1 - last)!.folded === other.at(-1 - last)!.folded) last += 1;
  return run.slice(first, run.length - last);
}

/** The words of content of a text, and the words of grammar before, between and behind them. */
const grammarOf = remembered(
  (text: string): { readonly content: string; readonly between: readonly (readonly Word[])[] } => {
    const all = words(text);
    const places = [...all.keys()].filter((at) => !isFunctionWord(all[at]!.folded));
    return {
      content: places.map((at) => all[at]!.folded).join(' '),
      between: [...places, all.length].map((at, before) => all.slice((places[before - 1] ?? -1) + 1, at)),
    };
  },
);

/** Removes differing words of which the other text has another form: "resigned", "resigns"; "will", "would". */
export function withoutForms<Differing extends Pick<WordDifferences, 'a' | 'b'>>(
  differing: Differing,
  a: string,
  b: string,
): Differing {
  const own = (spans: readonly Span[], text: string, other: string): Span[] => {
    const { known } = readIn(other);
    return runsOf(spans, words(text), (word) => !known.has(word.stem)).flatMap((run) => {
      const said = words(text).filter(
        (word) => word.start >= run.start && word.end <= run.end && !isFunctionWord(word.folded),
      );
      return said.length === 0 ? [] : [{ start: said[0]!.start, end: said.at(-1)!.end }];
    });
  };
  return { ...differing, a: own(differing.a, a, b), b: own(differing.b, b, a) };
}

/** With at least so many words of its own at the start, a claim has a subject of its own. */
const OWN_OPENING = 2;

/**
 * Whether two texts share nothing but their ends, and so say two things in one frame: "thrift is the way to a richer county",
 * "honest courts come first in a richer county".
 */
export function shareOnlyEnds(a: string, b: string): boolean {
  const [mine, yours] = [contentKeys(a), contentKeys(b)];
  return sharesOnlyEnd(mine, new Set(yours.flat())) && sharesOnlyEnd(yours, new Set(mine.flat()));
}

function sharesOnlyEnd(all: readonly (readonly string[])[], others: ReadonlySet<string>): boolean {
  const isShared = (keys: readonly string[]): boolean => keys.some((key) => others.has(key));
  const first = all.findIndex(isShared);
  return first >= OWN_OPENING && all.slice(first).every(isShared);
}

/** For each content word its stem and its meanings, so that "hurry" and "rush" count as shared. */
const contentKeys = remembered((text: string): readonly (readonly string[])[] => {
  const all = words(text);
  const meant = meanings(all.map((word) => word.stem));
  return all.flatMap(({ folded, stem }, place) =>
    isFunctionWord(folded) || isReportingWord(folded)
      ? []
      : [
          [
            stem,
            ...meant
              .filter(({ at, length }) => place >= at && place < at + length)
              .map(({ meaning, pole }) => `${meaning} ${String(pole)}`),
          ],
        ],
  );
});

/**
 * Two quotations must share this part of the longer one to be taken for one. In reports in five languages, one quotation in two
 * wordings shares .71 and more, two different quotations .20 and less.
 */
const ONE_QUOTATION = 0.5;

/**
 * The quotations within two claims of which at most one has a known speaker, as in most languages; all else is replaced by
 * blanks. Null where one quotes nothing in full, or the quotations share too little to be one.
 */
export function quotedAlike(pair: ScoredPair, around: Surroundings): readonly [string, string] | null {
  if (pair.a.speaker !== null && pair.b.speaker !== null) return null;
  const [one, other] = [quotedIn(pair.a, around), quotedIn(pair.b, around)];
  if (one === null || other === null) return null;
  const [mine, yours] = [words(one), words(other)];
  const known = new Set(yours.map(({ folded }) => folded));
  const shared = mine.filter(({ folded }) => known.has(folded)).length;
  return shared < ONE_QUOTATION * Math.max(mine.length, yours.length) ? null : [one, other];
}

function quotedIn(claim: Claim, around: Surroundings): string | null {
  const quotations = around.quotations.get(claim.id) ?? [];
  if (!quotations.some(({ kind }) => kind === 'full')) return null;
  const { text } = around.told.alone.of(claim);
  return quotations.reduce((left, { start, end }) => {
    const from = Math.max(left.length, start - claim.start);
    return left.padEnd(from) + text.slice(from, end - claim.start);
  }, '');
}

/**
 * Where both claims quote, keeps only the differing words inside quotations: in «called the bill "a sledgehammer"», "the bill"
 * is the reporter's. If none is left, both quote the same words: null where both quote in full, else the words of the reporters.
 * `quoting` says whose words they are.
 */
export function quotedWords(
  said: Pick<WordDifferences, 'a' | 'b'>,
  pair: ScoredPair,
  around: Surroundings,
): (Pick<WordDifferences, 'a' | 'b'> & { readonly quoting: Quoting }) | null {
  const quoting = quotingOf(pair);
  if (quoting < BOTH_QUOTE) return { ...said, quoting };
  const [a, b] = [insideQuotations(said.a, pair.a, around), insideQuotations(said.b, pair.b, around)];
  const isFull = ({ id }: Claim): boolean =>
    (around.quotations.get(id) ?? []).some(({ kind }) => kind === 'full');
  const full = [isFull(pair.a), isFull(pair.b)];
  // One quotes in full, the other just a word ("bumpy") and puts the rest in its own words: that is one quoting source.
  if (full[0] !== full[1] && (full[0] === true ? b : a).length === 0) return { ...said, quoting: 1 };
  if (a.length + b.length > 0) return { a, b, quoting };
  return full[0] === true && full[1] === true ? null : { ...said, quoting: 0 };
}

function insideQuotations(spans: readonly Span[], claim: Claim, around: Surroundings): Span[] {
  // What is quoted as a whole stands between the marks.
  if (claim.speech === 'direct') return [...spans];
  return (around.quotations.get(claim.id) ?? []).flatMap((quotation) =>
    spans.flatMap((span) => {
      const start = Math.max(span.start, quotation.start - claim.start);
      const end = Math.min(span.end, quotation.end - claim.start);
      return start < end ? [{ start, end }] : [];
    }),
  );
}

type Quoting = 0 | 1 | 2;

/** How many of the two claims are quotations. */
function quotingOf({ a, b }: ScoredPair): Quoting {
  return (Number(isQuoted(a)) + Number(isQuoted(b))) as Quoting;
}

/** Both sources give a quotation in full, whatever stands around it. */
export const BOTH_QUOTE: Quoting = 2;

export function wording(
  pair: ScoredPair,
  differing: Pick<WordDifferences, 'a' | 'b'>,
  around: Surroundings,
  quoting = quotingOf(pair),
): Difference {
  const [one, other] = names(pair, around);
  const [{ text }, { text: otherText }] = aloneOf(pair, around);
  const { a, b } = differing;
  const said = excerpt(a.length > 0 ? a : pointedAt(b, otherText, text), pair.a, around);
  const otherSaid = excerpt(b.length > 0 ? b : pointedAt(a, text, otherText), pair.b, around);
  // A claim without differing words of its own is shown whole, to compare the other's words with.
  const placed = (spans: readonly Span[], claim: Claim): Passage[] =>
    spans.length === 0 ? [placeOf(claim)] : spans.map((span) => shifted(claim, span));
  return {
    kind: 'worded-differently',
    passages: [...placed(differing.a, pair.a), ...placed(differing.b, pair.b)],
    explanation: ['worded', quoting, one, said, other, otherSaid],
  };
}

const POINTING = new Set(['this', 'that', 'these', 'those']);

/**
 * Words of grammar that another text has where a text has words of its own, before the same noun: “this year” for “next year”.
 * They are no difference by themselves, and tell what stands in the place of one.
 */
function pointedAt(spans: readonly Span[], text: string, other: string): Span[] {
  const [mine, yours] = [words(text), words(other)];
  return spans.flatMap(({ end }) => {
    const noun = mine.find(({ start }) => start > end)?.stem;
    const place = yours.findIndex(
      (word, at) => word.stem === noun && POINTING.has(yours[at - 1]?.folded ?? ''),
    );
    return place < 0 ? [] : [{ start: yours[place - 1]!.start, end: yours[place - 1]!.end }];
  });
}

/** Words quoted of a run that differs: enough to find it in the text, where the whole run is marked. */
const MOST_WORDS = 8;

const MARK = /["“”]/u;

/** The two longest runs of differing words, in the order of the text: they show most of the difference. */
function excerpt(spans: readonly Span[], claim: Claim, around: Surroundings): string[] {
  const { text } = around.told.alone.of(claim);
  const longest = [...spans].sort((x, y) => y.end - y.start - (x.end - x.start)).slice(0, 2);
  return longest.sort((x, y) => x.start - y.start).map((span) => shortened(text, span));
}

function shortened(text: string, { start, end }: Span): string {
  const inside = words(text).filter((word) => word.start >= start && word.end <= end);
  const whole =
    inside.length <= MOST_WORDS
      ? phraseAt(text, { start, end })
      : `${text.slice(start, inside[MOST_WORDS - 1]!.end)} …`;
  // A run that begins or ends within a quotation is shown from its mark on or up to it, whichever is more.
  const parts = whole.split(MARK);
  return parts.length === 2 ? parts.sort((x, y) => y.length - x.length)[0]!.trim() : whole;
}
