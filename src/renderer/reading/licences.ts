// What the app is shipped with, and under which licence: the list that the check of the packages keeps.
import shipped from '../../../data/licences.json';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Fonts are what is under the Open Font Licence, data what is under one of Creative Commons; all others are libraries. */
const isFont = ({ licence }: Licence): boolean => licence.startsWith('OFL');
const isData = ({ licence }: Licence): boolean => licence.startsWith('CC-BY');

export const FONTS: readonly Licence[] = shipped.filter(isFont);
export const DATA: readonly Licence[] = shipped.filter(isData);
export const LIBRARIES: readonly Licence[] = shipped.filter((each) => !isFont(each) && !isData(each));
