// What the stages know about a language, and which language a text is in. English is complete; Chinese
// has all but the clauses of a sentence apart; every other language has what does not depend on its words.
import type { Guarded, Pattern } from '../patterns/guarded.ts';
import type { Attribution, Claim, NamedHere, Quantity, Quotation, Sentence } from '../../model/comparison.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Word } from '../words.ts';
import type { PeriodWords } from './figure-periods.ts';
import type { QuotedSpan } from './quotes.ts';

/** `other`: any language for which there are no rules of its own. */
export type Language = 'en' | 'zh' | 'other';

/** A quantity as its words tell it, without what its sentence tells of it. */
export type PlainQuantity = Omit<Quantity, 'source' | 'period'>;

export interface Speech {
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  /** Of English and Chinese texts only: elsewhere no capitals tell names, or all nouns have them. */
  readonly names: readonly NamedHere[];
}

/** Words that tell how a statement is meant. `negation` and `hedge` are global: all their matches count. */
export interface StatementCues {
  readonly negation: RegExp;
  /** In the words that attribute a statement: whoever denies or doubts it does not say it. */
  readonly denial: RegExp;
  /** A part that grants something ("although it had not rained"): a negation in it does not negate the statement. Global. */
  readonly concession: RegExp;
  /** The cue that stands first in the statement decides, because the main verb comes before any asides. */
  readonly modalities: readonly (readonly [Claim['modality'], Guarded])[];
  /** More cues, for reported speech alone, where a past form has the sense of the present: "said that the money had to come". */
  readonly reportedModalities: readonly (readonly [Claim['modality'], Guarded])[];
  readonly hedge: Guarded;
  /** At the end of the words that attribute a statement: by its first group nobody knows it to be so, "farmers fear that". */
  readonly tentative: RegExp;
}

/** A sentence reduced to the words that can tell where and when something was said. */
export interface Framing {
  /** All of the sentence. */
  readonly sentence: string;
  /**
   * Without the statement that it reports, where that can be told from the words around it ("X said"). What is left out is
   * replaced by spaces, so that offsets stay right.
   */
  readonly whole: string;
  /** As `whole`, and also without what stands in quotation marks and what somebody is asked about. */
  readonly said: string;
  /** Whether a reported statement was found, and so left out of `whole`. */
  readonly reports: boolean;
}

/** Where and at what gathering something is said; null where nothing tells. */
export interface Place {
  readonly where: string | null;
  readonly gathering: string | null;
  /** Set where the gathering is talks, for which each of the two has a name of its own. */
  readonly talks: Talks | null;
}

/** The place and the gathering that an earlier sentence told of last. */
export interface PlaceBefore extends Place {
  /** Whether that was the sentence just before this one. */
  readonly isNext: boolean;
}

/** Talks of one person with another: a gathering of the two alone. */
export interface Talks {
  /** Who is told to talk with whom; null where that is a pronoun, or not told. */
  readonly by: string | null;
  readonly with: string;
  /** What they are called for either: "talks with Merz" for Orlen, "talks with Orlen" for Merz. */
  readonly ofOne: string;
  readonly ofOther: string | null;
}

/** The setting that one sentence gives for what is said in it. */
export interface SettingHere extends Place {
  /** Whether the gathering has no more than a noun that any may be called by: "told the meeting". */
  readonly isAny: boolean;
  /** Whether the sentence speaks of the gathering that an earlier one named ("at the meeting"). */
  readonly isHeld: boolean;
  /**
   * Set where the writer tells of meeting somebody, so that what this person says next was said there: `named` with a name,
   * `again` where a pronoun stands for it ("I met her").
   */
  readonly meetsWriter: 'named' | 'again' | null;
  /** The medium with which an interview is said to be. */
  readonly interviewer: string | null;
  /** Set where it was not said at the gathering told of before: in writing or in private, earlier, or at another gathering. */
  readonly elsewhere: 'apart' | 'earlier' | 'another' | null;
}

/**
 * Kinds of gatherings. Those of two kinds are never one gathering, except that a hearing may be a committee's or a court's, and
 * that `many`, any other at which many meet, excludes talks alone.
 */
export type GatheringKind =
  'interview' | 'briefing' | 'hearing' | 'committee' | 'court' | 'rally' | 'meal' | 'talks' | 'many';

/** How a language tells where and when something was said. */
export interface SettingWords {
  /** The place where a report was written, by the line that opens it; null where it names none, or two. */
  readonly datelineIn: (line: string) => string | null;
  /** Who tells what their head, or whom they speak for, did: "her office", "the palace", "a spokesman". */
  readonly speaksForOthers: RegExp;
  /** Words that have a gathering take place, without anybody who speaks there: "The conference opened". */
  readonly takesPlace: Pattern;
  /** Whether a speaker is a person by name, and no body. */
  readonly isPerson: (speaker: string) => boolean;
  /** What is told of who somebody is, which is no time at which they speak: "said Lind, who took office in 2021". Global. */
  readonly whoTheyAre: Guarded;
  /** What people are at who are in no one place: "phone call", "webinar". */
  readonly fromAfar: Pattern;
  readonly settingIn: (framing: Framing, before: PlaceBefore | null) => SettingHere;
  /** Whether a gathering without a name is told of as one that the text has just had: "at the signing ceremony". */
  readonly isTheSame: (said: string, gathering: string) => boolean;
  /** What people at the one gathering of which a source tells came to: "The main result of the meeting". */
  readonly outcome: Pattern;
  /** Whether the language has gatherings speak, as Chinese does ("会议强调", "the meeting stressed"). */
  readonly gatheringSpeaks: boolean;
  /** @param isAny whether it has no more than a noun that any may be called by */
  readonly kindOf: (gathering: string | null, isAny: boolean) => GatheringKind | null;
  /** Whom the talks are with that a gathering is; null where it is none. */
  readonly counterpartIn: (gathering: string) => string | null;
  /** The noun of a place of which there are many: "Terminal 2", "the town hall". It does not tell which town it is in. */
  readonly spot: RegExp;
  /** The noun of a spot that lies within another: "the foyer" may be that of the museum. */
  readonly roomOfSpot: RegExp;
  /** Whether a gathering is neither a part of another one nor has others as its parts. */
  readonly isOfItsOwn: (gathering: string | null) => boolean;
  /** Words that tell what a court did to somebody: "was jailed". */
  readonly verdict: RegExp;
  /** Whether two names are of one court, which a text first calls by its noun alone. */
  readonly isOneCourt: (first: string | null, then: string) => boolean;
  readonly otherNamesOf: (gathering: string) => readonly string[];
  /** Words before a day that make it the day of something else, not of what is said: "runs until". */
  readonly otherEvent: Pattern;
  /** An aside, whose day is not the day of speaking: "Lind, who was elected on Sunday, said on Monday". Global. */
  readonly onTheWay: RegExp;
  /** What somebody is asked about, who answers elsewhere: "Asked about her remark on Friday, she said". Global. */
  readonly askedAbout: Guarded;
  /** Words that put somebody in the place where another person just spoke: "Beside her sat Lee". */
  readonly beside: Pattern;
  /** Words that refer back to what was just reported: "He made the remark during …", "Her comments on Sunday came …". */
  readonly refersBack: Pattern;
  /** Words that put it on the day that the text told of last: "that evening", "earlier in the day". */
  readonly sameDay: Pattern;
  /** Words that put it on the day before that one: "had told them the night before". */
  readonly dayBefore: Pattern;
  /** Words that put it on the day after that one: "the next day she told". */
  readonly dayAfter: Pattern;
  /** Words for an audience that any gathering may have: "told the audience", "told them". */
  readonly anyAudience: RegExp;
  /** Whether those who are told something are the people of a gathering: "told lawmakers" in parliament. */
  readonly isAudienceOf: (gathering: string, told: string) => boolean;
  /** Words that put it at an earlier time: "At that time she had said …", "called it a bridge already in March". */
  readonly backThen: Pattern;
  /** Words that put it at the time of writing: "says", "now believes". */
  readonly now: Pattern;
  /** Whether a word ties the name behind it to something else, so that it does not act: "a bridge built by Orlen". */
  readonly tiesName: (said: string, word: Word, previous: string) => boolean;
  /** What follows the main noun of a phrase: " of " in "a clerk of the court". */
  readonly behindHead: RegExp;
  /** Finds what somebody speaks for, as its first group: "the council" in "a spokesman for the council". */
  readonly body: RegExp;
}

/** A main clause of a sentence, with the words that tell what it is of where they stand before an earlier one. */
export interface MainClause extends Span {
  readonly subject?: Span;
}

/** The rules of a language. Every function takes time in proportion to its text. */
export interface LanguagePack {
  readonly language: Language;
  /** Locale by which ICU looks for sentences. */
  readonly locale: string;
  /** Whether the sentence that began at `start` really ends at `boundary`. */
  readonly endsSentence: (words: string, start: number, boundary: number) => boolean;
  /** Places where a sentence may end besides those that ICU finds: behind each match. Global. */
  readonly moreBoundaries: RegExp;
  /** Whose words the quotations are, and the words that attribute statements, in the order of the text. */
  readonly readSpeech: (
    source: Pick<Source, 'id' | 'text'>,
    prose: readonly Sentence[],
    quoted: readonly QuotedSpan[],
  ) => Speech;
  /** The quantities of a stretch of text, in order; `published` is the day of publication, or null. */
  readonly readQuantities: (text: string, span: Span, published: string | null) => readonly PlainQuantity[];
  /** How it tells which period a figure is for. */
  readonly periods: PeriodWords;
  /**
   * The main clauses that a sentence joins, each of which says something of its own; the sentence where it joins none.
   * @param isReport whether the words are what somebody is said to say
   */
  readonly mainClauses: (text: string, sentence: Span, isReport?: boolean) => readonly MainClause[];
  /**
   * The clauses in the words around a reported statement that tell something else than who makes it.
   * @param closes whether the sentence ends with these words
   */
  readonly asides: (text: string, words: Span, closes: boolean) => readonly Span[];
  readonly setting: SettingWords;
  /** What people are who comment on what others do, and need not be where these meet: "economist". */
  readonly looksOn: RegExp;
  readonly cues: StatementCues;
  /** The words (as of `nameWords`) of the body in which a speaker holds an office, read where the text first names them. */
  readonly bodyOf: (text: string, name: string) => ReadonlySet<string>;
  /**
   * Whether two speakers are one: one of them is a document that the other made ("the report"), or a word for what the other
   * is ("the company").
   * @param texts those of the sources in which they speak
   */
  readonly isOneTeller: (a: string, b: string, texts: readonly string[]) => boolean;
}

/** So many characters tell the language of a text; furniture is about as long. */
const LOOK = 2_000;
/** A text is Chinese from this share of Chinese characters among its letters on: names and terms may be Latin. */
const CHINESE_SHARE = 0.3;
/** Words that every English text of some length has, and that few texts in other languages have. */
const ENGLISH_WORDS = new Set(
  'the of and to in is was that for it on with said as at by are has were from'.split(' '),
);
/** The same of other languages with Latin letters. */
const OTHER_WORDS = new Set(
  (
    'de la le les et des du une est dans que der die und das den ist von mit nicht el los las en una il di che non ' +
    'da os uma het een van och det som w na nie że az és ja on ei bir ve bu ' +
    'ein eine zu für wird werden wurde sich auf dem niet voor wordt te aan naar ne pas não inte ikke på av til'
  ).split(' '),
);
/** One in so many words of English is one of these; in other languages hardly one in fifty. */
const ENGLISH_SHARE = 0.05;
/** Too few words to tell one Latin language from another: English is what we know most about. */
const FEW_WORDS = 6;

/** The language of a text by the scripts of its letters and, for Latin letters, by its commonest words. */
export function detectLanguage(text: string): Language {
  return languageOf(text.slice(0, LOOK));
}

const languageOf = remembered((start: string): Language => {
  const scripts = countScripts(start);
  if (scripts.letters === 0) return 'en';
  // Japanese writes with Chinese characters too, but never long without its own.
  if (scripts.han / scripts.letters >= CHINESE_SHARE && scripts.kana / scripts.han < 0.1) return 'zh';
  if (scripts.latin / scripts.letters < 0.5) return 'other';
  // What follows an apostrophe is no word of its own: "we've".
  const words = start.toLowerCase().match(/(?<!['’])\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  const other = words.filter((word) => OTHER_WORDS.has(word)).length;
  if (other > english) return 'other';
  if (words.length < FEW_WORDS) return 'en';
  // A few lines of names and figures may have neither; letters with marks are another language's.
  const marked = scripts.marked / scripts.letters > 0.02;
  return english / words.length >= ENGLISH_SHARE || (!marked && words.length < 40) ? 'en' : 'other';
});

/** Ids of the sources that are alone in their language. They cannot be compared, so what only they tell is no finding. */
export function aloneInLanguage(
  sources: readonly { readonly id: string; readonly text: string }[],
): Set<string> {
  const languages = sources.map(({ text }) => detectLanguage(text));
  const alone = sources.filter((_, at) =>
    languages.every((each, other) => other === at || each !== languages[at]),
  );
  return new Set(sources.length < 2 ? [] : alone.map(({ id }) => id));
}

/** Letters by script. Looks at code units, since it runs over every text; rare scripts are settled by their class. */
function countScripts(words: string): Record<'letters' | 'latin' | 'marked' | 'han' | 'kana', number> {
  const counts = { letters: 0, latin: 0, marked: 0, han: 0, kana: 0 };
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
        counts.letters++;
        counts.latin++;
      }
    } else if (code >= 0xc0 && code <= 0x24f) {
      counts.letters++;
      counts.latin++;
      counts.marked++;
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      counts.letters++;
      counts.han++;
    } else if (code >= 0x3040 && code <= 0x30ff) {
      counts.letters++;
      counts.kana++;
    } else if (/\p{L}/u.test(words[index]!)) counts.letters++;
  }
  return counts;
}
