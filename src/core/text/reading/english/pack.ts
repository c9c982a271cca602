// English, as the stages take it.
import { guarded } from '../../patterns/guarded.ts';
import { HEDGE } from './speech/hedges.ts';
import { endsEnglishSentence } from './sentences.ts';
import { asidesIn, mainClauses, PREDICATE } from './main-clauses.ts';
import { bodyOf } from './speech/offices.ts';
import { isOneTeller } from './speech/tellers.ts';
import { ENGLISH_PERIODS } from './quantities/periods.ts';
import { readEnglishQuantities } from './quantities/quantities.ts';
import { ENGLISH_SETTING } from './occasions/settings.ts';
import { readEnglishSpeech } from './speech/speech.ts';
import type { LanguagePack } from '../language.ts';

/** The rest of a clause, up to a comma or to such a predicate. No clause is longer than its bound. */
const CLAUSE_ON = String.raw`(?:(?!\sand\s${PREDICATE})[^,;—–]){1,200}`;
/** Asides whose negations are none of the statement's own. A look ahead spares a look back from every letter. */
const CONCESSION = new RegExp(
  [
    // "Although no one was hurt, the mill was lost."
    String.raw`^(?:(?:[Ee]ven )?[Tt]hough|[Aa]lthough|[Ww]hile|[Ii]f|[Uu]nless)\b[^,]{0,200},`,
    // "The boat sailed, though no lights were lit."
    String.raw`(?:,|\s[—–-])?\s(?:even though|although|though)\s[^,;—–]{1,200}`,
    // "The ferry left before taking on water", "after not paying": what is done besides is told with "-ing".
    String.raw`\s(?:after|before|since|while|when|despite|besides|in spite of|instead of|rather than|without)\s(?:(?:not|never)\s)?\p{Ll}{1,20}ing\s${CLAUSE_ON}`,
    // "It will strike if the board doesn't talk", and not "asked if he had not known".
    String.raw`(?=\s(?:if|unless)\s)(?<!\b(?:ask|know|see|wonder|doubt|say|unclear|as|even|what)(?:s|ed|ing)?)\s(?:if|unless)\s${CLAUSE_ON}`,
    // "They are neighbours that cannot be moved", and not "it is the mayor that cannot stay".
    String.raw`(?=that|who|which)(?<=(?<!\b[Ii]t\s)\b(?:is|are|was|were|remains?)\s(?:\p{L}{1,20}\s){1,4})(?:that|who|which)\s(?:cannot|(?:do|does|did|can|could|will|would|is|are|was|were|has|have|had)(?:n['’]t|\s(?:not|never)))\s${CLAUSE_ON}`,
    // "Joe Barr, who denies the charges, will be sentenced"
    String.raw`,\swho\s(?:(?:has|have)\s)?den(?:y|ies|ied)\s[^,.;]{1,80},`,
    // "Lind denied theft and said that the boat had sunk."
    String.raw`\b(?:denied|denies|disputed|disputes|rejected|rejects)\s[^,;]{1,80}?\sand\s(?=(?:said|says|added|adds|told|insisted|insists|warned|claimed)\b)`,
  ].join('|'),
  'gu',
);

export const ENGLISH: LanguagePack = {
  language: 'en',
  locale: 'en',
  endsSentence: endsEnglishSentence,
  // After footnote marks and three dots, before figures, before names like iPhone, and where a paste has lost the blank: the
  // segmenter knows none of these.
  moreBoundaries:
    /…["”’']?\s+(?=[\p{Lu}“])|[.!?]["”’']?(?:\[\d{1,3}\]){1,5}\s(?=[\p{Lu}"“‘])|[.!?]["”’']?\s+(?=\d|\p{Ll}\p{Lu})|[.!?](?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}+\s)/gu,
  readSpeech: readEnglishSpeech,
  readQuantities: readEnglishQuantities,
  periods: ENGLISH_PERIODS,
  mainClauses,
  asides: asidesIn,
  setting: ENGLISH_SETTING,
  looksOn:
    /\b(?:economist|analyst|strategist|professor|lecturer|researcher|academic|scholar|scientist|historian|expert|commentator|columnist|campaigner|activist)s?\b/iu,
  bodyOf,
  isOneTeller,
  cues: {
    // "Few expected it" denies, "a few did" does not; "barely survived" tells that it did; "far from the coast" is a place.
    // A word ends where no letter follows: "Noël" denies nothing.
    negation:
      /(?<![\p{L}\p{M}\p{N}_])(?:not(?! only\b| (?:more|less|fewer) than \d)|never|no(?!\.|s?\. ?\d| doubt\b| (?:more|less|fewer|later|earlier|sooner) than\b)|none|nobody|nothing|neither(?:[^.;]{1,60}? nor)?|nor|nowhere|untrue|(?:little|scant) (?:evidence|proof|sign|reason)|cannot|without|seldom|rarely|anything but|by no means|(?:hardly|scarcely)(?! \d)|barely(?= (?:any|ever|had|has|have|visible|noticed|known|seen|used|changed|moved|spoke))|(?<!\b(?:an?|the|last|past|next|these|those|first|every|his|her|its|their|our) )few(?! (?:more|days|weeks|months|years|hours|minutes)\b)|(?<!\b(?:not|miles|kilometres|kilometers|km) )far from(?! (?:the|home|here|an?|his|her|its|their|our)\b)|fail(?:s|ed|ing)? to|(?:refus|declin)(?:es?|ed|ing) to|stop(?:s|ped)? short of|dismiss(?:es|ed|ing)? (?:(?:the|a|an|any|all) )?(?:reports?|claims?|suggestions?|ideas?|allegations?|accusations?|rumou?rs?|speculation)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|rul(?:es?|ed|ing) out|(?<=(?:not|n['’]t) )exclude|(?<!\b(?:no|little) )doubt(?:s|ed)?(?= (?:that|whether|if)\b)|(?:vot(?:e|ed|ing)|decid(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|recommend(?:s|ed|ing)?)(?: [^\s,.;:]{1,20}){0,4} against(?! (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)))(?![\p{L}\p{M}\p{N}_])|n['’]t(?![\p{L}\p{M}\p{N}_])/giu,
    // "who denies wrongdoing" only tells who speaks.
    denial:
      /(?<!\bwho (?:has |have |had )?)\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|contest(?:s|ed)?|reject(?:s|ed)?|refut(?:es?|ed)|rebut(?:s|ted)?|doubt(?:s|ed)?|rul(?:es?|ed) out|(?:not|never|cannot|\p{L}{2,5}n['’]t)(?: yet| immediately)? (?:sa(?:y|id)|confirm(?:ed)?|suggest(?:ed)?|claim(?:ed)?|believe[ds]?|thinks?|accept(?:ed)?|admit(?:ted)?|know|tell))\b/iu,
    concession: CONCESSION,
    modalities: [
      [
        'must',
        guarded(
          /\b(?:must|ha(?:s|ve) to|(?<!\b(?:the|a|no|any|its|their|his|her|our) )needs? to|(?:is|are) (?:required|obliged) to)\b/u,
        ),
      ],
      ['should', guarded(/\b(?:should|ought to)\b/u)],
      // "Is to be opened", but "the pump is to blame"; whoever "had promised" it did so once, and "these promises" are a noun.
      [
        'will',
        guarded(
          /\b(?:will|shall|would|(?:is|are) (?:(?:going|set|due|scheduled|expected) )?to (?!blame\b)\p{Ll}|plans? to|intends? to|(?<!\b(?:had|having|the|these|those|his|her|its|their|such|of|no) )(?:promise|pledge|vow)(?:s|d|ed)(?= (?!(?:before|were|was|are|have|had|made)\b)[^.,;]))|['’]ll\b/u,
        ),
      ],
      // "Could not reach the boat" tells what was not done, where "could reach it" leaves it open.
      [
        'can',
        guarded(
          /\b(?:can|cannot|could not(?! (?:exclude|rule out))|(?:is|are) able to)\b|\b(?:can|couldn)['’]t\b/u,
        ),
      ],
      // "Before it could leave", "as fast as they could", "did all they could": what somebody was able to do.
      [
        'may',
        guarded(
          /\b(?:may|might|(?:is|are|was|were) considering|(?<!\b(?:before|until|till|when|so that|all|everything|whatever|the best|as \p{Ll}{1,20} as) (?:[\p{L}\p{N}’'-]{1,20} ){1,5})could(?! not\b(?! (?:exclude|rule out))|n['’]t))\b/u,
        ),
      ],
    ],
    // In its own voice a source tells with them what happened: "patients had to wait".
    reportedModalities: [['must', guarded(/\b(?:had to|needed to|(?:was|were) (?:required|obliged) to)\b/u)]],
    hedge: HEDGE,
    tentative:
      /\b(fear(?:s|ed)?|hope[sd]?|worr(?:y|ies|ied)|suspect(?:s|ed)?|doubt(?:s|ed)?)(?:\sthat)?[\s,.]{0,3}$/u,
  },
};
