// What happened to the things that a figure counts: doses that were recalled are no doses that were given, and jobs that are
// cut none that are created, though their noun is one.
import { meaningsOf } from '../words/equivalents.ts';
import { COUNTS, FATES } from './news-questions.ts';
import { PAST_FORM } from '../../reading/english/quantities/phrases.ts';
import type { Word } from '../../words.ts';

/**
 * The noun and its phrase may take so many words before its verb: "doses of the vaccine Pravix had been given". Ours: two
 * phrases of three words and what helps the verb; the labelled cases give the same from 4 to 20.
 */
const REACH = 9;

const AUXILIARY = new Set(
  'was were is are be been being get gets got has have had will would to not already since'.split(' '),
);
/** Where something else than the counted things may be told of. */
const ENDS = new Set(
  'who which that when while after before as if because and but or by where since until'.split(' '),
);
/** Verbs that only tell that there were so many. */
const OF_ANYTHING = new Set(
  'had left made took taken put led brought gave got went came became showed seen known found reported recorded registered confirmed estimated expected involved included affected said told held ago based called named need needed used'.split(
    ' ',
  ),
);
const TO_COME = new Set('to will would can could may might must should shall'.split(' '));

/**
 * Verbs of one thing that happens to things, beside what the questions of the news have; written by us. What stands in two
 * lines happened to other things; of a verb that stands in none nothing is known.
 */
const ONE_DEED = `
treated | taken to hospital | hospitalised | hospitalized | admitted | injured
seized | confiscated | impounded
hired | recruited | taken on
recalled | withdrawn | pulled
given | administered | injected
destroyed | razed | gutted | wrecked | flattened | burned | burnt
flooded | inundated | submerged | swamped
cancelled | scrapped | called off | grounded
created | added
cut | axed | shed | dismissed | made redundant
felled | cut down
counted | tallied
cast
built | completed | constructed
closed | shut | shuttered
delivered | shipped | handed over
bought | acquired | purchased
published | released | issued
examined | tested | checked | inspected
invited | asked
selected | chosen | picked
`;

const asked = meaningsOf(FATES.trimEnd() + COUNTS.trimEnd() + ONE_DEED);

/**
 * What happened to what a figure counts, by meaning; empty where nothing tells.
 * @param before the words of its statement before it
 * @param after those behind its noun, up to the next figure
 */
export function deedsOf(before: readonly Word[], after: readonly Word[]): ReadonlySet<string> {
  const [ahead, behind] = [before.slice(-2), after.slice(0, REACH)];
  const at = verbBehind(behind);
  const told = at === null ? verbBefore(ahead) : behind.slice(at);
  const [deed] = told;
  if (deed === undefined) return NOTHING;
  const stems = told.map(({ stem }) => stem);
  // "Taken to hospital" has a meaning that no "taken" has.
  const meant = asked(stems).filter(
    ({ at, length }) => at === 0 && (length > 1 || !OF_ANYTHING.has(deed.folded)),
  );
  return new Set(meant.map(({ meaning }) => meaning));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Where in what follows the verb of the counted things stands: "doses were recalled", "homes destroyed". */
function verbBehind(behind: readonly Word[]): number | null {
  for (const [at, word] of behind.entries()) {
    if (ENDS.has(word.folded)) return null;
    if (AUXILIARY.has(word.folded)) continue;
    if (PAST_FORM.test(word.folded) && (at === 0 || AUXILIARY.has(behind[at - 1]!.folded))) return at;
  }
  return null;
}

/** "Recalled", "will cut", "killing" directly before the figure, which nobody did to it who only "counted" so many. */
function verbBefore(ahead: readonly Word[]): readonly Word[] {
  const last = ahead.at(-1);
  if (last === undefined || ENDS.has(last.folded) || AUXILIARY.has(last.folded)) return [];
  const isVerb =
    PAST_FORM.test(last.folded) ||
    /.{3}ing$/u.test(last.folded) ||
    (ahead.length > 1 && TO_COME.has(ahead[0]!.folded));
  return isVerb && last.folded !== 'counted' ? [last] : [];
}

/** Whether two counts are of things that two different things happened to. */
export function otherDeeds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const each of a) if (b.has(each)) return false;
  return true;
}
