// The words by which English news reports speech: verbs and nouns of saying, and the small words around them. Plain
// lists in lower case, written for this project; several rooms share them, so that one word never means two things.
import { WEEKDAYS } from '../word-lists.ts';

/** Past, present and participle forms of verbs that report speech. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say saying told tells tell telling added adds add adding stated states stating announced announces ' +
    'announcing argued argues arguing asserted asserts asserting claimed claims claiming warned warns warning ' +
    'insisted insists insisting stressed stresses stressing emphasized emphasizes emphasizing emphasised ' +
    'emphasises emphasising noted notes noting explained explains explaining replied replies replying responded ' +
    'responds responding answered answers asked asks asking inquired inquires declared declares declaring vowed ' +
    'vows vowing pledged pledges pledging promised promises promising urged urges urging suggested suggests ' +
    'suggesting recalled recalls recalling remarked remarks remarking commented comments commenting observed ' +
    'observes observing acknowledged acknowledges acknowledging admitted admits admitting conceded concedes ' +
    'conceding confirmed confirms confirming denied denies denying testified testifies testifying wrote writes ' +
    'writing posted tweeted predicted predicts predicting estimated estimates forecast forecasts concluded concludes ' +
    'concluding cautioned cautions cautioning complained complains complaining believes believed thinks thought ' +
    'hopes hoped expects expected reiterated reiterates reiterating underlined underlines underlining underscored ' +
    'pointed points highlighted highlights highlighting called calls calling labelled labeled described describes ' +
    'describing ruled rules alleged alleges alleging contended contends maintained maintains maintaining demanded ' +
    'demands demanding proposed proposes proposing reported reports reporting revealed reveals showed shows ' +
    'quoted quotes cited cites criticised criticized criticises criticizes criticising criticizing praised ' +
    'praises lamented laments recounted recommended recommends disclosed discloses signalled signaled show ' +
    'suggest indicate indicates indicated clarified clarifies report accept accepts allege argue insist believe ' +
    'think admit deny complain warn acknowledge concede maintain contend predict accuse expect hope claim ' +
    'estimate urge stress confirm caution recall write conclude'
  ).split(' '),
);

/** Speech verbs that may follow their subject after the statement: ", he said", ", she added". */
export const TAG_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say told tells added adds stated states announced announces argued argues asserted asserts claimed ' +
    'claims warned warns insisted insists stressed stresses noted notes explained explains replied replies ' +
    'responded responds answered answers asked asks inquired inquires declared declares vowed vows pledged ' +
    'pledges promised promises recalled recalls remarked remarks commented comments observed observes ' +
    'acknowledged acknowledges admitted admits conceded concedes confirmed confirms testified testifies wrote ' +
    'writes posted tweeted predicted predicts estimated estimates forecast forecasts concluded concludes cautioned ' +
    'cautions complained complains believes believed thinks reiterated reiterates emphasized emphasizes ' +
    'emphasised emphasises ruled alleged alleges contended contends maintained maintains reported reports ' +
    'continued continues suggested suggests showed shows recounted lamented reveals revealed disclosed show ' +
    'suggest indicate indicates indicated report allege argue insist believe think admit complain warn ' +
    'acknowledge concede maintain contend predict reckoned reckons write conclude advised advises advise ' +
    'recommended recommends recommend'
  ).split(' '),
);

/** Verbs after which a "that" may be left out: "she said prices would rise". */
export const CLAUSE_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say saying added adds adding stated states stating announced announces argued argues arguing ' +
    'asserted asserts claimed claims claiming warned warns warning insisted insists insisting stressed stresses ' +
    'stressing emphasized emphasizes emphasised emphasises noted notes noting explained explains declared ' +
    'declares vowed vows pledged promised suggested suggests suggesting recalled recalls remarked observed ' +
    'acknowledged acknowledges admitted admits conceded concedes confirmed confirms confirming denied denies ' +
    'testified testifies wrote writes predicted predicts estimated estimates forecast concluded concludes ' +
    'cautioned cautions complained believes believed thinks thought hopes hoped expects reiterated reiterates ' +
    'underlined alleged alleges contended contends maintained maintains reported reports revealed reveals showed ' +
    'shows told tells telling ruled rules disclosed show suggest indicate indicates indicated clarified clarifies accept accepts allege argue insist ' +
    'believe think admit deny complain warn acknowledge concede maintain contend predict write conclude'
  ).split(' '),
);

/** Of these, the verbs that rarely take a plain object: what follows them is a clause even without "that". */
export const BARE_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  (
    'said says say saying added adds thinks thought believes believed hopes hoped suggested suggests argued argues ' +
    'claimed insisted insists warned warns complained told tells telling believe think argue insist warn reckons reckoned reckon'
  ).split(' '),
);

/** Verbs that take "that" and say nothing: "which meant that", "to ensure that". */
export const UNSAYING_VERBS: ReadonlySet<string> = new Set(
  (
    'means meant ensures ensured requires required proves proved knows knew sees saw noticed notices discovered ' +
    'discovers remembered forgot happened emerged followed needed wanted got made'
  ).split(' '),
);

/** What somebody voices, raises or clings to that a clause tells: "the idea that", "concerns that". */
export const THOUGHT_NOUNS: ReadonlySet<string> = new Set(
  (
    'idea claim claims complaint complaints concern concerns fear fears hope hopes view belief confidence doubt doubts ' +
    'warning suggestion accusation allegation argument assurance assurances promise threat conviction point case notion ' +
    'optimism regret disappointment surprise alarm satisfaction opinion worry worries prediction admission'
  ).split(' '),
);

/** Verbs of what goes on in somebody's mind: within a report they are part of what is reported. */
export const MENTAL_VERBS: ReadonlySet<string> = new Set(
  'hopes hoped believes believed thinks thought expects expected fears feared feels felt'.split(' '),
);

/** Verbs of opinion that report only before a clause: "felt her side had deserved it", not "felt a pain". */
export const OPINION_VERBS: ReadonlySet<string> = new Set(
  'felt feels worry worries reckoned reckons reckon feared fears fear figured figures suspected suspects suspect doubted doubts'.split(
    ' ',
  ),
);

/** Verbs that report before "why", "whether" and the like: "wondered why nobody came". */
export const QUESTION_VERBS: ReadonlySet<string> = new Set(
  'wondered wonders wondering questioned questions queried'.split(' '),
);

/** Verbs that report only before "that": "held that", "found that". */
export const THAT_VERBS: ReadonlySet<string> = new Set(
  'held agreed agrees found heard learned learnt suspect foresaw understands'.split(' '),
);

/** Of these, the verbs that may close a statement: "…, the court heard.", "…, her team found." */
export const CLOSING_VERBS: ReadonlySet<string> = new Set(
  'found finds heard hears learned learnt held'.split(' '),
);

/** Verbs that give something a name or blame it, before a quotation of few words: "called it “unfair”". */
export const NAMING_VERBS = new Set(
  'called calls calling labelled labeled labels dubbed described describes describing branded hailed termed deemed denounced dismissed condemned slammed criticised criticized accused praised rejected blamed urged vowed accusing labelling labeling dubbing branding denouncing condemning dismissing slamming blaming praising terming deeming mocked mocks derided derides ridiculed lambasted lambasts decried decries lauded lauds characterised characterized portrayed portrays slated panned touted touts accuse accuses condemn condemns dismiss dismisses reject rejects denounce denounces criticise criticises criticize criticizes describe blames urge urges deems brand lambast slams hails'.split(
    ' ',
  ),
);

/** Forms that are verbs of saying or common nouns; behind a common noun they are nouns. */
export const AMBIGUOUS = new Set(
  'calls claims reports notes estimates forecasts forecast report comments remarks demands promises answers points hopes thought posted posts thinks states rules cites call expected reporting writing calling rights pledges figures'.split(
    ' ',
  ),
);

/** Saying so is doing it: with a plain object these tell of an act. */
export const DOING_VERBS = new Set(
  'announced announces proposed proposes reported reports pledged promised'.split(' '),
);

/** Nouns for what somebody says: "his “clean water” call". */
export const CUE_NOUNS = new Set(
  'call calls plea pledge vow demand demands warning warnings promise promises appeal slogan mantra description'.split(
    ' ',
  ),
);

/** What somebody tells, by whoever's it is: "the minister's message was clear: …", "her view is that", "That was the verdict of Ann Lee." */
export const UTTERANCES = new Set(
  'message advice verdict answer response reply view assessment conclusion explanation argument opinion plea warning promise'.split(
    ' ',
  ),
);

/** What is done with a call by whoever makes it: "renewed his call for", "stepped up calls for". */
export const ISSUING_VERBS = new Set(
  'renewed renews repeated repeats reiterated reiterates issued issues made makes delivered stepped amplified intensified voiced sounded'.split(
    ' ',
  ),
);

/** How somebody is who is about to be reported: "She was blunt: the bridge …", "On costs he was brief: …". */
export const MANNERS = new Set(
  (
    'blunt brief clear firm frank serious categorical adamant emphatic unequivocal direct optimistic pessimistic ' +
    'cautious defiant scathing careful keen quick eager anxious unimpressed unconvinced sceptical skeptical ' +
    'hopeful upbeat specific certain sure confident outspoken unmoved unrepentant dismissive diplomatic'
  ).split(' '),
);

/** What somebody is of what they then are reported to think: "is adamant that", "remains convinced that". */
export const CONVICTIONS = new Set(
  (
    'adamant confident certain convinced sure clear emphatic hopeful optimistic doubtful pessimistic sceptical skeptical ' +
    'unconvinced worried concerned fearful afraid'
  ).split(' '),
);

/** Verbs between somebody and how they are. */
export const BEING = /^(?:was|is|were|are|became|grew|turned|remained|remains|sounded|stayed)$/;

/** What somebody does who then says something, without a verb that tells so. */
export const GESTURES = new Set(
  (
    'shook shakes nodded nods laughed laughs smiled smiles sighed sighs shrugged shrugs paused pauses wept weeps grinned ' +
    'grins frowned frowns winced winces waved waves stared stares leaned leans pointed points wiped wipes'
  ).split(' '),
);

/** Verbs before a participle that make it passive. */
export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);

/** Verbs that help others. */
export const AUXILIARIES = new Set(
  'is are was were has have had will would can could should may might must does did do wo ca cannot'.split(
    ' ',
  ),
);

/** What stands between a subject and its verb: "she has also said". */
export const BETWEEN = new Set(
  'has have had himself herself itself themselves also later then earlier again reportedly repeatedly recently previously further often always already never not just once still therefore since now long ever yet likewise yesterday today tonight'.split(
    ' ',
  ),
);

/** Words between two commas that part a subject from its verb: "She, however, said". */
export const ASIDES = new Set(
  'however meanwhile though too moreover nevertheless nonetheless instead therefore furthermore likewise also'.split(
    ' ',
  ),
);

/** Words that open a setting rather than a statement. */
export const PREPOSITIONS = new Set(
  'among in on at during to after before as by from with when while ahead following through via about of for over under amid upon outside inside near'.split(
    ' ',
  ),
);

/** Words that tell when, without a preposition. */
export const TIME_WORDS = new Set([
  ...WEEKDAYS,
  'afterwards',
  'afterward',
  'again',
  'there',
  'then',
  'yesterday',
  'today',
  'tonight',
  'earlier',
  'later',
  'last',
  'this',
  'recently',
]);

/** Words before a clause that has a subject of its own. */
export const SUBORDINATORS = new Set([
  'after',
  'as',
  'when',
  'before',
  'because',
  'once',
  'while',
  'but',
  'and',
  'though',
]);

/** Words that open a question within a sentence. */
export const INTERROGATIVES = /^(?:why|whether|how|if|what|who|when|where)$/;

/** What is counted by says nothing: "₹2,000 a month promised to women". */
export const SILENT =
  /^(?:second|minute|hour|day|week|month|quarter|year|decade|cent|percent|dollar|euro|pound|rupee)s?$/;

/** Whoever says what nobody says, or everybody, is no speaker. */
export const NOBODY = /^(?:nobody|no one|none|neither|everybody|everyone|anybody|anyone)\b/iu;

/** Nouns behind the name of a medium: "the CTK news agency". */
export const MEDIUM_NOUNS = new Set(
  'news agency television tv radio newspaper magazine daily broadcaster channel website'.split(' '),
);

/** The ending of a present participle. */
export const ING = /ing$/;
