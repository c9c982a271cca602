// All that the claims of a case tell which is held against each other: the one place that names every kind of it.
import type { Claim, ClaimPassage, Quantity } from '../../model/comparison.ts';
import { Answers } from './figures/answers.ts';
import { ClaimsAlone } from './claims-alone.ts';
import { DatedEvents } from './times/dated-events.ts';
import { DeniedThings } from './opposites/denied-things.ts';
import { LeftOverFigures } from './figures/left-over-figures.ts';
import { LeftOverTimes } from './times/left-over-times.ts';
import { SharedNames } from './likeness/shared-names.ts';
import { States } from './opposites/states.ts';
import { TellingWords } from './likeness/telling-words.ts';
import { detectLanguage } from '../reading/language.ts';

export class ToldInCase {
  /** What each claim tells by itself. */
  readonly alone = new ClaimsAlone();
  /** What the figures of the claims answer. */
  readonly answers = new Answers();
  /** The figures that two sources have left over. */
  readonly figures = new LeftOverFigures();
  /** The events that the claims date. */
  readonly events = new DatedEvents();
  /** The clock times, days and years that two sources have left over or tell of one thing. */
  readonly times = new LeftOverTimes();
  /** The states that the claims tell. */
  readonly states = new States();
  /** What the claims say there was none of. */
  readonly denied = new DeniedThings();
  /** Whether two sources name anything that both know. */
  readonly names = new SharedNames();
  /** How surely words that claims share tell which are meant. */
  readonly words = new TellingWords();
  /** Ids of the sources whose claims are in. */
  readonly #known = new Set<string>();

  /**
   * Takes in the claims of those sources that it does not know yet; what it knows has to be as it was.
   * @param claims of all sources
   * @param sources text and day of publication, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly (ClaimPassage & Pick<Claim, 'speaker' | 'modality'>)[],
    sources: ReadonlyMap<string, { readonly text: string; readonly date: string | null }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    const fresh = claims.filter(({ source }) => !this.#known.has(source));
    this.alone.grow(sources, quantities);
    this.names.grow(sources);
    const { answers, figures, events, times, states, denied, words } = this;
    for (const each of [figures, times, words]) each.add(fresh, sources, quantities);
    // Their lists are of English and Chinese words: no German article "die" tells that somebody died.
    const listed = new Set(
      [...sources].flatMap(([id, { text }]) => (detectLanguage(text) === 'other' ? [] : [id])),
    );
    const read = fresh.filter(({ source }) => listed.has(source));
    for (const each of [answers, events, states, denied]) each.add(read, sources, quantities);
    for (const id of sources.keys()) this.#known.add(id);
    return this;
  }
}
