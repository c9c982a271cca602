// Words by which languages without a pack of their own deny something: enough to leave open whether two statements agree.
import { remembered } from '../../patterns/remembered.ts';
import { words } from '../../words.ts';

/** German, Dutch, the Scandinavian languages, French, Italian, Spanish, Portuguese, Polish, Russian, Arabic. */
const DENIALS = new Set(
  'nicht kein keine keinen keiner keinem keines niemand nie niemals weder niet geen nooit inte ikke ikkje ingen pas jamais aucun aucune rien no non nessun nessuno nessuna niente nunca nadie ningún ninguna ninguno jamás tampoco não ninguém nenhum nenhuma nikt żaden не нет никто никогда ничего لا لم لن ليس ليست'
    .normalize('NFC')
    .split(' '),
);

/** So many characters tell Portuguese from its neighbours: a few sentences have some of its own words. */
const LOOK = 2_000;
const PORTUGUESE = /(?<!\p{L})(?:não|são|em|um|uma|ao|aos|pelo|pela|foi|com)(?!\p{L})/giu;
/** One of them may stand in a Spanish or an Italian text, in a name. */
const FEWEST_PORTUGUESE = 2;

const isPortuguese = remembered(
  (start: string): boolean => (start.normalize('NFC').match(PORTUGUESE)?.length ?? 0) >= FEWEST_PORTUGUESE,
);

/**
 * Whether words have one of denial of any of these languages.
 * @param source the text they are of: the Spanish and Italian "no" denies, the Portuguese one means "in the"
 */
export function hasDenial(text: string, source: string): boolean {
  return words(text).some(({ start, end }) => {
    const word = text.slice(start, end).toLowerCase().normalize('NFC');
    return DENIALS.has(word) && (word !== 'no' || !isPortuguese(source.slice(0, LOOK)));
  });
}
