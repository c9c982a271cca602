// Results: what is shown of them.
import { expect, it } from 'vitest';
import { otherWinner } from '../../../../../src/core/text/claims/figures/results.ts';

it('shows who won where there are two winners of one contest', () => {
  const [a, b] = [
    'In Orn, Marta Ruiz won the mayoral race.',
    'Diego Salas held on to the mayor’s office in Orn.',
  ];
  const found = otherWinner(a, b)!;
  expect([a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)]).toEqual([
    'Marta Ruiz',
    'Diego Salas',
  ]);
});
