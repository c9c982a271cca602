// From a name and an input that nobody has checked to an answer: the one way into the app, for every door.
import * as v from 'valibot';
import type { Answer, Contract } from '../core/contract/contract.ts';
import { inputSchemas } from '../core/contract/contract.ts';
import type { SentCases } from '../core/contract/case-states.ts';
import { CALL_NAMES } from '../core/contract/names.ts';
import { Problem, saidBy, say, type Told } from '../core/model/problem.ts';

/** A schema's message may quote what it received; no more than this of it is passed on. */
const MAX_MESSAGE = 300;

/** Told what went wrong inside, so that the page need not be. */
export type Report = (detail: string) => void;

/**
 * Answers one call of the contract. Never rejects.
 * @param sent what the page may have of the cases; without it every case is answered whole
 * @param knows the state of the case that the page says it has, unchecked
 */
export async function dispatch(
  contract: Contract,
  name: unknown,
  input: unknown,
  report: Report,
  sent?: SentCases,
  knows?: unknown,
): Promise<Answer<unknown>> {
  const known = CALL_NAMES.find((candidate) => candidate === name);
  if (known === undefined) {
    return refuse('unknown-call', say`Crossread has no such call. Reload the page, it may be outdated.`);
  }
  // Each name pairs a schema with the call that takes its output; the type checker cannot follow the pair.
  const call = contract[known] as (input: unknown) => Promise<unknown>;
  const given = await answer(inputSchemas[known], call, input, report);
  return given.ok && sent !== undefined ? { ok: true, value: sent.shorten(knows, given.value) } : given;
}

/** Checks an input and answers with what the handler makes of it. Never rejects. */
export async function answer<I, T>(
  schema: v.GenericSchema<unknown, I>,
  handler: (input: I) => Promise<T>,
  input: unknown,
  report: Report,
): Promise<Answer<T>> {
  try {
    // An empty list has no unknown keys, so a schema of an empty object would take it.
    if (Array.isArray(input)) return refuse('bad-input', say`A call takes an object, not a list.`);
    const parsed = v.safeParse(schema, input);
    if (!parsed.success) return refuse('bad-input', describe(parsed.issues[0]));
    return { ok: true, value: await handler(parsed.output) };
  } catch (error) {
    if (error instanceof Problem) {
      if (error.cause !== undefined) report(`${error.code}: ${detailOf(error.cause)}`);
      return { ok: false, problem: error.toData() };
    }
    report(detailOf(error));
    return refuse(
      'internal',
      say`Something went wrong inside Crossread. Please report what you did just before.`,
    );
  }
}

/** An answer that says no. */
export function refuse(code: Problem['code'], told: Told): Answer<never> {
  return { ok: false, problem: new Problem(code, told).toData() };
}

function describe(issue: v.BaseIssue<unknown>): Told {
  const field = v.getDotPath(issue);
  const what = saidBy(issue.message) ?? issue.message.slice(0, MAX_MESSAGE);
  if (field !== null) return say`${field}: ${what}`;
  return typeof what === 'string' ? { text: '{0}', values: [what] } : what;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
