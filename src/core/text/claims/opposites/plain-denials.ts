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

/** The denial that makes the difference between two statements in the same words; null where there is none. */
export function plainDenial(a: string, b: string): Opposition | null {
  return compared(a, b)?.own ?? null;
}

/** Whether two statements deny the same in the same words, one with a verb of denying: "denied that he was leaving". */
export function denyAlike(a: string, b: string): boolean {
  return compared(a, b)?.agree === true;
}

/** Whether a statement only says that something is not so yet. */
export function saysNotYet(text: string): boolean {
  return plainly(text)?.mayCome === true;
}
