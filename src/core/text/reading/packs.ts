// The packs by language.
import { CHINESE } from './chinese/pack.ts';
import { ENGLISH } from './english/pack.ts';
import { detectLanguage, type Language, type LanguagePack } from './language.ts';
import { NEUTRAL } from './neutral/pack.ts';

const PACKS: Readonly<Record<Language, LanguagePack>> = { en: ENGLISH, zh: CHINESE, other: NEUTRAL };

/** The pack for a text, by the language it seems to be in. */
export function packFor(text: string): LanguagePack {
  return PACKS[detectLanguage(text)];
}
