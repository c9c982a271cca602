import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/main/export/file-name.ts';

describe('the name of an exported file', () => {
  it.each([
    ['  Dues: 4/5 "per cent"?  ', 'Dues-4-5-per-cent'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', 'case'],
    ['CON', 'case-CON'],
    ['con.txt', 'con-txt'],
    // Windows takes the small digits for the plain ones.
    ['COM¹', 'case-COM¹'],
    ['lpt3', 'case-lpt3'],
    ['两会 2023', '两会-2023'],
  ])('of %j is %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileNameOf(title);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        expect(name).not.toMatch(/^-|-$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
      }),
    );
  });
});
