// Stage 1: where sentences begin and end, and what is no part of the article.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';

function sentences(text: string): string[] {
  return splitSentences({ id: 'a', text }).map((one) => text.slice(one.start, one.end));
}

/** Splits text whose sentences are written one after the other, separated by " | ". */
function expectSplit(marked: string): void {
  expect(sentences(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
}

describe('a full stop that ends no sentence', () => {
  it.each([
    'Mr. Hale met Dr. Ruiz. | They spoke for an hour.',
    'Shares of Norvane Inc. fell. | Analysts at Brook & Co. Ltd. were surprised.',
    'The plant of Norvane Inc. | The workers left.',
    'He runs Norvane Corp. Chief Executive Ann Lee founded it.',
    'It listed as Norvane Inc. | Shares rose.',
    'The U.S. Treasury and the U.K. Home Office agreed. | Others did not.',
    'She lives in the U.S. | The family is in Peru.',
    'J. K. Orton and R.T. Vance signed. | Vance left.',
    'She wrote of it on X. | Skyhop did not answer.',
    'Rye is rich in vitamin B. | Doctors eat it.',
    'It was given to X. Y. Orton on a plate.',
    'It was No. 2 in the table and Nos. 4 and 5 in the cup. | No. | It was third.',
    'Growth was 3.5 per cent. | It had been 2.1.',
    'The shop opens at 9 a.m. Monday. | It closes at 5 p.m. | The bank opens later.',
    'The market shuts at 7.15 p.m. Mountain time. | Some stay on.',
    'The vote ends at 3 p.m. British Summer Time. | Nobody minds.',
    'They met on Jan. 5 in Oslo. | They met again in Dec. 2020.',
    'He waited ... and waited… then left. | Nobody came.',
    'The case of Lee v. Harrow ended. | Costs were split.',
    'She has a Ph.D. from Leeds. | He has none.',
    'Gov. Ines Roth spoke at St. Mary Hospital. | Sen. Paul Dow listened.',
    'The hall (built in 1990. It burned in 2001) was sold. | Nobody bid.',
    'Visit example.org for 2.5m records. | Then leave.',
    'The 8 a.m. Kelso ferry sank. | Nobody drowned.',
    'Seats cost Rs. 900. | Few were sold.',
    'The turnout fell. | 12,500 voted.',
    'Prices rose. | eBay did not comment.',
  ])('%s', (marked) => {
    expectSplit(marked);
  });
});

describe('quotation marks', () => {
  it.each([
    '“It must stay.” | The minister left.',
    '“Why now?” he asked. | Nobody knew.',
    '“Why now?” Minister Ann Lee asked on Friday. | Nobody knew.',
    '"We lost. | We will win again," she said.',
    '“Stop!” | Lee went on to win the race.',
    'He said “enough.” | The court rose.',
  ])('%s', (marked) => {
    expectSplit(marked);
  });
});

describe('line breaks', () => {
  it('joins a paragraph that a page end broke in the middle of a sentence', () => {
    const text =
      'The court found that the operator had ignored the weather\n\nwarnings for a week. It fined the owner.';
    expect(sentences(text)).toEqual([
      'The court found that the operator had ignored the weather\n\nwarnings for a week.',
      'It fined the owner.',
    ]);
  });

  it('joins a break after a word that cannot end a sentence', () => {
    const text =
      'The report on the accident was commissioned by the\n\nTransport Board of Kelso. It is long.';
    expect(sentences(text)).toHaveLength(2);
  });

  it('reads hard-wrapped lines as one paragraph', () => {
    const text = [
      'The harbour board will close the eastern quay for nine weeks while',
      'Norvane Marine replaces the piles, the harbour master said. Ferries to',
      'Skerry will leave from the fish market. Tickets stay valid.',
    ].join('\n');
    expect(sentences(text)).toEqual([
      'The harbour board will close the eastern quay for nine weeks while\nNorvane Marine replaces the piles, the harbour master said.',
      'Ferries to\nSkerry will leave from the fish market.',
      'Tickets stay valid.',
    ]);
  });

  it('keeps the entries of a list apart', () => {
    expect(sentences('Bring these:\n\nbread and butter\n\nmilk\n\nA tent is not needed.')).toEqual([
      'Bring these:',
      'bread and butter',
      'milk',
      'A tent is not needed.',
    ]);
  });
});

describe('kinds', () => {
  const article = [
    'Health',
    'Clinic to reopen after flood as wards are dried out',
    'By Ann Lee and Omar Reyes',
    'Published 3 HOURS AGO',
    'A ward on Tuesday © Harbour Pictures/Tube',
    'SKERRY, March 3 (Harbour Wire) -- The clinic will reopen on Monday, its director said.',
    'Also read: Flood insurance explained',
    'What happens next',
    'The council will pay for the repair.',
    'Copyright Harbour Wire 2023. All rights reserved.',
    'Follow the topics in this article',
    'Floods',
    'Public health',
  ].join('\n\n');

  it('tells headline and article from furniture', () => {
    const found = splitSentences({ id: 'a', text: article });
    const of = (kind: string) =>
      found.filter((one) => one.kind === kind).map((one) => article.slice(one.start, one.end));
    expect(of('headline')).toEqual(['Clinic to reopen after flood as wards are dried out']);
    expect(of('body')).toEqual([
      'The clinic will reopen on Monday, its director said.',
      'The council will pay for the repair.',
    ]);
    expect(of('furniture')).toContain('SKERRY, March 3 (Harbour Wire) --');
  });

  it.each([
    ['date 2021-02-03 The mill closed. It stood empty.', 'date 2021-02-03'],
    [
      'date 2021-02-03 (Harbour Wire) -- The mill closed. It stood empty.',
      'date 2021-02-03 (Harbour Wire) --',
    ],
    ['(Harbour Wire) - The mill closed. It stood empty.', '(Harbour Wire) -'],
    ['March 3 (Harbour Wire) - The mill closed. It stood empty.', 'March 3 (Harbour Wire) -'],
    ['3 March (Harbour Wire) -- The mill closed. It stood empty.', '3 March (Harbour Wire) --'],
    ['OSLO — The mill closed. It stood empty.', 'OSLO —'],
    ['March 3, 2021\n\nThe mill closed. It stood empty.', 'March 3, 2021'],
    ['3 March 2021 10:30 GMT\nThe mill closed. It stood empty.', '3 March 2021 10:30 GMT'],
  ])('cuts off the date line of %j', (text, line) => {
    expect(sentences(text)).toEqual([line, 'The mill closed.', 'It stood empty.']);
    expect(splitSentences({ id: 'a', text }).map((one) => one.kind)).toEqual(['furniture', 'body', 'body']);
  });

  const around = (line: string) =>
    `Ferry line shut after fire in the engine room\n\nThe line to Brannock was shut on Friday.\n\n${line}\n\nThe harbour master waits for the report.`;
  const kindOf = (line: string) => {
    const text = around(line);
    return splitSentences({ id: 'a', text })
      .filter((one) => one.start >= text.indexOf(line) && one.end <= text.indexOf(line) + line.length)
      .map((one) => one.kind);
  };

  it.each([
    'What about commuters?',
    'Why did nobody hear the alarm?',
    'I have a ticket. What should I do?',
    'My cabin was flooded. Can I claim?',
    'How it works',
    'THE LONG WAIT',
    'Cold nights on the quay',
    'Analysis: a line without friends',
    'What we do not know about the second engine',
    '“A floating coffin”',
    '火灾是怎么发生的？',
    'Share this page',
    'Comments (14)',
    'Updated 14:20',
    'Photo: Harbour Pictures',
    '(ends)',
    '—30—',
    '（完）',
    '责任编辑：李兰',
    'FOR IMMEDIATE RELEASE: 3 March 2025',
    'Notes to editors: The line was founded in 1901.',
    'Press enquiries to press@kelso.example.',
    'Subscribe to our newsletter.',
    'Read more about the ferry line.',
    'Back to top',
    'Get our free newsletter every morning.',
    'Email us at desk@kelso.example.',
    'Press release No 14/2025',
    'Share on WhatsApp',
    'Sponsored by Kelso Bank',
    'Most read in Business',
    'Copyright The Kelso Times Limited 2021. All rights reserved.',
    '(Reporting by Ann Lee in Kelso; editing by Omar Reyes)',
    'With files from the Harbour Wire',
  ])('takes the line %j between paragraphs for no statement', (line) => {
    expect(kindOf(line)).toEqual(['furniture']);
  });

  it.each([
    'Share prices of the line fell.',
    'Share trading was never an issue: the line has one owner.',
    'Comments by the minister drew anger.',
    'Advertising on the decks paid for it.',
    'Copyright law does not protect the timetable.',
    'Press enquiries went unanswered on Friday.',
    'Press releases of the line were late.',
    'Email was down for a day.',
    'Email sent to tom@kelso.example showed that Reed had lied.',
    'Email from Reed went to tom@kelso.example.',
    'Media enquiries to ann@kelso.example went unanswered.',
    'Media contacts between the two towns were cut.',
    'For immediate release of the hostages the group demanded $5 million.',
    'Related stories of abuse were heard on Friday.',
    'Read more books, the minister told pupils.',
    'Subscribe or lose it, she told the town.',
    'Back to top form, the crew won the regatta.',
    'Share this land with us, the mayor begged.',
    'Sponsored by the senator, the bill passed on Friday.',
    'Most popular in the islands, the scheme costs little.',
    'Copyright Lawyers of the Coast objected.',
    'Edited by Ann Lee, the log of the ferry sold out.',
    'With contributions from 40 towns, the fund grew.',
    'Compiled by the harbour office, the figures show a fall.',
    'Copyright Act reform can wait, he said.',
    'Photo-sharing sites showed the smoke.',
    '“What about the crew?”',
    '"Who knew?" she asked.',
    'Ends that were loose were tied.',
    'He shrugged. What could he do?',
    'It sank.',
    'The master of the ferry had left it by then',
  ])('keeps the sentence %j', (line) => {
    expect(new Set(kindOf(line))).toEqual(new Set(['body']));
  });

  it('keeps the text of notes that end without full stops', () => {
    const text = 'Minutes of the board\nquay closed for nine weeks\nferries from the fish market';
    expect(splitSentences({ id: 'a', text }).map((one) => one.kind)).toEqual(['headline', 'body', 'body']);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...[
      'The mill',
      ' ',
      '. ',
      '\n',
      '\n\n',
      '“',
      '”',
      '"',
      '(',
      ')',
      'Mr.',
      '?',
      '…',
      '3.5',
      '。',
      '他说',
      'date 2020-01-01 ',
      '\u200b',
      '🤔',
      '©',
      'By Ann Lee',
      ':',
      '[1]',
      '\u2028',
      '\t',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('sentences are ordered, disjoint, trimmed, and cover all that is not white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let position = 0;
        for (const one of splitSentences({ id: 'a', text })) {
          expect(one.start).toBeGreaterThanOrEqual(position);
          expect(one.end).toBeGreaterThan(one.start);
          expect(text.slice(position, one.start).trim()).toBe('');
          const words = text.slice(one.start, one.end);
          expect(words.trim()).toBe(words);
          position = one.end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives sentences ids in their order', () => {
    expect(splitSentences({ id: 'x', text: 'One is here. Two is there.' }).map((one) => one.id)).toEqual([
      'x:s0',
      'x:s1',
    ]);
  });

  it('never hands the segmenter more than a bounded piece, however long the paragraph', () => {
    const sizes: number[] = [];
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    try {
      expect(splitSentences({ id: 'a', text: 'The quay was closed. '.repeat(5_000) })).toHaveLength(5_000);
      expect(splitSentences({ id: 'a', text: 'word '.repeat(20_000) })).toHaveLength(1);
      sizes.push(...segment.mock.calls.map(([piece]) => piece.length));
    } finally {
      segment.mockRestore();
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2_000);
    // Every character is read once, the last piece of each chunk twice.
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2.2 * 100_000);
  });

  it('has no sentences in nothing', () => {
    expect(splitSentences({ id: 'a', text: '' })).toEqual([]);
    expect(splitSentences({ id: 'a', text: ' \n\t\u00a0' })).toEqual([]);
  });
});

describe('what copying does to a text', () => {
  it('ends a sentence where a paste has lost the blank, but no address there', () => {
    expect(sentences('The gate is shut.Trams stop at Dell.')).toEqual([
      'The gate is shut.',
      'Trams stop at Dell.',
    ]);
    expect(sentences('Ask at www.Kelso.org or read the notes.')).toHaveLength(1);
  });

  it('goes on over a line that breaks in the middle of a phrase', () => {
    expect(sentences('The council will vote\non Monday at noon. Nobody knows how.')).toEqual([
      'The council will vote\non Monday at noon.',
      'Nobody knows how.',
    ]);
  });
});

describe('what stands before the words of a report', () => {
  it('sets a place with a colon apart, but no word that shouts', () => {
    expect(splitSentences({ id: 'a', text: 'MANDIPUR: The dam has burst. Nobody died.' })[0]?.kind).toBe(
      'furniture',
    );
    expect(sentences('EXCLUSIVE: The dam has burst. Nobody died.')).toHaveLength(2);
  });

  it('sets the times of a live page apart, but not a time that opens one sentence', () => {
    const live = '14.32 Two men are dead, police say.\n\n14:47 BST The search goes on.';
    expect(splitSentences({ id: 'a', text: live }).map(({ kind }) => kind)).toEqual([
      'furniture',
      'body',
      'furniture',
      'body',
    ]);
    expect(sentences('14.32 The train left late.\n\nNobody minded.')).toHaveLength(2);
  });
});

describe('an entry of a live page', () => {
  const told = (text: string): string[] =>
    splitSentences({ id: 'a', text })
      .filter(({ kind }) => kind === 'body')
      .map(({ start, end }) => text.slice(start, end));

  it('has the line beside its time for its head, whether that cries out or stands first', () => {
    const text =
      'Flood in Kelso: as it happened\n\n18:20 Good night from all of us\nThe page closes here.\n\n' +
      '17:05 The mill is gone!\nThree walls fell.\n\n16:40 How it began\nRain fell for a week. (Harbour Wire)';
    expect(told(text)).toEqual(['The page closes here.', 'Three walls fell.', 'Rain fell for a week.']);
  });

  it('may have its words beside its time', () => {
    const text = '17:05 The mill is gone.\nThree walls fell.\n\n16:40 A bridge is shut!\n\n16:20 Rain falls.';
    expect(told(text)).toEqual([
      'The mill is gone.',
      'Three walls fell.',
      'A bridge is shut!',
      'Rain falls.',
    ]);
  });
});

it.each(['(Harbour Wire)', '(AFP/dpa)', '(CPA)'])(
  'takes who delivered a paragraph for no sentence: %s',
  (credit) => {
    const text = `The mill in Kelso is gone, its owner says. ${credit}\n\nIt was built of stone (and brick).`;
    expect(splitSentences({ id: 'a', text }).map(({ kind }) => kind)).toEqual(['body', 'furniture', 'body']);
  },
);

describe('a label over a list', () => {
  it('is no part of the article, and the lines of the list are', () => {
    const text =
      'A ferry sank off Kelso\n\nKey points:\n\n- It carried 120 people\n- It sank fast\n\nShe said:\n\n“It was dark.”';
    const kinds = splitSentences({ id: 'a', text }).map(({ kind, start, end }) => [
      kind,
      text.slice(start, end),
    ]);
    expect(kinds.filter(([kind]) => kind === 'furniture')).toEqual([['furniture', 'Key points:']]);
    const court = 'A ferry sank off Kelso.\n\nTop court:\n\n“The owner lied.”';
    expect(splitSentences({ id: 'a', text: court }).map(({ kind }) => kind)).not.toContain('furniture');
  });
});
