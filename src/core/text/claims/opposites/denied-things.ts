// Things that one source says there were none of, and another tells of: "There never was a release clause", "They activated
// a release clause". A source that denies a thing seldom names it otherwise.
import type { ClaimPassage } from '../../../model/comparison.ts';
import { isFunctionWord } from '../../function-words.ts';
import type { Span } from '../../../model/span.ts';
import { isBeforeNoun, negates, surroundings, type Around, type Opposition } from './oppositions.ts';
import { remembered } from '../../patterns/remembered.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

/** A noun where it stands. */
interface Thing extends Span {
  /** As it is spelled, without the ending of the plural. */
  readonly noun: string;
}

/** What a text denies, and the words it tells of without denying them. */
interface Denials {
  readonly denied: readonly Thing[];
  /** By the noun; the first place where it stands. */
  readonly stated: ReadonlyMap<string, Thing>;
}

/**
 * "No new talks", "never was a clause": how far behind the negation the thing may stand. From 2 to 12 words the labelled
 * cases give the same; there is an end because a clause may go on for thousands of words.
 */
const REACH = 4;
/** What may be, is asked for or feared is not told. */
const UNREAL = new Set(
  'could may might whether if unless would should fear feared fears risk threat possible potential demand demands demanded want wants wanted deny denied denies'.split(
    ' ',
  ),
);

const denialsIn = remembered((text: string): Denials => {
  const all = words(text);
  const around = surroundings(text, all);
  const [denying, unreal] = [new Set<number>(), new Set<number>()];
  const places: number[] = [];
  all.forEach(({ folded }, at) => {
    if (UNREAL.has(folded)) unreal.add(around.clause[at]!);
    if (!negates(around, at)) return;
    denying.add(around.clause[at]!);
    places.push(at);
  });
  const stated = new Map<string, Thing>();
  all.forEach((word, at) => {
    const number = around.clause[at]!;
    if (denying.has(number) || unreal.has(number) || !mayBeThing(text, around, at)) return;
    if (isBeforeNoun(text, around, at)) return;
    const noun = nounOf(word);
    if (!stated.has(noun)) stated.set(noun, { noun, start: word.start, end: word.end });
  });
  const denied = places
    .filter((at) => !unreal.has(around.clause[at]!))
    .flatMap((at) => deniedAt(text, around, at))
    .filter(({ noun }) => !stated.has(noun));
  return { denied, stated };
});

/** The one or two things behind "no", or behind "never" and an article: "no release clause". */
function deniedAt(text: string, around: Around, at: number): Thing[] {
  const { all, clause } = around;
  const negation = all[at]!;
  let named = negation.folded === 'no';
  if (!named && negation.folded !== 'never') return [];
  if (LIVED.has(all[at + 1]?.folded ?? '')) return [];
  const found: Thing[] = [];
  for (let next = at + 1; next <= at + REACH && clause[next] === clause[at]; next += 1) {
    const word = all[next]!;
    if (named && mayBeThing(text, around, next))
      found.push({ noun: nounOf(word), start: negation.start, end: word.end });
    else if (found.length > 0 || (named && isFunctionWord(word.folded))) break;
    named ||= ARTICLES.has(word.folded);
  }
  return found;
}

/** "Had never seen a man run so fast": what somebody never lived to see there may well be. */
const LIVED = new Set('seen saw heard known felt met witnessed experienced'.split(' '));

const ARTICLES = new Set(['a', 'an', 'any']);

function mayBeThing(text: string, { all, content }: Around, at: number): boolean {
  const { folded, start } = all[at]!;
  return (
    content[at] === true &&
    folded.length > 2 &&
    !isCommonNewsWord(folded) &&
    !isReportingWord(folded) &&
    !/\d/u.test(folded) &&
    (at === 0 || !/^\p{Lu}/u.test(text.slice(start, start + 2)))
  );
}

function nounOf({ folded }: Word): string {
  return folded.replace(/(?<=\p{L}{2})ies$/u, 'y').replace(/(?<=ss|x|ch|sh)es$|(?<=[^su])s$/u, '');
}

/** Most texts deny nothing, and need not be read. */
const DENYING = /\b(?:no|never)\b/iu;

/** What the claims of a case deny and tell. */
export class DeniedThings {
  readonly #denying = new Set<string>();
  /** The texts of each source's claims, as they are added. */
  readonly #texts = new Map<string, Map<string, string>>();
  /** How each source stands to each thing; made when somebody asks. */
  readonly #stands = new Map<string, ReadonlyMap<string, Standing>>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources, by id
   */
  add(claims: readonly ClaimPassage[], texts: ReadonlyMap<string, { readonly text: string }>): this {
    for (const { id, source, start, end } of claims) {
      const text = texts.get(source)!.text.slice(start, end);
      if (DENYING.test(text)) this.#denying.add(id);
      const known = this.#texts.get(source);
      if (known === undefined) this.#texts.set(source, new Map([[id, text]]));
      else known.set(id, text);
    }
    return this;
  }

  /** The first thing that one of two claims of different sources denies and the other tells of. */
  between(a: ClaimPassage, b: ClaimPassage): Opposition | null {
    const mine = this.#found(a, b);
    if (mine !== null) return { a: mine[0], b: mine[1] };
    const yours = this.#found(b, a);
    return yours === null ? null : { a: yours[1], b: yours[0] };
  }

  #found(a: ClaimPassage, b: ClaimPassage): readonly [Thing, Thing] | null {
    if (!this.#denying.has(a.id)) return null;
    const { denied } = denialsIn(this.#texts.get(a.source)!.get(a.id)!);
    if (denied.length === 0) return null;
    const { stated } = denialsIn(this.#texts.get(b.source)!.get(b.id)!);
    for (const one of denied) {
      const other = stated.get(one.noun);
      if (other === undefined || this.#standing(a.source, one.noun) !== 'denied') continue;
      if (this.#standing(b.source, one.noun) === 'told') return [one, other];
    }
    return null;
  }

  #standing(source: string, noun: string): Standing | undefined {
    let stands = this.#stands.get(source);
    if (stands === undefined)
      this.#stands.set(source, (stands = standingsOf(this.#texts.get(source)!.values())));
    return stands.get(noun);
  }
}

/** What a source does with a thing: says that there was none, tells of it, or both here and there. */
type Standing = 'denied' | 'told' | 'both';

function standingsOf(texts: Iterable<string>): Map<string, Standing> {
  const stands = new Map<string, Standing>();
  const denied = new Set<string>();
  for (const text of texts) {
    const told = denialsIn(text);
    for (const noun of told.stated.keys()) stands.set(noun, 'told');
    for (const { noun } of told.denied) denied.add(noun);
  }
  for (const noun of denied) stands.set(noun, stands.has(noun) ? 'both' : 'denied');
  return stands;
}
