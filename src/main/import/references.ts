// Reads bibliographic records: CSL-JSON, RIS and BibTeX. A record is no source; it says what a source is called, who
// published it and when, and waits for the text if the case has none yet.
import { Problem, say } from '../../core/model/problem.ts';
import type { Reference } from '../../core/model/reference.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
import type { BibtexItem, BibtexValue } from 'bibtex-parse';
import type { FileBytes } from './document.ts';
import { readText } from './text.ts';

export type ReferenceFormat = 'csl' | 'ris' | 'bibtex';

/** What a record itself says. */
export type BibliographicRecord = Pick<
  Reference,
  'key' | 'title' | 'outlet' | 'author' | 'date' | 'url' | 'language'
>;

/** Names of the importers in a record's provenance. */
export const REFERENCE_IMPORTERS: Readonly<Record<ReferenceFormat, string>> = {
  csl: 'CSL-JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
};

/**
 * The records of a file in its order. Those without a title are left out: nothing could tell them apart.
 * @throws Problem `damaged-file` when the file is cut short or not what it claims to be, and as `readText` does
 */
export async function readReferences(
  file: FileBytes,
  format: ReferenceFormat,
): Promise<BibliographicRecord[]> {
  const { text } = readText(file.bytes, file.name);
  const records = await READERS[format](text, file.name);
  const titled = records.filter(({ title }) => title !== '');
  if (titled.length === 0) {
    throw new Problem(
      'damaged-file',
      say`${file.name} holds no bibliographic record with a title. Export it again as ${REFERENCE_IMPORTERS[format]}.`,
    );
  }
  return titled;
}

type Reader = (text: string, name: string) => BibliographicRecord[] | Promise<BibliographicRecord[]>;

const READERS: Readonly<Record<ReferenceFormat, Reader>> = { csl: readCsl, ris: readRis, bibtex: readBibtex };

/** Fields of a record as they were found, the most telling first; what is empty counts as absent. */
interface Found {
  readonly key: string | null;
  readonly title: string | null;
  readonly outlets: readonly (string | null)[];
  readonly authors: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly url: string | null;
  readonly doi: string | null;
  readonly language: string | null;
}

function record(found: Found): BibliographicRecord {
  const authors = found.authors.map(oneLine).filter((name) => name !== '');
  const doi =
    found.doi === null ? null : /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\S+)$/i.exec(found.doi.trim())?.[1];
  const url = filled(found.url);
  return {
    key: filled(found.key),
    title: filled(found.title) ?? '',
    outlet: found.outlets.map(filled).find((name) => name !== null) ?? null,
    author: filled(authors.join(', ')),
    date: found.dates.map((date) => (date === null ? null : dayOf(date))).find((day) => day !== null) ?? null,
    // What is no address of the web would be opened as one.
    url:
      url !== null && isWebAddress(url)
        ? url
        : doi === undefined || doi === null
          ? null
          : `https://doi.org/${doi}`,
    language: found.language === null ? null : languageTag(found.language),
  };
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function filled(text: string | null): string | null {
  const line = text === null ? '' : oneLine(text);
  return line === '' ? null : line;
}

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

/** BibLaTeX names languages as TeX does; the ones that Crossread has rules or many users for. */
const TEX_LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  american: 'en-US',
  british: 'en-GB',
  usenglish: 'en-US',
  ukenglish: 'en-GB',
  chinese: 'zh',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  spanish: 'es',
  russian: 'ru',
  japanese: 'ja',
};

function languageTag(stated: string): string | null {
  const name = stated.trim();
  const known = TEX_LANGUAGES[name.toLowerCase()];
  if (known !== undefined) return known;
  try {
    return /^[a-z]{2,3}(?:[-_]|$)/i.test(name)
      ? (Intl.getCanonicalLocales(name.replaceAll('_', '-'))[0] ?? null)
      : null;
  } catch {
    return null;
  }
}

function damaged(name: string, what: string, cause?: unknown): Problem {
  return new Problem(
    'damaged-file',
    say`${name} is no whole ${what}: it was cut short or changed. Export it again.`,
    {
      cause,
    },
  );
}

// CSL-JSON: https://github.com/citation-style-language/schema, csl-data.json.

function readCsl(text: string, name: string): BibliographicRecord[] {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Problem(
      'damaged-file',
      say`${name} is no whole JSON file: it was cut short or changed. Get it again.`,
      { cause: error },
    );
  }
  const items = (Array.isArray(data) ? (data as unknown[]) : [data]).filter(isObject);
  if (!items.some(isCslItem)) throw noRecords(name, data);
  return items.filter(isCslItem).map((item) =>
    record({
      key: typeof item['id'] === 'number' ? String(item['id']) : word(item['id']),
      title: word(item['title']),
      outlets: [item['container-title'], item['publisher']].map(word),
      authors: cslNames(item['author'] ?? item['reporter']),
      dates: [cslDate(item['issued'])],
      url: word(item['URL']),
      doi: word(item['DOI']),
      language: word(item['language']),
    }),
  );
}

/** Whether it has a title and one of the other fields by which the schema's items tell what they are of. */
function isCslItem(item: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof item['title'] === 'string' &&
    ['type', 'author', 'issued', 'container-title', 'URL', 'DOI'].some((field) => field in item)
  );
}

/** What to say of JSON that is no CSL-JSON: what of Crossread's own it is, where it tells. */
function noRecords(name: string, data: unknown): Problem {
  if (isObject(data) && data['format'] === 'crossread-case')
    return new Problem(
      'case-file',
      say`${name} is a whole case of Crossread, not a source. Open it as a case.`,
    );
  const contexts = isObject(data) ? [data['@context']].flat() : [];
  if (contexts.some((context) => typeof context === 'string' && context.includes('w3.org/ns/anno')))
    return new Problem(
      'annotations-file',
      say`${name} holds Web Annotations, not a source. Add them to the case that has their sources.`,
    );
  return new Problem(
    'bad-input',
    say`${name} is JSON, but holds no bibliographic records (CSL-JSON). Save the text that you need in another format.`,
  );
}

const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cslNames(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.filter(isObject).map((name) => {
    const parts = ['given', 'non-dropping-particle', 'family'].map((part) => word(name[part]) ?? '');
    return word(name['literal']) ?? parts.filter((part) => part !== '').join(' ');
  });
}

/** The day, where the record states a whole one; a range has two and so no day. */
function cslDate(date: unknown): string | null {
  if (!isObject(date)) return null;
  const parts = date['date-parts'];
  if (!Array.isArray(parts)) return word(date['raw']);
  const [first] = parts as unknown[];
  if (parts.length !== 1 || !Array.isArray(first) || first.length !== 3) return null;
  return isoOf(first.map(String));
}

function isoOf([year = '', month = '', day = '']: readonly string[]): string {
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

// RIS, a tag a line: https://en.wikipedia.org/wiki/RIS_(file_format). The citation libraries lose the day and the
// author of a newspaper's article, which are what Crossread reads a record for.

function readRis(text: string, name: string): BibliographicRecord[] {
  const records: BibliographicRecord[] = [];
  let fields: (readonly [tag: string, value: string])[] | null = null;
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') fields = [];
    else if (tag === 'ER') {
      if (fields !== null) records.push(risRecord(fields));
      fields = null;
    } else if (tag !== undefined) fields?.push([tag, value]);
    else if (fields !== null && fields.length > 0 && line.trim() !== '') {
      // A line without a tag goes on with the one before.
      const [last, before] = fields.pop()!;
      fields.push([last, `${before} ${line.trim()}`]);
    }
  }
  if (fields !== null) throw damaged(name, 'RIS file');
  return records;
}

function risRecord(fields: readonly (readonly [tag: string, value: string])[]): BibliographicRecord {
  const all = (tag: string): string[] => fields.filter(([one]) => one === tag).map(([, value]) => value);
  const first = (...tags: readonly string[]): string | null =>
    tags.flatMap(all).find((value) => value.trim() !== '') ?? null;
  return record({
    key: first('ID'),
    title: first('TI', 'T1', 'CT'),
    outlets: [first('T2', 'JO', 'JF', 'JA', 'BT'), first('PB')],
    authors: [...all('AU'), ...all('A1')].map(naturalName),
    // "2023/03/06/" has a place for what is no date after the last stroke.
    dates: ['DA', 'PY', 'Y1'].flatMap(all).map((value) => {
      const parts = value
        .split('/')
        .slice(0, 3)
        .map((part) => part.trim());
      return parts.length === 3 && parts.every((part) => /^\d+$/.test(part)) ? isoOf(parts) : value;
    }),
    url: first('UR', 'L1'),
    doi: first('DO'),
    language: first('LA'),
  });
}

/** "Leahy, Joe" as it is said; a name with more commas is left as it is. */
function naturalName(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts[1] !== '' ? `${parts[1]!} ${parts[0]!}` : name;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

async function readBibtex(text: string, name: string): Promise<BibliographicRecord[]> {
  // Its own `entries` takes accents apart along with braces, so that only its parsing is used.
  const { parse } = await import('bibtex-parse');
  let items: readonly BibtexItem[];
  try {
    items = parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw damaged(name, 'BibTeX file', error);
  }
  const strings = new Map<string, string>();
  const written = ({ datatype, value }: BibtexValue): string => {
    if (typeof value === 'object') return value === null ? '' : value.map(written).join('');
    return (datatype === 'identifier' ? strings.get(String(value)) : undefined) ?? String(value);
  };
  const records: BibliographicRecord[] = [];
  for (const item of items) {
    if (item.itemtype === 'string') strings.set(item.name, written(item));
    if (item.itemtype === 'entry') {
      const fields = item.fields.map((field) => [field.name.toLowerCase(), written(field)] as const);
      records.push(bibtexRecord(item.key, new Map(fields)));
    }
  }
  return records;
}

function bibtexRecord(key: string | undefined, fields: ReadonlyMap<string, string>): BibliographicRecord {
  const field = (name: string): string | null => {
    const value = fields.get(name);
    return value === undefined ? null : fromTex(value);
  };
  const month = (field('month') ?? '').toLowerCase().slice(0, 3);
  const number = MONTHS.includes(month) ? String(MONTHS.indexOf(month) + 1) : month;
  const [year, day] = [field('year'), field('day')];
  return record({
    key: key ?? null,
    title: field('title'),
    outlets: ['journaltitle', 'journal', 'booktitle', 'organization', 'publisher', 'institution'].map(field),
    authors: (field('author') ?? '').split(/\sand\s/).map(naturalName),
    dates: [field('date'), year !== null && day !== null ? isoOf([year, number, day]) : null],
    // An address is no TeX, but for the signs that people escape in it.
    url: fields.get('url')?.replace(/\\([_%#&~])/g, '$1') ?? null,
    doi: field('doi'),
    language: field('langid') ?? field('language'),
  });
}

/** TeX's accents as Unicode's combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};
/** Letters and signs that have a command of their own. */
const COMMANDS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
};

/** An accent over a letter, in braces or not; a command; a sign that is escaped; a space; a brace. */
const TEX =
  /\\(?:([`'^~=."]|[uvHckr](?=[\s{]))\s?\{?(\\i|[A-Za-z])\}?|([A-Za-z]{1,16})(?:\{\}|\s)?|([&%$#_{} ]))|[~{}]/g;

/** The text that TeX would print, as far as titles and names need it; commands that are not known stay as they are. */
function fromTex(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(TEX, (whole, sign?: string, letter?: string, command?: string, plain?: string) => {
      if (sign !== undefined && letter !== undefined) {
        return `${letter === '\\i' ? 'i' : letter}${ACCENTS[sign]!}`.normalize('NFC');
      }
      if (command !== undefined) return COMMANDS[command] ?? whole;
      if (plain !== undefined) return plain;
      // An unbreakable space; braces only hold together.
      return whole === '~' ? ' ' : '';
    });
}
