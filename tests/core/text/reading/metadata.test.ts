// What a text says about itself, and what it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectMetadata } from '../../../../src/core/text/reading/metadata.ts';
import { isoDay } from '../../../../src/core/model/source.ts';
import * as v from 'valibot';

const BODY = 'The clinic in Kelso will reopen on Monday, its director said. The ward is dry.';

describe('date', () => {
  it.each([
    [` date 2021-02-03 ${BODY}`, '2021-02-03'],
    [`March 3, 2021\n\n${BODY}`, '2021-03-03'],
    [`A headline of five words\n\nPublished 3 March 2021, 10:30 GMT\n\n${BODY}`, '2021-03-03'],
    [`Harbour Wire, 5 March 2021\n\n${BODY}`, '2021-03-05'],
    [`Published 4 HOURS AGO\n\n${BODY}`, null],
    [`March 3\n\n${BODY}`, null],
    [`${BODY} It had shut on March 3, 2021.`, null],
    [BODY, null],
  ])('is only what the text states as its own: %j', (text, date) => {
    const found = detectMetadata(text, null);
    expect(found.date).toBe(date);
    expect(found.dateSource).toBe(date === null ? null : 'text');
  });
});

describe('outlet and author', () => {
  it.each([
    [`date 2021-02-03 (Harbour Wire) -- ${BODY}`, 'Harbour Wire', null],
    [`KELSO, March 3 (Harbour Wire) - ${BODY}`, 'Harbour Wire', null],
    [`${BODY}\n\nCopyright The Kelso Times Limited 2021. All rights reserved.`, 'Kelso Times', null],
    ['河东社河东3月6日电（记者李兰）磨坊没有关闭，市长说。', '河东社', null],
    ['【河東日報專訊】磨坊沒有關閉，市長說。', '河東日報', null],
    ['本报讯（记者李兰）磨坊没有关闭，市长说。', null, null],
    [`${BODY}\n\n© 2021 Kelso Times`, 'Kelso Times', null],
    [`Harbour Wire, 5 March 2021\n\n${BODY}`, 'Harbour Wire', null],
    [`Clinic to reopen after flood\nThe Kelso Times | March 5, 2021\n\n${BODY}`, 'Kelso Times', null],
    [`Clinic to reopen after flood\n\n2021-03-05 – Harbour Wire\n\n${BODY}`, 'Harbour Wire', null],
    [`Meeting of the council, 5 March 2021\n\n${BODY}`, null, null],
    [`Harbour Wire, 5 people\n\n${BODY}`, null, null],
    [`Clinic to reopen after flood\n\nBy Ann Lee\n\n${BODY}`, null, 'Ann Lee'],
    [
      `Clinic to reopen after flood\n\nAnn Lee and Omar Reyes in Kelso\n\n${BODY}`,
      null,
      'Ann Lee and Omar Reyes',
    ],
    [`${BODY}\n\n--With assistance from Ann Lee.`, null, null],
  ])('%j', (text, outlet, author) => {
    const found = detectMetadata(text, null);
    expect([found.outlet, found.author]).toEqual([outlet, author]);
  });
});

describe('title', () => {
  it('is the headline', () => {
    const found = detectMetadata(`Clinic to reopen after flood\n\n${BODY}`, 'a.txt');
    expect(found.title).toBe('Clinic to reopen after flood');
    expect(found.evidence[0]).toMatchObject({ field: 'title', how: ['headline'], confidence: 'stated' });
  });

  it('is no line that names an outlet and a day, but one that names a meeting and a day', () => {
    const titleOf = (line: string): string => detectMetadata(`${line}\n\n${BODY}`, null).title;
    expect(titleOf('Harbour Wire, 5 March 2021')).toBe(
      'The clinic in Kelso will reopen on Monday, its director said.',
    );
    expect(titleOf('Harbour Wire, 5 March 2021\n\nClinic to reopen after flood')).toBe(
      'Clinic to reopen after flood',
    );
    expect(titleOf('Meeting of the council, 5 March 2021')).toBe('Meeting of the council, 5 March 2021');
  });

  it('is the opening words, marked as a guess, where there is no headline', () => {
    const sentence = `${'The clinic in the old town of Kelso will reopen '.repeat(3)}on Monday.`;
    const found = detectMetadata(sentence, 'a.txt');
    expect(found.title.length).toBeLessThanOrEqual(91);
    expect(found.title).toMatch(/^The clinic .* \S+…$/);
    expect(found.evidence[0]).toMatchObject({ confidence: 'guessed' });
  });

  it('is the name of the file where there are no words', () => {
    expect(detectMetadata(' \n', 'report.txt').title).toBe('report');
    expect(detectMetadata('', null).title).toBe('Untitled');
  });
});

it('shows the words it read for whatever it states', () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            'date 2021-02-03 ',
            '(Harbour Wire) -- ',
            'By Ann Lee',
            '\n\n',
            BODY,
            '© 2021 Kelso Times',
            'March 3, 2021',
            '🤔',
            '[',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
      (text) => {
        const found = detectMetadata(text, null);
        if (found.date !== null) expect(v.is(isoDay, found.date)).toBe(true);
        for (const one of found.evidence) {
          if (one.confidence === 'guessed') continue;
          expect(one.start).not.toBeNull();
          expect(one.end).toBeGreaterThan(one.start!);
          const words = text.slice(one.start!, one.end!);
          if (one.field === 'outlet' || one.field === 'author') expect(words).toBe(one.value);
        }
      },
    ),
  );
});
