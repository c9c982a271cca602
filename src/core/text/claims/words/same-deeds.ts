// Words by which two reports tell one deed or state: a verb and its noun ("decided", "the decision"), forms that have no stem in
// common ("chose", "the choice"), another word of the very same sense ("fired", "dismissed"), an adverb and its adjective ("fell
// sharply", "a sharp fall"), and verbs that say no more than that what their noun names was done ("made a decision").
// They only tell what two statements have in common that are held against each other; nothing is tied by them.
import { isFunctionWord } from '../../function-words.ts';
import { stem, type Word } from '../../words.ts';
import { meaningsOf, type Meaning } from './equivalents.ts';

/** One deed or state a line, irregular forms included. Written by us from general knowledge of English, not from labelled texts. */
const DEEDS = `
participate | take part | took part | taken part
resume | restart | start again | began again | begin again | begun again
plausible | credible | believable
reliable | trustworthy | dependable
try to | tried to | attempt to | attempted to | seek to | sought to
struggle to | have difficulty | had difficulty | find it hard to | found it hard to
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
lose | lost
choose | chose | chosen | choice
fail | failure
depart | departure
seize | seizure
expand | expansion
extend | extension
conclude | conclusion
explode | explosion
collide | collision
suspend | suspension
invade | invasion
reduce | reduction
introduce | introduction
describe | description
succeed | success
prove | proof
believe | belief
relieve | relief
marry | marriage
explain | explanation
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
notify | notification
expel | expulsion
compete | competition
detain | detention
threaten | threat
expose | exposure
disclose | disclosure
criticise | criticize | criticism
argue | argument
steal | stole | stolen | theft
freeze | froze | frozen
write | wrote | written
teach | taught
catch | caught
seek | sought
send | sent
bring | brought
meet | met
`;

/** One word may stand within: "start running again". */
const toldIn = meaningsOf(DEEDS, { gap: 1, eachMeaning: false });

/**
 * Adverbs of how much and in what way, which say what their adjectives do; many others do not: "largely", "freely", "highly", "really",
 * "finally". From general knowledge of English, not from labelled texts.
 */
const ADVERBS = new Set(
  `sharply steadily slightly dramatically drastically rapidly quickly slowly gradually suddenly swiftly steeply heavily strongly
   significantly considerably substantially seriously severely gravely briefly repeatedly unanimously harshly fiercely
   violently peacefully narrowly markedly modestly massively hugely enormously abruptly unexpectedly temporarily permanently
   immediately illegally unlawfully partially completely`
    .trim()
    .split(/\s+/),
);

/** The adjective of an adverb: "sharp", "steady", "dramatic". */
function adjectiveOf(folded: string): string | null {
  if (!ADVERBS.has(folded)) return null;
  return folded
    .replace(/ily$/u, 'y')
    .replace(/(?<=ic)ally$/u, '')
    .replace(/ly$/u, '');
}

/** The deeds and states that words tell, and for each adverb its adjective's stem, as meanings of the words at their places. */
export function deedsIn(all: readonly Word[]): Meaning[] {
  return [
    ...toldIn(all.map((word) => word.stem)).map((each) => ({
      ...each,
      meaning: `deed ${each.meaning}`,
    })),
    ...all.flatMap(({ folded }, at) => {
      const adjective = adjectiveOf(folded);
      return adjective === null ? [] : [{ meaning: stem(adjective), pole: 0, at, length: 1 }];
    }),
  ];
}

/** "Held the bridge", "saw the sale", "suffered a defeat" tell another deed than their noun, and are left out. */
const LIGHT = new Set(
  `make makes made making take takes took taken taking give gives gave given giving pay pays paid paying issue issues issued issuing
   express expresses expressed expressing launch launches launched launching reach reaches reached reaching conduct conducts
   conducted conducting lodge lodges lodged lodging file files filed filing provide provides provided providing
   voice voices voiced voicing`
    .trim()
    .split(/\s+/),
);
const BE = new Set('is are was were be been being'.split(' '));
const OPENS_NOUN = new Set('the a an its his her their'.split(' '));

/** Between such a verb and its noun stand so many words at most: "gave the plan its full support". */
const BEFORE_NOUN = 4;

/**
 * The places of the words behind a verb among which the noun stands that tells what was done: "decision" of "made the decision".
 * None where it is no such verb.
 */
export function nounsBehindLight(all: readonly Word[], at: number): readonly number[] {
  // "Was given permission": who has it done to them does it not.
  if (!LIGHT.has(all[at]!.folded) || BE.has(all[at - 1]?.folded ?? '')) return [];
  const behind = all.slice(at + 1, at + 1 + BEFORE_NOUN);
  // "Made an offer to sell": the offer was made, and nothing sold.
  const end = behind.findIndex(({ folded }) => isFunctionWord(folded) && !OPENS_NOUN.has(folded));
  return behind
    .slice(0, end < 0 ? BEFORE_NOUN : end)
    .flatMap(({ folded }, place) => (isFunctionWord(folded) ? [] : [at + 1 + place]));
}
