// Fingerprints of texts and judged statements: what is sure to be recognised, and what must not be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fingerprints,
  FingerprintTable,
  StatementTable,
  SURE_RUN,
} from '../../../src/core/text/fingerprints.ts';
import { edited, wordsByZipf } from '../../support/edited-text.ts';
import { seededRandom } from '../../support/random.ts';

const word = fc.constantFrom(...'the dam at tarsk was shut on monday after rain ada lind said so'.split(' '));
const wordList = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.array(word, { minLength: least, maxLength: most });

describe('fingerprints', () => {
  it('are shared by texts that share a run of words, whatever stands around it', () => {
    fc.assert(
      fc.property(
        wordList(SURE_RUN, 20),
        wordList(0, 30),
        wordList(0, 30),
        wordList(0, 30),
        wordList(0, 30),
        (run, a, b, c, d) => {
          const one = fingerprints([...a, ...run, ...b].join(' ')).prints;
          const other = new Set(fingerprints([...c, ...run, ...d].join(' ')).prints);
          expect(one.some((print) => other.has(print))).toBe(true);
        },
      ),
    );
  });

  it('do not depend on case, signs or spacing', () => {
    const plain = fingerprints('the dam at tarsk was shut on monday after rain').prints;
    const set = fingerprints('“The dam,\nat Tarsk, was   shut” — on Monday; after rain.').prints;
    expect(set).toEqual(plain);
  });

  it('stand at the words they were made of', () => {
    fc.assert(
      fc.property(wordList(0, 60), (list) => {
        const text = list.join(' ');
        const found = fingerprints(text);
        expect(found.words).toBe(list.length);
        found.prints.forEach((print, at) => {
          const run = text.slice(found.starts[at], found.ends[at]);
          expect(run.split(' ')).toHaveLength(5);
          expect(fingerprints(run).prints).toEqual(Int32Array.of(print));
        });
      }),
    );
  });
});

describe('text used before', () => {
  const next = seededRandom(21);
  const draw = wordsByZipf(next);
  const article = (): string[] => Array.from({ length: 800 }, draw);

  it('is found in every article that took over a fifth of another and edited it', () => {
    const articles = Array.from({ length: 100 }, article);
    const planted = Array.from({ length: 20 }, (_, at) => {
      const taken = articles[at]!.slice(100, 260);
      articles[99 - at]!.splice(300, 160, ...edited(taken, 0.1, next, draw));
      return `${at} ${99 - at}`;
    });
    const table = new FingerprintTable(articles.map((words) => words.join(' ')));
    const found = articles.flatMap((_, at) =>
      table.sharedWithText(at).flatMap(({ text }) => (text < at ? [`${text} ${at}`] : [])),
    );
    expect(new Set(found)).toEqual(new Set(planted));
  });

  it('is told by the words that are shared, as far as runs of them tell', () => {
    const shared =
      'the river board shut the upper dam on Monday after a night of rain and opened the lower one at noon';
    const text = `Nothing before it. ${shared}. Nothing after it that matters.`;
    const [found, ...others] = new FingerprintTable([text]).sharedWith(
      fingerprints(`So ${shared}, he said.`).prints,
    );
    expect(others).toEqual([]);
    const words = found!.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    expect(shared).toContain(words);
    expect(found!.words).toBe(words.split(' ').length);
  });

  it('is not seen in a phrase that many texts have', () => {
    const table = new FingerprintTable([
      'He told reporters on the sidelines of the annual meeting that it was late.',
    ]);
    const other = fingerprints(
      'Asked on the sidelines of the annual meeting, she said that nothing was wrong with it.',
    );
    expect(table.sharedWith(other.prints)).toEqual([]);
  });
});

describe('a statement judged before', () => {
  const judged = 'About 30 homes were flooded when the upper dam at Tarsk broke on Monday.';
  const found = (text: string): string[] =>
    new StatementTable([judged, 'Nobody was hurt.'])
      .foundIn(text)
      .map(({ span }) => text.slice(span.start, span.end));

  it('is found where it stands word for word', () => {
    expect(found(`It rained. ${judged} More follows.`)).toEqual([judged.slice(0, -1)]);
  });

  it('is found where a word of it was changed', () => {
    expect(
      found('About 30 houses were flooded when the upper dam at Tarsk broke on Monday, she said.'),
    ).toEqual(['were flooded when the upper dam at Tarsk broke on Monday']);
  });

  it('is not found in a text that has its words in other places', () => {
    expect(
      found(
        'On Monday the dam held. At Tarsk, homes were dry; about 30 people had left when the upper bank broke.',
      ),
    ).toEqual([]);
  });

  it('is not found by fewer than five words, which occur everywhere', () => {
    expect(found('Nobody was hurt.')).toEqual([]);
  });
});
