// What the inputs of the calls are made of: ids, lines and places in a text.
import * as v from 'valibot';
import { message, say } from '../model/problem.ts';

/** Longest title, outlet, author, address, tag or search; longer ones are a mistake, or an attack. */
export const MAX_LINE = 2_000;

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[A-Za-z0-9_-]+$/));
export const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, message(say`This cannot be empty.`)),
  v.maxLength(MAX_LINE, message(say`Keep it under ${MAX_LINE} characters.`)),
);
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What every call names that is about one case. */
export const ofCase = { caseId: id };
