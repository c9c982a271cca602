// Measures what the first stages extract against texts labelled by hand: sentences, quotations, speakers,
// quantities. Rows of numbers come out; nothing here knows a particular text. Labels come in two forms: with offsets,
// and as the exact words of our own cases; both are read into one shape.
import { readdirSync, readFileSync } from 'node:fs';
import type { Claim } from '../../src/core/model/comparison.ts';
import { overlaps, type Span } from '../../src/core/model/span.ts';
import { splitSentences } from '../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../src/core/stages/2-speech.ts';
import { findQuantities } from '../../src/core/stages/3-quantities.ts';
import { findClaims } from '../../src/core/stages/4-claims.ts';
import { findSettings } from '../../src/core/stages/6-occasions.ts';

/** What a labelled text may be used for: its errors are looked at, or it is only measured. */
export type Split = 'fit' | 'held';

/** One measured quantity: what it is, its value, and what it was counted on. */
export interface EvalRow {
  readonly what: string;
  readonly value: number;
  readonly note: string;
}

interface Label extends Span {
  readonly words: string;
}

/** A text with everything labelled in it. Sentences are null where nobody labelled them. */
interface LabelledText {
  readonly text: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly sentences: readonly (Label & { readonly kind: string | null })[] | null;
  readonly quotations: readonly (Label & {
    readonly speaker: string | null;
    readonly relay?: string | null;
    readonly kind: string;
  })[];
  readonly speakers: readonly (Label & { readonly speaker: string })[];
  readonly quantities: readonly (Label & { readonly kind: string; readonly value: number | string })[];
  /** Words that look like a quantity and are none. */
  readonly traps: readonly Label[];
  /** Sentences in the text's own voice; null where not every sentence was judged. */
  readonly ownVoice: readonly Label[] | null;
  readonly occasions: readonly (Label & OccasionLabel)[];
}

interface GoldSpan extends Span {
  readonly text: string;
}

/** Labels with offsets, in UTF-16 units of the raw text, of texts that lie elsewhere. */
export interface ExtractionGold {
  readonly files: readonly {
    readonly file: string;
    readonly articleDate: string | null;
    readonly sentences: readonly (GoldSpan & { readonly kind: string; readonly indirectSpeaker?: string })[];
  }[];
  readonly quotes: readonly (GoldSpan & {
    readonly file: string;
    readonly speaker: string | null;
    readonly type: string;
  })[];
  readonly quantities: readonly (GoldSpan & {
    readonly file: string;
    readonly kind: string;
    readonly value: number | string;
  })[];
  readonly quantityTraps: readonly (GoldSpan & { readonly file: string })[];
}

/** A case of `cases/`; README.md tells what its labels mean. */
export interface EvaluationCase {
  readonly split: Split;
  readonly sources: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly date: string | null;
    readonly text: string;
  }[];
  readonly quotations: readonly {
    readonly source: string;
    readonly words: string;
    readonly speaker: string | null;
    readonly kind: string;
  }[];
  readonly quantities: readonly {
    readonly source: string;
    readonly words: string;
    readonly nth?: number;
    readonly kind: string;
    readonly value: number | string;
  }[];
  readonly speakers: readonly { readonly source: string; readonly words: string; readonly speaker: string }[];
}

/** A report of `single/`, labelled through and through; README.md tells what its labels mean. */
interface SingleReport {
  readonly split: Split;
  /** English where it is absent. */
  readonly language?: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly text: string;
  readonly sentences: readonly { readonly words: string; readonly kind?: string }[];
  readonly quotations: readonly {
    readonly words: string;
    readonly nth?: number;
    readonly speaker: string | null;
    readonly relay: string | null;
    readonly kind: string;
  }[];
  readonly speakers: readonly { readonly words: string; readonly speaker: string }[];
  /** Sentences of which it is arguable whether somebody's words are reported. */
  readonly unclear: readonly string[];
  readonly quantities: readonly {
    readonly words: string;
    readonly nth?: number;
    readonly kind: string;
    readonly value: number | string;
  }[];
  readonly occasions: readonly ({ readonly words: string } & OccasionLabel)[];
}

/** What is labelled of an occasion; what is absent is not judged. */
interface OccasionLabel {
  readonly who?: string;
  readonly where?: string;
  readonly gathering?: string;
  readonly date?: string;
}

const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'us']);
/** Share of two quotations' common stretch in their union from which on they count as the same one. */
const SAME_QUOTATION = 0.9;

/** Measures texts (by file name) whose labels have offsets. Misses are listed in the notes. */
export function evaluateExtraction(gold: ExtractionGold, texts: ReadonlyMap<string, string>): EvalRow[] {
  const label = ({ start, end, text }: GoldSpan): Label => ({ start, end, words: text });
  return measure(
    gold.files.flatMap((file) => {
      const text = texts.get(file.file);
      const own = <T extends { readonly file: string }>(labels: readonly T[]): T[] =>
        labels.filter((one) => one.file === file.file);
      if (text === undefined) return [];
      return {
        text,
        date: file.articleDate,
        outlet: null,
        sentences: file.sentences.map((one) => ({ ...label(one), kind: one.kind })),
        quotations: own(gold.quotes).map((one) => ({ ...label(one), speaker: one.speaker, kind: one.type })),
        speakers: file.sentences.flatMap((one) =>
          one.indirectSpeaker === undefined ? [] : [{ ...label(one), speaker: one.indirectSpeaker }],
        ),
        quantities: own(gold.quantities).map((one) => ({ ...label(one), kind: one.kind, value: one.value })),
        traps: own(gold.quantityTraps).map(label),
        ownVoice: null,
        names: [],
        occasions: [],
      };
    }),
  ).map((ratio) => ratio.row(true));
}

/**
 * Measures the short cases of one split. Misses of `held` cases are left out of the notes: whoever reads them has used the
 * cases up.
 * @param folder the folder that holds `cases/`
 */
export function evaluateOwnCases(folder: URL, split: Split): EvalRow[] {
  const cases = readAll(new URL('cases/', folder)) as EvaluationCase[];
  return measure(cases.filter((one) => one.split === split).flatMap(labelledTexts)).map((ratio) =>
    ratio.row(split === 'fit'),
  );
}

/**
 * Measures the texts that are hard to split into sentences.
 * @param folder the folder that holds `sentences.json`
 */
export function evaluateHardSentences(folder: URL): EvalRow {
  const items = JSON.parse(readFileSync(new URL('sentences.json', folder), 'utf8')) as readonly {
    readonly text: string;
    readonly sentences: readonly string[];
  }[];
  const hard = new Ratio('hard sentences');
  for (const { text, sentences } of items) {
    // A date line that is set aside counts with the sentence that it opens.
    const found: string[] = [];
    let from: number | null = null;
    for (const one of splitSentences({ id: 'a', text })) {
      from ??= one.start;
      if (one.kind === 'furniture' && /[—–-]$/u.test(text.slice(one.start, one.end))) continue;
      found.push(text.slice(from, one.end));
      from = null;
    }
    hard.count(JSON.stringify(found) === JSON.stringify(sentences), text);
  }
  return hard.row(true);
}

function readAll(folder: URL): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown);
}

/** What is extracted from one case; the misses are in the notes where `details` are wanted. */
export function evaluateCase(labelled: EvaluationCase, details: boolean): EvalRow[] {
  return measure(labelledTexts(labelled)).map((ratio) => ratio.row(details));
}

function labelledTexts(labelled: EvaluationCase): LabelledText[] {
  return labelled.sources.map(({ id, text, date, outlet }) => {
    const own = <T extends { readonly source: string; readonly words: string; readonly nth?: number }>(
      labels: readonly T[],
    ): (T & Span)[] =>
      labels
        .filter((one) => one.source === id)
        .map((one) => {
          let start = text.indexOf(one.words);
          for (let left = one.nth ?? 0; left > 0; left--) start = text.indexOf(one.words, start + 1);
          return { ...one, start, end: start + one.words.length };
        });
    return {
      text,
      date,
      outlet,
      sentences: null,
      quotations: own(labelled.quotations),
      speakers: own(labelled.speakers),
      quantities: own(labelled.quantities),
      traps: [],
      ownVoice: null,
      names: [],
      occasions: [],
    };
  });
}

/**
 * Measures the single reports of one split and language. The misses of `held` reports are left out.
 * @param folder the folder that holds `single/`
 */
export function evaluateSingleReports(folder: URL, language: string, split: Split): EvalRow[] {
  const reports = readAll(new URL('single/', folder)) as SingleReport[];
  return measure(
    reports.filter((one) => one.split === split && (one.language ?? 'en') === language).map(labelledReport),
  ).map((ratio) => ratio.row(split === 'fit'));
}

function labelledReport(report: SingleReport): LabelledText {
  const { text, date, outlet } = report;
  const placed = <T extends { readonly words: string; readonly nth?: number }>(label: T): T & Span => {
    let start = text.indexOf(label.words);
    for (let left = label.nth ?? 0; left > 0; left--) start = text.indexOf(label.words, start + 1);
    return { ...label, start, end: start + label.words.length };
  };
  let at = 0;
  const sentences = report.sentences.map(({ words, kind = 'body' }) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { words, kind, start, end: at };
  });
  const quotations = report.quotations.map(placed);
  const speakers = report.speakers.map(placed);
  return {
    text,
    date,
    outlet,
    sentences,
    quotations,
    speakers,
    quantities: report.quantities.map(placed),
    traps: [],
    ownVoice: sentences.filter(
      (one) =>
        one.kind === 'body' &&
        !report.unclear.includes(one.words) &&
        ![...speakers, ...quotations.filter(({ kind }) => kind !== 'term')].some((label) =>
          overlaps(label, one),
        ),
    ),
    occasions: report.occasions.map(placed),
  };
}

function measure(texts: readonly LabelledText[]): Ratio[] {
  const rows = {
    sentencesFound: new Ratio('sentences found'),
    sentencesRight: new Ratio('sentences right'),
    quotationsFound: new Ratio('quotations found'),
    quotationsRight: new Ratio('quotations right'),
    kinds: new Ratio('quotation kinds'),
    speakers: new Ratio('speakers'),
    relays: new Ratio('relays of quotations'),
    indirect: new Ratio('indirect speakers'),
    ownVoice: new Ratio('own voice kept'),
    occasions: new Ratio('parts of occasions'),
    quantitiesFound: new Ratio('quantities found'),
    values: new Ratio('quantity values'),
    labelled: new Ratio('quantities labelled'),
    traps: new Ratio('traps avoided'),
  };
  for (const labels of texts) {
    const { text, date, outlet } = labels;
    const words = ({ start, end }: Span): string => text.slice(start, end);
    const source = { id: 'a', text, date, outlet };
    const sentences = splitSentences(source);
    for (const label of labels.sentences ?? [])
      rows.sentencesFound.count(
        sentences.some((one) => isSame(one, label) && one.kind === label.kind),
        label.words,
      );
    if (labels.sentences !== null)
      for (const one of sentences.filter((sentence) => sentence.kind !== 'furniture'))
        rows.sentencesRight.count(
          labels.sentences.some((label) => isSame(one, label)),
          words(one),
        );

    const speech = findSpeech(source, sentences);
    for (const label of labels.quotations) {
      const found = speech.quotations.find((one) => union(one, label) >= SAME_QUOTATION);
      rows.quotationsFound.count(found !== undefined, label.words);
      if (found === undefined) continue;
      rows.kinds.count(found.kind === label.kind, `${found.kind}: ${label.words}`);
      rows.speakers.count(
        isSameName(found.speaker, label.speaker),
        `${String(found.speaker)} (${String(label.speaker)}): ${label.words}`,
      );
    }
    for (const label of labels.quotations.filter(({ relay }) => relay !== undefined)) {
      const found = speech.quotations.find((one) => union(one, label) >= SAME_QUOTATION);
      if (found !== undefined)
        rows.relays.count(
          // What the outlet was told itself is passed on by nobody.
          label.relay === null || label.relay === undefined || isSameName(label.relay, outlet)
            ? found.relay === null
            : isSameName(found.relay, label.relay),
          `${String(found.relay)} (${String(label.relay)}): ${label.words}`,
        );
    }
    for (const one of speech.quotations)
      rows.quotationsRight.count(
        labels.quotations.some((label) => union(one, label) >= SAME_QUOTATION),
        words(one),
      );

    const claims = findClaims(source, sentences, speech);
    // Words that tell who speaks may tell something besides, and nobody is said to say that.
    const saidIn = (label: Span): Claim | undefined => {
      const here = claims.filter((one) => overlaps(one, label));
      return here.find(({ speech }) => speech !== 'none') ?? here[0];
    };
    for (const label of labels.speakers) {
      const claim = saidIn(label);
      const named = claim?.speaker ?? claim?.relay ?? null;
      rows.indirect.count(
        isSameName(named, label.speaker),
        `${String(named)} (${label.speaker}): ${label.words}`,
      );
    }

    for (const label of labels.ownVoice ?? []) {
      const claim = claims.find((one) => overlaps(one, label) && one.speech !== 'none');
      rows.ownVoice.count(claim === undefined, `${String(claim?.speaker)}: ${label.words}`);
    }

    const quantities = findQuantities(source, sentences);
    const settings = findSettings(source, sentences, claims, quantities);
    for (const label of labels.occasions) {
      const claim = saidIn(label);
      const found = settings.find((one) => claim !== undefined && one.claims.includes(claim.id));
      for (const part of ['who', 'where', 'gathering', 'date'] as const) {
        const wanted = label[part];
        if (wanted !== undefined)
          rows.occasions.count(
            part === 'date' ? found?.date === wanted : isSameName(found?.[part] ?? null, wanted),
            `${part} ${String(found?.[part])} (${wanted}): ${label.words}`,
          );
      }
    }
    for (const label of labels.quantities) {
      const found = quantities.find((one) => overlaps(one, label) && one.kind === label.kind);
      rows.quantitiesFound.count(found !== undefined, `${label.kind}: ${label.words}`);
      if (found !== undefined)
        rows.values.count(
          found.value === label.value,
          `${String(found.value)} (${label.value}): ${label.words}`,
        );
    }
    for (const one of quantities)
      rows.labelled.count(
        labels.quantities.some((label) => overlaps(one, label)),
        text.slice(Math.max(0, one.start - 10), one.end + 10),
      );
    for (const trap of labels.traps)
      rows.traps.count(!quantities.some((one) => overlaps(one, trap)), trap.words);
  }
  return Object.values(rows).filter((ratio) => ratio.tries > 0);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Common stretch over union, from 0 to 1. */
function union(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Whether the names mean the same: the words of one, small words aside, are all in the other. Where the label says that
 * nobody is named, words that name nobody ("observers from nine countries", "a Harbour Line spokeswoman") say the same.
 */
function isSameName(found: string | null, label: string | null): boolean {
  if (label === null) return found === null || !/\p{Lu}/u.test(found) || /\s\p{Ll}[\p{L}-]*$/u.test(found);
  if (found === null) return false;
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .match(/\p{L}{2,}/gu)
      ?.filter((word) => !SMALL_WORDS.has(word)) ?? [];
  const [a, b] = [words(found), words(label)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Counts hits among tries and remembers the misses. */
class Ratio {
  #hits = 0;
  #tries = 0;
  readonly #misses: string[] = [];
  readonly #what: string;

  constructor(what: string) {
    this.#what = what;
  }

  count(hit: boolean, name: string): void {
    this.#tries++;
    if (hit) this.#hits++;
    else {
      const line = name.replace(/\s+/gu, ' ');
      this.#misses.push(line.length > 90 ? `${line.slice(0, 90)}…` : line);
    }
  }

  get tries(): number {
    return this.#tries;
  }

  row(withMisses: boolean): EvalRow {
    const missed = this.#misses.length === 0 || !withMisses ? '' : `; missed: ${this.#misses.join(' | ')}`;
    return {
      what: this.#what,
      value: this.#hits / this.#tries,
      note: `${this.#hits} of ${this.#tries}${missed}`,
    };
  }
}
