// Words by which languages without a pack of their own deny something: enough to leave open whether two statements agree.
import { words } from '../../words.ts';

/**
 * German, Dutch, the Scandinavian languages, French, Italian, Spanish, Portuguese, Polish, Russian. The Spanish "no" is left
 * out: in Portuguese it means "in the".
 */
const DENIALS = new Set(
  'nicht kein keine keinen keiner keinem keines niemand nie niemals weder niet geen nooit inte ikke ikkje ingen pas jamais aucun aucune rien non nessun nessuno nessuna niente nunca nadie ningún ninguna ninguno jamás tampoco não ninguém nenhum nenhuma nikt żaden не нет никто никогда ничего'
    .normalize('NFC')
    .split(' '),
);

/** Whether a text has a word of denial of any of these languages. */
export function hasDenial(text: string): boolean {
  return words(text).some(({ start, end }) =>
    DENIALS.has(text.slice(start, end).toLowerCase().normalize('NFC')),
  );
}
