import { describe, expect, it } from 'vitest';
import { exportText, inQuotes } from '../../../src/core/export/text.ts';
import { comparedDam, damCase, whole } from './example.ts';

describe('the report for a terminal', () => {
  it('tells every finding, those on a point that two sources tell too, with the words', () => {
    expect(exportText(whole(damCase, comparedDam)).split('\n').slice(4)).toEqual([
      'Worded differently (1)',
      '  * Both report it in their own words.',
      '      “The dam holds, the mayor said.” (Source 1, Valley News, paragraph 1)',
      '      “The dam will hold at all times, the mayor told reporters.” (Source 2, Hill Times, paragraph 1)',
      '',
      'Only in one source (1)',
      '  * Only in Valley News, as far as wording and meaning tell.',
      '      “Water rose by 2 metres.” (Source 1, Valley News, paragraph 2)',
      '',
    ]);
  });

  it('tells one thing once of two statements that one sentence makes', () => {
    const [worded, only] = comparedDam.findings;
    const twice = { ...comparedDam, findings: [worded!, only!, { ...only!, id: 'other' }] };
    expect(exportText(whole(damCase, twice)).match(/Only in Valley News/gu)).toHaveLength(1);
  });

  it('doubles no quotation mark that a passage has of its own', () => {
    expect(inQuotes('The dam\nholds')).toBe('“The dam holds”');
    expect(inQuotes('“The dam holds.”')).toBe('“The dam holds.”');
    expect(inQuotes('“The dam holds, and that is all.')).toBe('“The dam holds, and that is all.”');
    expect(inQuotes('"The dam holds"')).toBe('"The dam holds"');
    expect(inQuotes('«The dam holds, and that is all.')).toBe('«The dam holds, and that is all.»');
  });

  it('gives each quotation mark its partner where a passage has quotations in it', () => {
    expect(inQuotes('“Yes,” she said')).toBe('‘“Yes,” she said’');
    expect(inQuotes('The dam, he says, “will hold”')).toBe('‘The dam, he says, “will hold”’');
    expect(inQuotes('“Yes,” she said, “it holds.”')).toBe('‘“Yes,” she said, “it holds.”’');
  });

  it('says that nothing was found only where nothing was', () => {
    const nothing = 'Nothing was found that the sources share or differ in.';
    expect(exportText(whole(damCase, comparedDam))).not.toContain(nothing);
    expect(exportText(whole(damCase, { ...comparedDam, findings: [] }))).toContain(nothing);
  });
});
