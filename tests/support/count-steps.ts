// A backtracking matcher that counts its steps, as a regular-expression engine takes them: work that does not depend
// on the machine. And texts that keep an expression busy, made from the expression itself.
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * A bound is linear whatever its size; a lower one shows the same shape on shorter texts. What repeats as often as
 * this may grow with the text, for all that the texts here can tell.
 */
const BOUND = 8;

type Next = (at: number) => boolean;

/** Steps of looking for every match of the expression in the text, one after the other, as `matchAll` does. */
export function countSteps(source: string, flags: string, text: string): number {
  const unicode = /[uv]/.test(flags);
  const pattern = parse(source, flags);
  const units = unicode ? Array.from(text) : text.split('');
  const classes = new Map<string, RegExp>();
  const groups = new Map<AST.CapturingGroup, readonly [number, number]>();
  let steps = 0;

  const isWord = (at: number): boolean => /^\w$/.test(units[at] ?? '');
  const fits = (raw: string, unit: string): boolean => {
    let known = classes.get(raw);
    if (known === undefined) {
      known = new RegExp(`^(?:${raw})$`, flags.replace(/[gym]/g, ''));
      classes.set(raw, known);
    }
    return known.test(unit);
  };

  function sequence(parts: readonly AST.Element[], at: number, back: boolean, next: Next): boolean {
    const [first, rest] = back ? [parts.at(-1), parts.slice(0, -1)] : [parts[0], parts.slice(1)];
    return first === undefined ? next(at) : one(first, at, back, (to) => sequence(rest, to, back, next));
  }

  function choice(among: readonly AST.Alternative[], at: number, back: boolean, next: Next): boolean {
    return among.some(({ elements }) => sequence(elements, at, back, next));
  }

  function one(element: AST.Element, at: number, back: boolean, next: Next): boolean {
    steps += 1;
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const unit = units[back ? at - 1 : at];
        return unit !== undefined && fits(element.raw, unit) && next(back ? at - 1 : at + 1);
      }
      case 'Group':
        return choice(element.alternatives, at, back, next);
      case 'CapturingGroup':
        return choice(element.alternatives, at, back, (to) => {
          groups.set(element, back ? [to, at] : [at, to]);
          return next(to);
        });
      case 'Quantifier':
        return repeated(element, 0, at, back, next);
      case 'Backreference': {
        const [from, to] = groups.get([element.resolved].flat()[0]!) ?? [0, 0];
        const length = to - from;
        const start = back ? at - length : at;
        steps += length;
        for (let step = 0; step < length; step += 1) {
          if (units[start + step] !== units[from + step]) return false;
        }
        return next(back ? start : at + length);
      }
      case 'Assertion':
        return asserted(element, at) && next(at);
    }
  }

  function repeated(
    quantifier: AST.Quantifier,
    times: number,
    at: number,
    back: boolean,
    next: Next,
  ): boolean {
    const { element, greedy } = quantifier;
    const most = Number.isFinite(quantifier.max) ? Math.min(quantifier.max, BOUND) : Infinity;
    const least = Math.min(quantifier.min, most);
    const again = (): boolean =>
      times < most &&
      one(element, at, back, (to) =>
        to === at && times >= least ? false : repeated(quantifier, times + 1, to, back, next),
      );
    const enough = (): boolean => times >= least && next(at);
    return greedy ? again() || enough() : enough() || again();
  }

  function asserted(assertion: AST.Assertion, at: number): boolean {
    const lines = flags.includes('m');
    switch (assertion.kind) {
      case 'start':
        return at === 0 || (lines && /^[\n\r]$/.test(units[at - 1]!));
      case 'end':
        return at === units.length || (lines && /^[\n\r]$/.test(units[at]!));
      case 'word':
        return (isWord(at - 1) !== isWord(at)) !== assertion.negate;
      case 'lookahead':
      case 'lookbehind':
        return (
          choice(assertion.alternatives, at, assertion.kind === 'lookbehind', () => true) !== assertion.negate
        );
    }
  }

  let found = 0;
  for (let start = 0; start <= units.length; start = Math.max(start + 1, found)) {
    groups.clear();
    const matched = choice(pattern.alternatives, start, false, (to) => {
      found = to;
      return true;
    });
    if (!matched && flags.includes('y')) break;
  }
  return steps;
}

/** One of each kind of character that expressions here tell apart. */
const CHARACTERS = Array.from(
  'aAzZé0９9 \n\t.,;:-–—\'’"“”‘«»()[]{}<>/\\&#=_*+!?%$€|@^~三年百万月上周日第，。：「」\u00a0\u0000',
);

/** Something behind which no expression goes on. */
const REJECTED = '\u0001';

/**
 * Texts of about `length` characters for every part of the expression that may repeat without end: the part over and
 * over, behind what has to stand before it, and all of that over and over.
 */
export function busyTexts(source: string, flags: string, length: number, random: () => number): string[] {
  const quantifiers: AST.Quantifier[] = [];
  const pattern = parse(source, flags);
  visit(pattern, (element) => {
    if (element.type === 'Quantifier' && element.max > BOUND) quantifiers.push(element);
  });
  return quantifiers.flatMap((quantifier) => {
    const before = sample(pattern, flags, random, quantifier);
    const part = sample(quantifier.element, flags, random, null);
    const times = (unit: string): string => unit.repeat(Math.ceil(length / Math.max(1, unit.length)));
    return [
      times(part),
      `${before}${times(part)}${REJECTED}`,
      times(before + part),
      times(`${part}${REJECTED}`),
    ];
  });
}

/** A text that the expression takes, unless something that it looks at around it or behind it is in the way. */
export function takenText(source: string, flags: string, random: () => number): string {
  return sample(parse(source, flags), flags, random, null);
}

function parse(source: string, flags: string): AST.Pattern {
  const unicode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, unicode);
}

type Part = AST.Pattern | AST.Alternative | AST.Element;

function partsOf(part: Part): readonly Part[] {
  switch (part.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return part.alternatives;
    case 'Assertion':
      return part.kind === 'lookahead' || part.kind === 'lookbehind' ? part.alternatives : [];
    case 'Alternative':
      return part.elements;
    case 'Quantifier':
      return [part.element];
    default:
      return [];
  }
}

function visit(part: Part, seen: (part: Part) => void): void {
  seen(part);
  for (const inner of partsOf(part)) visit(inner, seen);
}

/** Words that the part takes, as far as the quantifier `upTo`, or to the end. */
function sample(part: Part, flags: string, random: () => number, upTo: AST.Quantifier | null): string {
  let reached = false;
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const holds = (inner: Part): boolean => {
    let held = false;
    visit(inner, (each) => (held ||= each === upTo));
    return held;
  };
  const write = (each: Part): string => {
    if (reached) return '';
    if (each === upTo) {
      reached = true;
      return '';
    }
    switch (each.type) {
      case 'Character':
        return String.fromCodePoint(each.value);
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass': {
        const one = new RegExp(`^(?:${each.raw})$`, flags.replace(/[gym]/g, ''));
        return any(CHARACTERS.filter((character) => one.test(character))) ?? '';
      }
      case 'Quantifier': {
        if (holds(each)) return write(each.element);
        const times = Math.min(each.min + Math.floor(random() * 2), each.max, BOUND);
        return Array.from({ length: times }, () => write(each.element)).join('');
      }
      case 'Assertion':
      case 'Backreference':
        return '';
      case 'Alternative':
        return each.elements.map(write).join('');
      default: {
        const inner = partsOf(each);
        const chosen = inner.find(holds) ?? any(inner);
        return chosen === undefined ? '' : write(chosen);
      }
    }
  };
  return write(part);
}
