// Which of a few widely read languages a text is in, by its commonest words: as far as a word hangs on that ("dos" are two in
// Spanish, and "of the" in Portuguese).
import { remembered } from '../../patterns/remembered.ts';

export type Tongue = 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'ru' | 'ar' | 'hi';

const COMMON: Readonly<Record<Tongue, string>> = {
  de: 'der die und das den ist nicht ein eine mit im dem von für wurde',
  fr: 'le les des du une est dans et pour sur qui au ont été',
  es: 'el los las una del la en con por su se al fue han y',
  it: 'il di che della nel per gli sono dei alla è un',
  pt: 'o os um uma não da do em na com ao pelo pela foi são',
  nl: 'het een van en de op dat voor met zijn werd',
  ru: 'и в на не с по что из за от года был',
  ar: 'في من على إلى أن عن التي مع بعد',
  hi: 'के में की है का को से ने और पर',
};
const TONGUE_OF = new Map<string, Tongue[]>();
for (const [tongue, words] of Object.entries(COMMON) as [Tongue, string][])
  for (const word of words.normalize('NFC').split(' '))
    TONGUE_OF.set(word, [...(TONGUE_OF.get(word) ?? []), tongue]);

/** So many characters tell it. */
const LOOK = 2_000;
/** Fewer common words may stand in a text of another language. */
const FEWEST = 2;

const tongueOfStart = remembered((start: string): Tongue | null => {
  const counts = new Map<Tongue, number>();
  for (const [word] of start
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]{1,30}/gu))
    for (const tongue of TONGUE_OF.get(word) ?? []) counts.set(tongue, (counts.get(tongue) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] < FEWEST || first[1] === second?.[1] ? null : first[0];
});

/** The language of a text; null where it is none of these, or two of them as well. */
export function tongueOf(text: string): Tongue | null {
  return tongueOfStart(text.slice(0, LOOK));
}
