// A statement with a word that takes back or halves what another source tells is not the same claim.
import { describe, expect, it } from 'vitest';
import { judgedTexts } from './told.ts';

describe('two statements of which one limits the other', () => {
  it.each([
    ['The family paid the ransom.', 'The family paid half of the ransom.', 'half of the ransom'],
    ['The bomb was defused.', 'The bomb went off before it could be defused.', 'before it could be defused'],
    [
      'The bank will close its branch.',
      'The bank will close its branch unless a buyer is found.',
      'unless a buyer is found',
    ],
  ])('are left open, with the words that do so: %s – %s', (a, b, words) => {
    expect(judgedTexts(a, b)).toMatchObject([
      { kind: 'same-matter', explanation: ['limits', 'A', 'B', 'B', words] },
    ]);
  });

  it('are not, where both have such a word', () => {
    const [difference] = judgedTexts('The tunnel is nearly finished.', 'The tunnel is almost finished.');
    expect(difference).toBeDefined();
    expect(difference!.explanation[0]).not.toBe('limits');
  });
});
