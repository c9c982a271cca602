// Ages that are told by a bare number: they are lengths of time like "34-year-old", and may be held against such.
import type { Quantity } from '../../../model/comparison.ts';

/** Hardly anybody is older; no figure of the labelled cases hangs on it. */
export const OLDEST = 110;

/** How far on either side of a number its signs are sought. */
const AROUND = 40;

/** "Aged 43", "a boy of 12". */
const AGED = /\b(?:aged|(?:man|woman|boy|girl|child|youth|teenager|son|daughter)\sof)\s$/iu;
/** "The victim, who was 61,", where nothing is counted behind it. */
const WHO_WAS = /\b(?:who|he|she)\s(?:is|was)\s$/iu;
/** "The eldest of the dead, a teacher, was 57", "The man, who had a weak heart, was 61". */
const PERSON_WAS = /(?:\b(?:eldest|oldest|youngest)\b|,\swho\s)[^.;]{1,100}\s(?:is|was)\s$/iu;
/** How far before a number such words are sought. */
const FAR = 120;

/** "Anna Berg, 44,", "the lorry driver (52)". */
const SET_OFF =
  /(?:\p{Lu}[\p{L}’'-]{1,30}|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s(?:\p{Ll}{1,20}\s){0,2}\p{Ll}{1,20})(?:,\s|\s\()$/u;
const ENDS = /^(?:[,;.)]|$)/u;
/** "In Varn (12)": a count of a place. */
const IN_PLACE = /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]{1,30}[\s,(]{1,2}){1,4}$/u;
/** "Norvik, 12, Selby, 9": counts stand in a row, where ages seldom do. */
const SET_OFF_NUMBER = /\p{L}(?:,\s|\s\()\d{1,3}(?=[,;.)])/gu;

/** A quantity, as an age where the words around it make it one. */
export function asAge(text: string, quantity: Quantity): Quantity {
  const { kind, unit, value, start, end } = quantity;
  if (kind !== 'cardinal' || unit !== null || typeof value !== 'number' || value > OLDEST) return quantity;
  if (!Number.isInteger(value)) return quantity;
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  const isSetOff = (): boolean =>
    SET_OFF.test(before) && !IN_PLACE.test(before) && !isOneOfSeveral(before, text.slice(start, end), after);
  const isAge =
    AGED.test(before) ||
    (ENDS.test(after) &&
      (WHO_WAS.test(before) || PERSON_WAS.test(text.slice(Math.max(0, start - FAR), start)) || isSetOff()));
  return isAge ? { ...quantity, kind: 'duration', value: `P${String(value)}Y` } : quantity;
}

/** Whether other numbers of its sentence are set off as it is. */
function isOneOfSeveral(before: string, number: string, after: string): boolean {
  const ahead = before.split(SENTENCE_ENDS).at(-1)!;
  const behind = after.split(SENTENCE_ENDS, 1)[0]!;
  return [...`${ahead}${number}${behind}`.matchAll(SET_OFF_NUMBER)].length > 1;
}

const SENTENCE_ENDS = /[.!?]\s/u;
