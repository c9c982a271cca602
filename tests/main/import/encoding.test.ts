import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/main/import/encoding.ts';
import { importText } from '../../../src/main/import/text.ts';

const FRENCH =
  'Le ministre a déclaré que l’été était très sec : « Nous voilà prévenus », a-t-il ajouté à Lyon.';
const GERMAN =
  'Der Minister erklärte, die Löhne würden steigen; für die Städte müsse mehr Geld bereitstehen. Über die Höhe schwieg er.';
const RUSSIAN = 'Министр заявил, что доходы порта выросли на пять процентов. Рыбаки ждут новых правил.';
const CHINESE = '市长星期日表示，港口将于五月重新开放。他说，渔民们必须遵守新的规定。会议在市政厅举行。';
const TAIWANESE = '市長星期日表示，港口將於五月重新開放。他說，漁民們必須遵守新的規定。會議在市政廳舉行。';
const JAPANESE = '市長は日曜日、港は五月に再開すると述べた。漁師は新しい規則を守らなければならないと語った。';

/** Encodes by turning the platform's decoder around: every one- and two-byte sequence it knows. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]): void => {
    const unit = decoder.decode(Uint8Array.from(bytes));
    if (Array.from(unit).length === 1 && unit !== '\ufffd' && !table.has(unit)) table.set(unit, bytes);
  };
  for (let first = 0; first < 256; first++) learn([first]);
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) learn([first, second]);
  return Buffer.from(Array.from(text).flatMap((unit) => table.get(unit) ?? []));
}

/** As `encode`, with the quotation marks at the places where the platform's decoder leaves control characters. */
function windows1252(text: string): Buffer {
  return Buffer.from(
    text.replaceAll('’', '\u0092').replaceAll('“', '\u0093').replaceAll('”', '\u0094'),
    'latin1',
  );
}

describe('decoding a text file', () => {
  it.each([
    ['windows-1252', FRENCH, windows1252(FRENCH)],
    ['iso-8859-1', GERMAN, Buffer.from(GERMAN, 'latin1')],
    ['windows-1251', RUSSIAN, encode(RUSSIAN, 'windows-1251')],
    ['koi8-r', RUSSIAN, encode(RUSSIAN, 'koi8-r')],
    ['gb18030', CHINESE, encode(CHINESE, 'gb18030')],
    ['big5', TAIWANESE, encode(TAIWANESE, 'big5')],
    ['shift_jis', JAPANESE, encode(JAPANESE, 'shift_jis')],
    ['utf-16le', GERMAN, Buffer.from(GERMAN, 'utf16le')],
    ['utf-16be', GERMAN, Buffer.from(GERMAN, 'utf16le').swap16()],
  ])('finds %s in the bytes', (encoding, text, bytes) => {
    expect(decodeBytes(bytes, 'a.txt')).toEqual({ text, encoding });
  });

  it('follows what the file states where the bytes alone are too few to tell', () => {
    expect(decodeBytes(Buffer.from([0xc9, 0x74, 0xe9]), 'a.html', 'windows-1252').text).toBe('Été');
  });

  it('takes no statement over bytes that are UTF-8', () => {
    expect(decodeBytes(Buffer.from('Été'), 'a.html', 'iso-8859-1')).toEqual({
      text: 'Été',
      encoding: 'utf-8',
    });
  });

  it('refuses damaged UTF-8 instead of showing it as another encoding', () => {
    const damaged = Buffer.concat([Buffer.from('Zoë à Málaga — été '), Buffer.from([0xe2, 0x80])]);
    expect(() => decodeBytes(damaged, 'wire.txt')).toThrow(
      expect.objectContaining({
        code: 'bad-encoding',
        message: expect.stringContaining('wire.txt') as string,
      }),
    );
  });

  it('names the encoding in the provenance', () => {
    const origin = { id: 's1', fileName: 'a.txt', importedAt: '2026-01-01T00:00:00Z', version: '1' };
    expect(importText({ ...origin, bytes: encode(RUSSIAN, 'koi8-r') }).importer.name).toBe(
      'plain text, koi8-r',
    );
  });
});

describe('the structure of a plain text', () => {
  const origin = { id: 's1', fileName: 'a.txt', importedAt: '2026-01-01T00:00:00Z', version: '1' };
  const TEXT =
    'Ferries to stop\n\nThe company said on Monday that its older boats have widened the local\n\nshortage of seats and will stop.\n\nAlso read: Boats of the past\n\nThe harbour master agreed.\n\nCopyright The Harbour Times Limited 2025';
  const source = importText({ ...origin, bytes: Buffer.from(TEXT) });
  const words = (kind: string): string[] =>
    source.marks.filter((mark) => mark.kind === kind).map(({ start, end }) => source.text.slice(start, end));

  it('leaves the text as it is, so that offsets are those of the file', () => {
    expect(source.text).toBe(TEXT);
  });

  it('marks a break inside a sentence, to be read as a space', () => {
    const [join] = source.marks.filter(({ kind }) => kind === 'join');
    expect(words('join')).toEqual(['\n\n']);
    expect(TEXT.slice(0, join!.start)).toMatch(/the local$/);
  });

  it('marks page furniture without taking it away', () => {
    expect(words('furniture')).toEqual([
      'Also read: Boats of the past',
      'Copyright The Harbour Times Limited 2025',
    ]);
  });

  it('says that a relative day of publication needs a person', () => {
    const bytes = Buffer.from(
      'Ferries to stop\n\nAnn Lee in Porto\n\nPublished 4 HOURS AGO\n\nThe boats stop on Monday, she said.',
    );
    const relative = importText({ ...origin, bytes });
    expect(relative).toMatchObject({ date: null, dateSource: null });
    expect(relative.evidence).toContainEqual(
      expect.objectContaining({ field: 'date', value: 'Published 4 HOURS AGO', confidence: 'guessed' }),
    );
  });
});
