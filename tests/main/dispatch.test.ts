import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/core/contract/contract.ts';
import { Problem } from '../../src/core/model/problem.ts';
import { dispatch } from '../../src/main/dispatch.ts';

/** A contract whose one call does what the test says. */
const listing = (listCases: () => Promise<never>): Contract => ({ listCases }) as unknown as Contract;

describe('dispatch', () => {
  it.each(['nosuch', 'constructor', '__proto__', 'toString', 'saveFile', '', 0, null, ['start'], {}])(
    'knows no call %j',
    async (name) => {
      const answer = await dispatch(
        listing(() => Promise.reject(new Error())),
        name,
        {},
        () => undefined,
      );
      expect(answer).toMatchObject({ ok: false, problem: { code: 'unknown-call' } });
    },
  );

  it('passes a problem on, and reports what lies behind it', async () => {
    const reports: string[] = [];
    const problem = new Problem('cannot-save', 'The disk is full.', {
      cause: new Error('ENOSPC /secret/path'),
    });
    const answer = await dispatch(
      listing(() => Promise.reject(problem)),
      'listCases',
      {},
      (detail) => reports.push(detail),
    );
    expect(answer).toEqual({ ok: false, problem: { code: 'cannot-save', message: 'The disk is full.' } });
    expect(reports.join()).toContain('/secret/path');
  });

  it('tells the page nothing of a fault inside, and reports it', async () => {
    const reports: string[] = [];
    const fault = new TypeError('cannot read /secret/path');
    const answer = await dispatch(
      listing(() => Promise.reject(fault)),
      'listCases',
      {},
      (detail) => reports.push(detail),
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(reports.join()).toContain('/secret/path');
  });

  it('does not send a long input back in its message', async () => {
    const input = { caseId: '!'.repeat(1_000_000) };
    const answer = await dispatch({} as Contract, 'openCase', input, () => undefined);
    expect(JSON.stringify(answer).length).toBeLessThan(1000);
  });
});
