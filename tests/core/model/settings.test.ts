import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  earlierOfCase,
  earlierTypedOf,
  settingsOf,
} from '../../../src/core/model/settings.ts';

const typed = (point: string) => ({ caseId: 'c', point, words: 'Ask the council.' });

describe('settings that were stored', () => {
  it('fall back to the defaults where nothing can be read', () => {
    expect(settingsOf('nothing')).toEqual(DEFAULT_SETTINGS);
    expect(settingsOf({ theme: 7, hiddenKinds: null })).toEqual(DEFAULT_SETTINGS);
  });

  it('give up every half-written explanation of a case that once lay among them, beside one that cannot be read', () => {
    const explanations = [typed('p1'), { caseId: 7 }, { ...typed('p2'), caseId: 'other' }];
    expect(earlierOfCase(earlierTypedOf({ explanations, notesTyped: 'none' }), 'c')).toEqual({
      notes: [],
      links: [],
      explanations: [{ page: '', point: 'p1', words: 'Ask the council.' }],
    });
  });
});
