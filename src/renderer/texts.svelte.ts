// The page's hold on the catalogue: `t.matrix.notReported` is in the language that is spoken now, and whatever shows
// it changes along with the language.
import { english, type Texts } from '../core/texts/english.ts';

let spoken: Texts = $state.raw(english);

/** Every text of the page, by room and key. */
export const t: Texts = new Proxy(english, {
  get: (_, room) => spoken[room as keyof Texts],
});

/** Changes the language of the whole page. */
export function speak(texts: Texts): void {
  spoken = texts;
}
