// Things that one source says there were none of: which are held against what another tells, and which are not.
import { describe, expect, it } from 'vitest';
import { DeniedThings } from '../../../../../src/core/text/claims/opposites/denied-things.ts';

/** The words at odds in the first claims of two sources, with what each of them says elsewhere. */
function atOdds(a: string, b: string, alsoA: string[] = [], alsoB: string[] = []): [string, string] | null {
  const claims = Object.entries({ a: [a, ...alsoA], b: [b, ...alsoB] }).flatMap(([source, texts]) => {
    let start = 0;
    return texts.map((text, at) => {
      const claim = { id: `${source}${at}`, source, start, end: start + text.length };
      start += text.length + 1;
      return claim;
    });
  });
  const texts = new Map([
    ['a', { text: [a, ...alsoA].join(' ') }],
    ['b', { text: [b, ...alsoB].join(' ') }],
  ]);
  const first = (source: string) => claims.find((claim) => claim.source === source)!;
  const found = new DeniedThings().add(claims, texts).between(first('a'), first('b'));
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
}

describe('a thing that there was none of', () => {
  it.each([
    ['There was no sabre in the case.', 'The sabre is in the north tower.', 'no sabre', 'sabre'],
    ['The sabre is in the north tower.', 'There never was a sabre.', 'sabre', 'never was a sabre'],
    [
      'There was never a release clause.',
      'The lawyers read both release clauses.',
      'never a release clause',
      'clauses',
    ],
    ['No new tents have come.', 'Two lorries brought tents.', 'No new tents', 'tents'],
  ])('is at odds with who tells of it: %s | %s', (a, b, one, other) => {
    expect(atOdds(a, b)).toEqual([one, other]);
  });

  it.each([
    ['There was no fire.', 'The fire brigade came.', 'another thing is named by it'],
    ['There was no sabre in the case.', 'The sabre may have been sold.', 'one is only possible'],
    ['No sabre would be shown.', 'The sabre is in the north tower.', 'one is only intended'],
    ['He had never seen a sabre so bent.', 'The sabre is in the north tower.', 'one never lived to see it'],
    ['It was not much of a sabre.', 'The sabre is in the north tower.', 'the thing is not denied'],
  ])('is not at odds: %s | %s: %s', (a, b) => {
    expect(atOdds(a, b)).toBeNull();
  });

  it('is at odds however often the other source names it, but not where a source both denies and names it', () => {
    const [denied, told] = ['There was no sabre in the case.', 'The sabre is in the north tower.'];
    expect(atOdds(denied, told, ['The sabre was lent to Ullby.'])).toBeNull();
    expect(atOdds(denied, told, [], ['There was no sabre in Ullby.'])).toBeNull();
    expect(atOdds(denied, told, [], ['The sabre is old.', 'A sabre is a weapon.'])).not.toBeNull();
  });
});
