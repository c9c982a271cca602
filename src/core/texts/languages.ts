// Which catalogue speaks: the language that the person chose, or the one that the system prefers among ours.
import type { Settings } from '../model/settings.ts';
import { chinese } from './chinese.ts';
import { english, type Texts } from './english.ts';

export const LANGUAGES = {
  en: { texts: english, tag: 'en' },
  zh: { texts: chinese, tag: 'zh-Hans' },
} as const satisfies Record<string, { readonly texts: Texts; readonly tag: string }>;
/** A language that the page can speak. */
export type Language = keyof typeof LANGUAGES;

/**
 * The language to speak.
 * @param preferred the system's languages as BCP 47 tags, the most wanted first
 */
export function languageOf(chosen: Settings['language'], preferred: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const known = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return known.find((tag): tag is Language => tag !== undefined && tag in LANGUAGES) ?? 'en';
}
