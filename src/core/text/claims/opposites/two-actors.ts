// Whether two statements tell one deed of two actors or of two causes, one of them turned round: "the fire killed three", "three were
// killed in the flood". In the same order of words this is told by the words that stand in each other's place.
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { ofLastTwo, remembered } from '../../patterns/remembered.ts';
import type { Word } from '../../words.ts';
import { deniesAnything, type Opposition } from './oppositions.ts';
import { isContent, keysAt, readIn, type ReadWords } from './predicates.ts';

/** Who did something, or what brought it about, as one statement tells it. */
interface Actor {
  /** The place of the verb. */
  readonly verb: number;
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
}

/** Past forms and participles that do not end in "-ed"; those that news has of what happened to somebody or something. */
const PAST = new Set(
  'cut shut hit hurt cost lost won found sold bought built held broke broken took taken gave given made left sank sunk struck burnt stole stolen shot lent sent brought caught fought died'.split(
    ' ',
  ),
);

/** Of these "in", "from" and "of" tell what did it: "killed in the flood", "died of cholera". */
const FATE = new Set(
  'killed died drowned injured hurt wounded perished destroyed damaged lost dead maimed burned burnt'.split(
    ' ',
  ),
);

/** What somebody is killed or hurt in; a town or a house is no cause. */
const CAUSES = new Set(
  `fire blaze flood flooding storm hurricane typhoon cyclone tornado earthquake quake tsunami landslide mudslide avalanche eruption
   explosion blast crash collision derailment shooting attack bombing raid stampede crush strike clash clashes riot riots outbreak
   epidemic heatwave drought famine fight brawl stabbing shipwreck collapse leak`
    .trim()
    .split(/\s+/),
);

/** Words for an actor or a cause that may be any other by another name. */
const ANY = new Set(
  `accident accidents incident disaster tragedy catastrophe event events emergency firm company group operator owner authorities
   officials people person man woman men women residents investigators police officers government staff workers team
   side both others all some many most one two three it they he she who which that this what problem problems cause
   suspect attacker attackers gunman gunmen driver court judge`
    .trim()
    .split(/\s+/),
);

const AUXILIARIES = new Set('has have had also then later'.split(' '));
const BE = new Set('is are was were be been being'.split(' '));
const OPENS_NOUN = new Set(
  'the a an its his her their our two three four five six seven eight nine ten half some'.split(' '),
);

/** Words of an actor, at most: "the striking southern dockers". */
const MOST = 3;
/** So many words behind its verb "by" may stand: "rescued from the flooded river by fishermen". */
const REACH = 8;

const actorsIn = remembered((text: string): readonly Actor[] => {
  const { all } = readIn(text);
  if (deniesAnything(text)) return [];
  return all
    .flatMap(({ folded }, at) =>
      /^\p{Ll}{2,20}ed$/u.test(folded) || PAST.has(folded)
        ? [subjectOf(text, all, at), agentOf(text, all, at)]
        : [],
    )
    .filter((actor) => actor !== null)
    .slice(0, MOST_ACTORS);
});

/** More actors than a statement of news names; each is held against each of the other statement. */
const MOST_ACTORS = 8;

/** "The fire" of "the fire killed three", where what it did something to stands behind the verb. */
function subjectOf(text: string, all: readonly Word[], verb: number): Actor | null {
  const object = all[verb + 1];
  if (object === undefined || !areBeside(text, all, verb, verb + 1)) return null;
  if (isFunctionWord(object.folded) && !OPENS_NOUN.has(object.folded)) return null;
  let to = verb;
  while (to > 0 && AUXILIARIES.has(all[to - 1]!.folded)) to -= 1;
  if (BE.has(all[to - 1]?.folded ?? '')) return null;
  const place = placeBefore(all, to);
  if (place !== null && !areBeside(text, all, place - 1, to)) return null;
  to = place ?? to;
  let from = to;
  while (from > 0 && to - from <= MOST && isOfActor(all[from - 1]!) && areBeside(text, all, from - 1, from)) {
    // "In the spring Velmar Steel": a name ends where the words before it are none.
    if (from < to && isCapital(text, all[from]!) && !isCapital(text, all[from - 1]!)) break;
    from -= 1;
  }
  return actorAt(text, all, verb, from, to);
}

/** Where "at the plant" begins that stands before a place; null where nothing of the kind does. */
function placeBefore(all: readonly Word[], to: number): number | null {
  for (let at = to - 1; at >= Math.max(1, to - PLACE); at -= 1)
    if (PREPOSITIONS.has(all[at]!.folded)) return at;
    else if (isFunctionWord(all[at]!.folded) && !OPENS_NOUN.has(all[at]!.folded)) return null;
  return null;
}

const PREPOSITIONS = new Set('at in near from on of outside off'.split(' '));
/** Words of a place with its preposition, at most: "at the old cement plant". */
const PLACE = 5;

/** "Fishermen" of "were rescued by fishermen", "the flood" of "killed in the flood", "Brandt Works" of "were cut at Brandt Works". */
function agentOf(text: string, all: readonly Word[], verb: number): Actor | null {
  const next = all[verb + 1]?.folded ?? '';
  const isFate = FATE.has(all[verb]!.folded) && (next === 'in' || next === 'of' || next === 'from');
  const isAt = next === 'at' && BE.has(all[verb - 1]?.folded ?? '');
  const by =
    isFate || isAt ? 0 : all.slice(verb + 1, verb + 1 + REACH).findIndex(({ folded }) => folded === 'by');
  if (by < 0 || !areBeside(text, all, verb, verb + 1 + by)) return null;
  let from = verb + by + 2;
  if (OPENS_NOUN.has(all[from]?.folded ?? '')) from += 1;
  let to = from;
  while (to < all.length && to - from <= MOST && isOfActor(all[to]!) && areBeside(text, all, verb, to))
    to += 1;
  const actor = actorAt(text, all, verb, from, to);
  if (actor === null) return null;
  if (isFate && next === 'in' && !all.slice(from, to).some(({ folded }) => CAUSES.has(folded))) return null;
  return isAt && !actor.isName ? null : actor;
}

function actorAt(text: string, all: readonly Word[], verb: number, from: number, to: number): Actor | null {
  const run = all.slice(from, to);
  if (run.length === 0 || run.length > MOST || run.some(({ folded }) => ANY.has(folded))) return null;
  // A sentence begins with a capital, which tells of no name.
  const isName = run.every((word) => isCapital(text, word)) && (from > 0 || run.length > 1);
  return { verb, from, to, isName };
}

function isOfActor(word: Word): boolean {
  return isContent(word) && !isOfCalendar(word.folded) && !PAST.has(word.folded);
}

function isCapital(text: string, { start, end }: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end));
}

/** Whether no mark parts the words at two places. */
function areBeside(text: string, all: readonly Word[], from: number, to: number): boolean {
  return to < all.length && !/[,;:.!?"“”()–—]/u.test(text.slice(all[from]!.end, all[to]!.start));
}

/**
 * Who is told by either to have done the same, where no word of the one stands anywhere in the other: two names, or two words for who or
 * what it was. A name beside such a word may be of one. Null where there are no such two.
 */
export const twoActors = ofLastTwo((a: string, b: string): Opposition | null => {
  const [left, right] = [readIn(a), readIn(b)];
  for (const one of actorsIn(a))
    for (const other of actorsIn(b)) {
      if (one.isName !== other.isName || !areOwn(one, left, right) || !areOwn(other, right, left)) continue;
      const deeds = keysAt(one.verb, left);
      if (!keysAt(other.verb, right).some((key) => deeds.includes(key))) continue;
      return { a: spanOf(one, left), b: spanOf(other, right) };
    }
  return null;
});

/** Whether the other has none of the words of an actor, and nothing that means what the last of them does. */
function areOwn({ from, to }: Actor, one: ReadWords, other: ReadWords): boolean {
  return (
    !one.all.slice(from, to).some(({ stem }) => other.known.has(stem)) &&
    !keysAt(to - 1, one).some((key) => other.known.has(key))
  );
}

function spanOf({ from, to }: Actor, { all }: ReadWords): Opposition['a'] {
  return { start: all[from]!.start, end: all[to - 1]!.end };
}
