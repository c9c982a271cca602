import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, MOST_EXPLANATIONS, settingsOf } from '../../../src/core/model/settings.ts';

const typed = (point: string) => ({ caseId: 'c', point, words: 'Ask the council.' });

describe('settings that were stored', () => {
  it('keep every half-written explanation that can be read beside one that cannot', () => {
    const explanations = [typed('p1'), { caseId: 7 }, typed('p2')];
    expect(settingsOf({ explanations }).explanations).toEqual([typed('p1'), typed('p2')]);
  });

  it('keep the latest of more explanations than there is room for', () => {
    const explanations = Array.from({ length: MOST_EXPLANATIONS + 2 }, (_, at) => typed(`p${at}`));
    expect(settingsOf({ explanations }).explanations.map(({ point }) => point)).toEqual(
      explanations.slice(2).map(({ point }) => point),
    );
  });

  it('fall back to the defaults where nothing can be read', () => {
    expect(settingsOf('nothing')).toEqual(DEFAULT_SETTINGS);
    expect(settingsOf({ notesTyped: 'none', explanations: null })).toEqual(DEFAULT_SETTINGS);
  });
});
