// What the app is shipped with, and under which licence: the list that the check of the packages keeps.
import shipped from '../../../data/licences.json';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Fonts are the packages under the Open Font Licence; all others are libraries. */
const isFont = ({ licence }: Licence): boolean => licence.startsWith('OFL');

export const FONTS: readonly Licence[] = shipped.filter(isFont);
export const LIBRARIES: readonly Licence[] = shipped.filter((each) => !isFont(each));
