import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/core/contract/contract.ts';
import { Problem } from '../../src/core/model/problem.ts';
import { chinese } from '../../src/core/texts/chinese.ts';
import { english } from '../../src/core/texts/english.ts';
import { problemSays } from '../../src/core/texts/wording.ts';
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

  it.each([
    ['a call that there is none of', 'nosuch', {}, 'Crossread 没有此调用。请重新加载页面，它可能已过时。'],
    ['a list', 'openCase', [], '调用需要对象，而不是列表。'],
    ['a title of blanks', 'createCase', { title: ' ' }, 'title：此处不能为空。'],
    [
      'a query too long',
      'search',
      { query: 'x'.repeat(3_000), caseId: null },
      'query：请不要超过 2,000 个字符。',
    ],
    [
      'an address that is none',
      'editSource',
      { caseId: 'c', sourceId: 's', fields: { url: 'harbour' } },
      'fields.url：请填写完整的网址，以 https:// 开头',
    ],
  ])('refuses %s in the language of the page', async (_what, name, input, words) => {
    const answer = await dispatch({} as Contract, name, input, () => undefined);
    expect(answer.ok ? '' : problemSays(chinese, answer.problem)).toBe(words);
    expect(answer.ok ? '' : answer.problem.message).toBe(
      answer.ok ? '' : problemSays(english, answer.problem),
    );
  });

  it('tells of a fault inside in the language of the page', async () => {
    const broken = listing(() => Promise.reject(new Error('odd')));
    const answer = await dispatch(broken, 'listCases', {}, () => undefined);
    expect(answer.ok ? '' : problemSays(chinese, answer.problem)).toMatch(/内部出错/);
  });
});
