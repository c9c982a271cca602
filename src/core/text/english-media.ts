// Media that pass words on: which words name an agency, broadcaster or paper, and which one a sentence says that
// somebody spoke to.
import type { Span } from '../model/span.ts';
import { MEDIA_NAMES, MEDIA_WORDS, PAPER_WORDS, SENTENCE_OPENERS } from './english.ts';
import { type NounPhrase, phraseAfter, stripArticle, type Token, tokenize } from './names.ts';

/** The name of the agency, broadcaster or paper that these words name, or null. */
export function readMedium(words: string): string | null {
  const lower = words.toLowerCase().replaceAll('’', "'");
  for (const name of MEDIA_NAMES) {
    const at = lower.indexOf(name);
    if (
      at < 0 ||
      /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') ||
      /[\p{L}\p{N}]/u.test(lower[at + name.length] ?? '')
    )
      continue;
    return words.slice(at, at + name.length);
  }
  const state = /\b(?:state|official|local|domestic|foreign)(?:[ -](?:run|owned|backed))? media\b/i.exec(
    words,
  )?.[0];
  if (state !== undefined) return state;
  const tokens = tokenize(words, { start: 0, end: words.length });
  const at = tokens.findLastIndex((token) => MEDIA_WORDS.has(token.word));
  if (at < 0) return null;
  // "Harbour Wire", "the broadcaster RTQ": the capitalised words around the medium's word name it.
  const around = tokens[at]!.capital ? capitalRun(tokens, at) : capitalRun(tokens, at + 1);
  return (
    around ??
    (/\b(?:space|rating|travel|intelligence|health|aid|relief|police|crime|security|protection|energy|regulatory|government|estate)\b/i.test(
      words,
    )
      ? null
      : stripArticle(words.trim()))
  );
}

function capitalRun(tokens: readonly Token[], at: number): string | null {
  let from = at;
  let to = at;
  if (tokens[at]?.capital !== true) return null;
  while (from > 0 && tokens[from - 1]!.capital && !SENTENCE_OPENERS.has(tokens[from - 1]!.word)) from--;
  while (tokens[to + 1]?.capital === true) to++;
  return from === to && MEDIA_WORDS.has(tokens[at].word)
    ? null
    : tokens
        .slice(from, to + 1)
        .map((token) => token.text)
        .join(' ');
}

/** The medium that a phrase names; null for a person, whatever medium the titles belong to. */
export function mediumOf(text: string, found: NounPhrase): string | null {
  if (found.titles.length > 0 && found.kind === 'name') return null;
  return readMedium(text.slice(found.start, found.end));
}

/** Articles of other languages, with which the names of their papers begin: "Der Bote", "La Sera". */
const FOREIGN_ARTICLE = /^(?:Der|Die|Das|Le|La|Les|Il|Lo|El|De|Het|O|Al)\s\p{Lu}/u;
/** Places whose names begin so. */
const FOREIGN_PLACES = /^(?:La Paz|La Plata|Le Havre|El Salvador|El Paso|Al Qaeda)\b/;

/**
 * The medium that somebody speaks to, or null where it is no medium. Among those who are told something a name may be
 * that of a paper which elsewhere would not show it: "told the Evening Post", "told Der Bote". The outlet's own "this
 * newspaper" passes nothing on.
 */
export function mediumTold(text: string, told: Span, found: NounPhrase): string | null {
  const words = text.slice(told.start, told.end);
  if (found.kind === 'pronoun' || found.titles.length > 0 || /^(?:this|our|my)\s/i.test(words)) return null;
  const medium = readMedium(words);
  if (medium !== null) return medium;
  if (found.kind !== 'name') return null;
  // "WRVT-TV", "Kelso FM"
  if (/[ -](?:TV|FM|AM)$/.test(found.name)) return found.name;
  const last = found.name.split(' ').at(-1)!.toLowerCase();
  if (PAPER_WORDS.has(last) && (/\s/.test(found.name) || /^the\s/i.test(words))) return found.name;
  return FOREIGN_ARTICLE.test(words) && !FOREIGN_PLACES.test(words) ? words : null;
}

const SPEAKING = new Set(
  'speaking spoke talking talked interview remarks comments statement writing appearing interviewed'.split(
    ' ',
  ),
);

/** "Speaking to the BBC, she said …", "said in an interview with Radio Kelso": the medium of a whole sentence, or null. */
export function mediumSpokenTo(text: string, tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    if (!SPEAKING.has(tokens[at]!.word) || !/^(?:to|with|on|in|for|by)$/.test(tokens[at + 1]?.word ?? ''))
      continue;
    const found = phraseAfter(tokens, at + 2);
    // "Speaking on television" names none.
    if (found?.kind !== 'name') continue;
    const medium = mediumTold(text, found, found);
    if (medium !== null) return medium;
  }
  return null;
}
