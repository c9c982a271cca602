import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CASE_VERSION, caseSchema, NO_REVIEW } from '../../../src/core/model/case.ts';
import { migrate, MIGRATIONS, type Migration } from '../../../src/main/library/migrations.ts';

const STEPS: readonly Migration[] = [
  (stored) => ({ ...stored, tags: [] }),
  ({ name, ...rest }) => ({ ...rest, title: name }),
];

describe('migrations', () => {
  it('take a stored case through every step up to the present version', () => {
    expect(migrate({ version: 1, name: 'Dues' }, STEPS, 3)).toEqual({ version: 3, title: 'Dues', tags: [] });
    expect(migrate({ version: 2, name: 'Dues' }, STEPS, 3)).toEqual({ version: 3, title: 'Dues' });
  });

  it('leave what is at the present version as it is', () => {
    const stored = { version: 3, name: 'Dues' };
    expect(migrate(stored, STEPS, 3)).toBe(stored);
  });

  it('do not change what they are given', () => {
    const stored = Object.freeze({ version: 1, name: 'Dues' });
    migrate(stored, STEPS, 3);
    expect(stored).toEqual({ version: 1, name: 'Dues' });
  });

  it('refuse a version newer than the present one', () => {
    expect(() => migrate({ version: 4 }, STEPS, 3)).toThrow(
      expect.objectContaining({ code: 'newer-version' }),
    );
  });

  it.each([null, [], 'text', {}, { version: '1' }, { version: 0 }, { version: 1.5 }])(
    'call %j damaged, for it states no version',
    (stored) => {
      expect(() => migrate(stored, STEPS, 3)).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    },
  );

  it('lead from every version there ever was to the present one', () => {
    expect(MIGRATIONS).toHaveLength(CASE_VERSION - 1);
  });

  it('a case of version 1 opens, with a review that has not begun', () => {
    const at = '2025-01-01T10:00:00Z';
    const stored = {
      format: 'crossread-case',
      version: 1,
      id: 'caseabc',
      about: { title: 'Dues', base: null },
      createdAt: at,
      changedAt: at,
      sources: [],
      annotations: [],
      history: [{ at, by: 'Reviewer', what: 'Create Dues' }],
    };
    expect(v.parse(caseSchema, migrate(stored))).toEqual({ ...NO_REVIEW, ...stored, version: CASE_VERSION });
  });
});
