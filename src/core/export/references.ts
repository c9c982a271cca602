// The sources of a case as bibliographic references: CSL-JSON, RIS and BibTeX. Names are written whole, as the
// source has them: which part is the family's, nobody has said.
import * as v from 'valibot';
import { isoDay, type Source } from '../model/source.ts';

type ReferenceType = 'article-newspaper' | 'webpage' | 'speech';

interface Reference {
  /** Safe as a key in each of the three: letters, digits, "-" and "_". */
  readonly id: string;
  readonly type: ReferenceType;
  readonly title: string;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly date: readonly [year: string, month: string, day: string] | null;
  /** Day of the import: when the text was last known to stand at its address. */
  readonly accessed: readonly [year: string, month: string, day: string] | null;
  readonly url: string | null;
  readonly language: string | null;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** References as CSL-JSON, ending in one line end. */
export function exportCsl(sources: readonly Source[]): string {
  const items = sources
    .map(reference)
    .map(({ id, type, title, author, outlet, date, accessed, url, language, hash }) => ({
      id,
      type,
      title,
      ...(author === null ? {} : { author: [{ literal: author }] }),
      ...(outlet === null ? {} : { 'container-title': outlet }),
      ...(date === null ? {} : { issued: { 'date-parts': [date.map(Number)] } }),
      ...(url === null ? {} : { URL: url }),
      ...(url === null || accessed === null ? {} : { accessed: { 'date-parts': [accessed.map(Number)] } }),
      ...(language === null ? {} : { language }),
      custom: { sha256: hash },
    }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

const RIS_TYPES: Readonly<Record<ReferenceType, string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  speech: 'GEN',
};

/** References as RIS: a tag a line, lines ended as the format's makers do. */
export function exportRis(sources: readonly Source[]): string {
  const records = sources.map(reference).map((one) => {
    const fields: (readonly [tag: string, value: string | null])[] = [
      ['TY', RIS_TYPES[one.type]],
      ['ID', one.id],
      ['TI', one.title],
      ['AU', one.author],
      ['T2', one.outlet],
      ['PY', one.date?.[0] ?? null],
      ['DA', one.date?.join('/') ?? null],
      ['UR', one.url],
      ['Y2', one.url === null ? null : (one.accessed?.join('/') ?? null)],
      ['LA', one.language],
      ['N1', `SHA-256 ${one.hash}`],
    ];
    const lines = fields.flatMap(([tag, value]) =>
      value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
    );
    return `${lines.join('')}ER  - \r\n`;
  });
  return records.join('\r\n');
}

const BIBTEX_TYPES: Readonly<Record<ReferenceType, string>> = {
  'article-newspaper': 'article',
  webpage: 'misc',
  speech: 'misc',
};

/** References as BibTeX, in UTF-8. */
export function exportBibtex(sources: readonly Source[]): string {
  const entries = sources.map(reference).map((one) => {
    const fields: (readonly [name: string, value: string | null])[] = [
      // The inner braces keep the capitals of a title, and a name in one piece.
      ['title', `{${texText(one.title)}}`],
      ['author', one.author === null ? null : `{${texText(one.author)}}`],
      [
        one.type === 'article-newspaper' ? 'journal' : 'organization',
        one.outlet === null ? null : texText(one.outlet),
      ],
      ['date', one.date?.join('-') ?? null],
      ['year', one.date?.[0] ?? null],
      ['month', one.date?.[1] ?? null],
      ['url', one.url === null ? null : texAddress(one.url)],
      ['urldate', one.url === null ? null : (one.accessed?.join('-') ?? null)],
      ['language', one.language === null ? null : texText(one.language)],
      ['note', `SHA-256 ${one.hash}`],
    ];
    const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
    return `@${BIBTEX_TYPES[one.type]}{${one.id},\n${lines.join('')}}\n`;
  });
  return entries.join('\n');
}

function reference(source: Source): Reference {
  const { id, outlet, author, date, url, language, role, sha256, importedAt } = source;
  const type =
    role === 'primary' && url === null
      ? 'speech'
      : outlet === null && url !== null
        ? 'webpage'
        : 'article-newspaper';
  return {
    id,
    type,
    title: source.title,
    author,
    outlet,
    date: dateParts(date),
    accessed: dateParts(importedAt.slice(0, 'YYYY-MM-DD'.length)),
    url,
    language,
    hash: sha256.replace(/^sha256:/, ''),
  };
}

function dateParts(day: string | null): Reference['date'] {
  return v.is(isoDay, day) ? (day.split('-') as [string, string, string]) : null;
}

/** Text on one line, without control characters: a line of its own would be read as a field. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const TEX_CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Escaped by a backslash alone they would still count as braces.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX finds nothing to run. */
function texText(text: string): string {
  return oneLine(text).replace(
    /[\\{}~^&%$#_]/g,
    (character) => TEX_CHARACTERS[character] ?? `\\${character}`,
  );
}

/** An address, which TeX takes as it is, so that only what would end the field is encoded. */
function texAddress(url: string): string {
  return oneLine(url).replace(/[\\{} ]/g, (character) => encodeURIComponent(character));
}
