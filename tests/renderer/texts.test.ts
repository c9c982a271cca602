// The catalogue of texts: nothing is said beside it, nothing in it is said nowhere, and Chinese is complete.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../src/core/model/case.ts';
import { chinese } from '../../src/core/texts/chinese.ts';
import { english } from '../../src/core/texts/english.ts';
import { LANGUAGES, languageOf } from '../../src/core/texts/languages.ts';

const PAGE = 'src/renderer';
const desktop = readdirSync('src/main/desktop').map((name) => join('src/main/desktop', name));
const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).map((name) => join(PAGE, name));

/** Words that are the same in every language: the app's name, names of formats and units, keys, patterns. */
const SAME_EVERYWHERE = /^(Crossread|Markdown|HTML|px|Esc|[A-Z]|YYYY-MM-DD|after:2023-03|https:\/\/)$/;
/** Attributes that people read or hear, on elements and on our own components. */
const READ_ALOUD =
  /^(aria-label|aria-description|title|placeholder|alt|label|text|heading|action|empty|legend|name|hint)$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Texts of a component that do not come from the catalogue. */
function literalTexts(component: string): string[] {
  const found: string[] = [];
  const say = (text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(words) && !SAME_EVERYWHERE.test(words)) found.push(words);
  };
  const visit = (value: unknown, attribute: string | null): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, attribute);
    if (!isNode(value)) return;
    if (value.type === 'Text' && (attribute === null || READ_ALOUD.test(attribute)))
      say(value['data'] as string);
    // A sentence in the script: a capital, and a word after it.
    if (value.type === 'Literal' && /^\p{Lu}[\p{Ll}’]+ \p{Ll}/u.test(String(value['value'])))
      say(String(value['value']));
    if (value.type.startsWith('Import') || value.type === 'StyleDirective') return;
    // The name of a form's field is nothing that anybody reads.
    const inside = value.type === 'Attribute' ? (value['name'] as string) : attribute;
    const ownName = inside === 'name' ? null : inside;
    if (value.type === 'Attribute' && inside === 'name') return;
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'css' && key !== 'comments' && key !== 'leadingComments') visit(child, ownName);
    }
  };
  const { fragment, instance, module } = parse(component, { modern: true });
  visit(fragment, null);
  visit(instance, null);
  visit(module, null);
  return found;
}

/** Every text of a catalogue with its path: "matrix.notReported". */
function texts(room: object, path = ''): [path: string, text: string | ((...values: never[]) => string)][] {
  return Object.entries(room).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? texts(value, `${path}${key}.`)
      : [[`${path}${key}`, value as string]],
  );
}

describe('the catalogue of texts', () => {
  it.each(files.filter((name) => name.endsWith('.svelte')))('says everything that %s shows', (name) => {
    expect(literalTexts(readFileSync(name, 'utf8'))).toEqual([]);
  });

  it('leaves the commas and colons between words to the language', () => {
    const own = files
      .filter((name) => /\.(svelte|ts)$/.test(name))
      .filter((name) => /\.join\('[,:;] '\)|\}[,:] \$\{t\./u.test(readFileSync(name, 'utf8')));
    expect(own).toEqual([]);
  });

  it('says what long work is at in the language of the page, not as it came', () => {
    const asItCame = files
      .filter((name) => name.endsWith('.svelte'))
      .filter((name) => /\{[\w.]*progress\.step\}/iu.test(readFileSync(name, 'utf8')));
    expect(asItCame).toEqual([]);
  });

  it('finds a text that a component writes itself', () => {
    const component = `<script lang="ts">const why = 'Because it is so';</script><p title="A hint">Plain {why}</p>`;
    expect(literalTexts(component)).toEqual(['A hint', 'Plain', 'Because it is so']);
  });

  it('holds nothing that nobody says', () => {
    const said = [...files, 'src/main/desktop.ts', ...desktop]
      .filter((name) => /\.(svelte|ts)$/.test(name))
      .map((name) => readFileSync(name, 'utf8'))
      .concat(readFileSync('src/core/texts/wording.ts', 'utf8').replace(/\btexts\./g, 't.'))
      .join('\n')
      // A long line may be broken before a dot.
      .replace(/\s+\./g, '.');
    const ofDesktop = ['desktop', 'menu', 'screens', 'shell'];
    const unused = texts(english)
      .map(([path]) => path.split('.'))
      .filter(([room, ...keys]) => {
        const key = keys.at(-1);
        const chain = keys.map((each) => `\\.${each}`).join('');
        const whole = key === undefined ? '\\bt\\.locale\\b' : `\\bt\\.${room!}${chain}\\b`;
        const named = ofDesktop.includes(room!) ? `|\\b${room!}\\.${key!}\\b` : '';
        // A room whose keys are the values of a type is asked for whole, or by a key worked out.
        const byKey = [room!, ...keys.slice(0, -1)].map((each) => `\\.${each}`).join('');
        return !new RegExp(`${whole}${named}|\\bt${byKey}(\\[|[,)])`).test(said);
      })
      .map((path) => path.join('.'));
    expect(unused).toEqual([]);
  });

  it('is Chinese throughout where Chinese is spoken', () => {
    // What the machine says takes values of its own kinds: tests/core/texts/wording.test.ts.
    const names =
      /^(locale|actions\.app|settings\.fonts\.source-serif|problems\..*|common\.(together|person)|(explanations|ofEach|reasons|changes)\..*)$/;
    const foreign = texts(chinese).filter(([path, text]) => {
      if (names.test(path)) return false;
      const words = typeof text === 'string' ? text : text(...(['来源', 2, 3, 1] as never[]));
      return !/\p{Script=Han}/u.test(words);
    });
    expect(foreign.map(([path]) => path)).toEqual(['common.pause', 'common.ofAll']);
  });

  it('names every part of a case, should restoring an earlier state change it', () => {
    const told = [
      'format',
      'version',
      'id',
      'about',
      'createdAt',
      'changedAt',
      'sources',
      'annotations',
      'history',
    ];
    const parts = Object.keys(caseSchema.entries).filter((part) => !told.includes(part));
    for (const { texts: language } of Object.values(LANGUAGES))
      expect(Object.keys(language.backups.parts).sort()).toEqual(['base', ...parts].sort());
  });

  it('counts in English as people do', () => {
    expect(english.common.sourceCount(1)).toBe('1 source');
    expect(english.common.sourceCount(0)).toBe('0 sources');
    expect(english.common.noteCount(12_000)).toBe('12,000 notes');
    expect(english.matrix.morePlaces(1)).toBe('and 1 more place in this source');
  });

  it('speaks the language that was chosen, else the first of the system’s that it knows', () => {
    expect(languageOf('zh', ['en-GB'])).toBe('zh');
    expect(languageOf('system', ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(languageOf('system', ['fr-FR'])).toBe('en');
    expect(LANGUAGES.zh.texts.screens.reader).toBe('阅读');
  });
});
