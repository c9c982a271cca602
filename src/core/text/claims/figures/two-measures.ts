// Whether figures of two statements measure two things, though their words are much the same: how it was and how it is, what is
// there and what is to come, what teachers earn and what nurses do, what was given and what is needed.
import { firstIn, matching } from '../../patterns/remembered.ts';
import { meanings } from '../words/equivalents.ts';
import { mayBeAnything } from '../words/many-names.ts';
import { words } from '../../words.ts';

/** Whether two statements tell of two times or of two sorts of people or things, so that no figures of theirs are at odds. */
export function measureTwo(a: string, b: string): boolean {
  return (
    areThenAndNow(a, b) ||
    areThenAndNow(b, a) ||
    isForecastBesideFact(a, b) ||
    isForecastBesideFact(b, a) ||
    areOfTwoSorts(a, b) ||
    areOfTwoHours(a, b) ||
    areGivenAndNeeded(a, b) ||
    areGivenAndNeeded(b, a) ||
    areWholeAndSome(a, b) ||
    areWholeAndSome(b, a)
  );
}

const tellsOfNow = matching(
  /\b(?:now|currently|nowadays|at\spresent|at\sthe\smoment|these\sdays|(?:so|thus)\sfar)\b(?!\sthat\b)/iu,
);
const tellsOfThen = matching(
  /^\P{L}*(?:(?:in\sthe\spast|formerly|previously|originally|until\srecently|before\sthe\s\p{Ll}{3,20})[\s,]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s(?:years?|months?|decades?)\s(?:ago|earlier)\b)|\b(?:used\sto|once)\s\p{Ll}{2,20}\s/iu,
);
const isPast = matching(/\b(?:was|were|had|did|\p{Ll}{2,20}ed|took|cost|rose|fell|stood)\b/u);
const isPlainlyPast = matching(/\b(?:was|were|had|did|\p{Ll}{2,20}ed|took|rose|fell|stood)\b/u);

/** "A year ago the trip took four hours", "the trip now takes three"; "in the past the fee was 20 euros", "the fee is 35". */
function areThenAndNow(a: string, b: string): boolean {
  return (
    tellsOfThen(a) && !tellsOfNow(a) && isPast(a) && !tellsOfThen(b) && (tellsOfNow(b) || !isPlainlyPast(b))
  );
}

const CHANGES = '(?:reach|rise|climb|grow|swell|fall|drop|peak|hit|increase|shrink|exceed)';
const isForecast = matching(
  new RegExp(String.raw`\b(?:expected|forecast|predicted|projected|likely|set|due)\sto\s${CHANGES}\b`, 'iu'),
);
const hasChanged = matching(
  /\b(?:rose|climbed|grew|swelled|fell|dropped|peaked|reached|hit|increased|shrank|exceeded)\b/iu,
);
const willBe = matching(
  /\b(?:will|is\sto|are\sto)\s(?:eventually\s|then\s|one\sday\s)?(?:be|have|measure|cover|hold|seat|carry)\b/iu,
);

/** "Rose to 7.2 metres", "is expected to reach 8"; "will be 300 metres high", "at present it is 120". */
function isForecastBesideFact(a: string, b: string): boolean {
  if (isForecast(a)) return hasChanged(b) && !isForecast(b);
  return willBe(a) && !tellsOfNow(a) && tellsOfNow(b) && !willBe(b);
}

/** A statement opens with many of one sort, and what they do: "Teachers earn". */
const sortIn = firstIn(/^(\p{Lu}\p{Ll}{2,20}s)\s(\p{Ll}{2,20})\s/u);

/** "Teachers earn 2,800 euros", "nurses earn 2,300": two sorts, of which neither tells of the other's. */
function areOfTwoSorts(a: string, b: string): boolean {
  const [one, other] = [sortIn(a), sortIn(b)];
  if (one === null || other === null || one[2] !== other[2]) return false;
  const [mine, yours] = [one[1]!, other[1]!].map((sort) => words(sort).map(({ stem }) => stem)) as [
    string[],
    string[],
  ];
  const knows = (text: string, [sort]: string[]): boolean => words(text).some(({ stem }) => stem === sort);
  if (knows(b, mine) || knows(a, yours) || [...mine, ...yours].some(mayBeAnything)) return false;
  const meant = new Set(meanings(mine).map(({ meaning }) => meaning));
  return !meanings(yours).some(({ meaning }) => meant.has(meaning));
}

const isOfDay = matching(/\b(?:turnout|temperatures?|degrees|queues?|attendance)\b/iu);
const hourIn = firstIn(/\b(?:(?:at|by|until)\s(noon|midday|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b))/iu);
const atEndIn = matching(
  /\b(?:(?:when|after|once|as)\s(?:the\s)?(?:polls|polling\sstations|voting|booths)\s(?:had\s)?(?:closed|ended)|at\sthe\sclose|at\sthe\send\sof|in\sthe\send|final)\b/iu,
);

/** "Turnout was 48 percent at noon", "turnout was 71 percent when polls closed". */
function areOfTwoHours(a: string, b: string): boolean {
  if (!isOfDay(a) || !isOfDay(b)) return false;
  const [one, other] = [hourIn(a), hourIn(b)];
  if (one !== null && other !== null) return one[1]!.toLowerCase() !== other[1]!.toLowerCase();
  return one === null ? other !== null && atEndIn(a) : atEndIn(b);
}

const AMOUNT = String.raw`(?:\s(?:about|some|around|nearly|almost|at\sleast|another|a\sfurther|more\sthan|up\sto))?\s[€$£]?\d`;
const isGiven = matching(
  new RegExp(String.raw`\b(?:gave|given|donated|granted|paid|spent|raised|received|got|lent)${AMOUNT}`, 'iu'),
);
const isNeeded = matching(
  new RegExp(
    String.raw`\b(?:needs?|needed|requires?|wants?|lacks?|asks?\sfor|seeks?|(?:is|are|was|were)\s(?:worth|valued\sat)|owes?)${AMOUNT}`,
    'iu',
  ),
);

/** "Gave 2 million", "needs 5 million"; "spent 12 million on masks", "the masks were worth 4 million". */
function areGivenAndNeeded(a: string, b: string): boolean {
  return isGiven(a) && !isNeeded(a) && isNeeded(b) && !isGiven(b);
}

const wholeIn = firstIn(
  /^[^,;:]{2,60}?\s(?:has|have|had)\s(?:(?:about|some|around|nearly|almost)\s)?[\p{L}\d,.]{1,20}(?:\s(?:hundred|thousand|million))?\s(\p{Ll}{3,20}s)\b/iu,
);
const someIn = firstIn(
  /^(?:(?:About|Some|Around|Nearly|Almost|At\sleast|More\sthan)\s)?[\p{L}\d,.-]{1,20}(?:\s(?:hundred|thousand|million))?\s(\p{Ll}{3,20}s)\s(?:of|from|in|at)\s(?:the|this|that|its)\s\p{L}{2,20}\s(?!(?:is|are|was|were)\s(?:counted|registered)\b)(?:was|were|have|had|fell|died|lost|left|fled|took|\p{Ll}{2,20}ed)\b/iu,
);

/** "The village has 900 inhabitants", "300 inhabitants of the village were moved to safety". */
function areWholeAndSome(a: string, b: string): boolean {
  const [whole, some] = [wholeIn(a), someIn(b)];
  return whole !== null && some !== null && whole[1]!.toLowerCase() === some[1]!.toLowerCase();
}
