// Import of Rich Text: its groups and control words are read in one pass, after the specification (version 1.9.1).
// Only text, paragraphs, encodings, footnotes and properties matter here; everything else is passed over.
import { Problem, say } from '../../core/model/problem.ts';
import type { FileBytes, ReadDocument, Statement } from './document.ts';
import { TextBuilder } from './document.ts';

/** Groups whose text is not the document's. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object themedata datastore header headerl headerr headerf footer footerl footerr footerf xmlnstbl latentstyles fldinst annotation atnid atnauthor mmathPr filetbl'.split(
    ' ',
  ),
);
const SYMBOLS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
};
const PROPERTIES: Readonly<Record<string, 'title' | 'author'>> = { title: 'title', author: 'author' };
/** Code pages by the number that \ansicpg gives, where the platform's name is not "windows-" and the number. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
  '10000': 'macintosh',
  '65001': 'utf-8',
};
/** Groups nested deeper than this are no document's. */
const DEEPEST = 500;

interface Group {
  /** Where text goes: into the document, into a footnote, into a property, or nowhere. */
  readonly target: 'text' | 'footnote' | 'title' | 'author' | 'none';
  /** Bytes that follow a \u and say the same for old readers. */
  readonly fallback: number;
}

/** @throws Problem `damaged-file`, `empty-file` */
export function readRtf({ bytes, name }: FileBytes): ReadDocument {
  const reader = new RtfReader(Buffer.from(bytes).toString('latin1'));
  const { text, marks, statements, whole } = reader.read();
  if (!whole)
    throw new Problem(
      'damaged-file',
      say`${name} is a damaged Rich Text document: it is cut off. Get it again.`,
    );
  if (text === '')
    throw new Problem('empty-file', say`${name} has no text in it. Choose a document with text.`);
  return { text, marks, statements, importer: 'Rich Text' };
}

class RtfReader {
  readonly #rtf: string;
  readonly #builder = new TextBuilder();
  readonly #groups: Group[] = [];
  readonly #properties = new Map<string, string>();
  readonly #footnotes: string[] = [];
  #group: Group = { target: 'text', fallback: 1 };
  #decoder = new TextDecoder('windows-1252');
  /** Bytes of \'xx that wait for the rest of their character. */
  #bytes: number[] = [];
  #skip = 0;

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  read() {
    const token =
      /[{}]|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|[^\\{}\r\n]{1,4096}/gs;
    let whole = false;
    for (const [all, hex, word, number, symbol] of this.#rtf.matchAll(token)) {
      if (hex !== undefined) {
        if (this.#skip > 0) this.#skip--;
        else this.#bytes.push(parseInt(hex, 16));
        continue;
      }
      this.#flushBytes();
      if (all === '{') {
        if (this.#groups.length >= DEEPEST) break;
        this.#groups.push(this.#group);
      } else if (all === '}') {
        this.#group = this.#groups.pop() ?? this.#group;
        this.#skip = 0;
        if (this.#groups.length === 0) {
          whole = true;
          break;
        }
      } else if (word !== undefined) this.#control(word, number === undefined ? null : Number(number));
      else if (symbol !== undefined) this.#symbol(symbol);
      else this.#say(this.#skip > 0 ? this.#skipped(all) : this.#decode(Buffer.from(all, 'latin1')));
    }
    this.#footnotes.forEach((note, index) => {
      this.#builder.endParagraph();
      this.#builder.mark('footnote', String(index + 1), () => this.#builder.add(note));
    });
    const statements = [...this.#properties].map(([field, value]): Statement => ({
      field: PROPERTIES[field]!,
      value: value.trim(),
      how: ['properties', 'document', PROPERTIES[field]!],
      confidence: 'guessed',
    }));
    return { ...this.#builder.finish(), statements, whole };
  }

  #control(word: string, number: number | null): void {
    if (word === 'u' && number !== null) {
      this.#say(String.fromCharCode(number < 0 ? number + 0x10000 : number));
      this.#skip = this.#group.fallback;
    } else if (word === 'uc') this.#group = { ...this.#group, fallback: number ?? 1 };
    else if (word === 'ansicpg') this.#setCodePage(String(number));
    else if (word === 'footnote') {
      this.#footnotes.push('');
      this.#group = { ...this.#group, target: 'footnote' };
    } else if (word in PROPERTIES && this.#isInfo())
      this.#group = { ...this.#group, target: word as Group['target'] };
    else if (word === 'info' || SILENT.has(word)) this.#group = { ...this.#group, target: 'none' };
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'row') {
      if (this.#group.target === 'text') this.#builder.endParagraph();
      else this.#say(' ');
    } else if (word === 'line' && this.#group.target === 'text') this.#builder.breakLine();
    else if (word === 'cell' || word === 'nestcell') this.#say(' | ');
    else if (SYMBOLS[word] !== undefined) this.#say(SYMBOLS[word]);
  }

  #symbol(symbol: string): void {
    // "\*" opens a group that a reader which does not know it must pass over.
    if (symbol === '*') this.#group = { ...this.#group, target: 'none' };
    else if (symbol === '\n' || symbol === '\r') this.#control('par', null);
    else if ('{}\\'.includes(symbol)) this.#say(symbol);
    else this.#say(SYMBOLS[symbol] ?? '');
  }

  /** Properties stand in groups within that of \info. */
  #isInfo(): boolean {
    return this.#group.target === 'none';
  }

  #setCodePage(number: string): void {
    try {
      this.#decoder = new TextDecoder(CODE_PAGES[number] ?? `windows-${number}`);
    } catch {
      // An unknown code page: what is beyond ASCII stays windows-1252, as Word itself falls back.
    }
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    this.#say(this.#decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }

  #decode(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes);
  }

  #skipped(words: string): string {
    const rest = words.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - words.length);
    return rest;
  }

  #say(words: string): void {
    switch (this.#group.target) {
      case 'text':
        this.#builder.add(words);
        break;
      case 'footnote':
        this.#footnotes.push((this.#footnotes.pop() ?? '') + words);
        break;
      case 'none':
        break;
      default:
        this.#properties.set(this.#group.target, (this.#properties.get(this.#group.target) ?? '') + words);
    }
  }
}
