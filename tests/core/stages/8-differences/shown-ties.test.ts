// Which ties a reader is shown: weak ones only where neither source has anything closer.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';
import type { Alignment, Claim, Difference, Tie } from '../../../../src/core/model/comparison.ts';
import { shownTies } from '../../../../src/core/stages/8-differences/shown-ties.ts';
import { ANSWERED, leastScore, standingOf } from '../../../../src/core/stages/8-differences/ties.ts';
import { Copies } from '../../../../src/core/text/claims/likeness/copies.ts';
import { Example } from '../example.ts';
import { judged, surroundings, told } from './told.ts';

describe('what a reader is shown', () => {
  it('is no pair that has next to nothing in common, whatever speaks for it', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'We need new areas of growth.', speaker: 'Ada Lind' }]);
    const pair = example.pair('a:c0', 'b:c0', { score: 0.9, containment: 0.1, overlap: 0.05 });
    expect(standingOf(pair, surroundings(example))).toBeNull();
    expect(judged(example, [], pair).relation).toBe('related');
  });

  it('is a weak pair by elimination, when neither source has anything closer, and whether they agree is left open', () => {
    const example = new Example()
      .source('a', [{ says: 'The money comes in spring.', speaker: 'Ada Lind' }])
      .source('b', ['Nobody has to wait for money longer than until March.']);
    const weak = { score: 0.2, containment: 0.1, overlap: 0.05 };
    expect(standingOf(example.pair('a:c0', 'b:c0', weak), surroundings(example))).toBeNull();
    const left = example.pair('a:c0', 'b:c0', { ...weak, best: true });
    expect(standingOf(left, surroundings(example))).not.toBeNull();
    const found = judged(example, [], left);
    expect(found.relation).toBe('same-matter');
    expect(found.differences[0]!.explanation).toEqual(['open', 'A', 'B']);
    expect(found.reasons[0]).toEqual(['elimination']);
  });

  it('is by elimination nothing that neither source has anybody say, unless it has more in common or means nearly the same', () => {
    const example = new Example()
      .source('a', ['The money comes in spring.'])
      .source('b', ['Nobody has to wait for money longer than until March.']);
    const told = (score: number, alike: number | null): string => {
      const left = { score, containment: 0.1, overlap: 0.05, best: true, alike };
      return judged(example, [], example.pair('a:c0', 'b:c0', left)).relation;
    };
    expect([told(0.2, null), told(0.35, null)]).toEqual(['related', 'same-matter']);
    expect([told(0.2, 0.1), told(0.2, 0.3)]).toEqual(['related', 'same-matter']);
  });

  it('is by elimination nothing that a source tells by itself of what somebody is quoted with, unless they share half', () => {
    const told = (speech: Claim['speech'], containment: number): boolean => {
      const example = new Example()
        .source('a', [{ says: 'Nobody at the desk could tell me.', speaker: 'Ada Lind', speech }])
        .source('b', ['The desks alone are short of 600 people.']);
      const left = { score: 0.2, containment, overlap: 0.05, best: true };
      return standingOf(example.pair('a:c0', 'b:c0', left), surroundings(example)) !== null;
    };
    expect([told('direct', 0.3), told('indirect', 0.3), told('direct', 0.6)]).toEqual([false, true, true]);
  });

  it('is by elimination nothing that two people say, and nothing that is at odds', () => {
    const people = new Example()
      .source('a', [{ says: 'The money comes in spring.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'Nobody has to wait longer than until March.', speaker: 'Omar Haddad' }]);
    const left = { score: 0.2, containment: 0.1, overlap: 0.05, best: true };
    expect(standingOf(people.pair('a:c0', 'b:c0', left), surroundings(people))).toBeNull();
    const figures = new Example()
      .source('a', ['At night 30 percent of all looms run.'])
      .source('b', ['By day 20 percent of all looms run.'])
      .quantity('a', '30 percent', 'percent', 30)
      .quantity('b', '20 percent', 'percent', 20);
    expect(judged(figures, [], figures.pair('a:c0', 'b:c0', left)).relation).toBe('related');
  });

  it('is by elimination a pair of two figures that both sources have left over', () => {
    const left = { score: 0.2, containment: 0.1, overlap: 0.05, best: true };
    const told = (more: string): string => {
      const example = new Example()
        .source('a', ['The mill has 300 looms.'])
        .source('b', ['In the mill 200 looms run.', `There are ${more}.`])
        .quantity('a', '300', 'cardinal', 300, { unit: 'looms' })
        .quantity('b', '200', 'cardinal', 200, { unit: 'looms' })
        .quantity('b', more, 'cardinal', Number(more.split(' ')[0]), { unit: more.split(' ')[1]! });
      return judged(example, [], example.pair('a:c0', 'b:c0', left)).relation;
    };
    expect(told('40 weavers')).toBe('numbers-differ');
    expect(told('300 looms')).toBe('related');
    expect(told('250 looms')).toBe('related');
  });

  it('is by elimination a thing that one says there was none of, and the other tells of', () => {
    const example = new Example()
      .source('a', ['No new tents have come.'])
      .source('b', ['Two lorries brought tents from Ullby.']);
    const likely = example.pair('a:c0', 'b:c0', { score: 0.2, containment: 0.1, overlap: 0.05, best: true });
    expect(judged(example, [], likely).relation).toBe('possible-contradiction');
    expect(judged(example, [], { ...likely, best: false }).relation).toBe('related');
  });

  it('is a pair of few words in common where both tell how many died, and no other occasion is told', () => {
    const example = new Example()
      .source('a', ['The blaze killed 12 people.', 'Snow fell.'])
      .source('b', ['Nine persons died.', 'It was cold.'])
      .quantity('a', '12 people', 'cardinal', 12, { unit: 'people' })
      .quantity('b', 'Nine persons', 'cardinal', 9, { unit: 'persons' });
    const none = { score: 0.02, containment: 0, overlap: 0 };
    const around = surroundings(example);
    expect(leastScore(example.pair('a:c1', 'b:c1', none), around)).toBe(0);
    expect(leastScore(example.pair('a:c0', 'b:c0', none), around)).toBe(ANSWERED);
    const raised = example.pair('a:c0', 'b:c0', { ...none, score: ANSWERED });
    expect(judged(example, [], raised).relation).toBe('numbers-differ');
  });

  it('is a pair of few words in common where both tell states of which one can hold, if they tell of one time', () => {
    const least = (words: string): number => {
      const example = new Example()
        .source('a', ['The doors of the mill were locked.'])
        .source('b', [`${words} the doors stood open.`])
        .quantity('b', words.slice(3), 'daterange', words === 'In 2012' ? '2012' : '2024-08');
      const pair = example.pair('a:c0', 'b:c0', { score: 0.02, containment: 0, overlap: 0 });
      return leastScore(pair, surroundings(example, [], { a: '2024-08-20', b: '2024-08-20' }));
    };
    expect(least('In August 2024')).toBeGreaterThan(0);
    expect(least('In 2012')).toBe(0);
  });

  it('is by elimination even less like where both name one speaker', () => {
    const pairOf = (a: string | null, b: string | null): boolean => {
      const example = new Example()
        .source('a', [{ says: 'The money comes in spring.', speaker: a }])
        .source('b', [{ says: 'Nobody has to wait longer than until March.', speaker: b }]);
      const pair = example.pair('a:c0', 'b:c0', { score: 0.08, containment: 0.1, overlap: 0.05, best: true });
      return standingOf(pair, surroundings(example)) !== null;
    };
    expect(pairOf('Ada Lind', 'Lind')).toBe(true);
    expect(pairOf('Ada Lind', null)).toBe(false);
    expect(pairOf(null, null)).toBe(false);
  });

  it('is by elimination nothing that shares no word with what one person says, unless one source quotes it', () => {
    const pairOf = (speech: 'indirect' | 'direct'): boolean => {
      const example = new Example()
        .source('a', [{ says: 'The cost of tomatoes has halved.', speaker: 'Ada Lind', speech: 'indirect' }])
        .source('b', [{ says: 'A new brand will come to Spain.', speaker: 'Ada Lind', speech }]);
      const pair = example.pair('a:c0', 'b:c0', { score: 0.2, containment: 0, overlap: 0, best: true });
      return standingOf(pair, surroundings(example)) !== null;
    };
    expect([pairOf('direct'), pairOf('indirect')]).toEqual([true, false]);
  });

  it('is by elimination never said to differ in its words', () => {
    const example = new Example()
      .source('a', [{ says: 'The money comes in spring.', speaker: 'Ada Lind', speech: 'direct' }])
      .source('b', [{ says: 'Nobody has to wait longer than until March.', speaker: 'Ada Lind' }]);
    const pair = example.pair('a:c0', 'b:c0', { score: 0.2, containment: 0, overlap: 0, best: true });
    expect(judged(example, [], pair).relation).toBe('same-matter');
    expect(judged(example).relation).toBe('worded-differently');
  });

  it('is a weak pair with two figures of one measure', () => {
    const example = new Example()
      .source('a', ['The mill has 300 looms.'])
      .source('b', ['In the mill 200 looms run.'])
      .quantity('a', '300', 'cardinal', 300, { unit: 'looms' })
      .quantity('b', '200', 'cardinal', 200, { unit: 'looms' });
    const pair = example.pair('a:c0', 'b:c0', { score: 0.4 });
    expect(standingOf(pair, surroundings(example))).not.toBeNull();
    expect(judged(example, [], pair).relation).toBe('numbers-differ');
  });

  const claims = new Example()
    .source('a', ['One.'])
    .source('b', ['Two.', 'Three.'])
    .source('c', ['Four.', 'Five.']).claims;
  const tie = (a: string, b: string, score: number, relation: Alignment['relation']): Tie => ({
    a: claims.findIndex(({ id }) => id === a),
    b: claims.findIndex(({ id }) => id === b),
    alignment: { a, b, score, relation, differences: [], reasons: [] },
  });

  const none = new Copies();

  it('leaves out what is only related', () => {
    expect(shownTies([tie('a:c0', 'b:c0', 0.9, 'related')], claims, none)).toEqual([]);
  });

  it('keeps a weak tie only where neither claim has a better partner in the other source', () => {
    const better = tie('a:c0', 'b:c0', 0.9, 'same-claim');
    const rival = tie('a:c0', 'b:c1', 0.3, 'worded-differently');
    const elsewhere = tie('a:c0', 'c:c0', 0.3, 'worded-differently');
    expect(shownTies([better, rival, elsewhere], claims, none)).toEqual([better, elsewhere]);
  });

  it('leaves out what only elimination ties where the sources surely tell more of two occasions than of one', () => {
    const left = tie('b:c1', 'c:c0', 0.3, 'same-claim');
    const likely = { ...left, alignment: { ...left.alignment, reasons: [['elimination'] as const] } };
    const one = tie('b:c0', 'c:c1', 0.9, 'same-claim');
    const two = tie('b:c0', 'c:c1', 0.9, 'other-occasion');
    expect(shownTies([likely], claims, none)).toEqual([likely]);
    expect(shownTies([one, likely], claims, none)).toEqual([one, likely]);
    expect(shownTies([two, likely], claims, none)).toEqual([two]);
  });

  it('leaves open two figures that one source gives in two statements of its own, unless it has somebody say them', () => {
    const apart = tie('a:c0', 'c:c0', 0.9, 'numbers-differ');
    const explanation: Difference['explanation'] = ['figures', 'A', '60', 'C', '164', ['shops']];
    const differences: Difference[] = [{ kind: 'numbers-differ', passages: [], explanation }];
    const differ = { ...apart, alignment: { ...apart.alignment, differences } };
    const same = (a: string, b: string, sure: 'surely' | 'likely'): Tie => {
      const plain = tie(a, b, 0.9, 'same-claim');
      const agreeing: Difference = {
        kind: 'same-claim',
        passages: [],
        explanation: ['same', sure, 'A', 'B'],
      };
      return { ...plain, alignment: { ...plain.alignment, differences: [agreeing] } };
    };
    const first = same('a:c0', 'b:c0', 'surely');
    const second = same('b:c1', 'c:c0', 'surely');
    const told = (ties: readonly Tie[], all = claims): Alignment['relation'] | undefined =>
      shownTies(ties, all, none).find(({ a, b }) => a === apart.a && b === apart.b)?.alignment.relation;
    expect(told([first, second, differ])).toBe('same-matter');
    expect(told([first, differ])).toBe('numbers-differ');
    // Half of a statement may seem to be the same: "A fire broke out" of "A fire broke out, killing eight".
    expect(told([first, same('b:c1', 'c:c0', 'likely'), differ])).toBe('numbers-differ');
    const said = claims.map((claim) => (claim.id === 'b:c1' ? { ...claim, speaker: 'Ada Lind' } : claim));
    expect(told([first, second, differ], said)).toBe('numbers-differ');
  });

  const long = (what: string): string =>
    `The old weir at Tolm, which ${what} in 1931, feeds nine ponds, two mills and a fish farm to this day.`;
  const relations = (...texts: readonly string[]): string[] =>
    analyse(
      texts.map((text, at) => ({ id: 'ab'[at]!, title: 'AB'[at]!, outlet: null, date: '2025-03-04', text })),
    )
      .alignments.map(({ a, relation }) => `${a} ${relation}`)
      .sort();

  it('tells a short sentence beside a copied one as copied with it', () => {
    const more =
      'A heron was counted at the lock last spring. Boats have to wait there for an hour. The keeper sells plums and eggs to them. ';
    const copied = `Nobody minds. ${long('was rebuilt')} It leaks.`;
    expect(relations(`${copied} ${more}`, copied)).toEqual([
      'a:c0 shared-text',
      'a:c1 shared-text',
      'a:c2 shared-text',
    ]);
  });

  it('tells a short sentence of which only one neighbour was copied as said by both', () => {
    const before = [
      'Fire broke out in a mill at dawn.',
      'A blaze in Tolm was put out by eight in the morning.',
    ];
    const behind = [
      'Firemen from Orn stayed at the yard until noon. Cloth for nine schools was lost, along with a lorry that had been bought only a week ago. Looms from the upper hall can be mended.',
      'The owner wants to open again in the spring of next year. Forty weavers will be paid until then out of a fund that the town keeps. Smoke was seen as far as the coast.',
    ];
    const texts = before.map(
      (opens, at) => `${opens} ${long('was rebuilt')} Nobody was injured. ${behind[at]!}`,
    );
    expect(relations(...texts)).toContain('a:c2 same-claim');
    const between = texts.map((text) => text.replace('injured. ', `injured. ${long('had been sold')} `));
    expect(relations(...between)).toContain('a:c2 shared-text');
  });

  it('tells every sentence that two sources share as copied where they are mostly one text, however short it is', () => {
    const own = 'Anglers came by bus.';
    const text = (between: string): string =>
      ['Nobody minds.', between, long('was rebuilt'), long('had been sold')].join('\n\n');
    expect(relations(text(own), text('A fair is held in Orn.'))[0]).toBe('a:c0 shared-text');
    const others = ['Carts', 'Trams', 'Coaches', 'Lorries']
      .map(
        (what) =>
          `${what} from nine towns of the valley stood in the wide yard behind the mill until it was dark.`,
      )
      .join('\n\n');
    const apart = (more: string): string => ['Nobody minds.', more, long('was rebuilt')].join('\n\n');
    expect(
      relations(
        apart(others),
        apart(others.replaceAll('stood in', 'were sold off from').replaceAll('nine', 'six')),
      ),
    ).toContain('a:c0 same-claim');
  });

  describe('beside copies', () => {
    const corrected = new Example()
      .source('a', ['The mill shut.', 'Ada ran it.'])
      .source('b', ['The mill shut.', 'Ada ran it.', 'Correction: the mill is open.']);
    const copies = new Copies();
    for (const [source, text] of corrected.texts)
      copies.take(
        text,
        corrected.claims.filter((claim) => claim.source === source),
      );
    const difference = (kind: Difference['kind']): Difference => ({
      kind,
      passages: [],
      explanation: ['open', 'A', 'B'],
    });
    const told = (
      a: number,
      b: number,
      relation: Difference['kind'],
      kinds: readonly Difference['kind'][] = [relation],
    ): Tie => {
      const ends = { a: corrected.claims[a]!.id, b: corrected.claims[b]!.id };
      return {
        a,
        b,
        alignment: { ...ends, score: 0.9, relation, differences: kinds.map(difference), reasons: [] },
      };
    };
    const shown = (...ties: readonly Tie[]): Tie[] => shownTies(ties, corrected.claims, copies);
    const copied = [told(0, 2, 'shared-text'), told(1, 3, 'shared-text')];

    it('leaves out what ties two claims of both of which the other source has a copy, unless these are of two occasions', () => {
      const across = told(0, 3, 'same-claim');
      expect(shown(...copied, across)).toEqual(copied);
      const apart = [told(0, 2, 'other-occasion'), told(1, 3, 'other-occasion')];
      expect(shown(...apart, across)).toEqual([...apart, across]);
    });

    it('keeps what corrects a copy, without the text that it shares', () => {
      const correction = told(0, 4, 'possible-contradiction', ['possible-contradiction', 'shared-text']);
      expect(shown(...copied, correction)).toEqual([...copied, told(0, 4, 'possible-contradiction')]);
      expect(shown(correction)).toEqual([correction]);
      const shared = told(0, 4, 'shared-text', ['shared-text', 'shared-text']);
      expect(shown(...copied, shared)).toEqual([...copied, shared]);
      const dated = told(0, 2, 'dates-differ', ['dates-differ', 'shared-text']);
      expect(shown(dated, copied[1]!)).toEqual([dated, copied[1]]);
    });
  });

  it('keeps a tie that is just no weak one beside a better partner', () => {
    const ties = [tie('a:c0', 'b:c0', 0.9, 'same-claim'), tie('a:c0', 'b:c1', 0.45, 'same-claim')];
    expect(shownTies(ties, claims, none)).toEqual(ties);
  });
});

it('ties nobody’s silence to what somebody did', () => {
  const act = 'The operator suspended services on the line in Varn.';
  for (const silent of [
    'The operator declined to comment.',
    'The operator did not immediately respond to questions.',
    'A spokesman for the operator refused to comment on the line in Varn.',
  ])
    expect(told(act, silent)).toBe('none');
});

it.each([
  [
    'The company did not respond to questions about the leak in Varn.',
    'The company responded to questions about the leak in Varn.',
    'possible-contradiction',
  ],
  [
    'The minister refused to comment on the arrest of the mayor.',
    'The minister did comment on the arrest of the mayor.',
    'possible-contradiction',
  ],
  [
    'The minister has not commented on the arrest of the mayor.',
    'The minister declined to comment on the arrest of the mayor.',
    'same-matter',
  ],
])('holds silence against what tells of an answer: %s | %s', (a, b, relation) => {
  expect(told(a, b)).toBe(relation);
});
