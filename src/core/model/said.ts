// What the machine says to people, as data: a key and the values that belong to it. The catalogue (src/core/texts) has the
// words, so that one finding can be read in any language.

/** One text out of a vocabulary: its key, and the values that the vocabulary lists for it. */
export type Said<V> = {
  readonly [K in keyof V]: readonly [K, ...Extract<V[K], readonly unknown[]>];
}[keyof V];

/** The words for a vocabulary: for each key a function of its values. */
export type Wordings<V> = {
  readonly [K in keyof V]: (...values: Extract<V[K], readonly unknown[]>) => string;
};

/**
 * How a claim tells something: as what is or will be, the same with a word of doubt, as what is planned or expected, as what ought
 * to be, as what may be; and what somebody must, is asked to and is free to do.
 */
export type Certainty =
  'settled' | 'unsure' | 'planned' | 'wanted' | 'possible' | 'required' | 'asked' | 'free';

/** Ways in which two wordings of one matter stand to each other. `one` and `other` are the short names of the sources. */
interface Explanations {
  /** `surely` where what both say is shared by the longer one too; else it only seems so. */
  readonly same: readonly [sure: 'surely' | 'likely', one: string, other: string];
  /** The same matter, by evidence that leaves open whether they agree on it. */
  readonly open: readonly [one: string, other: string];
  /** The same matter, with figures of one kind that are not one and that nothing tells to be for the same thing. */
  readonly figuresOpen: readonly [one: string, words: string, other: string, otherWords: string];
  /** The same matter, with figures that are not one and leave room for each other: a range and a figure within it. */
  readonly figuresRoom: readonly [one: string, words: string, other: string, otherWords: string];
  /** The same matter in nearly the same words, but for these, which stand for each other. */
  readonly wordsOpen: readonly [one: string, words: string, other: string, otherWords: string];
  /** The same matter, but with these words, which may be of two things or opposites. */
  readonly wordsApart: readonly [one: string, words: string, other: string, otherWords: string];
  /** The same matter, of which only one has these words, which take back, halve or bound what the other tells. */
  readonly limits: readonly [one: string, other: string, teller: string, words: string];
  /** The same matter, of which only one says that something was not so. */
  readonly oneDenies: readonly [one: string, other: string, denier: string];
  /** How sure each is of what both tell, with its modal and verb, none where it has none. */
  readonly certainty: readonly [
    one: string,
    sure: Certainty,
    words: readonly string[],
    other: string,
    otherSure: Certainty,
    otherWords: readonly string[],
  ];
  /** How many of both quote; then the words that differ, none where a side has none of its own. */
  readonly worded: readonly [
    quoting: 0 | 1 | 2,
    one: string,
    words: readonly string[],
    other: string,
    otherWords: readonly string[],
  ];
  /** Who, where and when each was said, and the day of publication where no day is told. */
  readonly occasions: readonly [
    differ: 'occasion' | 'speaker' | 'both',
    one: string,
    told: readonly string[],
    published: string | null,
    other: string,
    otherTold: readonly string[],
    otherPublished: string | null,
  ];
  /** Null for a source that names no speaker. */
  readonly speakers: readonly [
    one: string,
    speaker: string | null,
    other: string,
    otherSpeaker: string | null,
  ];
  readonly copied: readonly [how: 'whole' | 'nearly', one: string, other: string];
  readonly opposed: readonly [one: string, words: string, other: string, otherWords: string];
  /** With the words that both have beside the figure, none where they have none. */
  readonly figures: readonly [
    one: string,
    words: string,
    other: string,
    otherWords: string,
    measure: readonly string[],
  ];
  /** Two figures that may be one, told more exactly by one of the two: no difference. */
  readonly rounded: readonly [one: string, words: string, other: string, otherWords: string];
  /** The same of a count that may have gone on between the two days of publication, ISO dates. */
  readonly count: readonly [
    one: string,
    words: string,
    published: string,
    other: string,
    otherWords: string,
    otherPublished: string,
    measure: readonly string[],
  ];
  /** A count of two days, in ISO 8601, that may have gone on in between: no difference. */
  readonly wentOn: readonly [
    one: string,
    words: string,
    day: string,
    other: string,
    otherWords: string,
    otherDay: string,
    measure: string,
  ];
  /** Two figures that look alike with what each measures and its period, null where none is stated: no difference. */
  readonly incomparable: readonly [
    differ: 'period' | 'period and measure',
    one: string,
    words: string,
    measure: string,
    period: string | null,
    other: string,
    otherWords: string,
    otherMeasure: string,
    otherPeriod: string | null,
  ];
  /** Two figures with whom or what each is of, as its source spells it, or how it stands: asked for, given. No difference. */
  readonly figuresOfTwo: readonly [
    one: string,
    words: string,
    of: string,
    other: string,
    otherWords: string,
    otherOf: string,
  ];
  /** Two figures of which each is one example, of two loans, of two earners: no difference. */
  readonly examples: readonly [one: string, words: string, other: string, otherWords: string];
  /** The words of each and the day or time that they mean, in ISO 8601. */
  readonly dates: readonly [
    one: string,
    words: string,
    value: string,
    other: string,
    otherWords: string,
    otherValue: string,
  ];
  readonly alone: readonly [name: string];
  /** The same of what is told of an occasion; at least one of the three is known. */
  readonly aloneOf: readonly [
    name: string,
    gathering: string | null,
    where: string | null,
    date: string | null,
  ];
}
export type Explanation = Said<Explanations>;
export type ExplanationWordings = Wordings<Explanations>;

/** Reasons to tie two wordings. */
interface Reasons {
  readonly elimination: readonly [];
  /** What both give a figure for. */
  readonly answered: readonly [measure: string];
  readonly speaker: readonly [name: string];
  /** Gathering, place and day, as far as they are known. */
  readonly occasion: readonly [parts: readonly string[]];
  readonly words: readonly [shared: readonly string[]];
  readonly meaning: readonly [words: string, otherWords: string];
  readonly bothQuote: readonly [];
  readonly noneQuotes: readonly [];
  readonly oneQuotes: readonly [name: string];
  /** A person's correction says so. */
  readonly tied: readonly [by: string];
  readonly moved: readonly [by: string];
  readonly merged: readonly [by: string];
}
export type Reason = Said<Reasons>;

/** How import came to know something about a source. Stored with the source, so that a key that is gone stays readable. */
interface Ways {
  readonly headline: readonly [];
  readonly openingWords: readonly [];
  readonly fileName: readonly [];
  /** There are no words to take a title from. */
  readonly nothing: readonly [];
  readonly outletAndDate: readonly [];
  readonly agency: readonly [];
  readonly copyright: readonly [];
  readonly outletLine: readonly [];
  readonly byline: readonly [];
  readonly leadingDate: readonly [];
  readonly publicationLine: readonly [];
  readonly dateLine: readonly [];
  /** It tells when, and names no day. */
  readonly datelessLine: readonly [];
  /** It names a day without its year. */
  readonly yearlessLine: readonly [];
  /** The line names the day, the address of the page its year, too. */
  readonly dayAndAddress: readonly [];
  /** The archive around a page says where it came from. */
  readonly archive: readonly [];
  /** A property of the page's JSON-LD. */
  readonly jsonLd: readonly [property: string];
  readonly canonical: readonly [];
  /** A name among what the page's head states. */
  readonly head: readonly [name: string];
  readonly headLanguage: readonly [];
  readonly pageTitle: readonly [];
  readonly publicationTime: readonly [];
  readonly articleTime: readonly [];
  readonly pageAuthor: readonly [];
  /** A comment of the program that saved the page. */
  readonly savedFrom: readonly [];
  /** A property of the file; its date is the day of saving. */
  readonly properties: readonly [of: 'document' | 'pdf', field: 'title' | 'author' | 'date' | 'language'];
  readonly bookPackage: readonly [tag: string];
  readonly frontMatter: readonly [key: string];
  /** A bibliographic record in this format. */
  readonly record: readonly [format: string];
}
export type Way = Said<Ways>;
export type WayWordings = Wordings<Ways>;
export type ReasonWordings = Wordings<Reasons>;
