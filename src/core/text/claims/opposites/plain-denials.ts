// Whether two statements are the same words but for a denial: "is free to leave", "is not free to leave"; "denied that he had met
// them", "had met them". Then one says what the other denies, however many other negations both have.
import type { Span } from '../../../model/span.ts';
import { firstIn, ofLastTwo, remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';
import { isOutspoken, type Opposition } from './oppositions.ts';

/** Somebody denies what is told behind the verb: "The mayor has denied that he met them", "denied having met them". */
const denyingIn = firstIn(
  /^(?:[^\s,;:]{1,30}\s){1,12}?(?:den(?:ied|ies|y)|disput(?:ed|es))\s(?:that\s|having\s)?(?=(?:\S{1,40}\s){2})/u,
);

/** A negation with what it takes to say it: "did not", "has never". */
const NEGATOR = /^(?:not|no|never|cannot|\p{L}{2,6}n['’]t|不|没|没有|未)$/u;
/** Words that come and go with a negation or with reported speech, and change nothing else. */
const PASSED_OVER = new Set(
  'the a an do does did yet ever that he she it they i we has have had having been be is are was were can could'.split(
    ' ',
  ),
);

/** A statement without its denials. */
interface Plain {
  readonly stems: readonly string[];
  /** For each negation how many of those words stand before it, and its place. */
  readonly denials: readonly { readonly at: number; readonly span: Span }[];
  /** "Not yet": it may be so by now. */
  readonly mayCome: boolean;
}

/** More than the longest sentences have. */
const MOST_WORDS = 60;

const plainly = remembered((text: string): Plain | null => {
  const denying = denyingIn(text);
  const all = words(text);
  if (all.length > MOST_WORDS) return null;
  const from = denying === null ? 0 : denying[0].length;
  const stems: string[] = [];
  const denials: { at: number; span: Span }[] = [];
  // "Denied that he had met them" denies the whole of it.
  if (denying !== null) denials.push({ at: -1, span: { start: 0, end: from } });
  for (const [place, word] of all.entries()) {
    if (word.start < from) continue;
    const isNegator = NEGATOR.test(word.folded);
    // "Not only", "not until": what these deny is something else.
    if (isNegator && (isOutspoken(all, place + 1) || isLimit(all[place + 1]))) return null;
    if (isNegator) denials.push({ at: stems.length, span: { start: word.start, end: endOf(all, place) } });
    else if (!PASSED_OVER.has(word.folded)) stems.push(word.stem);
  }
  return { stems, denials, mayCome: /\byet\b/u.test(text) };
});

const LIMITS = new Set(['until', 'till']);

function isLimit(word: Word | undefined): boolean {
  return word !== undefined && LIMITS.has(word.folded);
}

/** The end of the word that is denied. */
function endOf(all: readonly Word[], place: number): number {
  return (all[place + 1] ?? all[place]!).end;
}

interface Compared {
  /** Denials that only one of the two has. */
  readonly own: Opposition | null;
  /** Whether it is one statement, which both deny or neither does. */
  readonly agree: boolean;
}

const compared = ofLastTwo((a: string, b: string): Compared | null => {
  const [left, right] = [plainly(a), plainly(b)];
  if (left === null || right === null || left.denials.length + right.denials.length === 0) return null;
  if (left.stems.length === 0 || left.stems.length !== right.stems.length) return null;
  if (!left.stems.every((stem, at) => stem === right.stems[at])) return null;
  const [mine, yours] = [leftOf(left, right), leftOf(right, left)];
  const asWhole = { a: { start: 0, end: a.length }, b: { start: 0, end: b.length } };
  if (mine.length + yours.length === 1)
    return { own: { a: mine[0]?.span ?? asWhole.a, b: yours[0]?.span ?? asWhole.b }, agree: false };
  // "Denied that he was leaving", "was not leaving".
  const bothDeny = mine.length === 1 && yours.length === 1 && (mine[0]!.at === -1) !== (yours[0]!.at === -1);
  return bothDeny ? { own: null, agree: true } : null;
});

function leftOf({ denials }: Plain, { denials: others }: Plain): Plain['denials'] {
  return denials.filter(({ at }) => !others.some((other) => other.at === at));
}

/**
 * The denial that makes the difference between two statements in the same words, or between one of several things that somebody
 * denies and the other statement; null where there is none.
 */
export function plainDenial(a: string, b: string): Opposition | null {
  const told = compared(a, b);
  if (told !== null) return told.own;
  const [mine, yours] = [deniedAmong(a, b), deniedAmong(b, a)];
  if (mine !== null) return { a: mine, b: { start: 0, end: b.length } };
  return yours === null ? null : { a: { start: 0, end: a.length }, b: yours };
}

/** Each thing that somebody denies, where there are several: "denied that he took money and that he met the builder". */
const deniedThings = remembered(
  (text: string): readonly { readonly stems: readonly string[]; readonly span: Span }[] => {
    const denying = denyingIn(text);
    if (denying === null) return [];
    const who = plainStems(denying[0].replace(/\s(?:den(?:ied|ies|y)|disput(?:ed|es))\s.*$/u, ''));
    const cuts = [...text.matchAll(ONE_MORE)];
    if (cuts.length === 0) return [];
    const starts = [denying[0].length, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
    const ends = [...cuts.map(({ index }) => index), text.length];
    return starts.flatMap((start, at) => {
      const thing = text.slice(start, ends[at]);
      const stems = plainStems(thing);
      const span = { start, end: ends[at]! };
      if (stems === null || stems.length < 2 || who === null)
        return stems === null || stems.length < 2 ? [] : [{ stems, span }];
      // "He", and nobody before "having", is whoever denies it.
      return BY_DENIER.test(thing) || /having\s$/u.test(text.slice(0, start))
        ? [{ stems: [...who, ...stems], span }]
        : [{ stems, span }];
    });
  },
);

const ONE_MORE = /,?\s(?:and|or|nor)\s(?:that|having)\s|,\s(?:that|having)\s/gu;
const BY_DENIER = /^(?:he|she|it|they|we|I)\s/u;

/** The stems of a statement without denials; null where it has any. */
function plainStems(text: string): readonly string[] | null {
  const plain = plainly(text);
  return plain === null || plain.denials.length > 0 ? null : plain.stems;
}

/** Where the one of several things stands that a text denies and the other states; null where it denies none. */
function deniedAmong(text: string, other: string): Span | null {
  const things = deniedThings(text);
  if (things.length === 0) return null;
  const told = plainStems(other);
  if (told === null) return null;
  const found = things.find(
    ({ stems }) => stems.length === told.length && stems.every((stem, at) => stem === told[at]),
  );
  return found?.span ?? null;
}

/** Whether two statements deny the same in the same words, one with a verb of denying: "denied that he was leaving". */
export function denyAlike(a: string, b: string): boolean {
  return compared(a, b)?.agree === true;
}

/** Whether a statement only says that something is not so yet. */
export function saysNotYet(text: string): boolean {
  return plainly(text)?.mayCome === true;
}
