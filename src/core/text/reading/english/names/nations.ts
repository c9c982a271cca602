// Countries and parties by their names and adjectives: which words are such, and which of them mean one country.
import type { Token } from '../tokens.ts';
import { MEN_NAMES, WOMEN_NAMES } from '../word-lists.ts';

/** Adjectives of countries and parties, which stand before a name and are no part of it. */
export const DEMONYM =
  /^(?:Chinese|Japanese|American|British|French|German|Russian|Ukrainian|Indian|Brazilian|Mexican|Canadian|Australian|Italian|Spanish|Korean|Taiwanese|Vietnamese|Turkish|Iranian|Israeli|Palestinian|Egyptian|Nigerian|Kenyan|Polish|Dutch|Swedish|Norwegian|Danish|Finnish|Irish|Scottish|Welsh|English|European|African|Asian|Western|US|U\.S\.|UK|U\.K\.|EU|UN|Democratic|Republican|Labour|Conservative|Democrat|Tory)$/;

/**
 * The first country or party that the words before a title or name tell of: "the Russian leader", "Russia's president".
 * "Korean" alone is said of two countries and tells neither.
 */
export function nationIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let index = from; index < to - 1; index++) {
    const { text, word, capital, genitive } = tokens[index]!;
    const adjective = DEMONYM.test(text) || /^\p{Lu}\p{Ll}+(?:ese|ish|ian)$/u.test(text);
    if (!capital || !(genitive || adjective || isNationWord(word))) continue;
    // "Julian" ends as countries' adjectives do.
    if (MEN_NAMES.has(word) || WOMEN_NAMES.has(word)) continue;
    const before = index === 0 ? undefined : tokens[index - 1]!;
    const side = before?.capital === true && /^(?:north|south)$/.test(before.word) ? before.word : null;
    if (side !== null) return `${side} ${NATIONS[word] ?? stemOfNation(word)}`;
    return nationNamed(word);
  }
  return null;
}

/** A country by its name or adjective in lower case, in the form that both share; null for a name of two countries. */
export function nationNamed(word: string): string | null {
  const nation = NATIONS[word] ?? stemOfNation(word);
  return PARTED_NATIONS.has(nation) ? null : nation;
}

/**
 * What a country that the table does not have shares with its adjective: "kenya" and "kenyan". All letters before the
 * ending are kept, as four of them would not part one country from another.
 */
function stemOfNation(word: string): string {
  return word.replace(/(?:a?ians?|ans?|ese|ish|ia|a|e|n|i)$/u, '');
}

/** Whether a word in lower case is the name of a country or a party, or its adjective: "slovak". */
export function isNationWord(word: string): boolean {
  return NATIONS[word] !== undefined;
}

/** Nouns for somebody from a country that neither its name nor its adjective shows. */
const PEOPLES =
  /^(?:brit|briton|dane|finn|swede|pole|spaniard|turk|scot|icelander|luxembourger|new zealander|kiwi|aussie|(?:french|dutch|irish|english|welsh|cornish)(?:man|woman|men|women))$/;

/** Whether a word in lower case is said of somebody from a country, or of several: "a Dane", "Greeks", "Frenchmen". */
export function isOfPeople(word: string): boolean {
  const one = word.replace(/s$/, '');
  if (PEOPLES.test(word) || PEOPLES.test(one)) return true;
  // "The Philippines" is a country, "the Koreas" and "the Americas" are several.
  const ofCountries = isNationWord(word) || PARTED_NATIONS.has(one) || one === 'america';
  return !ofCountries && one !== word && isNationWord(one);
}

/** Whether a word in lower case tells of one person whose country it is: "the Czech", "the Dane". */
export function isOneOfNation(word: string): boolean {
  return PEOPLES.test(word) || (isNationWord(word) && NATIONS[word] !== word);
}

/** Names that two countries bear. */
const PARTED_NATIONS = new Set(['korea', 'sudan', 'guinea', 'congo']);

/** Countries that news names most, and countries and parties whose names and adjectives share no stem, or one with another. */
const NATIONS: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  (
    'us u.s usa america american; uk u.k britain british; france french; germany german; ' +
    'spain spanish; netherlands dutch; greece greek; poland polish; finland finnish; ireland irish; denmark danish; ' +
    'wales welsh; scotland scottish; england english; sweden swedish; switzerland swiss; iceland icelandic; ' +
    'norway norwegian; turkey turkish; italy italian; hungary hungarian; czechia czech; belgium belgian; ' +
    'niger nigerien; nigeria nigerian; slovakia slovak slovakian; slovenia slovene slovenian; serbia serb serbian; ' +
    'croatia croat croatian; bulgaria bulgar bulgarian; austria austrian; australia australian; brazil brazilian; ' +
    'canada canadian; mexico mexican; egypt egyptian; israel israeli; iraq iraqi; iran iranian; ' +
    'russia russian; india indian; kenya kenyan; syria syrian; korea korean; sudan sudanese; china chinese; japan japanese; taiwan taiwanese; vietnam vietnamese; ' +
    'thailand thai; philippines philippine filipino; pakistan pakistani; kazakhstan kazakh; uzbekistan uzbek; ' +
    'afghanistan afghan; kyrgyzstan kyrgyz; tajikistan tajik; turkmenistan turkmen; bangladesh bangladeshi; ' +
    'kuwait kuwaiti; qatar qatari; yemen yemeni; oman omani; guinea guinean; guyana guyanese; ' +
    'cyprus cypriot; ukraine ukrainian; argentina argentine argentinian; chile chilean; peru peruvian; ' +
    'ecuador ecuadorian; congo congolese; lebanon lebanese; malta maltese; portugal portuguese; ' +
    'luxembourg luxembourgish; europe european; palestine palestinian; labour; conservative tory; ' +
    'democrat democratic; republican'
  )
    .split('; ')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0]!]);
    }),
);
