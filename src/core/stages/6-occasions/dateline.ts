// Which occasions of a report may have been where it was written, by the line that opens it: "PORT GALLAN, Jan 21 (ONS) -".
import type { Claim, Sentence } from '../../model/comparison.ts';
import type { SettingWords } from '../../text/reading/language.ts';
import { shareWord } from '../../text/words.ts';
import type { Setting } from './across-sources.ts';

/** What is read of an occasion here. */
type Told = Pick<Setting, 'where' | 'gathering' | 'date' | 'flashback' | 'elsewhere' | 'claims'> & {
  readonly told: boolean;
};

/** The claims of the first two paragraphs: agencies tell in the second who it is of whom the first tells. */
export function openingClaims(
  sentences: readonly Sentence[],
  lead: Sentence,
  claimsIn: (sentence: Sentence) => readonly Claim[],
): ReadonlySet<string> {
  const next = sentences.find(({ kind, paragraph }) => kind === 'body' && paragraph !== lead.paragraph);
  const opening = sentences.filter(
    ({ paragraph }) => paragraph === lead.paragraph || paragraph === next?.paragraph,
  );
  return new Set(opening.flatMap((sentence) => claimsIn(sentence).map(({ id }) => id)));
}

/**
 * The occasions of a report that may have been where it was written: the one with which it opens, if people met or were told
 * something there on a day, and what others said at its gathering. An agency's reporter is at what the report opens with; what
 * comes later may be from anywhere, and where the text tells a place for that gathering, it was there. Without a day such a
 * place would be held against that of another report.
 */
export function atDateline<T extends Told>(
  drafts: readonly T[],
  opening: ReadonlySet<string>,
  { fromAfar }: SettingWords,
): T[] {
  const opens = drafts.filter(({ claims }) => claims.some((id) => opening.has(id)));
  const first = opens.find(({ gathering }) => gathering !== null) ?? opens[0];
  if (first === undefined) return [];
  const isThere = ({ gathering }: Told): boolean =>
    gathering !== null && shareWord(gathering, first.gathering ?? '');
  if (drafts.some((draft) => draft.where !== null && (draft === first || isThere(draft)))) return [];
  return drafts.filter(
    (draft) =>
      (draft === first || isThere(draft)) &&
      (draft.gathering !== null || draft.told) &&
      draft.date !== null &&
      !draft.flashback &&
      draft.elsewhere === null &&
      !fromAfar.test(draft.gathering ?? ''),
  );
}
