// What a claim tells by itself is asked for in every pair of it, in one analysis of a growing case after the other.
import { describe, expect, it } from 'vitest';
import { ClaimsAlone } from '../../../../src/core/text/claims/claims-alone.ts';

const first = { id: 'a', source: 's', start: 0, end: 22 };
const second = { id: 'b', source: 't', start: 0, end: 21 };
const sources = new Map([['s', { text: 'The mill must stay now.', date: null }]]);
const more = new Map([...sources, ['t', { text: 'Is the mill to close?', date: null }]]);

describe('the claims of a case that grows', () => {
  it('are read once, and those that come in are read as the others were', () => {
    const alone = new ClaimsAlone();
    alone.grow(sources, new Map());
    const read = alone.of(first);
    alone.grow(more, new Map());
    expect(alone.of(first)).toBe(read);
    expect(alone.of(second)).toMatchObject({ text: 'Is the mill to close?', asks: true });
  });
});
