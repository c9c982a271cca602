// Two questions whose answers a list of wordings cannot hold, as each names a place or a thing: where somebody lives ("lives in
// Orlen", "has moved to Varn"), and who paid for something ("paid for the trip himself", "the company paid for the trip").
import { isFunctionWord } from '../../function-words.ts';
import type { Span } from '../../../model/span.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';
import type { Opposition } from './oppositions.ts';
import { shareAny } from './parties.ts';

/** An answer to one of the two questions. */
interface Answer extends Span {
  readonly asks: 'home' | 'payer';
  readonly side: number;
  /** The place lived in, moved to or left, or the thing that was paid for, by stem. */
  readonly named: ReadonlySet<string>;
  /** The content words before the answer, by stem: who lives there. */
  readonly subject: ReadonlySet<string>;
  /** All content words of the text, by stem. */
  readonly all: ReadonlySet<string>;
}

const LIVES = 1;
const MOVED_TO = 2;
const LEFT = 3;
const PAID_SELF = 1;
const PAID_BY_OTHER = 2;

const SELF = String.raw`(?:himself|herself|themselves)|(?:out\sof|from)\s(?:his|her|their)\sown\spockets?|(?:with|at)\s(?:his|her|their)\sown\s(?:money|expense)`;
const BODY = String.raw`(?:company|firm|state|town|city|county|ministry|government|council|party|club|employer|sponsors?|lobby|taxpayers?|public|university|association|union|mill|bank|manufacturer)`;
/** A thing paid for: up to four words. */
const THING = String.raw`(?<named>(?:[\p{L}'’-]{1,20}\s){0,3}[\p{L}'’-]{1,20})`;

/** Each pattern names in `named` the place or the thing. */
const PATTERNS: readonly (readonly [asks: Answer['asks'], side: number, pattern: RegExp])[] = [
  [
    'home',
    LIVES,
    new RegExp(String.raw`\b(?:lives?|is\sliving|are\sliving|resides?)\s(?:in|on|at)\s${THING}`, 'iu'),
  ],
  [
    'home',
    MOVED_TO,
    new RegExp(String.raw`\b(?:has|have)\s(?:since\s|now\s)?moved\s(?:in)?to\s${THING}`, 'iu'),
  ],
  [
    'home',
    LEFT,
    new RegExp(
      String.raw`\b(?:(?:has|have)\s(?:since\s|now\s)?moved\s(?:away\sfrom|out\sof|from)|left)\s${THING}`,
      'iu',
    ),
  ],
  ['payer', PAID_SELF, new RegExp(String.raw`\bpa(?:id|ys?)\s(?:for\s)?${THING}\s(?:${SELF})`, 'iu')],
  [
    'payer',
    PAID_SELF,
    new RegExp(String.raw`\bpa(?:id|ys?)\s(?:for\s)?(?:his|her|their)\sown\s${THING}`, 'iu'),
  ],
  [
    'payer',
    PAID_BY_OTHER,
    new RegExp(String.raw`\b${BODY}\s(?:has\s|had\s)?pa(?:id|ys)\s(?:for\s)?${THING}`, 'iu'),
  ],
  [
    'payer',
    PAID_BY_OTHER,
    new RegExp(
      String.raw`${THING}\s(?:of\s(?:\S{1,20}\s){1,4})?(?:was|were)\spaid\s(?:for\s)?by\s(?:the|an?|his|her|its)\s(?:\S{1,20}\s)?${BODY}\b`,
      'iu',
    ),
  ],
];

/** Words that end a place or a thing. */
const ENDS = new Set(
  'of in on at near from for by with and or as after since himself herself themselves out'.split(' '),
);
/** "Left Lorne for good", without which somebody may only have gone away. */
const FOR_GOOD = /^\sfor\s(?:good|ever)\b/u;

const answersIn = remembered((text: string): readonly Answer[] => {
  if (!/\b(?:liv(?:es?|ing)|resides?|moved|left|paid|pays?)\b/iu.test(text)) return NONE;
  const whole = words(text);
  const all = contentOf(whole);
  return PATTERNS.flatMap(([asks, side, pattern]) => {
    const found = pattern.exec(text);
    if (found === null || DENIED.test(text)) return [];
    const [matched] = found;
    const wording = found.groups!['named']!;
    const from = found.index + matched.lastIndexOf(wording);
    const named: string[] = [];
    let end = from;
    for (const word of whole.filter(({ start }) => start >= from && start < from + wording.length)) {
      if (ENDS.has(word.folded)) break;
      end = word.end;
      if (!isFunctionWord(word.folded)) named.push(word.stem);
    }
    if (named.length === 0) return [];
    if (/^left/iu.test(matched) && !FOR_GOOD.test(text.slice(end))) return [];
    const subject = contentOf(whole.filter((word) => word.end <= found.index));
    return [
      {
        asks,
        side,
        named: new Set(named),
        subject,
        all,
        start: found.index,
        end: Math.max(end, found.index + 4),
      },
    ];
  });
});

const NONE: readonly Answer[] = [];

/** What is denied, intended or only possible answers nothing. */
const DENIED =
  /\b(?:not|never|n['’]t|may|might|would|could|if|plans?|wants?|hopes?|refus\p{L}{1,4}|later|back)\b/iu;

function contentOf(all: readonly { readonly folded: string; readonly stem: string }[]): Set<string> {
  return new Set(all.flatMap(({ folded, stem }) => (isFunctionWord(folded) ? [] : [stem])));
}

/** The words by which two English statements answer such a question otherwise; null where they do not. */
export function otherHomeOrPayer(a: string, b: string): Opposition | null {
  for (const one of answersIn(a))
    for (const two of answersIn(b))
      if (one.asks === two.asks && one.side !== two.side && areAtOdds(...inOrder(one, two)))
        return { a: { start: one.start, end: one.end }, b: { start: two.start, end: two.end } };
  return null;
}

function inOrder(one: Answer, two: Answer): [Answer, Answer] {
  return one.side < two.side ? [one, two] : [two, one];
}

/** @param first the one that lives there or pays: it has the lower side */
function areAtOdds(first: Answer, second: Answer): boolean {
  if (first.asks === 'payer')
    return (
      isWithin(first.named, second.all) &&
      isWithin(second.named, first.all) &&
      shareAny(first.subject, second.all)
    );
  if (first.side !== LIVES || !isWithinOther(first.subject, second.subject)) return false;
  return second.side === LEFT ? shareAny(first.named, second.named) : !shareAny(second.named, first.all);
}

function isWithin(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].every((each) => others.has(each));
}

/** "Roth" and "Ida Roth" may be one, "Roth's son" and "Ida Roth" are two. */
function isWithinOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && (isWithin(a, b) || isWithin(b, a));
}
