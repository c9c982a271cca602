import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_BYTES } from '../../../src/core/contract/contract.ts';
import { importText, readText } from '../../../src/main/import/text.ts';

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('reading a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('Zoë 说 🤔')],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeffZoë 说 🤔')],
    ['UTF-16, low byte first', utf16('Zoë 说 🤔', 'le')],
    ['UTF-16, high byte first', utf16('Zoë 说 🤔', 'be')],
  ])('takes %s', (_encoding, bytes) => {
    expect(readText(bytes, 'a.txt').text).toBe('Zoë 说 🤔');
  });

  it('makes every line end one', () => {
    expect(readText(Buffer.from('a\r\nb\rc\nd'), 'a.txt').text).toBe('a\nb\nc\nd');
  });

  it('states the SHA-256 of the bytes as they came, not of the text', () => {
    // Of "abc": FIPS 180-2, appendix B.1.
    expect(readText(Buffer.from('abc'), 'a.txt').sha256).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(readText(Buffer.from('\ufeffabc'), 'a.txt').sha256).not.toBe(
      readText(Buffer.from('abc'), 'a.txt').sha256,
    );
  });

  it.each([
    ['empty-file', 'no bytes', Buffer.alloc(0)],
    ['empty-file', 'only white space', Buffer.from(' \n\t\u00a0\r\n')],
    ['empty-file', 'only a byte-order mark', Buffer.from('\ufeff')],
    ['empty-file', 'only zero-width characters', Buffer.from('\u200b\u200d \u2060\u202e\n')],
    ['binary-file', 'a NUL byte', Buffer.from('text\0text')],
    ['binary-file', 'UTF-16 without its mark', utf16('text', 'le').subarray(2)],
    ['binary-file', 'a NUL in UTF-16', utf16('te\0xt', 'le')],
    ['binary-file', 'many control characters', Buffer.from('\u0001\u0002 some text \u0003')],
    ['bad-encoding', 'a scrap too short to tell', Buffer.from('\u00eb', 'latin1')],
    ['bad-encoding', 'UTF-8 that is cut off', Buffer.from('Zoë').subarray(0, 3)],
    ['bad-encoding', 'UTF-16 with half a pair', utf16('a\ud83e', 'le')],
    ['file-too-large', 'more than the limit', Buffer.alloc(MAX_TEXT_BYTES + 1, 'a')],
  ])('refuses with %s: %s, and names the file', (code, _what, bytes) => {
    expect(() => readText(bytes, 'wire.txt')).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^wire\.txt .+\. .+\.$/) as string }),
    );
  });

  it('takes a file at the limit, and one with a stray control character', () => {
    expect(readText(Buffer.alloc(MAX_TEXT_BYTES, 'a'), 'a.txt').text).toHaveLength(MAX_TEXT_BYTES);
    expect(readText(Buffer.from(`${'word '.repeat(100)}\u001a`), 'a.txt').text).toContain('word');
  });

  it('gives the text of any file or a problem, never another error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          const { text } = readText(bytes, 'a.txt');
          expect(text.trim()).not.toBe('');
          expect(text).not.toContain('\r');
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
      }),
    );
  });
});

describe('importing a text', () => {
  it('records where the source comes from', () => {
    const source = importText({
      id: 's1',
      bytes: Buffer.from('Ferries run late\n\nThe ferry company said on Monday that boats run late.'),
      fileName: 'ferries.txt',
      importedAt: '2026-01-01T00:00:00.000Z',
      version: '9.9.9',
    });
    expect(source).toMatchObject({
      id: 's1',
      file: 'ferries.txt',
      role: 'report',
      url: null,
      importedAt: '2026-01-01T00:00:00.000Z',
      importer: { name: 'plain text', version: '9.9.9' },
    });
    expect(source.title).not.toBe('');
  });

  it('never guesses a date that the text does not state', () => {
    const bytes = Buffer.from('Ferries run late\n\nThe ferry company said that boats run late.');
    const origin = { id: 's1', bytes, fileName: 'ferries.txt', importedAt: '2026-01-01', version: '1' };
    expect(importText(origin)).toMatchObject({ date: null, dateSource: null });
  });
});
