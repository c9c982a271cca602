// How what goes on is told on the page.
import { describe, expect, it } from 'vitest';
import { fullDay, progressName } from '../../../src/renderer/reading/labels.ts';

describe('what a long piece of work is at', () => {
  it('ends with dots, once, where the name of a source was cut', () => {
    expect(progressName('Reading Harbour Wire')).toBe('Reading Harbour Wire…');
    expect(progressName('Reading Industry leaders underline…')).toBe('Reading Industry leaders underline…');
    expect(progressName('Comparing claims')).toBe('Comparing claims…');
  });
});

describe('a day as it was read', () => {
  it('has its weekday, whatever the time zone', () => {
    expect(fullDay('2023-03-06')).toMatch(/^Monday,? 6 March 2023$/);
  });
});
