// A source: one imported text with its provenance. Its text is fixed at import; everything else a person may correct.
import * as v from 'valibot';

/** What a source is in the case: a report on the matter, its primary record, or a reference for context. */
export const ROLES = ['report', 'primary', 'reference'] as const;
export type Role = (typeof ROLES)[number];

/** Fields that import tries to read from the text itself. */
export const METADATA_FIELDS = ['title', 'outlet', 'author', 'date'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDay = v.pipe(
  v.string(),
  v.isoDate('Write the date as YYYY-MM-DD.'),
  v.check((day) => {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  }, 'There is no such day in the calendar.'),
);

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Why import believes what it says about a source: the words it read, and how it read them. */
export const evidenceSchema = v.object({
  field: v.picklist(METADATA_FIELDS),
  value: v.string(),
  /** How it was found, in plain words: "leading date line", "byline", "copyright line", "opening words". */
  how: v.string(),
  /** `stated`: the text says so; `guessed`: a stand-in that a person should confirm. */
  confidence: v.picklist(['stated', 'guessed']),
  /** The words in the text, where there are any. */
  start: v.nullable(offset),
  end: v.nullable(offset),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

export const sourceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  outlet: v.nullable(v.string()),
  author: v.nullable(v.string()),
  /** Day of publication; null when nobody has said it. Never guessed. */
  date: v.nullable(isoDay),
  /** Who said the date: the text, a person, or nobody yet. */
  dateSource: v.nullable(v.picklist(['text', 'person'])),
  url: v.nullable(v.string()),
  role: v.picklist(ROLES),
  /** The decoded text, line ends as "\n". Offsets everywhere count its UTF-16 units. */
  text: v.string(),
  /** `sha256:<hex>` of the original bytes. */
  sha256: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  /** Name of the file it came from, or null when it was pasted. */
  file: v.nullable(v.string()),
  /** Import time, ISO 8601 with zone. */
  importedAt: v.string(),
  importer: v.object({ name: v.string(), version: v.string() }),
  evidence: v.array(evidenceSchema),
});
export type Source = v.InferOutput<typeof sourceSchema>;
