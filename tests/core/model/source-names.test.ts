import { describe, expect, it } from 'vitest';
import { sourceNames } from '../../../src/core/model/source.ts';

const source = (id: string, outlet: string | null) => ({ id, outlet });

describe('the names that sentences give the sources of a case', () => {
  it('are outlets, and numbers where no outlet is known: those that reports count the sources by', () => {
    const names = sourceNames([source('a', null), source('b', 'Harbour Wire'), source('c', null)]);
    expect([...names.values()]).toEqual(['Source 1', 'Harbour Wire', 'Source 3']);
  });

  it('tell two articles of one outlet apart', () => {
    const names = sourceNames([source('a', 'Harbour Wire'), source('b', 'Harbour Wire')]);
    expect([...names.values()]).toEqual(['Harbour Wire', 'Harbour Wire (2)']);
  });

  it('are never the same, whatever the outlets are called', () => {
    const long = 'The Gazette of the Harbour Towns and the Quays';
    const outlets = [
      null,
      'Source 1',
      'Source 1',
      'Wire (2)',
      'Wire',
      'Wire',
      `${long} North`,
      `${long} South`,
      long,
    ];
    const names = [...sourceNames(outlets.map((outlet, at) => source(`${at}`, outlet))).values()];
    expect(new Set(names).size).toBe(outlets.length);
    expect(names.slice(0, 3)).toEqual(['Source 1', '“Source 1”', '“Source 1” (2)']);
    expect(names[7]).toBe(`${long} South`);
  });

  it('stay when a source is added', () => {
    const before = [source('a', 'Harbour Wire'), source('b', null)];
    const after = sourceNames([...before, source('c', 'Harbour Wire'), source('d', null)]);
    for (const [id, name] of sourceNames(before)) expect(after.get(id)).toBe(name);
  });
});
