// Whether what two sources tell is of one event: states of which only one can hold are at odds only then.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';

/** The statements of each tie of two reports that is a possible contradiction. */
function atOdds(a: readonly string[], b: readonly string[]): string[] {
  const sources = [a, b].map((sentences, at) => ({
    id: 'ab'[at]!,
    title: 'AB'[at]!,
    outlet: 'AB'[at]!,
    date: '2025-06-04',
    text: sentences.join('\n\n'),
  }));
  const { alignments, claims } = analyse(sources);
  const said = new Map(
    claims.map(({ id, source, start, end }) => [
      id,
      sources.find((each) => each.id === source)!.text.slice(start, end),
    ]),
  );
  return alignments
    .filter(({ relation }) => relation === 'possible-contradiction')
    .map(({ a: one, b: other }) => `${said.get(one)!} | ${said.get(other)!}`);
}

const NOBODY = 'Last week a coach slid off the road near Hale Bridge, but nobody was injured.';

describe('that nobody was hurt', () => {
  it('is not at odds with the injured of another accident, where its source tells of injured people too', () => {
    expect(
      atOdds(
        ['Eleven people were injured when a coach left the road near Varn Pass.'],
        ['Two of those injured near Varn Pass were flown to hospital.', NOBODY],
      ),
    ).toEqual([]);
  });

  it('is at odds with people who were hurt, where its source tells of none', () => {
    expect(
      atOdds(
        ['Eleven people were injured when a coach left the road near Varn Pass.'],
        ['A coach left the road near Varn Pass, but nobody was injured.'],
      ),
    ).toHaveLength(1);
  });
});

describe('states of which only one can hold', () => {
  const denial = 'She denies all charges.';
  const confession = 'The banker confessed.';

  it('are of two events where the sources have no name in common', () => {
    expect(
      atOdds(['The trial of Ivo Saal lasted a month.', denial], ['The bank in Orn had failed.', confession]),
    ).toEqual([]);
  });

  it('may be of one event where the sources have a name in common', () => {
    expect(
      atOdds(
        ['The trial of Ivo Saal lasted a month.', denial],
        ['The bank of Mr Saal had failed.', confession],
      ),
    ).toHaveLength(1);
  });
});

it('the services that are alerted are not alert', () => {
  expect(
    atOdds(
      ['The crash happened near Varn on Sunday.', 'Emergency services were alerted at 7.40pm.'],
      ['The crash happened near Varn on Sunday.', 'The driver had fallen asleep at the wheel.'],
    ),
  ).toEqual([]);
});
