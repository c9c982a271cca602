// How far a correction can reach: a speaker or an occasion was read from words that other claims of the source have theirs
// from too. What is wrong of one claim is then wrong of them all.
import type { Claim } from '../model/comparison.ts';
import { slice } from '../model/span.ts';

/** `speech`: what was said in one go, of the same words; `all`: wherever the source has this speaker, or this occasion. */
export interface Reach {
  readonly kind: 'claim' | 'speech' | 'all';
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

/**
 * The claims that a correction of a claim's speaker can hold for, from the claim alone to all that its source gives to that
 * speaker; what reaches no further than the one before is left out.
 * @param claims each source's in the order of its text
 * @param text of the claim's source
 */
export function reachesOfSpeaker(claim: Claim, claims: readonly Claim[], text: string): readonly Reach[] {
  const here = claims.filter(({ source }) => source === claim.source);
  const all = here.filter(({ speaker }) => speaker !== null && speaker === claim.speaker);
  return widening(claim, speechOf(claim, here, text), all);
}

/** The same for a correction of the occasion or the day. */
export function reachesOfOccasion(claim: Claim, claims: readonly Claim[], text: string): readonly Reach[] {
  const here = claims.filter(({ source }) => source === claim.source);
  const all = here.filter(({ occasion }) => occasion !== null && occasion === claim.occasion);
  const speech = speechOf(claim, here, text).filter(({ occasion }) => occasion === claim.occasion);
  return widening(claim, speech, all);
}

function widening(claim: Claim, speech: readonly Claim[], all: readonly Claim[]): readonly Reach[] {
  const reaches: Reach[] = [{ kind: 'claim', claims: [claim] }];
  if (speech.length > 1) reaches.push({ kind: 'speech', claims: speech });
  if (all.length > reaches.at(-1)!.claims.length) reaches.push({ kind: 'all', claims: all });
  return reaches;
}

/**
 * The claims that have their speaker from the same words as this one, and those after it that go on without naming anybody
 * anew: "he said", the rest of a quotation.
 */
function speechOf(claim: Claim, here: readonly Claim[], text: string): readonly Claim[] {
  if (claim.speaker === null) return here.filter((other) => isOfTheSameWords(claim, other));
  // What the source tells in its own voice between two things said ends no speech.
  const said = here.filter(({ speech }) => speech !== 'none');
  const from = said.findIndex((other) => isOfTheSameWords(claim, other));
  const speech: Claim[] = [];
  for (const other of from === -1 ? [] : said.slice(from)) {
    const goesOn = other.speaker === claim.speaker && !namesItsSpeaker(other, text);
    if (!goesOn && !isOfTheSameWords(claim, other)) break;
    speech.push(other);
  }
  return speech;
}

function isOfTheSameWords(claim: Claim, other: Claim): boolean {
  if (claim.id === other.id) return true;
  if (claim.speaker !== other.speaker || other.speech === 'none') return false;
  const [one, two] = [claim.attribution, other.attribution];
  return one === null || two === null ? claim.sentence === other.sentence : one.start === two.start;
}

/**
 * Whether the words that attribute the claim have a word of its speaker's name, and not only "he". What is written with a
 * capital in the name has one there too: "he said" names no Edward Said.
 */
function namesItsSpeaker({ attribution, speaker, speakerHere }: Claim, text: string): boolean {
  if (attribution === null) return false;
  const there = new Set(words(slice(text, attribution)));
  const names = words(`${speaker ?? ''} ${speakerHere ?? ''}`);
  return names.some((name) => name.length > 1 && (there.has(name) || there.has(capitalised(name))));
}

function words(written: string): string[] {
  return written.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** "Growers said": what opens a sentence has a capital. */
function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
