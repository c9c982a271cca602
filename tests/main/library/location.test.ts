import { isAbsolute, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFolder } from '../../../src/main/library/location.ts';

describe('the place of the library', () => {
  it('is what --library says, before what the environment says', () => {
    expect(libraryFolder('mine', { CROSSREAD_LIBRARY: '/theirs' })).toBe(resolve('mine'));
  });

  it('is what the environment says when --library is not given', () => {
    expect(libraryFolder(undefined, { CROSSREAD_LIBRARY: 'theirs' })).toBe(resolve('theirs'));
  });

  it("is the platform's data folder, by the app's plain name, when nobody says anything", () => {
    const folder = libraryFolder(undefined, { CROSSREAD_LIBRARY: '' });
    expect(isAbsolute(folder)).toBe(true);
    expect(folder).toMatch(/crossread([/\\]Data)?$/);
  });
});
