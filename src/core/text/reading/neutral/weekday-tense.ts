// Which of two days a weekday means in languages without a pack of their own: the next or the last one, by a word that stands
// beside it or by the tense of the verb that governs it. A table for each language, and no grammar.
import type { Tongue } from './tongues.ts';
import { addDays, latestWeekday, weekdayOf } from '../../dates/calendar.ts';

/** Words of one language, as sources of regular expressions. */
interface Tenses {
  readonly weekdays: string;
  readonly next: string;
  readonly last: string;
  /** Whether such a word stands before the weekday, behind it, or on either side. */
  readonly beside: 'before' | 'behind' | 'either';
  /** Finite verbs and endings by which something is to come; they leave out what is as often a noun or a past. */
  readonly toCome: string;
  /** Finite verbs and endings of the past that may stand in one clause with them. */
  readonly done: string;
  /** Verbs of beginning in the present: with a weekday they are said of what is set for it. */
  readonly begins: string;
}

const GERMAN: Tenses = {
  weekdays: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
  next: 'kommenden?|nächsten?',
  last: 'vergangenen?|letzten?|vorigen?',
  beside: 'before',
  toCome: 'wird|werden?|will|wollen|soll(?:en)?(?! [^,;.]*(?:haben|sein)(?:$|[,;.]))',
  done:
    'wurden?|hat|haben|hatten?|war|waren|konnten?|mussten?|sollten?|wollten?|durften?|kam|kamen|ging|gingen|brach|brachen|' +
    'brannten?|stürzten?|starb|starben|begann|begannen|fand|fanden|gab|gaben|fiel|fielen|stieg|stiegen|sank|sanken|traf|trafen|' +
    'nahm|nahmen|verlor|gewann|schloss|schlossen|richteten?|sagten?|erklärten?|ereigneten?|entstand|entstanden|\\p{Ll}{2,20}ierten?',
  begins: 'beginn(?:t|en)|start(?:et|en)',
};

const FRENCH: Tenses = {
  weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  next: 'prochain',
  last: 'dernier|passé',
  beside: 'behind',
  // "Tira" and "déclara" are of the past: of the stems in -r only those that are no such form.
  toCome:
    'va|vont|\\p{Ll}*(?!é)\\p{Ll}era|aura|ira|dira|(?:\\p{Ll}*(?:n|r|f|u)ira|\\p{Ll}+(?:art|ort|ent|s)ira)|\\p{Ll}*(?:dra|devra|cevra|suivra|pourra|verra)|(?!af?front)\\p{Ll}+ront',
  done: 'a|ont|avai(?:t|ent)|étai(?:t|ent)|fut|furent',
  begins: 'commence(?:nt)?|débute(?:nt)?|démarre(?:nt)?',
};

const SPANISH: Tenses = {
  weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  next: 'próximo|que viene',
  last: 'pasado|último',
  beside: 'either',
  // Who opens a sentence without a subject has the verb there: "Volverá el viernes".
  toCome: 'van? a|(?!Irán|Teherán)\\p{L}\\p{Ll}*rán?',
  done: '\\p{Ll}*(?:ó|aron|ieron|jeron)|fue|era|había|habían|ha|han|dijo|hizo|tuvo|estuvo|vino|puso|dio',
  begins: 'empiezan?|comienzan?|arrancan?',
};

const ITALIAN: Tenses = {
  weekdays: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  next: 'prossim[oa]',
  last: 'scors[oa]|passat[oa]',
  beside: 'either',
  toCome: '\\p{Ll}+rà|\\p{Ll}+ranno',
  done: 'ha|hanno|era|erano|fu|furono|aveva|avevano',
  begins: 'comincia(?:no)?|inizia(?:no)?',
};

const PORTUGUESE: Tenses = {
  weekdays: '(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo',
  next: 'próxim[oa]|que vem',
  last: 'passad[oa]|últim[oa]',
  beside: 'either',
  toCome: 'vai|vão|\\p{Ll}+rá|(?!verão)\\p{Ll}+rão',
  done: '\\p{Ll}*(?:ou|aram|eram|iram)|foi|tinha|tinham',
  begins: 'começam?|arrancam?|inicia-se',
};

interface Rules {
  readonly weekday: RegExp;
  readonly next: { readonly before: RegExp; readonly behind: RegExp };
  readonly last: { readonly before: RegExp; readonly behind: RegExp };
  readonly verbs: RegExp;
}

const NEVER = /(?!)/u;
/** Those of whose verbs something is known, in the order of the rules. */
const TONGUES: readonly Tongue[] = ['de', 'fr', 'es', 'it', 'pt'];

const RULES: readonly Rules[] = [GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE].map(
  ({ weekdays, next, last, beside, toCome, done, begins }) => {
    const around = (words: string): Rules['next'] => ({
      before: beside === 'behind' ? NEVER : new RegExp(String.raw`(?<!\p{L})(?:${words}) $`, 'iu'),
      behind: beside === 'before' ? NEVER : new RegExp(String.raw`^ (?:${words})(?!\p{L})`, 'iu'),
    });
    return {
      weekday: new RegExp(`^(?:${weekdays})$`, 'iu'),
      next: around(next),
      last: around(last),
      verbs: new RegExp(
        String.raw`(?<![\p{L}-])(?:(?<toCome>${toCome}|${begins})|${done})(?![\p{L}-])`,
        'gu',
      ),
    };
  },
);

/** So far around a weekday the verb of its clause is looked for, in characters: a clause of news is seldom longer. */
const REACH = 160;
/** Where another clause begins: what stands beyond is of another time. */
const CLAUSE =
  /[,;:.!?()«»“”„"–—]|(?<!\p{L})(?:que|dass|wenn|weil|nachdem|bevor|che|après|tras|después)(?!\p{L})/giu;
/** Behind a weekday a joining word ends its clause as well: "wurde am Freitag gefasst und wird …". */
const JOINT = /(?<!\p{L})(?:und|et|y|e)(?!\p{L})/iu;

export interface ReadWeekday {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The day that a weekday means.
 * @param from where the word begins in `words`, and `to` where it ends
 * @param number of the weekday, 0 for Sunday
 */
export function readWeekdayIn(
  words: string,
  from: number,
  to: number,
  number: number,
  published: string,
): ReadWeekday {
  const latest = { value: latestWeekday(published, number), from, to };
  const name = words.slice(from, to).normalize('NFC');
  const rules = RULES.find(({ weekday }) => weekday.test(name));
  if (rules === undefined) return latest;
  const [before, behind] = [words.slice(Math.max(0, from - REACH), from), words.slice(to, to + REACH)];
  const back = (weekdayOf(published) - number + 7) % 7;
  const next = besideIn(rules.next, before, behind);
  if (next !== null)
    return { value: addDays(published, 7 - back), from: from - next.before, to: to + next.behind };
  const last = besideIn(rules.last, before, behind);
  if (last !== null)
    return { value: addDays(published, -(back || 7)), from: from - last.before, to: to + last.behind };
  return tenseOf(rules.verbs, before, behind) === 'ahead'
    ? { ...latest, value: addDays(published, (7 - back) % 7) }
    : latest;
}

/** How many characters a word beside the weekday takes on either side; null where there is none. */
function besideIn(
  { before, behind }: Rules['next'],
  ahead: string,
  after: string,
): { readonly before: number; readonly behind: number } | null {
  const [one, other] = [before.exec(ahead)?.[0].length ?? 0, behind.exec(after)?.[0].length ?? 0];
  return one + other === 0 ? null : { before: one, behind: other };
}

type Tense = 'ahead' | 'behind';

/** What the verb of its clause tells of a date at a place of some words; null where none of the known ones is there. */
export function tenseAround(words: string, from: number, to: number, tongue: Tongue | null): Tense | null {
  const rules = tongue === null ? undefined : RULES[TONGUES.indexOf(tongue)];
  if (rules === undefined) return null;
  return tenseOf(rules.verbs, words.slice(Math.max(0, from - REACH), from), words.slice(to, to + REACH));
}

/** Whether the nearest verb before a date in its clause, else the first behind it, tells what is to come or what has been. */
function tenseOf(verbs: RegExp, before: string, behind: string): Tense | null {
  const tense = (found: RegExpExecArray | undefined): Tense | null =>
    found === undefined ? null : found.groups!['toCome'] === undefined ? 'behind' : 'ahead';
  const clause = before.slice(endOfLast(before));
  const found = [...clause.matchAll(verbs)].at(-1);
  if (found !== undefined) return tense(found);
  const rest = behind.split(CLAUSE, 1)[0]!.split(JOINT, 1)[0]!;
  return tense([...rest.matchAll(verbs)][0]);
}

/** Where the last clause of some words begins. */
function endOfLast(words: string): number {
  const last = [...words.matchAll(CLAUSE)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
