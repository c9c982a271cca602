// What holds in any language: end marks of all scripts and quotation marks; of a few widely read ones the plainest "X said", too.
// Beyond that it claims nothing that needs the grammar of the language.
import { guarded } from '../../patterns/guarded.ts';
import type { Attribution, Quotation, Sentence } from '../../../model/comparison.ts';
import type { Source } from '../../../model/source.ts';
import type { LanguagePack, Speech } from '../language.ts';
import { readNeutralQuantities } from './quantities.ts';
import { NO_SETTING } from './settings.ts';
import { shapeOf, type QuotedSpan } from '../quotes.ts';
import { tagsIn } from './tags.ts';

/** A comma and a space at most stand between a quotation and whoever says it. */
const BESIDE = 2;
/** Looked at on each side of a boundary. */
const LOOK = 40;
const SCALED = /\p{Nd}\s?(?:Mio|Mrd|Tsd|Mill|Mld|Mln|млн|млрд|тыс|трлн)\.$/u;
/** Of the languages with a full stop behind ordinals only German writes its months with a capital. */
const ORDINAL_DAY = /(?<!\p{Nd})\p{Nd}{1,2}\.$/u;
const BEHIND_DAY =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|\p{Nd}{1,2}\.\s?\p{Nd}{4})/u;

export const NEUTRAL: LanguagePack = {
  language: 'other',
  locale: 'en',
  endsSentence,
  // ICU takes an opening corner mark to the sentence before it, and a figure with small letters behind it (no abbreviation that
  // stands before figures has five letters, but for those below); it knows neither three dots nor the Greek question mark.
  moreBoundaries:
    /(?<=\p{L}{5})\.["”’»“]?\s+(?=\p{Nd})|[।॥۔؟።။]["”’»]?\s+|[。！？](?=[「『（〈《])|…["”’»“]?\s+(?=\p{Lu})|(?<=\p{sc=Greek});\s+(?=\p{Lu})/gu,
  readSpeech,
  readQuantities: readNeutralQuantities,
  periods: {
    base: [/(?!)/u, /(?!)/u],
    since: [/(?!)/u, /(?!)/u],
    baseFigure: /(?!)/u,
    upTo: /\|\s?[-–—]\s?$/u,
    lengthTo: () => null,
    opens: /(?:^|[,;:،，])\s*(?:\p{L}+\s+){0,2}$/u,
    data: /(?!)/u,
    clause: /[;；]/gu,
    aside: /(?!)/gu,
    mayFollow: true,
  },
  mainClauses: (_, sentence) => [sentence],
  asides: () => [],
  setting: NO_SETTING,
  looksOn: /(?!)/u,
  // Negation and modality are words of a language: every statement counts as said plainly.
  bodyOf: () => new Set(),
  isOneTeller: () => false,
  cues: {
    negation: /(?!)/gu,
    denial: /(?!)/u,
    concession: /(?!)/gu,
    modalities: [],
    reportedModalities: [],
    hedge: guarded(/(?!)/gu),
    tentative: /(?!)/u,
  },
};

/** Abbreviations behind which more of the sentence comes, as newspapers of some widely read languages have them. */
const ABBREVIATIONS = new Set(
  // German, Dutch
  (
    'prof dr nr abs art ca ungef bzw evtl ggf hr fr st co abg bd geb inkl max str tel vgl dipl ing dhr mevr mw bijv ' +
    // Spanish, Portuguese, Italian, French
    'sr sra srta dra ud uds avda gral lic núm pág aprox ee exmo exma sig dott avv on mm env ' +
    // Polish, Czech
    'ul os al ks gen mgr inż św tzw np tzv např ' +
    // Russian, Ukrainian
    'ул им обл пос просп акад проф см стр кв вул ' +
    // Hindi
    'डॉ प्रो पं श्री'
  ).split(' '),
);

function endsSentence(words: string, start: number, boundary: number): boolean {
  const left = words.slice(Math.max(start, boundary - LOOK), boundary).trimEnd();
  const right = words.slice(boundary, boundary + LOOK).trimStart();
  if (!/[\p{L}\p{N}]/u.test(right) || /[「『（〈《]$/u.test(left)) return false;
  // "4,5 Mio. Euro", "30. Juni", "3. 11. 2026"
  if (SCALED.test(left) || (ORDINAL_DAY.test(left) && BEHIND_DAY.test(right))) return false;
  // Scripts with small letters begin a sentence with a large one.
  if (/^["“”«„‘(\s]*\p{Ll}/u.test(right)) return false;
  // A number or a letter alone opens a list entry.
  if (boundary - start <= 8 && /^\(?(?:\p{N}{1,3}|\p{L})[.)]$/u.test(words.slice(start, boundary).trim()))
    return false;
  // "…？」と述べた": the tag belongs to what it tags.
  if (/[」』]$/u.test(left) && /^(?:と|って|など)/u.test(right)) return false;
  // "в 2020 г. Потом": a year ends with its abbreviation, and a sentence may end there.
  if (/\p{Nd}\s?гг?\.$/u.test(left)) return true;
  const last = /(?:^|[\s(«"“„.])(?<word>[\p{L}\p{M}]{2,6})\.$/u.exec(left)?.groups!['word'];
  if (last !== undefined && ABBREVIATIONS.has(last.toLowerCase().normalize('NFC'))) return false;
  // A letter, or two or three without a vowel, are initials or an abbreviation: "И. Иванов", "гг.", "Nr."
  const short = /(?:^|[\s(«"“.])(?<letters>\p{L}{1,3})\.$/u.exec(left)?.groups!['letters'];
  if (short === undefined) return true;
  // Arabic and Hebrew abbreviate to one letter: "د. سامي".
  if (/\p{Lo}$/u.test(short)) return !/^[\p{sc=Arabic}\p{sc=Hebrew}]$/u.test(short);
  return short.length > 1 && /[aeiouyäöüàéèíóúаеёиоуыэюяєіїαεηιουω]/iu.test(short);
}

/** Quotations by their marks, and who is plainly told to say something; a quotation right beside such words is theirs. */
function readSpeech(
  source: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
): Speech {
  const quotations = quoted.map((quote): Quotation => {
    const shape = shapeOf(source.text, quote);
    return {
      source: source.id,
      start: quote.start,
      end: quote.end,
      speaker: null,
      kind: shape.full ? 'full' : shape.short ? 'term' : 'partial',
      relay: null,
    };
  });
  const attributions = tagsIn(source.id, source.text, prose, quotations);
  return { quotations: quotations.map((one) => saidBy(one, attributions)), attributions, names: [] };
}

/** A quotation with the speaker of the words that stand right behind or before it. */
function saidBy(quotation: Quotation, attributions: readonly Attribution[]): Quotation {
  const tag =
    quotation.kind === 'term'
      ? undefined
      : attributions.find(
          ({ start, end }) =>
            (start >= quotation.end && start <= quotation.end + BESIDE) ||
            (end <= quotation.start + 1 && end >= quotation.start - BESIDE),
        );
  return tag === undefined ? quotation : { ...quotation, speaker: tag.speaker };
}
