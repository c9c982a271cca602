// Whose words two claims are: one statement that two sources give to two people, or two people who say two things.
import { describe, expect, it } from 'vitest';
import { Example } from '../example.ts';
import { judged, kindsOf, told } from './told.ts';

it.each([
  [
    'Manager Anna Berg said the factory would keep its workers.',
    'Union leader Tom Hale said the factory would lose its workers.',
  ],
  [
    'Anna Berg said the shots came from the north side of the square.',
    'Tom Hale said the shots came from the south side of the square.',
  ],
  ['Ashby Hospital said its emergency ward was full.', 'Corley Hospital said its emergency ward was full.'],
])('Two who say two things in one frame are not given the same statement: %s', (a, b) => {
  expect(told(a, b)).toBe('other-occasion');
});

it.each([
  [
    'Anna Berg said the residents had been consulted about the road.',
    'Tom Hale said the residents had not been consulted about the road.',
    'possible-contradiction',
  ],
  [
    'Paul Reiner said he was consulted about the merger.',
    'Julia Reiner said she was not consulted about the merger.',
    'other-occasion',
  ],
  [
    'Paul Reiner said they had been told about the merger.',
    'Tom Hale said they had not been told about the merger.',
    'other-occasion',
  ],
  [
    'Paul Reiner said the bomb was built by an expert.',
    'Tom Hale said the bomb was built by an expert.',
    'speaker-differs',
  ],
])(
  'Two people are at odds over a third thing, and not in what each says of himself: %s',
  (a, b, relation) => {
    expect(told(a, b)).toBe(relation);
  },
);

describe('a speaker', () => {
  it('is not told to differ where the other source names the agency alone that passed it on', () => {
    const told = (relay: string | null): string[] => {
      const example = new Example()
        .source('a', [{ says: 'The bridge at Orlen will close in May', speaker: 'council' }])
        .source('b', ['The bridge at Orlen will close in May']);
      example.claims[1] = { ...example.claims[1]!, relay };
      return judged(example).differences.map(({ explanation: [key] }) => key);
    };
    expect(told('Reuters')).not.toContain('speakers');
    expect(told(null)).toContain('speakers');
  });
});

describe('speakers', () => {
  it('differ when the same words are given to two people', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'The dam will hold.', speaker: 'Omar Haddad' }]);
    const alignment = judged(example);
    expect(alignment.relation).toBe('speaker-differs');
    expect(alignment.differences[0]!.explanation).toEqual(['speakers', 'A', 'Ada Lind', 'B', 'Omar Haddad']);
  });

  it('who say something alike in words far apart are two speakers, not one statement', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'Dams like this one hold for a century.', speaker: 'Omar Haddad' }]);
    const pair = example.pair('a:c0', 'b:c0', { score: 0.85, containment: 0.4, overlap: 0.2 });
    expect(judged(example, [], pair).relation).toBe('other-occasion');
  });

  it('do not differ where one source names nobody, which is told beside what else is', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', ['The dam will hold.']);
    const told = judged(example);
    expect(told.relation).toBe('same-claim');
    expect(told.differences.map(({ explanation }) => explanation)).toContainEqual([
      'speakers',
      'A',
      'Ada Lind',
      'B',
      null,
    ]);
    // Of what may be two things nobody's silence is told.
    const pair = example.pair('a:c0', 'b:c0', { score: 0.7, containment: 0.5, overlap: 0.2 });
    expect(judged(example, [], pair).differences.map(({ explanation: [key] }) => key)).toEqual(['open']);
  });

  it('differ where one of them has no name in nearly the same words alone: they may be one', () => {
    const told = (says: string): string[] =>
      judged(
        new Example()
          .source('a', [{ says: 'The dam will hold until the spring.', speaker: 'Ada Lind' }])
          .source('b', [{ says, speaker: 'union official' }]),
      ).differences.map(({ kind }) => kind);
    expect(told('The dam is going to last the winter, and hold.')).not.toContain('speaker-differs');
    expect(told('The dam will hold to the spring.')).toContain('speaker-differs');
  });

  describe('of whom one is the body that the other', () => {
    const told = (introduced: string, speaker: string, body: string): string[] => {
      const example = new Example()
        .source('a', [introduced, { says: 'Divers will search the hull of the ferry.', speaker }])
        .source('b', [{ says: 'Divers will search the hull of the ferry.', speaker: body }]);
      return judged(example, [], example.pair('a:c1', 'b:c0')).differences.map(({ kind }) => kind);
    };
    it.each([
      ['Coastguard commander Iain Petrie spoke on Sunday.', 'Iain Petrie', 'coastguard'],
      ['Iain Petrie, the commander of the coastguard, spoke.', 'Iain Petrie', 'coastguard'],
      ['The coastguard’s commander, Iain Petrie, spoke.', 'Iain Petrie', 'coastguard'],
      ['Iain Petrie of the Seamen’s Union spoke on Sunday.', 'Iain Petrie', 'Seamen’s Union'],
      ['The ministry met.', 'ministry’s permanent secretary', 'ministry'],
      ['Iain Petrie, head of the coastguard, spoke.', 'Iain Petrie', 'coastguard'],
    ])('speaks for are not told to differ: %s', (introduced, speaker, body) => {
      const kinds = told(introduced, speaker, body);
      expect(kinds).not.toContain('speaker-differs');
      expect(kinds).not.toContain('other-occasion');
    });

    it.each([
      ['Hospital patient Iain Petrie spoke on Sunday.', 'Iain Petrie', 'hospital'],
      ['The union said minister Iain Petrie was wrong.', 'Iain Petrie', 'union'],
      ['Union leader Iain Petrie spoke on Sunday.', 'Iain Petrie', 'company'],
      ['Iain Petrie, leader of the protests against the ministry, spoke.', 'Iain Petrie', 'ministry'],
      ['Iain Petrie, head of a group that is suing the company, spoke.', 'Iain Petrie', 'company'],
      ['Iain Petrie, a spokesman for victims of the church, spoke.', 'Iain Petrie', 'church'],
      ['Iain Petrie, a former head of the coastguard, spoke.', 'Iain Petrie', 'coastguard'],
      ['The father of a police officer, Iain Petrie, spoke.', 'Iain Petrie', 'police'],
      ['Iain Petrie, secretary of the union at the hospital, spoke.', 'Iain Petrie', 'hospital'],
      ['Hospital nurse Iain Petrie spoke.', 'Iain Petrie', 'hospital'],
      ['Iain Petrie of Dorn spoke.', 'Iain Petrie', 'Dorn'],
      [
        'The harbour office, which is led by the mayor, is shut. Iain Petrie spoke.',
        'Iain Petrie',
        'harbour office',
      ],
    ])('only meets do differ: %s', (introduced, speaker, body) => {
      expect(told(introduced, speaker, body)).toContain('speaker-differs');
    });
  });

  it.each([
    ['The report says', 'Dr Mary Webb, who wrote the report, says', true],
    ['The study found that', 'Experts at Lund University, who led the study, found that', true],
    ['A report by the Lake Trust is out. The report says', 'The Lake Trust says', true],
    ['Tallis Energy said', 'The company said', true],
    ['Harlow, a maker of pumps, said', 'The company said', true],
    ['Prosecutors said', 'The prosecution said', true],
    ['Officers said', 'The police said', true],
    ['Prosecutors said', 'The police said', false],
    ['The report says', 'The ministry says', false],
    ['The report says', 'Otto Lind criticised the authors of the report. Otto Lind says', false],
    ['Otto Lind, who runs the company, said', 'The company said', false],
    ['The Health Ministry said', 'The company said', false],
  ])('are one where one made what the other is, or is it: %s | %s', (mine, yours, isOne) => {
    const says = 'twelve lakes have dried up in the south';
    const kinds = kindsOf(`${mine} ${says}.`, `${yours} ${says}.`);
    expect(kinds.includes('speaker-differs: speakers')).toBe(!isOne);
  });

  it.each([
    ['Not a single tree will be felled at the mill', 'thirty old trees will be felled at the mill'],
    ['Not one tree will fall at the old mill', 'thirty old trees at the mill will have to come down'],
    ['The old mill will not be closed in the spring', 'the old mill will be closed in the spring'],
  ])('are not told to differ where one of them denies it: %s', (a, b) => {
    const kinds = kindsOf(`${a}, Ada Lind told the council.`, `Olga Finn told the council that ${b}.`);
    expect(kinds).not.toEqual([]);
    expect(kinds).not.toContain('speaker-differs: speakers');
    expect(kinds).not.toContain('worded-differently: worded');
  });

  it.each([
    ['The court', 'The judgment'],
    ['The study', 'Scientists'],
  ])('do not differ where one is a document and the other who makes such: %s, %s', (a, b) => {
    const found = 'found that the mill in Varn had emptied its tanks into the lake.';
    expect(kindsOf(`${a} ${found}`, `${b} ${found}`).filter((kind) => kind.startsWith('speaker'))).toEqual(
      [],
    );
  });

  it('are not told to differ where each has a figure of its own', () => {
    const example = new Example()
      .source('a', [{ says: 'The walk to the new school takes 45 minutes.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'The walk to the new school takes 70 minutes in snow.', speaker: 'Omar Haddad' }])
      .quantity('a', '45 minutes', 'duration', 'PT45M')
      .quantity('b', '70 minutes', 'duration', 'PT70M');
    expect(judged(example).differences.map(({ kind }) => kind)).not.toContain('speaker-differs');
  });

  it('are not missed where the source that names none has the other do it itself', () => {
    const example = new Example()
      .source('a', [{ says: 'The harbour board announced higher dues.', speaker: 'harbour board' }])
      .source('b', ['The harbour board made dues higher.']);
    expect(judged(example).differences.map(({ explanation: [key] }) => key)).not.toContain('speakers');
  });

  it('are missed when the source that names none begins with something else and has a word of the name', () => {
    const example = new Example()
      .source('a', [{ says: 'Staff work without pay.', speaker: 'Ministry of Health' }])
      .source('b', ['Health staff work without pay.']);
    expect(judged(example).differences.map(({ explanation: [key] }) => key)).toContain('speakers');
  });

  it('are the same when one source gives only the family name', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'The dam will hold.', speaker: 'Lind' }]);
    expect(judged(example).relation).toBe('same-claim');
  });
});
