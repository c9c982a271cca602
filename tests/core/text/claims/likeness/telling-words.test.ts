// How surely a word that two claims share tells that these two are meant.
import { describe, expect, it } from 'vitest';
import { TellingWords } from '../../../../../src/core/text/claims/likeness/telling-words.ts';
import { Example } from '../../../stages/example.ts';

function chances(
  a: readonly string[],
  b: readonly string[],
  speakers: Readonly<Record<string, string>> = {},
) {
  const example = new Example().source('a', a).source('b', b);
  const claims = example.claims.map((claim) => ({ ...claim, speaker: speakers[claim.id] ?? null }));
  const texts = new Map([...example.texts].map(([id, text]) => [id, { text }]));
  const first = (source: string) => claims.find((claim) => claim.source === source)!;
  const telling = new TellingWords().add(claims, texts);
  const [one, other] = [first('a'), first('b')];
  return telling.shared(one, other).map((stem) => telling.chance(one, other, stem));
}

describe('a word that two claims share', () => {
  it('means them where no other claim of their sources has it', () => {
    expect(chances(['The hotline rang in vain.', 'Rain fell.'], ['Nobody used the hotline.'])).toEqual([1]);
  });

  it('means them the less, the more others have it', () => {
    const three = ['The cheese is safe.', 'Cheese was recalled.', 'Shops sold the cheese.'];
    expect(chances(three, ['She ate cheese.', 'The cheeses came from Hove.'])).toEqual([1 / 6]);
  });

  it('means one of those that its speaker makes, where one person makes both', () => {
    const a = ['Steel is a spine.', 'Steel shares fell.', 'The steel works closed.'];
    const lind = { 'a:c0': 'Ada Lind', 'b:c0': 'Lind', 'a:c1': 'Tom Berg' };
    expect(chances(a, ['The steel trade is a backbone.'], lind)).toEqual([1]);
    expect(chances(a, ['The steel trade is a backbone.'], { 'a:c0': 'Ada Lind' })).toEqual([1 / 3]);
  });

  it('means nothing where it is as frequent as “women” or a word of all news', () => {
    expect(chances(['The women spoke first.'], ['Officials said women must wait until Monday.'])).toEqual([]);
  });
});
