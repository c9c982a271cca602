// Which words of one statement leave less of what the other tells.
import { describe, expect, it } from 'vitest';
import { limitOfOne } from '../../../../../src/core/text/claims/opposites/limits.ts';

function limit(a: string, b: string): string | null {
  const found = limitOfOne(a, b);
  return found === null ? null : { a, b }[found.whose].slice(found.words.start, found.words.end);
}

describe('a statement that limits what another tells', () => {
  it.each([
    ['All pupils passed the exam.', 'Almost all pupils passed the exam.', 'Almost all'],
    ['The tunnel is finished.', 'The tunnel is nearly finished.', 'nearly finished'],
    ['The dam is all but empty.', 'The dam is empty.', 'all but empty'],
    ['The family paid the ransom.', 'The family paid half of the ransom.', 'half of the ransom'],
    ['The rebels took the town.', 'The rebels took parts of the town.', 'parts of the town'],
    [
      'The plane landed in Oslo.',
      'The plane was about to land in Oslo when it turned back.',
      'was about to land',
    ],
    ['The family paid the ransom.', 'The family would have paid the ransom.', 'would have paid'],
    ['The family paid the ransom.', 'The family was ready to pay the ransom.', 'was ready to pay'],
    ['The envoy visited the camp.', 'The envoy had meant to visit the camp.', 'meant to visit'],
    ['The mayor signed the contract.', 'The mayor was to sign the contract.', 'was to sign'],
    ['The firm paid the fine.', 'The firm agreed to pay the fine.', 'agreed to pay'],
    ['All schools stayed shut.', 'All schools but one stayed shut.', 'but one stayed shut'],
    ['The envoy attempted to visit the camp.', 'The envoy visited the camp.', 'attempted to visit'],
    [
      'The doctor saved the child.',
      'The doctor did all he could to save the child.',
      'did all he could to save',
    ],
    ['The bomb was defused.', 'The bomb went off before it could be defused.', 'before it could be defused'],
    ['The factory makes batteries.', 'The factory used to make batteries.', 'used to make'],
    [
      'The bank will close its branch.',
      'The bank will close its branch unless a buyer is found.',
      'unless a buyer is found',
    ],
    ['Ships may pass the strait.', 'Ships may pass the strait at night only.', 'at night only'],
    [
      'The envoy visited the camp.',
      'The envoy visited the camp only once it had been emptied.',
      'only once it had been emptied',
    ],
    [
      'The line will be closed.',
      'The line will be closed if repairs fail, the firm said.',
      'if repairs fail',
    ],
    [
      'The director will resign on Friday.',
      'The director is expected to resign on Friday.',
      'is expected to resign',
    ],
    [
      'The mayor signed the contract.',
      'The mayor signed the contract, but the council tore it up.',
      'but the council tore it up',
    ],
    [
      'The coach has resigned.',
      'The coach offered his resignation, which the club refused.',
      'which the club refused',
    ],
  ])('%s – %s', (a, b, words) => {
    expect(limit(a, b)).toBe(words);
    expect(limit(b, a)).toBe(words);
  });
});

describe('a statement that does not limit what another tells', () => {
  it.each([
    ['Nearly 300 people came to the fair.', 'The fair drew 298 people.'],
    ['Almost half of the pupils failed.', 'Of the pupils 48 per cent failed.'],
    ['Nearly all pupils passed the exam.', 'Most pupils passed the exam.'],
    [
      'The council approved the road.',
      'The council approved the road, which will run along almost untouched moors.',
    ],
    ['The firm promised to cut 300 jobs.', 'The firm will cut 300 jobs.'],
    ['The firm hoped to sell the mill.', 'The firm wanted to sell the mill.'],
    [
      'The mill would have cost 2 million, and the council turned it down.',
      'The council turned the mill down.',
    ],
    ['The factory used to make batteries.', 'The factory once made batteries.'],
    ['The glass is used to make bottles.', 'The glass makes bottles.'],
    [
      'The bank will close its branch unless a buyer is found.',
      'If no buyer is found, the bank will close its branch.',
    ],
    ['Reporters asked if the mayor would resign.', 'The mayor was asked about resigning.'],
    ['The director is due to resign on Friday.', 'The director is expected to resign on Friday.'],
    ['The mayor signed the contract.', 'The mayor signed the contract, but gave no date for the work.'],
    ['The port is as busy as if there had been no strike.', 'The port is busy.'],
  ])('%s – %s', (a, b) => {
    expect(limit(a, b)).toBeNull();
    expect(limit(b, a)).toBeNull();
  });
});
