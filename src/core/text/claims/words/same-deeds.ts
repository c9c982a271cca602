// Words by which two reports tell one deed or state: a verb and its noun ("decided", "the decision"), forms that have no stem in
// common ("chose", "the choice"), another word of the very same sense ("fired", "dismissed"), an adverb and its adjective ("fell
// sharply", "a sharp fall"), and verbs that say no more than that what their noun names was done ("made a decision").
// They only tell what two statements have in common that are held against each other; nothing is tied by them.
import { isFunctionWord } from '../../function-words.ts';
import { stem, type Word } from '../../words.ts';
import { meaningsOf, type Meaning } from './equivalents.ts';

/** One deed or state a line, irregular forms included. Written by us from general knowledge of English, not from labelled texts. */
const DEEDS = `
fired | sack | dismiss | give the sack | show the door
participate | take part | took part | taken part
resume | restart | start again | began again | begin again | begun again
plausible | credible | believable
reliable | trustworthy | dependable
try | tried | attempt | seek to | sought to
struggle | have difficulty | had difficulty | find it hard | found it hard
strike | go on strike | went on strike | gone on strike | walk out | down tools
acquire | take over | took over | taken over
decide | decision
agree | agreement
close | closure
apologise | apologize | apology
destroy | destruction
sell | sold | sale
angry | anger
permit | permission
respond | response
lose | lost | loss
choose | chose | chosen | choice
fail | failure
depart | departure
seize | seizure
expand | expansion
extend | extension
conclude | conclusion
explode | explosion
collide | collision
divide | division
suspend | suspension
invade | invasion
reduce | reduction
introduce | introduction
describe | description
succeed | success
prove | proof
believe | belief
relieve | relief
treat | treatment
settle | settlement
move | movement
marry | marriage
explain | explanation
defend | defence | defense
speak | spoke | spoken | speech
analyse | analyze | analysis
discover | discovery
deliver | delivery
difficult | difficulty
consider | consideration
register | registration
complain | complaint
pursue | pursuit
acquit | acquittal
submit | submission
resolve | resolution
solve | solution
intervene | intervention
abolish | abolition
publish | publication
apply | application
notify | notification
occupy | occupation
expel | expulsion
compete | competition
detain | detention
threaten | threat
expose | exposure
disclose | disclosure
criticise | criticize | criticism
argue | argument
fight | fought
steal | stole | stolen | theft
shoot | shot
strike | struck
drive | drove | driven
freeze | froze | frozen
write | wrote | written
teach | taught
catch | caught
seek | sought
send | sent
bring | brought
lead | led
meet | met
`;

/** "Fired" as its own word, since its stem is that of the fire. */
function keyOf(folded: string): string {
  return folded === 'fired' ? folded : stem(folded);
}

/** One word may stand within: "start running again". */
const toldIn = meaningsOf(DEEDS, { gap: 1, eachMeaning: false }, keyOf);

/** Words in "-ly" that are no adverb, or that say something else than their adjective does. */
const NO_ADVERB = new Set(
  'early only hardly nearly lately shortly likely barely family supply reply apply rally ally july italy daily weekly monthly yearly'.split(
    ' ',
  ),
);

/** The adjective of an adverb: "sharp", "steady", "dramatic". */
function adjectiveOf(folded: string): string | null {
  if (!/^\p{L}{3,30}ly$/u.test(folded) || NO_ADVERB.has(folded)) return null;
  return folded
    .replace(/ily$/u, 'y')
    .replace(/(?<=ic)ally$/u, '')
    .replace(/ly$/u, '');
}

/** The deeds and states that words tell, and for each adverb its adjective's stem, as meanings of the words at their places. */
export function deedsIn(all: readonly Word[]): Meaning[] {
  return [
    ...toldIn(all.map(({ folded }) => keyOf(folded))).map((each) => ({
      ...each,
      meaning: `deed ${each.meaning}`,
    })),
    ...all.flatMap(({ folded }, at) => {
      const adjective = adjectiveOf(folded);
      return adjective === null ? [] : [{ meaning: stem(adjective), pole: 0, at, length: 1 }];
    }),
  ];
}

const LIGHT = new Set(
  `make makes made making take takes took taken taking give gives gave given giving hold holds held holding put puts putting
   pay pays paid paying carry carries carried carrying issue issues issued issuing express expresses expressed expressing
   launch launches launched launching reach reaches reached reaching conduct conducts conducted conducting lodge lodges lodged
   lodging file files filed filing provide provides provided providing show shows showed shown showing see sees saw seen seeing
   suffer suffers suffered suffering undergo undergoes underwent bring brings brought bringing come comes came coming
   feel feels felt voice voices voiced voicing`
    .trim()
    .split(/\s+/),
);

/** Between such a verb and its noun stand so many words at most: "gave the plan its full support". */
const BEFORE_NOUN = 4;

/**
 * The places of the words behind a verb among which the noun stands that tells what was done: "decision" of "made the decision".
 * None where it is no such verb.
 */
export function nounsBehindLight(all: readonly Word[], at: number): readonly number[] {
  if (!LIGHT.has(all[at]!.folded)) return [];
  return all
    .slice(at + 1, at + 1 + BEFORE_NOUN)
    .flatMap(({ folded }, behind) => (isFunctionWord(folded) ? [] : [at + 1 + behind]));
}
