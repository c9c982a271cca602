// A passage as a person's work keeps it: its place, and its words with their context, so that it can be shown and
// found again when the source has changed or gone.
import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const anchorSchema = v.object({
  source: v.string(),
  start: offset,
  end: v.pipe(v.number(), v.integer(), v.minValue(1)),
  quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
});
export type Anchor = v.InferOutput<typeof anchorSchema>;

/** Whether the text still has the passage's words at its place. */
export function stands({ start, end, quote }: Anchor, text: string): boolean {
  return text.slice(start, end) === quote.exact;
}
