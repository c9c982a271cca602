// Whose words two claims are: one statement that two sources give to two people, or two people who say two things.
import { expect, it } from 'vitest';
import { told } from './told.ts';

it.each([
  [
    'Manager Anna Berg said the factory would keep its workers.',
    'Union leader Tom Hale said the factory would lose its workers.',
  ],
  [
    'Anna Berg said the shots came from the north side of the square.',
    'Tom Hale said the shots came from the south side of the square.',
  ],
  ['Ashby Hospital said its emergency ward was full.', 'Corley Hospital said its emergency ward was full.'],
])('Two who say two things in one frame are not given the same statement: %s', (a, b) => {
  expect(told(a, b)).toBe('other-occasion');
});

it.each([
  [
    'Anna Berg said the residents had been consulted about the road.',
    'Tom Hale said the residents had not been consulted about the road.',
    'possible-contradiction',
  ],
  [
    'Paul Reiner said he was consulted about the merger.',
    'Julia Reiner said she was not consulted about the merger.',
    'other-occasion',
  ],
  [
    'Paul Reiner said they had been told about the merger.',
    'Tom Hale said they had not been told about the merger.',
    'other-occasion',
  ],
  [
    'Paul Reiner said the bomb was built by an expert.',
    'Tom Hale said the bomb was built by an expert.',
    'speaker-differs',
  ],
])(
  'Two people are at odds over a third thing, and not in what each says of himself: %s',
  (a, b, relation) => {
    expect(told(a, b)).toBe(relation);
  },
);
