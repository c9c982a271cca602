// Whether two statements tell of two acts in the life of one thing: a bill is debated, passed, signed and in force; a suspect is
// arrested, charged and sentenced; a storm reaches a coast and leaves it. The day of the one is then not at odds with the day of
// the other.
import { guarded } from '../../patterns/guarded.ts';
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { isPersonsTitle } from '../../reading/english/names/people-words.ts';
import { matching, remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';
import type { Opposition } from './oppositions.ts';
import { otherObjects } from './other-objects.ts';
import { otherNames, otherPerson } from './predicates.ts';

/** Acts of which none is another. A statement may tell of several, and a verdict is an end too. */
const ACTS = [
  // Of a thing or an undertaking.
  /\b(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?|launch(?:es|ed)?|set\s+off|built|founded|established|born|under\s+way)\b/iu,
  /\b(?:ends?(?!\s+of\s{2})|ended|finish(?:es|ed)?|completed?|(?:clos(?:es?|ed)|shut)(?!\s+until)|expires?|expired|runs?\s+until|verdict|demolished|abolished|scrapped)\b/iu,
  /\b(?:rebuilt|repair(?:s|ed)?|renovat(?:es?|ed)|restored|refurbish(?:es|ed)|moderni[sz]ed|extended|widened)\b/iu,
  /\b(?:reopen(?:s|ed)?|(?:open|start)s?\s+again|resum(?:es?|ed)|(?:closed|shut|suspended)\s+until)\b/iu,
  /\b(?:(?:suspend(?:s|ed)?|halt(?:s|ed)?|paus(?:es?|ed)|interrupt(?:s|ed)?|brok(?:e|en)\s+off)(?!\s+(?:until|since)))\b/iu,
  // In the law and in business.
  /\b(?:announc(?:es?|ed)|unveil(?:s|ed)?)\b/iu,
  /\b(?:introduc(?:es?|ed)|tabl(?:es|ed)|submit(?:s|ted)|lodg(?:es|ed)|fil(?:es|ed))\b/iu,
  /\b(?:debat(?:es?|ed)|discuss(?:es|ed)?)\b/iu,
  /\b(?:approv(?:es?|ed)|pass(?:es|ed)|adopt(?:s|ed)|agree[sd]?|backed|voted)\b/iu,
  /\b(?:sign(?:s|ed)|ratif(?:ies|ied))\b/iu,
  /\b(?:reject(?:s|ed)|veto(?:es|ed)|threw\s+out|voted\s+down)\b/iu,
  /\b(?:(?:in|into)\s+(?:force|effect)|takes?\s+effect|took\s+effect|appl(?:y|ies)|becomes?\s+law)\b/iu,
  /\b(?:bought|acquired|sold)\b/iu,
  // At court.
  /\b(?:search(?:es|ed)|raid(?:s|ed)?)\b/iu,
  /\b(?:arrest(?:s|ed)?|detain(?:s|ed)?|caught|(?:in|into)\s+custody)\b/iu,
  /\b(?:charged|charges|indicted)\b/iu,
  /\b(?:appear(?:s|ed)?\s+(?:in\s+court|before)|plead(?:s|ed)?|remanded|hearing)\b/iu,
  /\bjur(?:y|ors)\s+(?:\p{L}+\s+)?retire[sd]?\b/iu,
  /\b(?:verdict|convict(?:s|ed)|acquit(?:s|ted)|found\s+(?:not\s+)?guilty|sentence[sd]?|jail(?:s|ed))\b/iu,
  /\b(?:freed|set\s+free|released?\s+(?:from|on\s+bail|without))\b/iu,
  // In office.
  /\b(?:elected|w(?:o|i)n)\b/iu,
  /\b(?:appointed|named|nominated)\b/iu,
  /\b(?:sworn\s+in|t(?:ook|akes?)\s+office|oath|inaugurated)\b/iu,
  /\b(?:certif(?:ies|ied))\b/iu,
  /\b(?:step(?:s|ped)?\s+down|resign(?:s|ed|ation)?|quit|(?:leaves?|left)\s+office|retire[sd]?)\b/iu,
  /\b(?:died|dead|death|killed|passed\s+away)\b/iu,
  /\b(?:bur(?:ied|ial)|funeral)\b/iu,
  // What is said of others.
  /\b(?:criticis(?:es?|ed)|criticiz(?:es?|ed)|condemn(?:s|ed)?)\b/iu,
  /\b(?:apologis(?:es?|ed)|apologiz(?:es?|ed)|said\s+sorry)\b/iu,
  /\bthreaten(?:s|ed)?\b/iu,
  /\b(?:call(?:s|ed)?\s+off|rul(?:es?|ed)\s+out)\b/iu,
  /\b(?:thank(?:s|ed)?|praise[sd]?)\b/iu,
  /\b(?:spoke|met|meets?)\b/iu,
  // On a journey.
  /\b(?:reach(?:es|ed)|arriv(?:es?|ed)|landed|landfall)\b/iu,
  /\b(?:depart(?:s|ed)?|set\s+(?:off|sail)|took\s+off)\b|\b(?:left|leaves?)\s+(?:for\b|the\s+(?!road\b|field\b|track)|\p{Lu})/u,
  /\b(?:last\s+seen|(?:went|gone|go)\s+missing|disappeared|vanished)\b/iu,
  /\breported\s+missing\b/iu,
  /\b(?:found(?!\s+(?:not\s+)?guilty)|discovered|recovered)\b/iu,
].map(guarded);

/** Where a statement tells of each act first; null where it does not. */
const actsIn = remembered((text: string): readonly (Span | null)[] =>
  ACTS.map((act) => {
    const told = act.exec(text);
    return told === null ? null : { start: told.index, end: told.index + told[0].length };
  }),
);

/**
 * Whether what two statements tell are two acts, and neither tells of the other's.
 * @param a with blanks in place of its dates: "the end of June" is no end
 */
export function tellTwoActs(a: string, b: string): boolean {
  const [mine, yours] = [actsIn(a), actsIn(b)];
  const tells = (acts: typeof mine): boolean => acts.some((told) => told !== null);
  return tells(mine) && tells(yours) && !mine.some((told, at) => told !== null && yours[at] !== null);
}

/**
 * The words by which two statements tell of one act of two: "opened the bridge", "opened the pool"; "Ada Brunt resigned", "Colin
 * Weir resigned"; null where it may be done by one to one.
 */
export function actOfTwo(a: string, b: string): Opposition | null {
  const two = otherPerson(a, b) ?? otherActors(a, b) ?? otherMatches(a, b);
  if (two !== null) return two;
  const [mine, yours] = [actsIn(a), actsIn(b)];
  const both = mine.findIndex((told, at) => told !== null && yours[at] !== null);
  return both === -1 ? null : otherObjects(a, b, { a: mine[both]!, b: yours[both]! });
}

const tellsOfMatch = matching(/\b(?:won|wins?|lost|loses?|beat|drew|draws?|play(?:s|ed)?|match|game)\b/iu);
const OPPONENT = /\b(?:at|against)\s+(?:the\s+)?$/iu;

/** "Won at Ashby", "won at Dale". */
function otherMatches(a: string, b: string): Opposition | null {
  const named = tellsOfMatch(a) && tellsOfMatch(b) ? otherNames(a, b) : null;
  return named !== null && OPPONENT.test(a.slice(0, named.a.start)) ? named : null;
}

/** Two names or more, with which a statement opens, before what they do; a name of one word may be any word with a capital. */
const ACTOR = /^(?:(?:On|In|At)\s[^,]{1,40},\s)?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){1,5})\s+\p{Ll}/u;

/** Who acts in either, by name, where the two have no name in common. */
function otherActors(a: string, b: string): Opposition | null {
  const [one, other] = [actorIn(a), actorIn(b)];
  if (one === null || other === null) return null;
  const known = [
    new Set(words(a).map(({ stem }) => stem)),
    new Set(words(b).map(({ stem }) => stem)),
  ] as const;
  const isIn = (names: readonly Word[], all: ReadonlySet<string>): boolean =>
    names.some(({ stem }) => all.has(stem));
  return isIn(one, known[1]) || isIn(other, known[0]) ? null : { a: run(one), b: run(other) };
}

/** The names of whoever acts, without what they are: "Ada", "Brunt" of "Interior Minister Ada Brunt". */
const actorIn = remembered((text: string): readonly Word[] | null => {
  const told = ACTOR.exec(text);
  if (told === null) return null;
  const all = words(told[1]!);
  const first = all[0]!.folded;
  const names = all.slice(all.findLastIndex(({ folded }) => isPersonsTitle(folded)) + 1);
  if (names.length === 0 || isFunctionWord(first)) return null;
  const before = told[0].indexOf(told[1]!);
  return names.map((word) => ({ ...word, start: word.start + before, end: word.end + before }));
});

function run(names: readonly Word[]): Span {
  return { start: names[0]!.start, end: names.at(-1)!.end };
}
