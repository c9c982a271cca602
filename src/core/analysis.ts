// Composes the stages: the texts of a case go in, everything the machine finds in them comes out. What can be kept from
// one analysis to the next is kept by `AnalysisMemory` and by whoever keeps the readings of sources.
import {
  EVERY_PAIR_LIMIT,
  type Alignment,
  type Claim,
  type Comparison,
  type NamedHere,
  type Occasion,
  type Quantity,
  type Quotation,
  type ScoredPair,
  type Sentence,
} from './model/comparison.ts';
import type { ClaimCorrection } from './model/correction.ts';
import { shortName, sourceNames, type Source } from './model/source.ts';
import { overlaps, partsWithin, type Passage } from './model/span.ts';
import { correctClaims } from './resolve/corrected-claims.ts';
import { splitSentences } from './stages/1-sentences.ts';
import { findSpeech } from './stages/2-speech.ts';
import { findQuantities } from './stages/3-quantities.ts';
import { findClaims } from './stages/4-claims.ts';
import { weighed } from './stages/4-claims/check-worth.ts';
import { matchNames } from './stages/5-names.ts';
import { findSettings, placeClaims } from './stages/6-occasions.ts';
import type { Setting } from './stages/6-occasions/across-sources.ts';
import { PairEvidence } from './stages/7-alignments.ts';
import type { ClaimsOfSource } from './stages/7-alignments/counting.ts';
import { likeliestFirst, type NumberedPair } from './stages/7-alignments/scored.ts';
import { judge, tieOf } from './stages/8-differences.ts';
import { nearOther, sharingSources } from './stages/8-differences/only-in-one.ts';
import { reached } from './stages/8-differences/score-steps.ts';
import { LOWEST_SHOWN, SAME_CLAIM } from './stages/8-differences/scores.ts';
import { shownTies } from './stages/8-differences/shown-ties.ts';
import type { Surroundings } from './stages/8-differences/surroundings.ts';
import { areOfTwo, leastScore, tells } from './stages/8-differences/ties.ts';
import { groupPoints } from './stages/9-points.ts';
import { collectFindings } from './stages/10-findings.ts';
import { composed, inComposed, inOriginal, isInParts } from './text/composed.ts';
import { packFor } from './text/reading/packs.ts';
import { aloneInLanguage, detectLanguage } from './text/reading/language.ts';
import type { Meaning } from './text/claims/likeness/meanings.ts';
import { joinRanges } from './text/claims/figures/ranges.ts';
import { ToldInCase } from './text/claims/told-in-case.ts';

/** The part of a source that the analysis reads. */
export type AnalysedSource = Pick<Source, 'id' | 'title' | 'outlet' | 'date' | 'text'> &
  Partial<Pick<Source, 'marks'>> & {
    /** What a person put right of its claims, in the order in which it was said. */
    readonly corrected?: readonly ClaimCorrection[];
  };

type Progress = (step: string, done: number) => void;

export interface AnalysisOptions {
  /** Keep every scored pair of claims, not only those a reader should see. */
  readonly allAlignments?: boolean;
  /** Keep every scored pair of the claims in this passage: the candidates from which its partners are chosen. */
  readonly partnersOf?: Passage;
  /** Told before each step: what begins, and how much of the whole is done, from 0 to 1. */
  readonly onProgress?: Progress;
  /** What was read out of a source before; it must be what `readSource` gives for it. */
  readonly readingOf?: (source: AnalysedSource) => SourceReading;
  /** Goes from one analysis of a case to the next, so that only what is new is compared. */
  readonly memory?: AnalysisMemory;
}

/**
 * How much of the time each step takes, measured on 50 reports of 60 sentences (`npm run bench -- analysis`). Comparing
 * and judging grow faster than reading, but in a small case none of them takes long enough to be seen.
 */
const SHARES = { reading: 0.15, comparing: 0.4, judging: 0.45 };

/** What one source says, read without a look at any other. Plain data: it can be kept as JSON. */
export interface SourceReading {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly quantities: readonly Quantity[];
  /** Without their occasions. */
  readonly claims: readonly Claim[];
  readonly settings: readonly Setting[];
  readonly names: readonly NamedHere[];
  /** What the claims mean, one after the other; left out where no encoder was asked. */
  readonly meanings?: readonly (readonly number[])[];
}

/**
 * Reads one source: sentences, quotations, quantities, claims and the settings of occasions. Characters that nobody sees, and
 * letters in parts, are read as a reader sees them; the spans are those of the text as it is.
 */
export function readSource(source: AnalysedSource): SourceReading {
  if (!isInParts(source.text)) return readSeen(source);
  const seen = composed(source.text);
  const marks = source.marks?.map((mark) => {
    return { ...mark, start: inComposed(seen, mark.start), end: inComposed(seen, mark.end) };
  });
  return inOriginal(readSeen({ ...source, text: seen.text, ...(marks && { marks }) }), seen);
}

function readSeen(source: AnalysedSource): SourceReading {
  const pack = packFor(source.text);
  const sentences = splitSentences(source, pack);
  const speech = findSpeech(source, sentences, pack);
  const quantities = findQuantities(source, sentences, pack, speech.attributions);
  const { names } = speech;
  const claims = weighed(findClaims(source, sentences, speech, pack), source.text, { quantities, names });
  const settings = findSettings(source, sentences, claims, quantities);
  return { sentences, quotations: speech.quotations, quantities, claims, settings, names };
}

/** What is read out of the sources before any two are compared. */
export interface Reading extends Pick<
  Comparison,
  'sentences' | 'quotations' | 'quantities' | 'names' | 'occasions' | 'claims'
> {
  readonly texts: ReadonlyMap<string, string>;
  /** Quantities within each claim's passage, a range as one, by claim id. */
  readonly quantitiesOfClaim: ReadonlyMap<string, readonly Quantity[]>;
  /** What claims mean, by claim id, as far as that is known. */
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** Reads the sources of a case: sentences, quotations, quantities, claims and their occasions. */
export function readCase(
  sources: readonly AnalysedSource[],
  { onProgress = () => undefined, readingOf = readSource }: AnalysisOptions = {},
): Reading {
  const read = sources.map((source, at) => {
    onProgress(`Reading ${shortName(source)}`, (SHARES.reading * at) / sources.length);
    return readingOf(source);
  });
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  const known = matchNames(
    read.flatMap((each) => each.names),
    read.flatMap((each) => each.claims),
    texts,
  );
  const found = placeClaims(
    read
      .flatMap((each) => each.settings)
      .map((setting) => ({ ...setting, who: known.fullName(setting.source, setting.who) })),
    known.claims,
  );
  const corrections = sources.flatMap(({ corrected = [] }) => corrected);
  const { occasions, claims } = correctClaims(found.claims, found.occasions, corrections, texts);
  const within = read.flatMap((each) => partsWithin(each.claims, each.quantities));
  return {
    sentences: read.flatMap((each) => each.sentences),
    quotations: read.flatMap((each) => each.quotations),
    quantities: read.flatMap((each) => each.quantities),
    names: known.names,
    occasions,
    claims,
    texts,
    quantitiesOfClaim: new Map(
      claims.map(({ id, source }, at) => [id, joinRanges(texts.get(source)!, within[at]!)]),
    ),
    meanings: new Map(read.flatMap(meaningsIn)),
  };
}

/** What the claims of a source mean, by their ids. */
function meaningsIn({ claims, meanings = [] }: SourceReading): (readonly [string, Meaning])[] {
  return meanings.map((meaning, at) => [claims[at]!.id, Int8Array.from(meaning)]);
}

/**
 * What there is to ask an encoder: the words of the claims of each source whose meanings are not known, by the place of
 * the source. Nothing of texts that are not English, which the encoder does not know, and of large cases, in which not
 * every two claims are held against each other.
 */
export function toEncode(
  sources: readonly AnalysedSource[],
  readings: readonly SourceReading[],
): ReadonlyMap<number, readonly string[]> {
  const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0);
  const asked = new Map<number, readonly string[]>();
  if (claims > EVERY_PAIR_LIMIT || sources.length < 2) return asked;
  for (const [at, { text }] of sources.entries()) {
    const reading = readings[at]!;
    if (reading.meanings !== undefined || reading.claims.length === 0 || detectLanguage(text) !== 'en')
      continue;
    asked.set(
      at,
      reading.claims.map(({ start, end }) => text.slice(start, end)),
    );
  }
  return asked;
}

/** Analyses the sources of one case. Pure: the same sources give the same comparison, whatever is kept in memory. */
export function analyse(sources: readonly AnalysedSource[], options: AnalysisOptions = {}): Comparison {
  const progress = options.onProgress ?? (() => undefined);
  const memory = options.memory ?? new AnalysisMemory();
  const {
    sentences,
    quotations,
    quantities,
    names: named,
    occasions,
    claims,
    texts,
    quantitiesOfClaim,
    meanings,
  } = readCase(sources, options);

  const wantsAll = options.allAlignments === true || options.partnersOf !== undefined;
  const evidence = memory.evidenceFor(
    sources,
    claims,
    { quantities: quantitiesOfClaim, meanings },
    (done) => {
      progress('Comparing claims', SHARES.reading + SHARES.comparing * done);
    },
  );

  const names = sourceNames(sources);
  const known = new Map(sources.map(({ id, text, date }) => [id, { text, name: names.get(id)!, date }]));
  const around: Surroundings = {
    sources: known,
    occasions: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    quotations: quotationsOfClaims(claims, quotations, texts),
    told: memory.toldBy(claims, known, quantitiesOfClaim),
    bodies: new Map(),
  };
  const { all, pairs } = evidence.score(claims, wantsAll ? 0 : LOWEST_SHOWN, {
    copied: SAME_CLAIM,
    tells: Uint8Array.from(claims, (claim) => tells(claim, around)),
    leastScore: (pair) => leastScore(pair, around),
  });
  const { partnersOf } = options;
  if (partnersOf !== undefined) {
    // Nobody asks for points and findings then.
    const alignments = partnersIn(partnersOf, evidence, claims, pairs).map((pair) => judge(pair, around));
    return {
      sentences,
      claims,
      quotations,
      quantities,
      names: named,
      occasions,
      alignments,
      points: [],
      findings: [],
    };
  }
  const judged = pairs.flatMap((pair, at) => {
    if (at % JUDGED_AT_ONCE === 0)
      progress('Telling differences', 1 - SHARES.judging * (1 - at / pairs.length));
    const alignment = pair.score >= LOWEST_SHOWN ? memory.tie(pair, around) : null;
    return alignment === null ? [] : { a: pair.earlier, b: pair.later, alignment };
  });
  // The order of `likeliestFirst`: by score, the earlier claim, the later one. The pairs came in the order of their places, and the
  // sort keeps that of equals.
  judged.sort((x, y) => y.alignment.score - x.alignment.score || x.a - y.a);
  const ties = shownTies(judged, claims, evidence.copies);
  const shown = ties.map(({ alignment }) => alignment);
  const points = groupPoints(claims, ties, {
    pairs: all,
    copies: evidence.copies,
    candidates: evidence.candidates,
    meeting: (third, a, b) => evidence.meeting(third, a, b),
  });
  const near = nearOther(claims, {
    scores: all,
    likenessOf: (claim) => evidence.likenessOf(claim),
    copies: evidence.copies,
    areOfTwo: (a, b) => areOfTwo({ a, b }, around),
    isHeadline: (claim) => claim.kind === 'headline' || around.told.alone.of(claim).isHeadline,
    pointsBack: (claim) => around.told.alone.of(claim).pointsBack,
    quantities,
    quantitiesOf: quantitiesOfClaim,
  });
  const sharing = sharingSources(claims, shown, aloneInLanguage(sources));
  const findings = collectFindings(claims, points, shown, names, {
    sharing,
    near,
    occasions: around.occasions,
  });
  const alignments =
    options.allAlignments === true ? likeliestFirst(pairs).map((pair) => judge(pair, around)) : shown;
  return { sentences, claims, quotations, quantities, names: named, occasions, alignments, points, findings };
}

/** Progress is told once for so many judgements: far more often than anybody looks, far less than it costs. */
const JUDGED_AT_ONCE = 500;

/** What an analysis leaves for the next one of the same case. Forgets by itself what no longer fits the sources. */
export class AnalysisMemory {
  /** What was read of each source that the evidence is made of. */
  #known: readonly KnownSource[] = [];
  #evidence: PairEvidence | null = null;
  #told = new ToldInCase();
  /** By the place of the pair. */
  #judgements: (Judgement | undefined)[] = [];

  /** The evidence for the pairs of these sources: what was found before, with what is new. */
  evidenceFor(
    sources: readonly AnalysedSource[],
    claims: readonly Claim[],
    { quantities, meanings }: Pick<ClaimsOfSource, 'quantities' | 'meanings'>,
    onProgress: (done: number) => void,
  ): PairEvidence {
    const own = bySource(claims, new Map(sources.map(({ id, text }) => [id, text])));
    // Another source may tell who "the president" is: then what rests on the speaker is found anew.
    // The texts are compared as they are: to write them all down anew would take longer than much of what is saved.
    const known = sources.map(({ id, title, outlet, date, text, marks, corrected = [] }): KnownSource => {
      const speakers = corrected.filter(({ kind }) => kind === 'speaker');
      return {
        text,
        rest: JSON.stringify([id, title, outlet, date, marks, renamed(own.get(id)!), speakers]),
      };
    });
    const read = sources.map(({ id, text }) => ({ text, claims: own.get(id)!, quantities, meanings }));
    const grown =
      this.#known.length <= known.length &&
      this.#known.every(({ text, rest }, at) => rest === known[at]!.rest && text === known[at]!.text);
    if (!grown) this.#told = new ToldInCase();
    if (this.#evidence === null || !grown || !this.#evidence.grow(read, onProgress)) {
      this.#evidence = new PairEvidence(read, { onProgress });
      this.#judgements = [];
    }
    this.#known = known;
    return this.#evidence;
  }

  /** What the claims tell by themselves, answer, date and state: what was found before, with what is new. After `evidenceFor`. */
  toldBy(
    claims: readonly Claim[],
    sources: ReadonlyMap<string, { readonly text: string; readonly date: string | null }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): ToldInCase {
    return this.#told.add(claims, sources, quantities);
  }

  /** What `tieOf` says of a pair that may be shown, null of another; judged anew only when something that it rests on has changed. */
  tie(pair: NumberedPair, around: Surroundings): Alignment | null {
    const { a, b, score, place } = pair;
    const [left, right] = [occasionOf(a, around), occasionOf(b, around)];
    const together = a.occasion !== null && a.occasion === b.occasion;
    const known = this.#judgements[place];
    const stands =
      known !== undefined &&
      known.best === pair.best &&
      (known.score === score || reached(known.score) === reached(score)) &&
      known.together === together &&
      sameScene(known.left, left) &&
      sameScene(known.right, right);
    if (stands && (known.score === score || known.alignment === null)) return known.alignment;
    if (stands) {
      known.score = score;
      return (known.alignment = { ...known.alignment!, score });
    }
    const alignment = tieOf(pair, around);
    // Without a hole: an array with holes is slow.
    while (this.#judgements.length <= place) this.#judgements.push(undefined);
    this.#judgements[place] = { best: pair.best, together, left, right, score, alignment };
    return alignment;
  }
}

/** What the evidence rests on in a source: its text, and everything else that is read of it. */
interface KnownSource {
  readonly text: string;
  readonly rest: string;
}

/** Speakers whose name comes from another source. */
function renamed(claims: readonly Claim[]): (readonly [string | null, string | null])[] {
  return claims.flatMap(({ speakerHere, speaker }) => (speakerHere === null ? [] : [[speakerHere, speaker]]));
}

/** A judgement with what may change about its pair while the sources stay. */
interface Judgement {
  readonly best: boolean;
  readonly together: boolean;
  readonly left: Occasion | null;
  readonly right: Occasion | null;
  score: number;
  alignment: Alignment | null;
}

function occasionOf({ occasion }: Claim, around: Surroundings): Occasion | null {
  return occasion === null ? null : around.occasions.get(occasion)!;
}

/** Whether two occasions read the same; their ids and passages are no part of a judgement. */
function sameScene(a: Occasion | null, b: Occasion | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  return a.who === b.who && a.where === b.where && a.gathering === b.gathering && a.date === b.date;
}

/** Every pair of the claims in a passage, and their likeliest partners that no pair was made of; the likeliest first. */
function partnersIn(
  passage: Passage,
  evidence: PairEvidence,
  claims: readonly Claim[],
  pairs: readonly NumberedPair[],
): ScoredPair[] {
  const touches = (claim: Claim): boolean => claim.source === passage.source && overlaps(claim, passage);
  const more = claims.flatMap((claim, at) => (touches(claim) ? evidence.partners(claims, at) : []));
  const compared = likeliestFirst(pairs.filter(({ a, b }) => touches(a) || touches(b)));
  return [...compared, ...more].sort((x, y) => y.score - x.score);
}

/** Quotations that reach into each claim's passage, by claim id. */
function quotationsOfClaims(
  claims: readonly Claim[],
  quotations: readonly Quotation[],
  texts: ReadonlyMap<string, string>,
): Map<string, Quotation[]> {
  const found = new Map<string, Quotation[]>();
  const [claimsOf, quotationsOf] = [bySource(claims, texts), bySource(quotations, texts)];
  for (const source of texts.keys()) {
    const own = claimsOf.get(source)!;
    partsWithin(own, quotationsOf.get(source)!, overlaps).forEach((parts, at) =>
      found.set(own[at]!.id, parts),
    );
  }
  return found;
}

function bySource<T extends Passage>(
  parts: readonly T[],
  texts: ReadonlyMap<string, string>,
): Map<string, T[]> {
  const found = new Map([...texts.keys()].map((source): [string, T[]] => [source, []]));
  for (const part of parts) found.get(part.source)!.push(part);
  return found;
}
