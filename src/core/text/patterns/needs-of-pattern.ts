// What a regular expression cannot do without: letters that stand in every text in which it finds something. They are read out of
// the pattern itself, so nobody has to name them beside it. Whatever is not understood here counts as needing nothing.

/** Alternatives of which a text has at least one: runs of three letters or more, each letter folded by `foldedUnit`. */
export type Need = readonly string[];

/** What every letter and sign is held against another by: a number from 0 to 31, the same for both cases of a letter. */
export function foldedUnit(unit: number): number {
  if (unit >= 0x80) return FOLDED_BEYOND.get(unit) ?? OTHER_SCRIPT;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)) return unit & 31;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return BLANK;
  return unit === 0x27 ? APOSTROPHE : SIGN;
}

const [BLANK, DIGIT, APOSTROPHE, SIGN, OTHER_SCRIPT] = [0, 27, 28, 29, 30];

/** Beyond ASCII: blanks, the typographic apostrophe, and two signs that a pattern without case takes for an "s" and a "k". */
const FOLDED_BEYOND = new Map<number, number>([
  ...[0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].map((blank) => [blank, BLANK] as const),
  ...Array.from({ length: 11 }, (_, width) => [0x2000 + width, BLANK] as const),
  [0x2019, APOSTROPHE],
  [0x17f, 's'.charCodeAt(0) & 31],
  [0x212a, 'k'.charCodeAt(0) & 31],
]);

/** The shortest run that tells anything: shorter ones stand in nearly every sentence. */
export const LEAST_RUN = 3;
/** So many ways to write one stretch of a pattern are told apart; beyond that what stands on either side of it is. */
const MOST_WAYS = 48;
/** A need with more alternatives than this would take as long to look for as the pattern itself. */
const MOST_ALTERNATIVES = 256;

/** A stretch of a pattern. */
interface Stretch {
  /** Every way to write it, folded; null where these are not known. */
  readonly ways: readonly string[] | null;
  readonly needs: readonly Need[];
  /** Of a look behind, every way to write what stands before the next stretch. */
  readonly before?: readonly string[] | null;
  /** Of a stretch that is repeated, every way to write its beginning, and its end. */
  readonly ends?: readonly string[] | null;
}

const NOTHING: Stretch = { ways: [''], needs: [] };
const ANYTHING: Stretch = { ways: null, needs: [] };

/** The needs of a pattern: each of them has to be met by every text in which it finds something. */
export function needsOf({ source, flags }: RegExp): readonly Need[] {
  // Sets within sets are not understood.
  return flags.includes('v') ? [] : needsIn(new Reader(source, flags.includes('u')).choice());
}

function needsIn({ ways, needs }: Stretch): readonly Need[] {
  return [...needs, ...needOf(ways)];
}

function needOf(ways: readonly string[] | null): readonly Need[] {
  return ways === null || ways.some((way) => way.length < LEAST_RUN) ? [] : [ways];
}

/** One stretch behind the other. */
function joined(parts: readonly Stretch[]): Stretch {
  const needs = parts.flatMap((part) => part.needs);
  let isWhole = true;
  let run: readonly string[] = [''];
  for (const [at, { ways, before, ends }] of parts.entries()) {
    const next = parts[at + 1]?.ways;
    if (before && next && before.length * next.length <= MOST_ALTERNATIVES)
      needs.push(...needOf(crossed(before, next)));
    const longer = ways !== null && run.length * ways.length <= MOST_WAYS;
    if (longer) run = crossed(run, ways);
    else {
      isWhole = false;
      const hasEnds = ends && run.length * ends.length <= MOST_WAYS;
      needs.push(...needOf(hasEnds ? crossed(run, ends) : run));
      run = ways ?? ends ?? [''];
    }
  }
  return isWhole ? { ways: run, needs } : { ways: null, needs: [...needs, ...needOf(run)] };
}

function crossed(before: readonly string[], behind: readonly string[]): string[] {
  return before.flatMap((one) => behind.map((other) => one + other));
}

/** One of several stretches. */
function oneOf(parts: readonly Stretch[]): Stretch {
  if (parts.length === 1) return parts[0]!;
  const ways = parts.flatMap((part) => part.ways ?? []);
  if (
    parts.every((part) => part.ways !== null && part.needs.length === 0) &&
    ways.length <= MOST_ALTERNATIVES
  )
    return { ways: [...new Set(ways)], needs: [] };
  const need: string[] = [];
  for (const part of parts) {
    // The longer its runs, the fewer texts meet it by chance.
    const [best] = [...needsIn(part)].sort((a, b) => shortest(b) - shortest(a) || a.length - b.length);
    if (best === undefined) return ANYTHING;
    need.push(...best);
  }
  return need.length > MOST_ALTERNATIVES ? ANYTHING : { ways: null, needs: [need] };
}

function shortest(need: Need): number {
  return Math.min(...need.map((run) => run.length));
}

/** The same stretch so many times, from the least to the most. */
function repeats(once: Stretch, least: number, most: number): Stretch[] {
  return Array.from({ length: most - least + 1 }, (_, more) =>
    joined(Array<Stretch>(least + more).fill(once)),
  );
}

/** Reads the source of a pattern from left to right. */
class Reader {
  readonly #source: string;
  readonly #isUnicode: boolean;
  #at = 0;

  constructor(source: string, isUnicode: boolean) {
    this.#source = source;
    this.#isUnicode = isUnicode;
  }

  choice(): Stretch {
    const parts: Stretch[] = [];
    do parts.push(this.#sequence());
    while (this.#takes('|'));
    return oneOf(parts);
  }

  #sequence(): Stretch {
    const parts: Stretch[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      parts.push(this.#repeated(this.#one()));
    }
    return joined(parts);
  }

  /** How often the stretch before it may stand there. */
  #repeated(once: Stretch): Stretch {
    const [sign, least, , most] = this.#match(/[?*+]|\{(\d+)(,(\d*))?\}/y) ?? [];
    if (sign === undefined) return once;
    this.#takes('?');
    if (sign === '*' || least === '0') return ANYTHING;
    if (sign === '?') return once.ways === null ? ANYTHING : oneOf([{ ...once, needs: [] }, NOTHING]);
    const times = sign === '+' || most === '' ? Infinity : Number(most ?? least);
    if (times <= FEW && once.ways !== null) return oneOf(repeats(once, Number(least), times));
    return { ways: null, needs: needsIn(once), ends: once.ways };
  }

  #one(): Stretch {
    const group = this.#match(/\((?:\?(?:(<?[!=])|:|<[^>]*>|[a-z-]+:))?/y);
    if (group !== null) {
      const inside = this.choice();
      this.#takes(')');
      if (group[1] === undefined) return inside;
      // What is looked for before or behind stands in the text too.
      if (group[1].endsWith('!')) return NOTHING;
      return { ...NOTHING, needs: needsIn(inside), before: group[1] === '<=' ? inside.ways : null };
    }
    if (this.#match(/\^|\$|\\[bB]/y) !== null) return NOTHING;
    if (this.#takes('[')) return this.#class();
    if (this.#takes('.')) return ANYTHING;
    const sign = this.#sign();
    return sign === null ? ANYTHING : { ways: [sign], needs: [] };
  }

  /** Characters of which one stands there. */
  #class(): Stretch {
    const isOther = this.#takes('^');
    let all: Set<string> | null = new Set();
    while (this.#at < this.#source.length && !this.#takes(']')) {
      const from = this.#sign();
      const isRange = this.#match(/-(?!\])/y) !== null;
      const to = isRange ? this.#sign() : from;
      // Of a range only digits are known: all are folded to one.
      if (from === null || to === null || (isRange && (from !== to || from !== DIGITS))) all = null;
      all?.add(from!);
    }
    return isOther || all === null || all.size > FEW ? ANYTHING : { ways: [...all], needs: [] };
  }

  /** A character, folded, or characters that are all folded to one; null for any others. */
  #sign(): string | null {
    if (!this.#takes('\\')) {
      const sign = this.#match(this.#isUnicode ? /[^]/uy : /[^]/y)![0];
      return folded(sign);
    }
    if (this.#takes('s')) return BLANKS;
    if (this.#takes('d')) return DIGITS;
    // Two escapes that are one sign, of which "?" and the like are said.
    if (this.#match(/ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2}/iy) !== null) return null;
    const code = this.#match(/u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})/iy);
    if (code !== null) return folded(String.fromCodePoint(parseInt((code[1] ?? code[2] ?? code[3])!, 16)));
    if (this.#match(/[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|[1-9]\d*|[\da-zA-Z]/y) !== null) return null;
    return folded(this.#match(/[^]/uy)![0]);
  }

  #takes(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  /** What a sticky pattern finds at this place. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at += found[0].length;
    return found;
  }
}

/** More characters than this, of which any may stand there, tell too little. */
const FEW = 4;

const [BLANKS, DIGITS] = [folded(' '), folded('0')];

function folded(signs: string): string {
  let all = '';
  for (let at = 0; at < signs.length; at += 1) all += String.fromCharCode(foldedUnit(signs.charCodeAt(at)));
  return all;
}
