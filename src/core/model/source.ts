// A source: one imported text with its provenance. Its text is fixed at import; everything else a person may correct.
import * as v from 'valibot';
import { message, say } from './problem.ts';

/** What a source is in the case: a report on the matter, its primary record, or a reference for context. */
export const ROLES = ['report', 'primary', 'reference'] as const;
export type Role = (typeof ROLES)[number];

/** Fields that import tries to read from the file: from its text, or from what it says about itself. */
export const METADATA_FIELDS = ['title', 'outlet', 'author', 'date', 'url', 'language'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDay = v.pipe(
  v.string(),
  v.isoDate(message(say`Write the date as YYYY-MM-DD.`)),
  v.check(
    (day) => {
      const parsed = new Date(`${day}T00:00:00Z`);
      return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
    },
    message(say`There is no such day in the calendar.`),
  ),
);

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Why import believes what it says about a source: the words it read, and how it read them. */
export const evidenceSchema = v.object({
  field: v.picklist(METADATA_FIELDS),
  value: v.string(),
  /** How it was found, as data (model/said.ts); before version 5 in English words: "byline", "opening words". */
  how: v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1), v.readonly())]),
  /**
   * `stated`: the source says so; `guessed`: a stand-in that a person should confirm. A guessed date is not a day
   * but the words that only a person can make one of ("Published 4 hours ago").
   */
  confidence: v.picklist(['stated', 'guessed']),
  /** The words in the text, where there are any. */
  start: v.nullable(offset),
  end: v.nullable(offset),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/**
 * What import can tell about a part of a text. `join`: a line break inside a sentence, to be read as a space;
 * `page`: the text of one page; `turn`: what one speaker says at one time; `withheld`: words that a bundle left
 * out, each character blanked.
 */
const MARK_KINDS = [
  'headline',
  'standfirst',
  'heading',
  'caption',
  'footnote',
  'furniture',
  'join',
  'link',
  'page',
  'turn',
  'time',
  'withheld',
] as const;

/** Structure found at import. Spans of one kind are in order and apart from each other. */
export const markSchema = v.object({
  kind: v.picklist(MARK_KINDS),
  start: offset,
  end: offset,
  /**
   * Level of a heading, address of a link, label of a page or footnote, speaker of a turn, begin of a time as
   * `HH:MM:SS.mmm`; null where there is none.
   */
  value: v.nullable(v.string()),
});
export type Mark = v.InferOutput<typeof markSchema>;
export type MarkKind = Mark['kind'];

/** What is kept of a version whose place a newer one took; its original bytes stay beside the case, by their hash. */
const earlierVersionSchema = v.object({
  sha256: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  file: v.nullable(v.string()),
  date: v.nullable(isoDay),
  importedAt: v.string(),
  importer: v.object({ name: v.string(), version: v.string() }),
  /** When the newer one took its place, ISO 8601 with zone. */
  replacedAt: v.string(),
});

export const sourceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  outlet: v.nullable(v.string()),
  author: v.nullable(v.string()),
  /** Day of publication; null when nobody has said it. Never guessed. */
  date: v.nullable(isoDay),
  /** Who said the date: the source itself, a person, a bibliographic record, or nobody yet. */
  dateSource: v.nullable(v.picklist(['text', 'person', 'record'])),
  url: v.nullable(v.string()),
  /** Language of the text as the file states it, a BCP 47 tag; null when it does not. */
  language: v.nullable(v.string()),
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
  marks: v.array(markSchema),
  /** The versions before this one, the oldest first. */
  earlier: v.array(earlierVersionSchema),
});
export type Source = v.InferOutput<typeof sourceSchema>;

/** Longest title that still reads as a name in a list. */
const SHORT_TITLE = 40;

function cut(name: string): string {
  if (name.length <= SHORT_TITLE) return name;
  const start = name.slice(0, SHORT_TITLE);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), SHORT_TITLE / 2)).trimEnd()}…`;
}

/** What a source is called where it stands alone, as in the log: its outlet, or else its title, cut at a word. */
export function shortName({ outlet, title }: Pick<Source, 'outlet' | 'title'>): string {
  return outlet ?? cut(title);
}

/**
 * What the sources of a case are called in sentences about them, by id, each by a name of its own: their outlet, cut at
 * a word where it is a whole sentence, with a number from its second article on; without an outlet the number that they
 * have in the case and in its reports, since a cut title makes a sentence that nobody can read. A source that is added
 * leaves the others their names.
 */
export function sourceNames(sources: readonly Pick<Source, 'id' | 'outlet'>[]): ReadonlyMap<string, string> {
  const outletOf = new Map<string, string>();
  return new Map(
    sources.map(({ id, outlet }, at) => {
      if (outlet === null) return [id, `Source ${at + 1}`];
      // An outlet that is called as if it were a number has marks, so that nobody takes it for that source.
      const whole = numberInName(outlet) === null ? outlet : `“${outlet}”`;
      const short = cut(whole);
      const base = (outletOf.get(short) ?? outlet) === outlet ? short : whole;
      let name = base;
      for (let article = 2; outletOf.has(name); article += 1) name = `${base} (${article})`;
      outletOf.set(name, outlet);
      return [id, name];
    }),
  );
}

/** The number in a name of `sourceNames` that is no outlet, which each language says in its own words; else null. */
export function numberInName(name: string): number | null {
  const [, number] = /^Source (\d+)$/.exec(name) ?? [];
  return number === undefined ? null : Number(number);
}
