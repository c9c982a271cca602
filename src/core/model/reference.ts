// A reference: what a bibliographic record says about a text that the case does not have yet.
import * as v from 'valibot';
import { isoDay } from './source.ts';

export const referenceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  outlet: v.nullable(v.string()),
  author: v.nullable(v.string()),
  /** Null where the record states no whole day. */
  date: v.nullable(isoDay),
  url: v.nullable(v.string()),
  /** A BCP 47 tag; null when the record does not state it. */
  language: v.nullable(v.string()),
  /** `sha256:<hex>` of the file that the record stands in. */
  sha256: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  file: v.string(),
  /** The record's own key in that file; null where it has none. */
  key: v.nullable(v.string()),
  importedAt: v.string(),
  importer: v.object({ name: v.string(), version: v.string() }),
});
export type Reference = v.InferOutput<typeof referenceSchema>;
