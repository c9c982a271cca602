// Recognises that a text is another version of one the case has already, by the runs of words that both have.
import type { Source } from '../../core/model/source.ts';

/** Words in a run: five in a row are seldom chance in two texts on one matter. */
const RUN = 5;
/**
 * Share of the smaller text's runs that the other has. Agency copy that two outlets print shares up to a half with
 * what each adds; a version of one article with a paragraph rewritten keeps far more.
 */
const SAME_ARTICLE = 0.6;
/** With the same address or the same outlet and title, less has to be shared. */
const SAME_PLACE = 0.3;

/** The source that this is likely another version of; null when none is close enough. Another outlet's copy is not. */
export function earlierVersionOf(sources: readonly Source[], source: Source): Source | null {
  const runs = runsOf(source);
  let best: { readonly source: Source; readonly share: number } | null = null;
  for (const candidate of sources) {
    const samePlace =
      (source.url !== null && source.url === candidate.url) ||
      (source.outlet !== null && source.outlet === candidate.outlet && source.title === candidate.title);
    if (
      !samePlace &&
      source.outlet !== null &&
      candidate.outlet !== null &&
      source.outlet !== candidate.outlet
    )
      continue;
    const share = sharedShare(runs, runsOf(candidate));
    if (share >= (samePlace ? SAME_PLACE : SAME_ARTICLE) && share > (best?.share ?? 0))
      best = { source: candidate, share };
  }
  return best?.source ?? null;
}

/** Runs of the sources met so far: a folder of a thousand articles compares each with all before it. */
const remembered = new WeakMap<Source, Uint32Array>();

/** The hashes of a text's runs of words, in order, each once. */
function runsOf(source: Source): Uint32Array {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  const words = source.text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hash(words.slice(at, at + RUN).join(' ')));
  const sorted = Uint32Array.from(runs).sort();
  remembered.set(source, sorted);
  return sorted;
}

/** FNV-1a in 32 bits: of some thousand runs in two texts, less than one meets another by chance. */
function hash(run: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < run.length; at++) value = Math.imul(value ^ run.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** Share of the smaller set that the other has. */
function sharedShare(a: Uint32Array, b: Uint32Array): number {
  const least = Math.min(a.length, b.length);
  if (least === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) shared++;
    const step = a[i]! - b[j]!;
    if (step <= 0) i++;
    if (step >= 0) j++;
  }
  return shared / least;
}
