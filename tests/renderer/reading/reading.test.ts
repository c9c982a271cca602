// The pure parts of reading: which passage leads when panes follow, how ticks are drawn, keys, notes, settings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsOf } from '../../../src/core/model/settings.ts';
import { leadingAnchor } from '../../../src/renderer/reading/following.ts';
import { keyLabel } from '../../../src/renderer/reading/key-label.ts';
import { noteTree, plainNote } from '../../../src/renderer/reading/markdown.ts';
import { tickPath } from '../../../src/renderer/reading/minimap.ts';
import { paragraphsOf } from '../../../src/renderer/reading/paragraphs.ts';
import { keyOf } from '../../../src/renderer/state/action-list.svelte.ts';

describe('the passage that leads', () => {
  const anchors = [
    { key: 'a', at: 20 },
    { key: 'b', at: 150 },
    { key: 'c', at: 400 },
  ];

  it('is the one nearest to the line where people read', () => {
    expect(leadingAnchor(anchors, 160, null)?.key).toBe('b');
    expect(leadingAnchor(anchors, 900, null)?.key).toBe('c');
  });

  it('keeps the lead until another is nearer by more than a line', () => {
    expect(leadingAnchor(anchors, 95, 'a')?.key).toBe('a');
    expect(leadingAnchor(anchors, 120, 'a')?.key).toBe('b');
  });

  it('is none where none is in sight', () => {
    expect(leadingAnchor([], 100, 'a')).toBeNull();
  });
});

describe('the overview', () => {
  it('draws ticks that would cover each other once', () => {
    const crowded = Array.from({ length: 10_000 }, (_, at) => at / 10_000);
    const path = tickPath(crowded, 'solid', 600);
    expect(path.split('M').length - 1).toBeLessThanOrEqual(301);
  });

  it('tells kinds apart by their lines', () => {
    const lines = ['solid', 'thick', 'dotted', 'double', 'dashed', 'wavy', 'sparse'] as const;
    expect(new Set(lines.map((line) => tickPath([0.5], line, 100))).size).toBe(lines.length);
  });
});

describe('a paragraph beyond all measure', () => {
  it('is cut into pieces that tile it and cut no character in half', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', '👷🏽‍♀️', 'word ', 'é'),
        fc.integer({ min: 1, max: 200_000 }),
        (unit, length) => {
          const text = unit.repeat(Math.ceil(length / unit.length));
          const pieces = paragraphsOf(text);
          expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const { start, end } of pieces) {
            expect(end - start).toBeLessThanOrEqual(60_000 + unit.length);
            expect(text.charCodeAt(start) & 0xfc00).not.toBe(0xdc00);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('keys', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it('are read the same on every keyboard', () => {
    expect(keyOf({ ...press, key: 'j', code: 'KeyJ' })).toBe('J');
    expect(keyOf({ ...press, key: 'z', code: 'KeyZ', metaKey: true, shiftKey: true })).toBe('Mod+Shift+Z');
    expect(keyOf({ ...press, key: '?', code: 'Slash', shiftKey: true })).toBe('?');
  });

  it('are written as people know them', () => {
    expect(keyLabel('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keyLabel('Mod+K', true)).toBe('⌘K');
    expect(keyLabel('Mod++', false)).toBe('Ctrl +');
  });
});

describe('a note', () => {
  it('is read as Markdown', () => {
    expect(noteTree('**Ask** the desk')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', text: 'Ask' }] },
          { type: 'text', text: ' the desk' },
        ],
      },
    ]);
  });

  it('holds no markup, no picture and no address but of the web', () => {
    const tree = JSON.stringify(
      noteTree('<b onclick="x()">a</b> ![p](x.png) [go](javascript:x) [web](https://a.example)'),
    );
    expect(tree).not.toContain('"address":"javascript');
    expect(tree).toContain('"address":"https://a.example"');
    expect(tree).not.toMatch(/"type":"(html|image)"/);
  });

  it('is said on one line without its marks, where a list says it', () => {
    expect(plainNote('# Ask\n\n- the **desk**, [the wire](https://a.example)\n- `x` and _why_\n\n> so')).toBe(
      'Ask the desk, the wire x and why so',
    );
    expect(plainNote('5 * 3 * 2')).toBe('5 * 3 * 2');
  });

  it('of any text is read without a fault', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void noteTree(text)));
  });
});

describe('settings', () => {
  it('fall back one by one', () => {
    expect(settingsOf({ theme: 'purple', textSize: 18, session: 3 })).toEqual({
      ...DEFAULT_SETTINGS,
      textSize: 18,
    });
    for (const broken of [null, [], 'x', 7]) expect(settingsOf(broken)).toEqual(DEFAULT_SETTINGS);
  });
});
