// How much a claim is worth checking, and why.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/core/analysis.ts';
import type { Claim } from '../../../../src/core/model/comparison.ts';

function worthOf(text: string): Claim['checkWorthiness'] {
  return readSource({ id: 'a', title: 'A', outlet: null, date: null, text }).claims[0]!.checkWorthiness;
}

const scoreOf = (text: string): number => worthOf(text).score;

describe('a greeting or a judgement', () => {
  it.each([
    'Good morning, everyone.',
    'Thank you for coming.',
    'Good evening and welcome.',
    'Welcome back.',
    'Welcome to the debate.',
    'It is a disgrace.',
    'Our thoughts are with the families.',
    'Our deepest sympathies go out to all of them.',
    'The plan is reckless.',
    'That was simply brilliant!',
    'What a wonderful goal that was.',
    'What a night!',
    'We are delighted to be here.',
  ])('is no statement to be checked: %s', (text) => {
    expect(worthOf(text)).toEqual({ score: 0.2, reasons: ['is about feelings or opinion'] });
  });

  it('may name whom it is said to', () => {
    for (const text of ['Good evening, London!', 'Hello Kelso!', 'Thanks to everyone who came.'])
      expect(worthOf(text).reasons).toContain('is about feelings or opinion');
  });

  it.each([
    'Thanks to rain, the fire was contained on Sunday.',
    'Cheers erupted as the last survivor was pulled out.',
    'Good Morning Britain was taken off air on Monday.',
    'Welcome rain fell in Kelso on Sunday.',
    'Congratulations poured in from every village.',
    'A judge ruled the council was wrong to evict the family.',
    'The tribunal found that the council was wrong to evict the family.',
  ])('is not what news opens with, nor what a court finds: %s', (text) => {
    expect(worthOf(text).reasons).not.toContain('is about feelings or opinion');
  });

  it('is not what tells a fact beside it, or of a good that is sold', () => {
    expect(
      scoreOf('Thank you for the 300 barges that you sent us last week to carry the flood away.'),
    ).toBeGreaterThan(0.5);
    expect(worthOf('The barge was good at sea.').reasons).toEqual(['states something plainly']);
    expect(worthOf('The right bank was flooded.').reasons).toEqual(['states something plainly']);
  });
});

describe('what is worth checking', () => {
  it.each([
    ['The harvest burned in the forest.', ['states something plainly']],
    ['The priest left.', ['states something plainly']],
    ['The priest left last week.', ['says when']],
    ['The mill closed last June.', ['says when']],
    ['The mill closed on Monday.', ['says when']],
    ['The kiln was lit by the canal in May.', ['says when']],
    ['The priest may leave.', ['is about what is to come']],
    ['The cart was due to meet the barge.', ['states something plainly']],
    ['The fire was due to a cracked kiln.', ['names a cause']],
    ['Long walks cut the risk of a stroke.', ['names a cause']],
    ['The mayor took bribes.', ['tells of wrongdoing']],
    ['The hall was built without a permit.', ['tells of wrongdoing']],
    ['The vaccine protects children against malaria.', ['names a cause']],
    ['The mill is the oldest here.', ['compares']],
    ['The first mate slept by the wheel.', ['states something plainly']],
    ['The kiln was last lit by the canal.', ['states something plainly']],
    ['The mill was the first to close.', ['compares']],
    ['Three people drowned.', ['gives a figure']],
    ['Thirty-four were hurt.', ['gives a figure']],
    ['The two sides met.', ['states something plainly']],
    ['The mill opened on 19 February.', ['says when']],
    ['The mill was built in the 1960s and sold in 2021.', ['says when']],
    ['At least 14 barges sank.', ['gives a figure']],
    ['More than 300 barges sank.', ['gives a figure']],
    ['The barge cannot carry any more.', ['states something plainly']],
    ['Sales were up 3.4 per cent.', ['gives a figure', 'compares']],
    ['The miller may have died.', ['is hedged']],
    ['The mill was the last to close.', ['compares']],
    ['The mill was bought by Ann.', ['names somebody or something']],
    ['Lidl bought the mill.', ['names somebody or something']],
    ['I want to be clear: the mill burned.', ['states something plainly']],
    ['I don’t think the mill burned.', ['is about feelings or opinion']],
    ['The mill closes at 18:00.', ['says when']],
    ['Die Mühle schloss am 19. Februar.', ['says when']],
    ['Die Mühle hat 40 Boote verkauft.', ['gives a figure']],
    ['工厂于2月19日关闭。', ['says when']],
    ['你们什么时候开门？', ['is a question']],
  ])('tells why “%s” is worth checking', (text, reasons) => {
    expect(worthOf(text).reasons).toEqual(reasons);
  });

  it('puts figures above bare facts, and facts above wishes and questions', () => {
    expect(scoreOf('The mill sold 30 per cent of its flour in Oslo.')).toBeGreaterThan(
      scoreOf('The mill closed.'),
    );
    expect(scoreOf('The mill closed.')).toBeGreaterThan(scoreOf('The mill should close.'));
    expect(scoreOf('The mill closed.')).toBeGreaterThan(scoreOf('Has the mill closed?'));
    expect(scoreOf('I hope we love the mill.')).toBeGreaterThanOrEqual(0);
  });

  it('says why', () => {
    expect(worthOf('The mill may sell 30 boats.').reasons).toEqual([
      'gives a figure',
      'is about what is to come',
    ]);
  });
});
