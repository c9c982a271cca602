// Cases as large as the app has to bear, made by a rule: made-up sentences, as many sources, ties and notes as asked.
import { plainClaim } from '../support/plain-claim.ts';
import { NO_REVIEW, type Case } from '../../src/core/model/case.ts';
import type { Alignment, Claim, Comparison, Finding, Point } from '../../src/core/model/comparison.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import type { Source } from '../../src/core/model/source.ts';

const KINDS = ['numbers-differ', 'worded-differently', 'same-claim', 'dates-differ'] as const;
const WORDS =
  'harbour council mayor tram rails quay winter fares docker vote steel budget line school bridge'.split(' ');
const WHEN = '2024-06-07T12:00:00+02:00';

export interface LargeCase {
  readonly subject: Case;
  readonly comparison: Comparison;
}

/**
 * @param sources how many sources; each says something on every point
 * @param points how many points: a sentence of each source, tied to that of its neighbours
 * @param extra what is said besides, in words for each source
 * @param notes how many notes the first source carries
 */
export function largeCase(sources: number, points: number, extra = 0, notes = 0): LargeCase {
  const claims: Claim[] = [];
  const made = Array.from({ length: sources }, (_, at) => {
    const id = `source${at}`;
    const paragraphs: string[] = [`Report number ${at} on the harbour line`];
    let length = paragraphs[0]!.length + 1;
    const add = (text: string): number => {
      const start = length;
      paragraphs.push(text);
      length += text.length + 1;
      return start;
    };
    for (let point = 0; point < points; point += 1) {
      const words = sentence(point, at);
      const start = add(`${words} So it was said at the quay.`);
      claims.push(claim(`c${at}-${point}`, id, start, start + words.length));
    }
    for (let left = extra; left > 0; left -= 60) add(filler(left, Math.min(60, left)));
    return source(id, `Daily ${at}`, paragraphs.join('\n'));
  });
  const alignments: Alignment[] = [];
  const pointList: Point[] = [];
  const findings: Finding[] = [];
  for (let point = 0; point < points; point += 1) {
    const kind = KINDS[point % KINDS.length]!;
    const tied = made.map((_, at) => claims[at * points + point]!);
    for (let at = 1; at < tied.length; at += 1) {
      alignments.push({
        a: tied[at - 1]!.id,
        b: tied[at]!.id,
        score: 0.8,
        relation: kind,
        differences: [],
        reasons: [['words', ['quay']]],
      });
    }
    pointList.push({ id: `p${point}`, claims: tied.map(({ id }) => id), occasion: null });
    findings.push({
      id: `f${point}`,
      kind,
      point: `p${point}`,
      passages: tied.map(({ source: id, start, end }) => ({ source: id, start, end })),
      explanations: [['same', 'surely', 'One report', 'the other']],
      more: 0,
    });
  }
  const first = made[0]!;
  const annotations = Array.from({ length: notes }, (_, at): Annotation => {
    const start = Math.floor(((first.text.length - 40) * at) / notes);
    const end = start + 24;
    const quote = { exact: first.text.slice(start, end), prefix: '', suffix: '' };
    return {
      id: `note${at}`,
      source: first.id,
      start,
      end,
      quote,
      note: `Ask about this (${at})`,
      tags: ['ask'],
      author: 'Reviewer',
      createdAt: WHEN,
      changedAt: WHEN,
    };
  });
  return {
    subject: {
      format: 'crossread-case',
      version: 7,
      id: 'large',
      about: { title: 'A large case', base: first.id },
      createdAt: WHEN,
      changedAt: WHEN,
      sources: made,
      annotations,
      ...NO_REVIEW,
      history: [],
    },
    comparison: {
      sentences: [],
      claims,
      quotations: [],
      quantities: [],
      names: [],
      occasions: [],
      alignments,
      points: pointList,
      findings,
    },
  };
}

/** One paragraph of so many characters, without a space. */
export function endlessWord(characters: number): string {
  return WORDS.join('')
    .repeat(Math.ceil(characters / 80))
    .slice(0, characters);
}

function sentence(point: number, source: number): string {
  const words = Array.from(
    { length: 12 },
    (_, at) => WORDS[(point * 7 + at * 3 + (at % 4 === 0 ? source : 0)) % WORDS.length]!,
  );
  return `The ${words.join(' ')} number ${point + source} stands.`;
}

function filler(seed: number, words: number): string {
  return `${Array.from({ length: words }, (_, at) => WORDS[(seed + at * 5) % WORDS.length]!).join(' ')}.`;
}

function claim(id: string, source: string, start: number, end: number): Claim {
  return plainClaim({ source, start, end }, { id, sentence: id });
}

function source(id: string, outlet: string, text: string): Source {
  return {
    id,
    title: text.slice(0, text.indexOf('\n')),
    outlet,
    author: null,
    date: '2024-06-05',
    dateSource: 'text',
    url: null,
    language: null,
    role: 'report',
    text,
    sha256: `sha256:${'0'.repeat(64)}`,
    file: `${id}.txt`,
    importedAt: WHEN,
    importer: { name: 'text', version: '1' },
    evidence: [],
    marks: [],
    earlier: [],
  };
}
