// Who says it, in languages without a pack of their own: the plain "X said" of some widely read ones, behind a statement or before
// it, and no more than that. Whoever cannot be told by a name stays unnamed.
import type { Attribution, Quotation, Sentence } from '../../../model/comparison.ts';
import { hasDenial } from './denials.ts';

/** "Said", "declared", "explained", "added" in German, Spanish, French, Italian, Portuguese and Dutch. */
const SAID = (
  'sagte|erklärte|betonte|ergänzte|dijo|declaró|afirmó|explicó|añadió|aseguró|señaló|' +
  'a dit|a déclaré|a expliqué|a affirmé|a ajouté|a assuré|a indiqué|a précisé|a estimé|a souligné|a répondu|a rappelé|' +
  'ha detto|ha dichiarato|ha spiegato|ha aggiunto|' +
  'disse|afirmou|declarou|explicou|acrescentou|zei|verklaarde'
)
  .normalize('NFC')
  .replaceAll(' ', String.raw`\s`);
const QUOTES = '«»„“”"';
/** "…, sagte Anna Lee am Montag.", "…», dijo la alcaldesa, Ana Ruiz." */
const BEHIND = new RegExp(
  String.raw`(?<=[,${QUOTES}]),?\s(?:${SAID})\s(?<who>[^,.;:${QUOTES}]{2,80}(?:,[^,.;:${QUOTES}]{2,50}){0,2})[.!]?\s{0,3}$`,
  'u',
);
/** "Anna Lee sagte am Montag, dass …", "Ana Ruiz dijo que …" */
const BEFORE = new RegExp(
  String.raw`^(?<who>\p{Lu}[^,.;:${QUOTES}]{1,80}?)\s(?:${SAID})(?:\s[^,.;:${QUOTES}]{1,40})??(?:,\s(?:dass\s)?|\s(?:que|che|dat)\s|:\s(?=[${QUOTES}]))`,
  'u',
);
/** Within a condition, a time or a question nobody is told to have said it. */
const NO_REPORT = /^(?:Wenn|Als|Ob|Obwohl|Weil|Wer|Was|Wie|Si|Cuando|Aunque|Quien|Quand|Quando|Se|Toen)\s/u;
/** Two to four capitals in a row, with what stands small in names: "Ursula von der Leyen", "Ana Ruiz". */
const NAME =
  /\p{Lu}[\p{L}’'-]{1,30}(?:\s(?:(?:von|van|der|den|de|del|la|da|di|dos|le)\s){0,2}\p{Lu}[\p{L}’'-]{1,30}){1,3}/u;
/** German has a capital for what somebody is, too: "Bürgermeisterin Anna Lee", "Ministerin Lee". */
const GERMAN_TITLE =
  /^\p{Lu}\p{L}{0,30}(?:minister|meister|präsident|kanzler|sprecher|direktor|leiter|richter|chef)(?:in)?$|^(?:Minister|Sprecher|Richter|Präsident|Kanzler|Direktor|Leiter|Chef)(?:in)?$|^(?:Abgeordneter?|Vorsitzender?)$/u;

/** The words of the sentences that say who makes a statement, in the order of the text. */
export function tagsIn(
  source: string,
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Attribution[] {
  let first = 0;
  return sentences.flatMap((sentence): Attribution[] => {
    while (first < quotations.length && quotations[first]!.end <= sentence.start) first++;
    const words = text.slice(sentence.start, sentence.end).normalize('NFC');
    // Composed, it may be shorter; then its places are not those of the text.
    if (words.length !== sentence.end - sentence.start || /\?\s{0,3}$/u.test(words)) return [];
    const behind = BEHIND.exec(words);
    const found = behind ?? (NO_REPORT.test(words) ? null : BEFORE.exec(words));
    if (found === null || hasDenial(found[0], text)) return [];
    const start = sentence.start + found.index;
    const end = start + found[0].length;
    // What stands within a quotation is part of what is quoted.
    for (let at = first; at < quotations.length && quotations[at]!.start < end; at++)
      if (quotations[at]!.start < start && start < quotations[at]!.end) return [];
    return [
      {
        source,
        start,
        end,
        sentence: sentence.id,
        speaker: nameIn(found.groups!['who']!),
        relay: null,
        addressee: null,
        position: behind === null ? 'start' : 'end',
        // The claim keeps them: without the name in them a rewording in such a language has too little in common (docs/trials.md).
        form: 'phrase',
      },
    ];
  });
}

/** The name in the words for somebody; null where they have none. */
function nameIn(who: string): string | null {
  const parts = NAME.exec(who)?.[0].split(' ') ?? [];
  const from = parts.findIndex((part) => !GERMAN_TITLE.test(part));
  // "Ein Sprecher der Polizei"
  return /^\p{Lu}/u.test(parts[from] ?? '') ? parts.slice(from).join(' ') : null;
}
