// What a text says about itself, and what it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, detectMetadata } from '../../../../src/core/text/reading/metadata.ts';
import { splitSentences } from '../../../../src/core/stages/1-sentences.ts';
import { isoDay } from '../../../../src/core/model/source.ts';
import * as v from 'valibot';

const BODY = 'The clinic in Kelso will reopen on Monday, its director said. The ward is dry.';

describe('date', () => {
  it.each([
    [` date 2021-02-03 ${BODY}`, '2021-02-03'],
    [`March 3, 2021\n\n${BODY}`, '2021-03-03'],
    [`A headline of five words\n\nPublished 3 March 2021, 10:30 GMT\n\n${BODY}`, '2021-03-03'],
    [`Harbour Wire, 5 March 2021\n\n${BODY}`, '2021-03-05'],
    [`Published 4 HOURS AGO\n\n${BODY}`, null],
    [`March 3\n\n${BODY}`, null],
    [`${BODY} It had shut on March 3, 2021.`, null],
    [BODY, null],
  ])('is only what the text states as its own: %j', (text, date) => {
    const found = detectMetadata(text, null);
    expect(found.date).toBe(date);
    expect(found.dateSource).toBe(date === null ? null : 'text');
  });
});

describe('a line that names a paper and nothing else', () => {
  const HEADLINE = 'A clinic of five wards';
  it.each([
    [`${HEADLINE}\n\nEvening Post\n\nBy Ann Lee\n\n${BODY}`, 'Evening Post'],
    [`${HEADLINE}\n\nThe Norwick Courier\n\n12 May 2025\n\n${BODY}`, 'Norwick Courier'],
    [`The Norwick Courier\n\n${HEADLINE}\n\nBy Ann Lee\n\n${BODY}`, 'Norwick Courier'],
    [`${HEADLINE}\n\nThe Norwick Echo\n\n12 May 2025\n\n${BODY}`, 'Norwick Echo'],
    [`${HEADLINE}\n\nRadio Four Winds news desk\n\n12 May 2025\n\n${BODY}`, 'Radio Four Winds'],
  ])('is its outlet, and no statement: %j', (text, outlet) => {
    expect(detectMetadata(text, null)).toMatchObject({ title: HEADLINE, outlet });
    const body = splitSentences({ id: 'a', text }).filter(({ kind }) => kind !== 'furniture');
    expect(body.map(({ start, end }) => text.slice(start, end))[1]).toMatch(/^The clinic/);
  });

  it.each([
    [`Hard Times\n\n12 May 2025\n\n${BODY}`, 'Hard Times'],
    [`Sunday Lunch\n\nBy Ann Lee\n\n${BODY}`, 'Sunday Lunch'],
    [`Inside the Kelso Times newsroom\n\n12 May 2025\n\n${BODY}`, 'Inside the Kelso Times newsroom'],
    [`Clinic Waits for the Mail\n\nBy Ann Lee\n\n${BODY}`, 'Clinic Waits for the Mail'],
  ])('may be a headline: %j', (text, title) => {
    expect(detectMetadata(text, null)).toMatchObject({ title, outlet: null });
  });
});

describe('a paper over the headline', () => {
  const HEADLINE = 'A clinic of five wards';
  it.each([
    [
      `THE WARD LEDGER\nA weekly letter on clinics and the sick\n12 May 2025\n\n${HEADLINE}\nby Ann Lee`,
      HEADLINE,
    ],
    [`WARD WEEKLY\nThe newsletter of nurses | No. 4 | Issue of 12 May 2025\n\n${HEADLINE}`, HEADLINE],
    [
      `The Sunday Tribune\nPublished 12 May 2025\n\nFIVE... FOUR... OPEN!\nThe day a ward came back`,
      'FIVE... FOUR... OPEN!',
    ],
    [`KELSO POLICE SERVICE\nPRESS RELEASE\nFor immediate release: 12 May 2025\n\n${HEADLINE}`, HEADLINE],
    [`Ward Monthly | 12 May 2025 | Page 14\n\n${HEADLINE}`, HEADLINE],
    [`The Cask & Barrel\nNews and views for publicans | 12 May 2025\n\n${HEADLINE}`, HEADLINE],
    [`THE WARD MONTHLY\nThe magazine for nurses\nVol. 12, No. 7 — 12 May 2025\n\n${HEADLINE}`, HEADLINE],
    [`Newsletter of the Ward Society\nNo. 31, 12 May 2025\n\n${HEADLINE}`, HEADLINE],
    [`Ward Newsletter, No. 88, 12 May 2025\n\n${HEADLINE}\n3 min read`, HEADLINE],
    [`Kelso Today > World\n\n${HEADLINE}\n\n12 May 2025`, HEADLINE],
    [`${HEADLINE}\nAnn Lee and Tim Roe\nThe Kelso Post\n12 May 2025`, HEADLINE],
    [`${HEADLINE}\nAnn Lee\nThe Kelso Review, May 12, 2025`, HEADLINE],
    [`Kelso Post\n12 May 2025\n${HEADLINE}\nWords: Ann Lee. Photographs: Tim Roe`, HEADLINE],
  ])('is its outlet, and with what it says of itself neither title nor statement: %j', (top, title) => {
    const text = `${top}\n\n${BODY}`;
    const found = detectMetadata(text, null);
    expect([found.title, found.date]).toEqual([title, '2025-05-12']);
    expect(found.outlet).toMatch(
      /Ledger|Weekly|Tribune|Service|Monthly|Today|Post|Barrel|Newsletter|Review/i,
    );
    if (/Ann Lee/.test(top)) expect(found.author).toMatch(/^Ann Lee(?: and Tim Roe)?$/);
    const told = splitSentences({ id: 'a', text }).filter(({ kind }) => kind !== 'furniture');
    expect(told.length).toBe(/\nThe day/.test(top) ? 4 : 3);
  });

  it.each([
    [`A letter from the ward thanks all\n\n12 May 2025\n\n${BODY}`, 'A letter from the ward thanks all'],
    [`A guide to the ward > what to see\n\n${BODY}`, 'A guide to the ward > what to see'],
    [`A clinic of five wards\nAnn Lee\nThe crowd sang all night.\n\n${BODY}`, HEADLINE],
  ])('is none where the line may be the headline, or tells who is in a picture: %j', (text, title) => {
    expect(detectMetadata(text, null)).toMatchObject({ title, outlet: null, author: null });
  });
});

it('takes a headline for whole that ends as a phrase might go on', () => {
  const text =
    'Kelso Post\n12 May 2025\n\nThunder heard as the roof of the market falls in\n\nThe clinic is open.';
  expect(detectMetadata(text, null).title).toBe('Thunder heard as the roof of the market falls in');
});

describe('a word that heads each paragraph of a newsletter', () => {
  const told = (text: string): string[] =>
    splitSentences({ id: 'a', text })
      .filter(({ kind }) => kind === 'body')
      .map(({ start, end }) => text.slice(start, end));

  it('is no statement', () => {
    const text =
      'Rates. Freight fell by a tenth.\n\nPort of Kelso. It was shut by ice.\n\nOutlook. We expect worse.';
    expect(told(text)).toEqual(['Freight fell by a tenth.', 'It was shut by ice.', 'We expect worse.']);
  });

  it.each([
    'Yes. We did it.\n\nMoney. That was all.\n\nNever. It was over by noon.',
    'Gov. Lee said so.\n\nProf. Chen did not.\n\nCapt. Roe said nothing.',
    'Money. That was all.\n\nThe ward is dry.\n\nIt rained.\n\nNever. It was over.\n\nNobody came.\n\nPeace. At last it came.',
  ])('is told from an answer, a title and a curt sentence here and there: %j', (text) => {
    expect(told(text).join(' ')).toBe(text.replaceAll('\n\n', ' '));
  });
});

describe('a line that is nothing but a day', () => {
  const NEWS = {
    de: 'Der Rat hat die Linie am Montag beschlossen.',
    fr: 'Le conseil a voté la ligne lundi.',
    es: 'El consejo aprobó la línea el lunes.',
    ru: 'Совет одобрил линию в понедельник.',
    ar: 'وافق المجلس على الخط يوم الاثنين.',
    hi: 'परिषद ने सोमवार को लाइन मंज़ूर की।',
    bn: 'পরিষদ সোমবার লাইনটি অনুমোদন করেছে।',
    ja: '市議会は月曜日に路線を承認した。',
  };
  it.each([
    ['12. März 2024', NEWS.de],
    ['Dienstag, den 12. März 2024, 14:30 Uhr', NEWS.de],
    ['mardi 12 mars 2024 à 14:30', NEWS.fr],
    ['12 de marzo de 2024', NEWS.es],
    ['12 марта 2024 года', NEWS.ru],
    ['١٢ مارس ٢٠٢٤', NEWS.ar],
    ['मंगलवार, १२ मार्च २०२४', NEWS.hi],
    ['১২ মার্চ ২০২৪', NEWS.bn],
    ['2024年3月12日（火）', NEWS.ja],
  ])('is the day of the source in any language, and neither its title nor a statement: %s', (line, news) => {
    for (const [title, text] of [
      ['Nordblatt', `Nordblatt\n${line}\n${news}`],
      [news, `${line}\n\n${news}`],
    ] as const) {
      const found = detectMetadata(text, null);
      expect([found.title, found.date]).toEqual([title, '2024-03-12']);
      const sentences = splitSentences({ id: 'a', text }).filter(({ kind }) => kind === 'body');
      expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([news]);
    }
  });

  it('says nothing else', () => {
    expect(detectMetadata(`Wahl am 12. März 2024\n\n${NEWS.de}`, null).title).toBe('Wahl am 12. März 2024');
    expect(detectMetadata(`Schwarzer Montag\n\n${NEWS.de}`, null).title).toBe('Schwarzer Montag');
  });
});

it('reads the day that a file states in Chinese', () => {
  expect(dayOf('2023年3月6日 14:20')).toBe('2023-03-06');
});

describe('outlet and author', () => {
  it.each([
    [`date 2021-02-03 (Harbour Wire) -- ${BODY}`, 'Harbour Wire', null],
    [`KELSO, March 3 (Harbour Wire) - ${BODY}`, 'Harbour Wire', null],
    [`${BODY}\n\nCopyright The Kelso Times Limited 2021. All rights reserved.`, 'Kelso Times', null],
    ['河东社河东3月6日电（记者李兰）磨坊没有关闭，市长说。', '河东社', null],
    ['【河東日報專訊】磨坊沒有關閉，市長說。', '河東日報', null],
    ['本报讯（记者李兰）磨坊没有关闭，市长说。', null, null],
    [`${BODY}\n\n© 2021 Kelso Times`, 'Kelso Times', null],
    [`Harbour Wire, 5 March 2021\n\n${BODY}`, 'Harbour Wire', null],
    [`Clinic to reopen after flood\nThe Kelso Times | March 5, 2021\n\n${BODY}`, 'Kelso Times', null],
    [`Clinic to reopen after flood\n\n2021-03-05 – Harbour Wire\n\n${BODY}`, 'Harbour Wire', null],
    [`Meeting of the council, 5 March 2021\n\n${BODY}`, null, null],
    [`Harbour Wire, 5 people\n\n${BODY}`, null, null],
    [`Clinic to reopen after flood\n\nBy Ann Lee\n\n${BODY}`, null, 'Ann Lee'],
    [
      `Clinic to reopen after flood\n\nAnn Lee and Omar Reyes in Kelso\n\n${BODY}`,
      null,
      'Ann Lee and Omar Reyes',
    ],
    [`${BODY}\n\n--With assistance from Ann Lee.`, null, null],
  ])('%j', (text, outlet, author) => {
    const found = detectMetadata(text, null);
    expect([found.outlet, found.author]).toEqual([outlet, author]);
  });
});

describe('the lines at the head of an article', () => {
  const TITLE = 'Clinic to reopen after flood in spring';
  it.each([
    // An agency
    ['By Ann Lee\nKELSO, Scotland, Jan 22 (Harbour Wire) - ', 'Harbour Wire', 'Ann Lee', null, 'Jan 22'],
    ['KELSO, Scotland, Sept 16, 2026 (Harbour Wire) - ', 'Harbour Wire', null, '2026-09-16', null],
    ['KELSO (Coastline News) — ', 'Coastline News', null, null, null],
    // Papers
    ['Der Uferbote, Kelso, 21 September 2025', 'Der Uferbote', null, '2025-09-21', null],
    ['The Daily Lantern & Herald', 'Daily Lantern & Herald', null, null, null],
    ['Ana Maria Lopez', null, 'Ana Maria Lopez', null, null],
    ['Sunday Lantern, September 21, 2025', 'Sunday Lantern', null, '2025-09-21', null],
    ['Petra Kovacs, Danube Voice\nKelso, 14 May 2025', 'Danube Voice', 'Petra Kovacs', '2025-05-14', null],
    ['Rita Moura, Diário do Porto\nVila Nova, 14 May', 'Diário do Porto', 'Rita Moura', null, '14 May'],
    [
      'From Ann Lee in Kelso\nThe Evening Lantern Post, Thursday 15 May 2025',
      'Evening Lantern Post',
      'Ann Lee',
      '2025-05-15',
      null,
    ],
    ['Jan Maas | Kelsoer Tageblatt | 14.05.2025', 'Kelsoer Tageblatt', 'Jan Maas', '2025-05-14', null],
    // A tabloid
    [
      'By Ann Lee, Showbiz Editor, in Kelso\nDaily Lantern, May 15, 2025',
      'Daily Lantern',
      'Ann Lee',
      '2025-05-15',
      null,
    ],
    // Broadcasters
    [
      'World Service Online\n22 January 2026, updated 21:15 GMT',
      'World Service Online',
      null,
      '2026-01-22',
      null,
    ],
    ['Ann Lee, health correspondent\nUpdated 14:20, 3 March 2025', null, 'Ann Lee', '2025-03-03', null],
    // A blog
    ['Posted by Ann Lee on March 3, 2025', null, 'Ann Lee', '2025-03-03', null],
    // A press release
    ['FOR IMMEDIATE RELEASE\nKelso, 3 March 2025', null, null, '2025-03-03', null],
    // Offices and companies
    ['Kelso Mills AB – Newsroom\nKelso/Brannock, May 14, 2025', 'Kelso Mills', null, '2025-05-14', null],
    ['Kelso Town Museum, Press Office\nKelso, 14 May 2025', 'Kelso Town Museum', null, '2025-05-14', null],
    // Names with their initials, pages and programmes
    ['Coastal Press Agency (CPA)\n14 May 2025', 'Coastal Press Agency', null, '2025-05-14', null],
    ['KESTRIAN HOME RADIO (KHR)\nKelso, 14 May 2025', 'KESTRIAN HOME RADIO', null, '2025-05-14', null],
    ['Daily Lantern | COURTS\n14 May 2025', 'Daily Lantern', null, '2025-05-14', null],
    ['Radio Kelso – Live\n14 May 2025\nAnn Lee on Brannock', 'Radio Kelso', 'Ann Lee', '2025-05-14', null],
    ['Channel 4 News – Live\n14 May 2025', 'Channel 4 News', null, '2025-05-14', null],
    ['Radio Kelso / News\n14 May 2025', 'Radio Kelso', null, '2025-05-14', null],
    ['Coastal Reporting Service\n14 May 2025', 'Coastal Reporting Service', null, '2025-05-14', null],
    ['Embargoed until 10:00, 14 May 2025', null, null, '2025-05-14', null],
    ['From our own correspondent in Kelso\n14 May 2025', null, null, '2025-05-14', null],
    ['A review by Ann Lee\n14 May 2025', null, 'Ann Lee', '2025-05-14', null],
    // Reporters and their place
    ['14 May 2025\nAnn Lee and Tim Roe, Port Kelso', null, 'Ann Lee and Tim Roe', '2025-05-14', null],
    // Chinese papers
    ['2025年9月21日 14:20 来源：河东日报 作者：李兰', '河东日报', '李兰', '2025-09-21', null],
    ['新华社河东3月6日电（记者李兰）', '新华社', null, null, '3月6日'],
    ['路透河东3月6日 - ', '路透', null, null, '3月6日'],
    ['（河东社记者李兰 河东3月6日电）', '河东社', null, null, '3月6日'],
    ['河东日报 记者 李兰', '河东日报', '李兰', null, null],
    ['河东日报 记者李兰 王强', '河东日报', '李兰', null, null],
    // Places are no outlets
    ['The Vatican, 14 May 2025', null, null, '2025-05-14', null],
    ['La Rochelle, France, 14 May 2025', null, null, '2025-05-14', null],
    // Bylines in other words
    ['Von Anna Maas', null, 'Anna Maas', null, null],
    ['Words: Ann Lee\nPhotos: Omar Reyes', null, 'Ann Lee', null, null],
    ['By Ann Lee, Omar Reyes and Bo Kim', null, 'Ann Lee, Omar Reyes and Bo Kim', null, null],
    ['By The Associated Press', null, 'The Associated Press', null, null],
    ['By Ann Lee Published 14 May 2025', null, 'Ann Lee', '2025-05-14', null],
  ])('are read and no statements: %j', (lines, outlet, author, date, guess) => {
    const text = `${TITLE}\n\n${lines}${/[ ）]$/.test(lines) ? '' : '\n\n'}${BODY}`;
    const found = detectMetadata(text, null);
    expect([found.title, found.outlet, found.author, found.date]).toEqual([TITLE, outlet, author, date]);
    const guessed = found.evidence.filter(
      ({ field, confidence }) => field === 'date' && confidence === 'guessed',
    );
    expect(guessed.map(({ value }) => value)).toEqual(guess === null ? [] : [guess]);
    const kinds = splitSentences({ id: 'a', text }).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'furniture')).toEqual(['headline', 'body', 'body']);
  });

  it.each([
    'Budget Speech, 14 May 2025',
    'Boris Lee, Daily Lantern settle their suit',
    'Fire in Kelso, flood in Brannock',
    'Rivals Kelso and Brannock, Together Again',
    'The Bridge, 5 June 1944',
    'Spending Review, 14 May 2025',
    'Text Scam Hits Kelso',
    'Words Matter More',
    'Von Trapp Family Returns',
    'Story By The Sea',
    'By Popular Demand, Kelso Gets Its Bus Back',
    'Peace Talks in Kelso',
    'Kelso Mourns, Lee Named Editor',
    'Peace Talks and Trade Deals, Kelso',
    'Ward Rules Change (WHO)',
    '警方捣毁赌博网',
    '记者节',
    '来源不明的钱',
  ])('are not its headline %j', (headline) => {
    expect(detectMetadata(`${headline}\n\n${BODY}`, null).title).toBe(headline);
  });

  it.each([
    'World News',
    'Leaders Meet Today',
    'Live TV',
    'Fish & Chips',
    'Kelso, Brannock Set Record',
    'Latest from the Daily',
    'Peace Talks – Live',
  ])('give no outlet where %j stands beside the headline', (line) => {
    expect(detectMetadata(`${TITLE}\n\n${line}\n\n${BODY}`, null).outlet).toBeNull();
  });

  it('name an author below a headline only', () => {
    const found = detectMetadata(
      `Peace Talks in Kelso\nTwo sides meet at the old mill\nBy Ann Lee\n\n${BODY}`,
      null,
    );
    expect([found.title, found.author]).toEqual(['Peace Talks in Kelso', 'Ann Lee']);
  });

  it.each([
    // Who is in the picture, and what a part of the text is called.
    `Ann Lee wins the race for Kelso\n\nAnn Lee\n\n${BODY}`,
    `${TITLE}\n\nIt was closed for a year.\n\nAnn Lee\n\n${BODY}`,
    // Where a report comes from.
    `${TITLE}\nThe Kelso Courier\n\nNEW YORK (AP) — ${BODY}`,
  ])('name no author by a name alone elsewhere: %j', (text) => {
    expect(detectMetadata(text, null).author).toBeNull();
  });

  it.each([
    ['Ann Lee in Brannock', 'Ann Lee', null],
    ['Ngo Xuyen in Brannock', 'Ngo Xuyen', null],
    ['By Ann Lee Published 14 May 2025', 'Ann Lee', '2025-05-14'],
  ])('name an author above a longer headline: %s', (line, author, date) => {
    const found = detectMetadata(`${line}\n\n${TITLE}\n\n${BODY}`, null);
    expect([found.title, found.author, found.date]).toEqual([TITLE, author, date]);
  });

  it('are the headline where the words are no name, whatever stands below', () => {
    const found = detectMetadata(`Peace Talks in Kelso\n\nTwo sides meet at the old mill\n\n${BODY}`, null);
    expect([found.title, found.author]).toEqual(['Peace Talks in Kelso', null]);
  });

  it.each([
    ['KELSO, Jan 22 (Harbour Wire) - ', 'https://wire.example/2026/01/22/clinic', '2026-01-22'],
    ['KELSO, Jan 22 (Harbour Wire) - ', 'https://wire.example/2026/02/01/clinic', null],
    ['河东社河东3月6日电（记者李兰）', 'https://paper.example/2023-03/06/c_1.htm', '2023-03-06'],
    ['河东社河东3月6日电（记者李兰）', 'https://paper.example/n1/2023/0306/c1-2.html', '2023-03-06'],
    ['河东社河东3月6日电（记者李兰）', 'https://paper.example/202303/t20230306_12.html', '2023-03-06'],
    ['河东社河东3月6日电（记者李兰）', 'https://paper.example/20230307/1.html', null],
    ['河东社河东3月6日电（记者李兰）', 'https://paper.example/a/120230306', null],
  ])(
    'have their year from the address of the page, where that has the same day: %s, %s',
    (line, value, day) => {
      const found = detectMetadata(`${TITLE}\n\n${line}${BODY}`, null, {
        marks: [],
        statements: [{ field: 'url', value, confidence: 'stated', how: ['canonical'] }],
      });
      expect(found.date).toBe(day);
    },
  );
});

describe('what stands over an article', () => {
  const TITLE = 'Port raises its fees again';
  const DAY = '2026-10-06';
  it.each([
    // Labels
    [
      `Title: ${TITLE}\nSource: Kelso Now\nDate: 6 October 2026\nAuthor: Nadia Brook`,
      'Kelso Now',
      'Nadia Brook',
    ],
    [
      `Headline: ${TITLE}\nOutlet: Kelso Now\nBy: Nadia Brook\nPublished: Tue, 6 Oct 2026`,
      'Kelso Now',
      'Nadia Brook',
    ],
    [
      `From: Morning Brief <brief@kelso.example>\nDate: Tue, 6 Oct 2026 07:00:00 +0000\nSubject: ${TITLE}`,
      'Morning Brief',
      null,
    ],
    [
      `From: Ann Lee <ann@kelso.example>\nDate: Tue, 6 Oct 2026 07:00:00 +0000\nSubject: ${TITLE}`,
      null,
      'Ann Lee',
    ],
    [
      `From: Ann Lee <ann@kelso.example>\nTo: All readers\nSubject: ${TITLE}\nDate: 6 October 2026`,
      null,
      'Ann Lee',
    ],
    [`${TITLE}\nPosted by Ann Lee on 6 October 2026 in Trade`, null, 'Ann Lee'],
    // Bars
    [`${TITLE} | Kelso Online | Updated Tue, 6 Oct 2026`, 'Kelso Online', null],
    [`Harbour News Service | Tue Oct 6 2026 | By Ann Lee\n\n${TITLE}`, 'Harbour News Service', 'Ann Lee'],
    [`${TITLE} | Kelso Gazette\nBy Ann Lee | Published October 6, 2026`, 'Kelso Gazette', 'Ann Lee'],
    [`${TITLE}\nAnn Lee | Kelso Gazette | Tuesday 6 October 2026 | 3 min read`, 'Kelso Gazette', 'Ann Lee'],
    [
      `Home | News | Local\n${TITLE}\nKelso Courier | 6 Oct 2026, 9:15 am | Ann Lee`,
      'Kelso Courier',
      'Ann Lee',
    ],
    // Who publishes it
    [`Embassy of Sorn in Kestria\nKelso, 6 October 2026\n${TITLE}`, 'Embassy of Sorn in Kestria', null],
    [`Kelso Lantern\nIssue of 6 October 2026\n${TITLE}\nAnn Lee`, 'Kelso Lantern', 'Ann Lee'],
    [`Evening Gull-Watch\nNo. 4,512 — 6 October 2026\n${TITLE}`, 'Evening Gull-Watch', null],
    [`The Daily Lantern & Herald\n6 October 2026\n${TITLE}`, 'Daily Lantern & Herald', null],
    [`COASTAL TRADE WEEK\n6 October 2026\n${TITLE}`, 'COASTAL TRADE WEEK', null],
    [`COASTAL BUSINESS WEEK\n6 October 2026\n${TITLE}`, 'COASTAL BUSINESS WEEK', null],
    [`Office of the Harbour Master\nKelso, 6 October 2026\n${TITLE}`, 'Office of the Harbour Master', null],
    [`Ministry of Trade\nPress release\n6 October 2026\n${TITLE}`, 'Ministry of Trade', null],
    [`NATIONAL ASSEMBLY OF SORN\nPress Service\n06.10.2026\n${TITLE}`, 'NATIONAL ASSEMBLY OF SORN', null],
  ])(
    'names the title, the outlet, the day and the author, and says nothing else: %j',
    (top, outlet, author) => {
      const text = `${top}\n\n${BODY}`;
      const { title, outlet: from, date, author: by } = detectMetadata(text, null);
      expect([title, from, date, by]).toEqual([TITLE, outlet, DAY, author]);
      const body = splitSentences({ id: 'a', text }).filter(({ kind }) => kind === 'body');
      expect(text.slice(body[0]!.start)).toBe(BODY);
    },
  );

  it.each([
    'Title: the fight for a belt',
    'Headline: the word that sold a paper\nBy Ann Lee',
    'Budget | What it means for you',
    'Budget | What it means for you\nBy Ann Lee\n6 October 2026',
    'What it means for you | Spending Review',
    'KELSO CLINIC REOPENS\n6 October 2026',
    'KELSO CLINIC REOPENS\n6 October 2026\nWard dry after the flood of spring',
    'BUS LINE TO OPEN\n6 October 2026\nVote ends a quarrel of two years',
    'Council Backs Bus Line\n6 October 2026\nVote ends a quarrel of two years',
    'Ministry of Silence\n6 October 2026',
  ])('is a headline with a colon, a bar, capitals or an office in it: %j', (top) => {
    const found = detectMetadata(`${top}\n\n${BODY}`, null);
    expect([found.title, found.outlet]).toEqual([top.split('\n')[0], null]);
  });

  it('is a statement where the words beside the bar are a sentence', () => {
    const text = `KELSO | 6 October 2026 | ${BODY}`;
    const body = splitSentences({ id: 'a', text }).filter(({ kind }) => kind === 'body');
    expect(text.slice(body[0]!.start)).toContain(BODY);
  });

  it('is no label in the middle of an article', () => {
    const text = `${BODY}\n\nSource: Office for Figures\nDate: 6 October 2026\n\n${BODY}`;
    const { outlet, title } = detectMetadata(text, null);
    expect([outlet, title]).toEqual([null, 'The clinic in Kelso will reopen on Monday, its director said.']);
  });
});

describe('title', () => {
  it('of a Chinese feature stands behind its date line, and no second sentence in one without', () => {
    expect(
      detectMetadata('河东社河东3月6日电 题：磨坊为何关闭\n\n磨坊关了，市长说。门也关了。', null).title,
    ).toBe('磨坊为何关闭');
    expect(detectMetadata('磨坊没有关闭，市长李兰周一说。门开着。', null).title).toBe(
      '磨坊没有关闭，市长李兰周一说。',
    );
  });

  it('is the headline', () => {
    const found = detectMetadata(`Clinic to reopen after flood\n\n${BODY}`, 'a.txt');
    expect(found.title).toBe('Clinic to reopen after flood');
    expect(found.evidence[0]).toMatchObject({ field: 'title', how: ['headline'], confidence: 'stated' });
  });

  it('is no line that names an outlet and a day, but one that names a meeting and a day', () => {
    const titleOf = (line: string): string => detectMetadata(`${line}\n\n${BODY}`, null).title;
    expect(titleOf('Harbour Wire, 5 March 2021')).toBe(
      'The clinic in Kelso will reopen on Monday, its director said.',
    );
    expect(titleOf('Harbour Wire, 5 March 2021\n\nClinic to reopen after flood')).toBe(
      'Clinic to reopen after flood',
    );
    expect(titleOf('Meeting of the council, 5 March 2021')).toBe('Meeting of the council, 5 March 2021');
  });

  it('is the opening words, marked as a guess, where there is no headline', () => {
    const sentence = `${'The clinic in the old town of Kelso will reopen '.repeat(3)}on Monday.`;
    const found = detectMetadata(sentence, 'a.txt');
    expect(found.title.length).toBeLessThanOrEqual(91);
    expect(found.title).toMatch(/^The clinic .* \S+…$/);
    expect(found.evidence[0]).toMatchObject({ confidence: 'guessed' });
  });

  it('is the name of the file where there are no words', () => {
    expect(detectMetadata(' \n', 'report.txt').title).toBe('report');
    expect(detectMetadata('', null).title).toBe('Untitled');
  });
});

it('shows the words it read for whatever it states', () => {
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            'date 2021-02-03 ',
            '(Harbour Wire) -- ',
            'By Ann Lee',
            '\n\n',
            BODY,
            '© 2021 Kelso Times',
            'March 3, 2021',
            '🤔',
            '[',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
      (text) => {
        const found = detectMetadata(text, null);
        if (found.date !== null) expect(v.is(isoDay, found.date)).toBe(true);
        for (const one of found.evidence) {
          if (one.confidence === 'guessed') continue;
          expect(one.start).not.toBeNull();
          expect(one.end).toBeGreaterThan(one.start!);
          const words = text.slice(one.start!, one.end!);
          if (one.field === 'outlet' || one.field === 'author') expect(words).toBe(one.value);
        }
      },
    ),
  );
});
