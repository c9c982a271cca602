// What is read out of passages and kept for a while.
import { describe, expect, it } from 'vitest';
import {
  firstIn,
  forgetLastTwo,
  forgetRemembered,
  matching,
  ofLastTwo,
  remembered,
} from '../../../../src/core/text/patterns/remembered.ts';

/** A function that counts how often each text is really read. */
function counting(most: number) {
  const counts = new Map<string, number>();
  const read = remembered((text) => {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return text.length;
  }, most);
  return { read, times: (text: string) => counts.get(text) ?? 0 };
}

describe('what is remembered of passages', () => {
  it('is read once as long as it is among the last ones asked for', () => {
    const { read, times } = counting(10);
    for (let round = 0; round < 5; round += 1) for (const text of ['a', 'bb', 'ccc']) read(text);
    expect(['a', 'bb', 'ccc'].map(times)).toEqual([1, 1, 1]);
  });

  it('is bounded: what was asked for long ago is read anew', () => {
    const { read, times } = counting(10);
    read('first');
    for (let place = 0; place < 20; place += 1) read(`text ${place}`);
    expect(read('first')).toBe(5);
    expect(times('first')).toBe(2);
  });

  it('is let go of by a thread that is done, and read anew when it is wanted again', () => {
    const { read, times } = counting(10);
    read('a');
    forgetRemembered();
    expect(read('a')).toBe(1);
    expect(times('a')).toBe(2);
  });

  it('holds no whole articles', () => {
    const { read, times } = counting(10);
    const article = 'word '.repeat(1_000);
    read(article);
    read(article);
    expect(times(article)).toBe(2);
  });
});

describe('what a pattern finds in passages', () => {
  it('is what it finds first, or whether it finds anything, however often it is asked', () => {
    const [first, has] = [firstIn(/\b\d{1,4}\b/u), matching(/\b\d{1,4}\b/u)];
    for (let round = 0; round < 2; round += 1) {
      expect(first('From 12 to 30 boats')).toMatchObject({ 0: '12', index: 5 });
      expect(first('Some boats')).toBeNull();
      expect([has('12 boats'), has('Some boats')]).toEqual([true, false]);
    }
  });
});

describe('what is told of two', () => {
  function telling() {
    const asked: (readonly [string, string])[] = [];
    const tell = ofLastTwo((a: string, b: string): string => {
      asked.push([a, b]);
      return a + b;
    });
    return { tell, asked };
  }

  it('is found once for as many rules in a row as ask for the same two', () => {
    const { tell, asked } = telling();
    expect([tell('a', 'b'), tell('a', 'b'), tell('a', 'b')]).toEqual(['ab', 'ab', 'ab']);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('is never told of others: not of the same two turned round, nor of one of them with a third', () => {
    const { tell } = telling();
    expect([tell('a', 'b'), tell('b', 'a'), tell('b', 'c'), tell('a', 'c')]).toEqual([
      'ab',
      'ba',
      'bc',
      'ac',
    ]);
  });

  it('is let go of by a thread that is done', () => {
    const { tell, asked } = telling();
    tell('a', 'b');
    forgetRemembered();
    tell('a', 'b');
    forgetLastTwo();
    tell('a', 'b');
    expect(asked).toHaveLength(3);
  });

  it('is let go of without what was read of passages', () => {
    const { read, times } = counting(10);
    read('a');
    forgetLastTwo();
    read('a');
    expect(times('a')).toBe(1);
  });
});
