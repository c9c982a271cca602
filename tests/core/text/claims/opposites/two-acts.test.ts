// Whether two statements tell of two acts in the life of one thing, or of one act of two.
import { describe, expect, it } from 'vitest';
import { actOfTwo, tellTwoActs } from '../../../../../src/core/text/claims/opposites/two-acts.ts';

describe('two statements tell of two acts', () => {
  it.each([
    ['The council debated the bill.', 'The council passed the bill.'],
    ['The council passed the bill.', 'The governor signed the bill.'],
    ['The gale reached the islands.', 'The gale left the islands.'],
    ['The firm announced the merger.', 'The merger takes effect in the new year.'],
    ['The jury retired.', 'The jury returned its verdict.'],
    ['A man was arrested.', 'A man was charged.'],
    ['Ida Roth won the vote.', 'The board certified the vote.'],
    ['The climber was last seen at the hut.', 'The climber was reported missing.'],
    ['The mill was searched.', 'The owner of the mill was indicted.'],
  ])('where neither tells of the other’s: %s | %s', (a, b) => {
    expect(tellTwoActs(a, b)).toBe(true);
    expect(tellTwoActs(b, a)).toBe(true);
  });

  it.each([
    ['The council approved the plan.', 'The plan was passed by the council.'],
    ['Ida Roth stepped down.', 'Ida Roth announced her resignation.'],
    ['Dorn bought the mill.', 'The mill was sold to Dorn.'],
    ['The judge sentenced him.', 'He was found guilty.'],
    ['She left three jars on the shelf.', 'She arrived in Dorn.'],
    ['The mill burned.', 'The council debated the fire.'],
  ])('and not where they may be one, or one is not known: %s | %s', (a, b) => {
    expect(tellTwoActs(a, b)).toBe(false);
  });
});

/** The words by which two statements tell of one act of two. */
function parties(a: string, b: string): [string, string] | null {
  const found = actOfTwo(a, b);
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
}

describe('one act is of two', () => {
  it.each([
    ['Minister Ida Roth resigned.', 'Minister Jan Holm resigned.', ['Ida Roth', 'Jan Holm']],
    ['Ida Roth visited Dorn.', 'On Lake Vell, Jan Holm visited Dorn.', ['Ida Roth', 'Jan Holm']],
    ['A woman of 30 was held.', 'A man of 40 was held.', ['woman', 'man']],
    ['The mayor opened the bridge.', 'The mayor opened the pool.', ['bridge', 'pool']],
    ['Rovers won 3-1 at Ashby.', 'Rovers won 2-0 at Dale.', ['Ashby', 'Dale']],
  ])('by the names or the things that they have: %s | %s', (a, b, told) => {
    expect(parties(a, b)).toEqual(told);
  });

  it.each([
    ['President Ida Roth signed the treaty.', 'Roth signed the treaty.'],
    ['Ida Roth resigned.', 'Mrs Roth, a minister, resigned.'],
    ['The mayor opened the bridge.', 'The bridge was opened by the mayor.'],
    ['The mayor opened the bridge.', 'Mayor Ida Roth opened it.'],
  ])('and may be of one where they leave it open: %s | %s', (a, b) => {
    expect(parties(a, b)).toBeNull();
  });
});
