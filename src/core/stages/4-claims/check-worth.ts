// How much a claim is worth checking, and why: figures, comparisons and causes can be looked up, wishes and questions cannot.
import { guarded } from '../../text/patterns/guarded.ts';
import type { CheckReason, Claim, NamedHere, Quantity } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';

/**
 * What speaks for a check and against one, and by how much. The kinds are those that fact-checkers name in studies of what they
 * pick; the weights are ours, set so that a bare statement of fact stands in the middle and one figure lifts it above every bare
 * one.
 */
const WEIGHTS = {
  'gives a figure': 0.25,
  compares: 0.15,
  'names a cause': 0.1,
  'tells of wrongdoing': 0.1,
  'names somebody or something': 0.1,
  'says when': 0.05,
  'is a question': -0.4,
  'is about feelings or opinion': -0.2,
  'says what ought to be': -0.2,
  'is about what is to come': -0.1,
  'is hedged': -0.1,
  'states something plainly': 0,
} as const satisfies Record<CheckReason, number>;

/** Where a statement stands that nothing speaks for or against. */
const PLAIN = 0.4;

/**
 * "More than 300", "at least 14" bound a figure; "cannot lose any more" holds nothing against anything. It looks back only from a
 * word of its own, and from the end of what may be a superlative.
 */
const COMPARES = guarded(
  /(?<!\p{L})(?:more(?<!any more)(?! than [\d£$€])|less(?! than [\d£$€])|fewer(?! than \d)|higher|lower|larger|smaller|than(?<!(?:more|less|fewer) than)|(?:most|least)(?<!at (?:most|least))|(?:up|down)(?= (?:by )?[\d£$€])|record|first(?! (?:mate|officer|minister|secretary|lady|name|aid|class|floor|half)(?!\p{L}))|last(?<=the last)(?= (?:to|of)(?!\p{L}))|only|rose|risen|fell|fallen|grew|grown|increased|decreased|doubled|tripled|halved)(?!\p{L})|est(?!\p{L})(?<=(?<!\p{L})(?!(?:(?:har|in|di)vest|(?:re|af|de)?forest|interest|(?:re|con|be|in)quest|(?:pro|con|de|at)test|arrest|(?:sug|di|con)gest|priest|tempest|honest|dishonest|modest|earnest|manifest|infest|behest|molest|midwest|northwest|southwest|ernest|everest|budapest|bucharest)(?!\p{L}))\p{L}{3,}est)/iu,
);
/** "Was due to meet them" tells a plan, "was due to a fault" a cause. */
const CAUSE = guarded(
  /\b(?:because|caused?|causes|led to|(?<!\b(?:is|are|was|were|be|been) )due to|(?:is|are|was|were|be|been) due to (?=(?:an?|the|his|her|its|their) )|as a result|owing to|thanks to|blamed?|prevents?|prevented|protect(?:s|ed)? (?:[a-z]{3,15} ){1,4}(?:against|from)|(?:rais|lower|reduc|increas|cut|doubl|halv)(?:es?|ed|s|ing)? (?:the |a |their |your |people['’]s )?(?:[a-z]{3,15} )?(?:risks?|chances?|odds|likelihood|pressure|mortality))\b/i,
);
/** What somebody would have to answer for, whoever says so: "The mayor took bribes". */
const WRONGDOING = guarded(
  /\b(?:bribes?|bribed|bribery|kickbacks?|corrupt|corruption|fraud|defrauded|embezzled|embezzlement|extorted|extortion|lied|misled|covered up|cover-up|cheated|plagiari[sz]ed|rigged|falsified|forged|fabricated|faked|laundered|smuggled|stole|stolen|looted|tortured|raped|groomed|blackmailed|broke the law|illegal|illegally|unlawful|unlawfully|war crimes?|concealed|without (?:an? |any |the |its |their )?(?:[a-z]{4,12} )?(?:permit|licen[cs]e|permission|authori[sz]ation|approval|consent))\b/i,
);
const QUESTION = /[?？]["”’」』]?$/u;
/** "I want to be clear that" only opens a statement. */
const OPINION = guarded(
  /\b(?:I|we) (?:(?:do not|don['’]t|did not|didn['’]t) )?(?:hope|wish|want(?! to be (?:very |absolutely )?clear)|love|feel|think|believe|thank)\b|\b(?:sorry|happy|proud|delighted|thrilled|honou?red to|grateful|beautiful|wonderful|terrible)\b/i,
);
/** "What a night!" */
const EXCLAMATION = /^["“‘']?(?:what an?|how)\s[^.?!]{1,60}!["”’']?$/iu;
/** "Our deepest sympathies go out to the families." */
const SYMPATHY = guarded(
  /\bour (?:[a-z]{4,12} )?(?:thoughts|prayers|hearts?|condolences|sympath(?:y|ies))\b/i,
);
/** What is said to whoever listens, and tells nothing: "Thank you for coming". */
const GREETING = /^["“‘']?(?:dear|ladies and gentlemen|thank you|thanks for|please|sorry)(?!\p{L}|-)/iu;
/** What opens news as well as greetings: "Good Morning Britain was taken off air", "Thanks to rain, the fire was contained". */
const OPENING =
  /^["“‘']?(?:good (?:morning|afternoon|evening|day|night)|hello|hi|thanks(?! to (?!(?:everyone|everybody|all|you)(?!\p{L})))|welcome|congratulations|happy (?:birthday|new year|christmas|easter)|cheers|goodbye|bye)(?![\p{L}-])/iu;
/** What follows such words in a greeting: its end, or who is greeted. */
const GREETED =
  /^(?:\s?(?:\p{P}|$)|\s(?:to|from|and|again|back|home|aboard|there|all|everyone|everybody|you|my|our|so|very|a lot|ladies|folks|friends)(?!\p{L})|(?:\s\p{Lu}[\p{L}.]{0,20}){1,3}(?:\p{P}|$))/u;
/** What a court or an inquiry finds is a fact: "A judge ruled the council was wrong to evict the family". */
const FINDS = guarded(
  /\b(?:ruled|rules|(?:judges?|court|tribunal|jury|inquest|inquiry|coroner|ombudsman)\s(?:ha(?:s|d|ve)\s)?(?:found|finds|held|concluded))\b/iu,
);
/** "Thank you all very much for coming here tonight": a longer one may tell something besides. */
const LONGEST_GREETING = 10;
/**
 * What somebody thinks of a thing, as what it is said to be: "It is a disgrace", "that was simply brilliant". `(?<!\w)` says the same
 * as `\b`, for which V8 looks letter by letter in any case and any script.
 */
const JUDGEMENT = guarded(
  /(?<!\w)(?:is|are|was|were|be|been|it['’]s|that['’]s|what)\s(?:(?:an?|the|such|so|very|just|simply|quite|really|truly|absolutely|utterly|totally|completely)\s){0,3}(?:disgrace(?:ful)?|shame(?:ful)?|scandal(?:ous)?|outrage(?:ous)?|joke|nonsense|farce|insult|tragedy|appalling|awful|dreadful|horrible|horrific|disgusting|ridiculous|absurd|unacceptable|inexcusable|unforgivable|disappointing|heartbreaking|brilliant|fantastic|amazing|incredible|marvellous|superb|magnificent|lovely|delightful|reckless|irresponsible|foolish|stupid|cruel|cowardly|heartless|shameless|arrogant|cynical|hypocritical|naive|misguided|pathetic|despicable|deplorable|laughable|ludicrous|shocking|unfair|unjust|heroic|brave|courageous|inspiring|excellent|splendid|terrific|great|good|bad|sad|wrong|right)(?=\s*(?:[.,;:!?”’"]|$|to\s|that\s|and\s|for\s(?:us|them|everyone|all)))/iu,
);
/** "The two sides": so many are known, and nothing is told of how many. */
const KNOWN = /\b(?:the|these|those|his|her|its|their|our)\s$/iu;
const MOST_KNOWN = 12;
const KNOWN_REACH = 8;

const FIGURES: ReadonlySet<Quantity['kind']> = new Set([
  'cardinal',
  'percent',
  'money',
  'multiplier',
  'duration',
]);
const TIMES: ReadonlySet<Quantity['kind']> = new Set(['date', 'daterange', 'time']);

/** What is known of a source that tells how much its claims are worth checking, each in the order of the text. */
interface Facts {
  readonly quantities: readonly Quantity[];
  readonly names: readonly NamedHere[];
}

/** The claims of a source with how much each is worth checking, from 0 to 1, and why. */
export function weighed(claims: readonly Claim[], text: string, { quantities, names }: Facts): Claim[] {
  const figures = quantities.filter((each) => FIGURES.has(each.kind) && !isKnown(text, each));
  const times = quantities.filter(({ kind }) => TIMES.has(kind));
  const mentions = names.flatMap((name) => name.mentions).toSorted((a, b) => a.start - b.start);
  return claims.map((claim) => {
    const words = text.slice(claim.start, claim.end);
    const attribution =
      claim.attribution === null ? '' : text.slice(claim.attribution.start, claim.attribution.end);
    const told: Readonly<Record<Exclude<CheckReason, 'states something plainly'>, boolean>> = {
      'gives a figure': hasAny(figures, claim),
      compares: COMPARES.test(SYMPATHY.replace(words, '')),
      'names a cause': CAUSE.test(words),
      'tells of wrongdoing': WRONGDOING.test(words),
      'names somebody or something': hasAny(mentions, claim),
      'says when': hasAny(times, claim),
      'is a question': QUESTION.test(words),
      'is about feelings or opinion':
        OPINION.test(words) ||
        EXCLAMATION.test(words) ||
        SYMPATHY.test(words) ||
        (JUDGEMENT.test(words) && !FINDS.test(attribution)) ||
        isGreeting(words),
      'says what ought to be': claim.modality === 'must' || claim.modality === 'should',
      // "May have died" is about what has been.
      'is about what is to come':
        claim.modality === 'will' ||
        (claim.modality === 'may' && !/\b(?:may|might|could) have\b/iu.test(words)),
      'is hedged': claim.hedges.length > 0,
    };
    const found = (Object.keys(told) as (keyof typeof told)[]).filter((reason) => told[reason]);
    const reasons: readonly CheckReason[] = found.length > 0 ? found : ['states something plainly'];
    const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], PLAIN);
    return {
      ...claim,
      checkWorthiness: { score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100, reasons },
    };
  });
}

function isGreeting(words: string): boolean {
  const opening = OPENING.exec(words)?.[0];
  return (
    (GREETING.test(words) || (opening !== undefined && GREETED.test(words.slice(opening.length)))) &&
    words.split(/\s+/u, LONGEST_GREETING + 1).length <= LONGEST_GREETING
  );
}

function isKnown(text: string, { kind, value, start }: Quantity): boolean {
  return (
    kind === 'cardinal' &&
    Number(value) <= MOST_KNOWN &&
    KNOWN.test(text.slice(Math.max(0, start - KNOWN_REACH), start))
  );
}

/** Whether any of the passages, which are in order, lies within the span. */
function hasAny(all: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low < all.length && all[low]!.start < end && all[low]!.end <= end;
}
