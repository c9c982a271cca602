// How sure two sources are of one thing: possible or settled, hoped for or done, with reserve or without.
import { describe, expect, it } from 'vitest';
import { judgedTexts, kindsOf } from './told.ts';

describe('how sure two sources are', () => {
  const told = (a: string, b: string): readonly unknown[] =>
    judgedTexts(a, b)
      .map(({ explanation }) => explanation)
      .find(([key]) => key === 'certainty') ?? [];

  it.each([
    ['The minister allegedly took bribes from a mill in Varn.', 'unsure', ['allegedly']],
    ['The minister is said to have taken bribes from a mill in Varn.', 'unsure', ['is said to']],
    ['The minister is suspected of taking bribes from a mill in Varn.', 'unsure', ['is suspected of']],
    ['The minister has been accused of taking bribes from a mill in Varn.', 'unsure', ['been accused of']],
    ['The minister appears to have taken bribes from a mill in Varn.', 'unsure', ['appears']],
    ['The minister likely took bribes from a mill in Varn.', 'unsure', ['likely']],
    [
      'Prosecutors accused the minister of taking bribes from a mill in Varn.',
      'unsure',
      ['accused the minister of'],
    ],
  ])('is told where one leaves open what the other tells as settled: %s', (a, sure, by) => {
    expect(told(a, 'The minister took bribes from a mill in Varn.')).toEqual([
      'certainty',
      'A',
      sure,
      by,
      'B',
      'settled',
      [],
    ]);
    expect(told(a, 'The minister reportedly took bribes from a mill in Varn.')).toEqual([]);
  });

  it('is told where one holds possible or calls for what the other tells as settled', () => {
    const will = 'The ministry will suspend the licence of the ferry line in Varn.';
    expect(told('The ministry may suspend the licence of the ferry line in Varn.', will)).toEqual([
      'certainty',
      'A',
      'possible',
      ['may suspend'],
      'B',
      'settled',
      ['will suspend'],
    ]);
    expect(told(will, 'The ministry should suspend the licence of the ferry line in Varn.').slice(4)).toEqual(
      ['B', 'wanted', ['should suspend']],
    );
  });

  it('is told where one expects or hopes for what the other tells as done or as certain to come', () => {
    const [did, will] = [
      'The court rejected the appeal of the mill.',
      'The town will build 500 homes by 2027.',
    ];
    expect(told('The court is likely to reject the appeal of the mill.', did).slice(2, 4)).toEqual([
      'unsure',
      ['likely'],
    ]);
    expect(told('The town hopes to build 500 homes by 2027.', will).slice(2, 4)).toEqual([
      'unsure',
      ['hopes to'],
    ]);
  });

  it.each([
    [
      'Police in Varn arrested a man suspected of stealing the cup.',
      'Police in Varn arrested the man who stole the cup.',
    ],
    ['A man accused of killing his aunt appeared in court.', 'A man who killed his aunt appeared in court.'],
    [
      'A guard at the county museum in Varn was charged with stealing twelve old maps.',
      'A guard at the county museum in Varn stole twelve old maps.',
    ],
    [
      'A guard at the county museum in Varn was held on suspicion of stealing twelve old maps.',
      'A guard at the county museum in Varn stole twelve old maps.',
    ],
    ['The alleged thief of the cup was arrested in Varn.', 'The thief of the cup was arrested in Varn.'],
    ['The firm plans to cut 300 jobs in Varn.', 'The firm has cut 300 jobs in Varn.'],
    ['The firm wants to sell its mill to Kelm.', 'The firm has sold its mill to Kelm.'],
    ['The firm is planning to sell its mill to Kelm.', 'The firm sold its mill to Kelm.'],
  ])(
    'is told where one has a charge or an intent within its clause, and the other the deed: %s | %s',
    (a, b) => {
      expect(told(a, b).slice(2, 3)).toEqual([/plan|want/u.test(a) ? 'planned' : 'unsure']);
      expect(kindsOf(a, b)).not.toContain('same-claim: same');
    },
  );

  it.each([
    ['A man accused of killing his aunt appeared in court.', 'A man appeared in court.'],
    ['A man accused of killing his aunt appeared in court.', 'A murder suspect killed his aunt.'],
    ['The firm plans to cut 300 jobs in Varn.', 'The firm will cut 300 jobs in Varn.'],
  ])('is no matter where the other tells nothing of it, or no more surely: %s | %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it.each([
    'Renn did not say what had caused the fire.',
    'It is not known what caused the fire.',
    'Renn was asked whether an oil leak caused the fire.',
  ])('is not told of what is only asked or not known, nor is that the same: %s', (a) => {
    const b = 'An oil leak may have caused the fire.';
    expect(told(a, b)).toEqual([]);
    expect(kindsOf(a, b)).not.toContain('same-claim: same');
  });

  it('is no matter where one does not rule out what the other says may be', () => {
    const may = 'The ministry may suspend the licence of the ferry line in Varn.';
    for (const open of ['did not rule out suspending', 'could not exclude that it would suspend'])
      expect(told(may, `The ministry ${open} the licence of the ferry line in Varn.`)).toEqual([]);
  });

  it('is no matter where a risk is told by how likely something is', () => {
    expect(
      told(
        'Walkers were 31% less likely to have a stroke.',
        'A stroke was 31% rarer in walkers who had walked.',
      ),
    ).toEqual([]);
  });

  it('is no matter where one holds possible what the other tells with reserve', () => {
    expect(
      told('The mill in Varn may have caused the fire.', 'The mill in Varn probably caused the fire.'),
    ).toEqual([]);
  });

  it('is told of a source without a modal that has the verb, and of no other', () => {
    const a = 'The mill in Varn may close its gates to the public.';
    expect(told(a, 'The mill in Varn closed its gates to the public.').slice(4)).toEqual([
      'B',
      'settled',
      [],
    ]);
    expect(told(a, 'The mill in Varn painted its gates for the public.')).toEqual([]);
  });

  it('is not told where one has two modals, of which another may be meant', () => {
    expect(
      told(
        'The mill in Varn will close its gates because it will rain.',
        'The mill in Varn may close its gates.',
      ),
    ).toEqual([]);
  });

  it('makes one statement of the two no longer', () => {
    expect(
      kindsOf(
        'The mill in Varn may close its gates on Monday.',
        'The mill in Varn will close its gates on Monday.',
      ),
    ).toEqual(['certainty-differs: certainty']);
  });

  it('is no matter where both are as sure', () => {
    expect(
      told('The mill in Varn might close its gates.', 'The mill in Varn could close its gates.'),
    ).toEqual([]);
    expect(told('The mill in Varn will close its gates.', 'The mill in Varn closed its gates.')).toEqual([]);
  });
});

describe('words by which one source is surer', () => {
  it.each([
    [
      'The surgeon allegedly operated while drunk, the clinic said.',
      'The surgeon operated while drunk, the clinic said.',
    ],
    [
      'The theatre in Varn may close in the spring, Ada Lind said.',
      'The theatre in Varn will close in the spring, Ada Lind said.',
    ],
  ])('are told as that, and not as another wording: %s', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['certainty-differs: certainty']);
  });

  it('are no shift of the tense in reported speech', () => {
    expect(
      kindsOf(
        'The company said the plant would close in March.',
        'The plant will close in March, the company said.',
      ),
    ).toEqual(['same-claim: same']);
  });
});

describe('what one source believes, plans or has as a duty', () => {
  const told = (a: string, b: string): readonly unknown[] =>
    judgedTexts(a, b)
      .map(({ explanation }) => explanation)
      .find(([key]) => key === 'certainty') ?? [];

  it.each([
    ['Inspectors suspect that the toxin came from a cracked pipe.', 'unsure', ['suspect']],
    ['Police believe that the toxin came from a cracked pipe.', 'unsure', ['believe']],
  ])('is told beside the same as a fact, also where the words are copied: %s', (a, sure, by) => {
    const b = 'The toxin came from a cracked pipe.';
    expect(told(a, b).slice(1, 4)).toEqual(['A', sure, by]);
    expect(judgedTexts(a, b)[0]).toMatchObject({ kind: 'certainty-differs' });
    expect(told(a, 'The toxin is thought to have come from a cracked pipe, inspectors said.')).toEqual([]);
  });

  it.each([
    ['The airline is expected to cut its winter flights.', 'The airline has cut its winter flights.'],
    ['The old mill in Varn is set to be sold to a bank.', 'The old mill in Varn has been sold to a bank.'],
    ['The treaty is due to be signed in Varn.', 'The treaty was signed in Varn.'],
  ])('is told where the other has it done: %s', (a, b) => {
    expect(told(a, b).slice(2, 3)).toEqual(['planned']);
    expect(told(a, a.replace(/is (?:expected|set|due) to/u, 'will'))).toEqual([]);
  });

  it.each([
    ['must boil', 'are advised to boil', ['required', 'asked']],
    ['must boil', 'can boil', ['required', 'free']],
    ['are required to boil', 'may boil', ['required', 'free']],
    ['must leave', 'can be asked to leave', ['required', 'asked']],
  ])('is told of duties: %s, %s', (one, other, levels) => {
    const text = (what: string): string => `Residents of Varn ${what} their water at home.`;
    const [, , mine, , , yours] = told(text(one), text(other));
    expect([mine, yours]).toEqual(levels);
  });

  it.each([
    ['Drivers have to pay the toll in Varn.', 'Drivers must pay the toll in Varn.'],
    ['Drivers are allowed to cross the bridge.', 'Drivers may cross the bridge.'],
    ['Drivers need not pay the toll in Varn.', 'Drivers must pay the toll in Varn.'],
    ['The drug might cause headaches.', 'The drug may cause headaches.'],
    ['The mayor should boil the water in Varn.', 'The mayor must drink the water in Varn.'],
  ])('is no matter where both have one duty, or one denies it: %s | %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it.each([
    ['The storm may reach the coast of Varn on Friday.', 'should'],
    ['The bank may cut its rates in June.', 'should'],
    ['The bridge in Varn may open in May.', 'should'],
  ])('takes what may or should come for no freedom and no advice: %s', (a, other) => {
    const [, , mine, , , yours] = told(a, a.replace('may', other));
    expect([mine, yours]).toEqual(['possible', 'wanted']);
  });

  it.each([
    ['The man from Varn should be dangerous.', 'The man from Varn can be dangerous.'],
    ['Tourists in Varn can be fined 200 euros.', 'Tourists in Varn must be fined 200 euros.'],
    ['The driver must have fallen asleep in Varn.', 'The driver can have fallen asleep in Varn.'],
  ])('takes what somebody is or undergoes for no duty of theirs: %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it.each(['suspect', 'believe', 'fear'])('is alike where both only %s it, wherever that stands', (verb) => {
    const fact = 'The fire in the mill was started deliberately';
    const behind = `${fact}, police ${verb}.`;
    expect(told(`Police ${verb} that t${fact.slice(1)}.`, behind)).toEqual([]);
    expect(told(`${fact}.`, behind).slice(1, 6)).toEqual(['A', 'settled', [], 'B', 'unsure']);
  });

  it('takes what was done with somebody else for nothing that was planned', () => {
    const plan = 'The firm is expected to sell the mill in Varn to Holm.';
    expect(told(plan, 'The firm sold the mill in Varn to Lee.')).toEqual([]);
    expect(told(plan, 'The firm sold the mill in Varn to Holm.').slice(2, 3)).toEqual(['planned']);
  });

  it('takes what experts think for what they say', () => {
    const think = 'Experts think that the volcano will erupt in Varn.';
    expect(told(think, 'Experts say that the volcano will erupt in Varn.')).toEqual([]);
    expect(told(think, 'The volcano will erupt in Varn.').slice(2, 3)).toEqual(['unsure']);
  });

  it('names the words that tell so as its passages', () => {
    const [found] = judgedTexts(
      'The mill in Varn may close its gates on Monday.',
      'The mill in Varn will close its gates on Monday.',
    );
    expect(found!.passages.map(({ start, end }) => [start, end])).toEqual([
      [17, 26],
      [17, 27],
    ]);
  });
});

it.each([
  ['The old mill in Varn is expected to be sold to a bank.', 'The old mill in Varn has been sold to a bank.'],
  ['The treaty is set to be signed in Varn on Friday.', 'The treaty was signed in Varn on Friday.'],
])('tells what is planned beside what is done as that, and as no contradiction: %s', (a, b) => {
  const kinds = kindsOf(a, b);
  expect(kinds).toContain('certainty-differs: certainty');
  expect(kinds).not.toContain('possible-contradiction: opposed');
});
