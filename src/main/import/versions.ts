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
  const runs = runsOf(source.text);
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
    const share = sharedShare(runs, runsOf(candidate.text));
    if (share >= (samePlace ? SAME_PLACE : SAME_ARTICLE) && share > (best?.share ?? 0))
      best = { source: candidate, share };
  }
  return best?.source ?? null;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .slice(0, Math.max(0, words.length - RUN + 1))
      .map((_word, at) => words.slice(at, at + RUN).join(' ')),
  );
}

function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}
