import { describe, expect, it } from 'vitest';
import { analyse, AnalysisMemory, readCase, readSource } from '../../../src/core/analysis.ts';

function report(id: string, text: string): Parameters<typeof readSource>[0] {
  return { id, title: id, outlet: id, date: '2024-05-03', text };
}

/** The names of one report: kind, name, and the words of each mention. */
function namesOf(text: string): string[] {
  const { names } = readSource(report('a', text));
  return names.map(
    ({ kind, name, mentions }) =>
      `${kind} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}

/** The speakers of a case, source by source, with what the source calls them where that is another name. */
function speakersOf(...texts: readonly string[]): string[][] {
  const sources = texts.map((text, at) => report(`s${at}`, text));
  const { claims } = readCase(sources);
  return sources.map(({ id }) =>
    claims.flatMap(({ source, speaker, speakerHere }) =>
      source !== id || speaker === null
        ? []
        : [speakerHere === null ? speaker : `${speakerHere} = ${speaker}`],
    ),
  );
}

const NAMED =
  'President Nadia Orlen of Marrow opened the dam on Friday.\nThe dam will stand for a century, Orlen said.';

describe('a family name with a title', () => {
  it('in one Chinese source is whoever has both in another, and nobody where two have', () => {
    const short = '许省长说，磨坊必须保留。';
    expect(speakersOf('省长许安林强调，门开着。', short)[1]).toEqual(['许省长 = 许安林']);
    expect(speakersOf('省长许安林强调，门开着。', '省长许白林强调，门开着。', short)[2]).toEqual(['许省长']);
  });
});

describe('what a report names', () => {
  it('are people, organisations and places, each with all its forms', () => {
    expect(
      namesOf(
        'Mayor Ann Lee met the Harbour Union in Port Ansel. “The port stays open,” Lee said. She thanked the union.\n' +
          'Kestrel Holdings had wanted to leave Port Ansel for Germany.',
      ),
    ).toEqual([
      'person Ann Lee: Ann Lee, Lee',
      'organisation Harbour Union: Harbour Union',
      'place Port Ansel: Port Ansel, Port Ansel',
      'organisation Kestrel Holdings: Kestrel Holdings',
      'place Germany: Germany',
    ]);
  });

  it('are written as elsewhere, though a transcript has them in capitals before its colons', () => {
    expect(
      namesOf(
        'Ann Lee spoke on Friday.\n\nOMAR REYES: Will you pay?\n\nANN LEE: I will.\n\nREYES: When?\n\nLEE: We cannot say.',
      ),
    ).toEqual(['person Ann Lee: Ann Lee, ANN LEE, LEE', 'person Omar Reyes: OMAR REYES, REYES']);
  });

  it('are no quarters, halves or years of accounts', () => {
    expect(
      namesOf(
        'Sales fell in Q2 and in H1, as in FY24. In Q4 Arden lost money, and Arden expects more in Q1.',
      ),
    ).toEqual(['other Arden: Arden, Arden']);
  });

  it('are companies by their last word, but not where a given name or a title stands before it', () => {
    expect(namesOf('The port sued Kestrel Logistics.\nIt has nothing against Maria Steel.')).toEqual([
      'organisation Kestrel Logistics: Kestrel Logistics',
      'person Maria Steel: Maria Steel',
    ]);
    expect(
      namesOf(
        'The surgeon, Arvo Steel, came. The engineer, Otto Steel, left.\nKestrel Steel, the owner of the port, left.',
      ),
    ).toEqual([
      'person Arvo Steel: Arvo Steel',
      'person Otto Steel: Otto Steel',
      'organisation Kestrel Steel: Kestrel Steel',
    ]);
  });

  it('stand in quotations too', () => {
    expect(namesOf('“We will ask Omar Reyes again,” said Ann Lee, the mayor.')).toContain(
      'other Omar Reyes: Omar Reyes',
    );
  });

  it('are parted at “and”, but not inside the name of a body', () => {
    expect(
      namesOf('It was signed by Germany and Japan.\nThe Ministry of Industry and Trade agreed to the deal.'),
    ).toEqual([
      'place Germany: Germany',
      'place Japan: Japan',
      'organisation Ministry of Industry and Trade: Ministry of Industry and Trade',
    ]);
  });

  it('are not parted at the “and” between what one public body is for', () => {
    expect(
      namesOf(
        'Two were hurt, Selby Fire and Rescue Service has said.\nShe asked the Health and Safety Executive.',
      ),
    ).toEqual([
      'organisation Selby Fire and Rescue Service: Selby Fire and Rescue Service',
      'organisation Health and Safety Executive: Health and Safety Executive',
    ]);
    expect(namesOf('It was signed by Kestrel Fire and Harbour Bank.')).toContain(
      'organisation Harbour Bank: Harbour Bank',
    );
  });

  it('are parted at “of the” where each side is a name by itself', () => {
    expect(namesOf('The National Committee of the Northern Harbour Congress met.')).toEqual([
      'organisation National Committee: National Committee',
      'organisation Northern Harbour Congress: Northern Harbour Congress',
    ]);
    expect(namesOf('The Organisation of the Northern Coal Exporting Ports met.')).toEqual([
      'organisation Organisation of the Northern Coal Exporting Ports: Organisation of the Northern Coal Exporting Ports',
    ]);
  });

  it('are those of a headline that is a sentence', () => {
    expect(namesOf('Ann Lee meets Omar Reyes at Port Ansel\nNobody was hurt.')).toEqual([
      'person Ann Lee: Ann Lee',
      'person Omar Reyes: Omar Reyes',
      'place Port Ansel: Port Ansel',
    ]);
  });

  it('are parted however many there are', () => {
    const towns = Array.from({ length: 3000 }, (_, at) => `Town${'abc'[at % 3]!}`).join(' and ');
    expect(namesOf(`It reached ${towns}.`)).toHaveLength(3);
  });

  it('include bodies that belong to a people', () => {
    expect(namesOf('He spoke to the National People’s Congress.')).toEqual([
      'organisation National People’s Congress: National People’s Congress',
    ]);
  });

  /** The kind of the first name of a report. */
  const kindOf = (text: string): string => namesOf(text)[0]!.split(':')[0]!;

  it.each([
    ['organisation Norden Athletic', 'The deal suits Norden Athletic. Norden Athletic said they had waited.'],
    ['organisation Sporting Corvo', 'He has 40 appearances for Sporting Corvo last year.'],
    ['organisation Halm Town', 'On Sunday Halm Town have a match. Halm Town said they would win.'],
    ['organisation Orion Lines', 'A fire broke out on a ferry, Orion Lines said. Orion Lines runs it.'],
    ['organisation Moss Coatings', 'A fire broke out at Moss Coatings. Staff at Moss Coatings fled.'],
    ['organisation Novatek', 'The price of shares in Novatek fell.'],
    ['organisation Delmar', 'Everybody knows Delmar. Delmar’s chief executive, Jo Brun, spoke.'],
    ['organisation Vega Management', 'The head of strategy at Vega Management left.'],
    ['organisation Halm Albion', 'They met Halm Albion.'],
    ['person John Albion', 'They met John Albion. John Albion said he had waited.'],
    ['place Halm', 'The mayor of Halm spoke.'],
    ['place Malaga', 'There are no flights to Malaga.'],
    ['place Port Ellis', 'They met at Port Ellis.'],
    ['place Britain', 'It is rare to hear Britain praised.'],
    ['person Tarrow', 'Nobody asked Tarrow. Tarrow said she had worked all night.'],
    ['place Ekeby', 'The wreck lies not far off Ekeby, two miles from the pier.'],
    ['place Arden', 'It was her first trip to Arden.'],
    ['place Port Amal', 'Most families have left Port Amal.'],
    ['place Lisbon', 'Nobody saw Lisbon that year.'],
    ['organisation Bergen Evening Post', 'Nobody reads the Bergen Evening Post, she told them.'],
    ['organisation Halm Today', 'Nobody reads Halm Today, she told them.'],
    ['organisation Fjordbank', 'It was the chief financial officer of Fjordbank.'],
    ['person Ida Tolle', 'Nobody asked Ida Tolle. On a conference call Tolle said it would close.'],
    ['person Ada Lind', 'Ada Lind spoke. Nobody else did.'],
    ['place The Hague', 'The tribunal sits in The Hague.'],
    ['organisation United Nations', 'It asked the United Nations.'],
    ['place Myanmar', 'It is rare to hear Myanmar praised.'],
    ['place Gulf of Sarros', 'It sank off the Gulf of Sarros.'],
    ['organisation Flood Response Unit', 'It asked the Flood Response Unit.'],
    ['person Fiona Baird', 'It was argued by Fiona Baird KC, and Fiona Baird spoke.'],
    ['place Beijing', 'Nobody saw Beijing that year.'],
    ['person Irene', 'It was hard for his daughter Irene to stay.'],
    ['person Odd Hauge', 'They met fisherman Odd Hauge.'],
    ['organisation Norvane', 'Norvane plc fell.'],
    ['organisation Selby Sheriff Court', 'It was heard at Selby Sheriff Court.'],
    ['organisation WHO', 'The vote went to the WHO, and to a doctor who had left.'],
    ['place Mill Lane', 'The houses behind Mill Lane were lost.'],
    ['place Tolga', 'It fell near Tolga, the governor said.'],
    ['place Tolga', 'In Tolga, the governor, Ann Lee, said it was late.'],
    ['person Omar Reyes', 'Confidence in Omar Reyes, the mayor, fell.'],
    ['organisation Human Rights Watch', 'Human Rights Watch said the camp was closed.'],
    ['organisation Interpol', 'Interpol issued a notice for two men.'],
    ['organisation United Mineworkers', 'The United Mineworkers will ballot their members.'],
    ['organisation Christian Democrats', 'The Christian Democrats said they would vote against it.'],
    ['organisation Supreme Court', 'Judges of the Supreme Court dismissed the appeal.'],
    ['organisation St Oda’s Hospital', 'Patients at St Oda’s Hospital waited for days.'],
    ['place Java Sea', 'The wreck lies on the floor of the Java Sea.'],
    ['place Ben Nevis', 'A climber fell on Ben Nevis.'],
    ['place M6', 'A lorry overturned on the M6 in the night.'],
    ['other Nordsche Bahn', 'Nobody asked Nordsche Bahn. Nordsche Bahn said it would cut 300 jobs.'],
    ['other Corvex', 'On Monday he hit back at Corvex.'],
    ['other Maddox', 'She passed the ball back to Maddox.'],
    ['other Kasper', 'She bought the ring off Kasper.'],
    ['other Ji-sung Park', 'Two goals by Ji-sung Park won it.'],
    ['other Zaneta Lane', 'The silver went to Zaneta Lane.'],
    ['place Selby Park', 'The match in Selby Park was lost.'],
    ['other Manchester United Women', 'They met Manchester United Women. Manchester United Women won 3-1.'],
    ['other Leicester Tigers Ladies', 'Leicester Tigers Ladies won 3-1.'],
    ['other Hunter Biden Reed', 'Hunter Biden Reed left.'],
    ['organisation Castle & Byrne', 'It was built by Castle & Byrne.'],
    ['organisation Brenton', 'Brenton boss Ann Lee was glad.'],
    [
      'organisation Lumen Weather',
      'The ships are those of Lumen Weather. Lumen Weather, which paid, said so.',
    ],
    ['other Lumen Weather', 'They told Lumen Weather, the customer, which is far away.'],
    ['person Bolu Ade', 'They told Bolu Ade, the customer, which of them it was.'],
    ['other Torven', 'The Torven hoard, buried in a field, is gold. He took the ring home.'],
    ['person Torven', 'They saw Torven leave. Torven said he took the ring home.'],
    ['person Hanne Koch', 'Nobody asked Hanne Koch. Koch herself has not spoken.'],
    ['organisation Insect Letters', 'It was published in Insect Letters.'],
    ['person Osk Linde', 'The race went to Osk Linde, 31, of Halm.'],
  ])('are of the kind that the words around them tell: %s', (name, text) => {
    expect(kindOf(text)).toBe(name);
  });

  it.each([
    ['place Bank Park', 'City won 2-1 at Bank Park on Saturday.'],
    ['person Ikram Solbakken', 'On Sunday Ikram Solbakken lost the election.'],
    ['person Ikram Solbakken', 'On Sunday Ikram Solbakken was elected mayor of Oslo.'],
    ['person Ikram Solbakken', 'On Sunday Ikram Solbakken resigned.'],
  ])('are %s by what they do, and by what is done there: %s', (name, text) => {
    expect(namesOf(text).some((one) => one.startsWith(`${name}:`))).toBe(true);
  });

  it.each([
    ['Arden', 'A flood shut Arden, the owner of two mills.'],
    ['Mary Church', 'They met Mary Church.'],
    ['Yale', 'It was Ann Lee of Yale, who had read it.'],
  ])('stay open where the words around them tell nothing: %s', (name, text) => {
    expect(namesOf(text)).toContain(`other ${name}: ${name}`);
  });

  it('hold a town beside the paper that bears its name', () => {
    expect(namesOf('It left Bergen in June, as the Bergen Evening Post and Bergen knew.')).toEqual([
      'place Bergen: Bergen, Bergen',
      'organisation Bergen Evening Post: Bergen Evening Post',
    ]);
  });

  it.each([
    ['Rain fell. Ohio and Devon were flooded.', ['place Ohio: Ohio', 'place Devon: Devon']],
    [
      'Olga Petrenko fled Kharkiv for Lviv.',
      ['person Olga Petrenko: Olga Petrenko', 'place Kharkiv: Kharkiv', 'place Lviv: Lviv'],
    ],
    ['Crowds came to East Sussex on Easter Monday.', ['place East Sussex: East Sussex']],
    ['Nobody asked Houston Reed. Reed said so.', ['person Houston Reed: Houston Reed, Reed']],
  ])('know places that nothing else shows to be such: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('hold what opens a sentence where its form shows it to be a name', () => {
    expect(
      namesOf('HydroX fell. Volkmar’s owner paid. Yesterday’s rain fell. Grandmother’s house fell.'),
    ).toEqual(['other HydroX: HydroX', 'other Volkmar: Volkmar']);
  });

  it('hold a body whose name ends as a genitive does', () => {
    expect(namesOf('The outlook is weak, Moody’s said.')).toEqual(['organisation Moody’s: Moody’s']);
  });

  it('hold a town beside the radio that bears its name', () => {
    expect(namesOf('It lies off Varde, and Radio Varde knew it.')).toEqual([
      'place Varde: Varde',
      'organisation Radio Varde: Radio Varde',
    ]);
  });

  it('hold a month’s name where somebody bears it', () => {
    expect(namesOf('Nobody asked April Winter. Nobody asked Theresa May, and May said so.')).toEqual([
      'other April Winter: April Winter',
      'person Theresa May: Theresa May, May',
    ]);
  });

  it('hold whose street it is', () => {
    expect(namesOf('They lived on Tanner’s Lane, near London’s Oxford Street.')).toEqual([
      'place Tanner’s Lane: Tanner’s Lane',
      'place London: London',
      'place Oxford Street: Oxford Street',
    ]);
  });

  it('hold the people whose name a body bears, and its nation', () => {
    expect(namesOf('He wrote to the Homeowners’ Association and to the Danish Maritime Authority.')).toEqual([
      'organisation Homeowners’ Association: Homeowners’ Association',
      'organisation Danish Maritime Authority: Danish Maritime Authority',
    ]);
    expect(namesOf('It asked the U.S. Fish and Wildlife Service.')).toEqual([
      'organisation U.S. Fish and Wildlife Service: U.S. Fish and Wildlife Service',
    ]);
  });

  it('are not those who open a sentence as some of a body', () => {
    expect(
      namesOf('Members of the Harbour Alliance met. Critics said it was late. It left on Route 12.'),
    ).toEqual(['organisation Harbour Alliance: Harbour Alliance']);
    for (const opening of ['Customers of', 'Sales of', 'Lawyers for'])
      expect(namesOf(`${opening} Tollan Energy were lost.`)).toEqual([
        'organisation Tollan Energy: Tollan Energy',
      ]);
  });

  it.each([
    ['a word at the start of a sentence', 'Savings fell again. Nobody knows why.'],
    ['a word that the text also writes small', 'It was Made to last, and made well.'],
    ['a nationality', 'A French firm won.'],
    ['a nationality without an ending of its own', 'The deal with its Slovak rival failed.'],
    ['a nationality that the name of the country tells', 'The Kenyan president left, as did the Cuban one.'],
    ['an office', 'It was the Environment Minister, a Ph.D, at noon Eastern Time.'],
    ['a sum', 'It paid N2.4m and an A-minus.'],
    ['a day that opens a sentence', 'Today the firm has left.'],
    ['a month that is a given name, too', 'Sales rose in April, and April was wet. Its April sales fell.'],
    ['a day of every week', 'It opens on Sundays, and Sundays are full.'],
    ['nobody', 'Nobody reads the page, she told them.'],
    ['a day that is kept', 'Prices rise at Christmas.'],
    ['what a company is called on the market', 'The firm (TLV.OS) fell.'],
    ['where something is from', 'Nobody asked the Oslo-based firm.'],
    ['a pronoun in capitals', 'POLICE HUNT MAN WHO STOLE 300 SHEEP. NOBODY WAS HURT.'],
    ['a headline in title case', 'Big Storm Hits Coast And Closes Roads\nNobody was hurt.'],
    ['one with small words of four letters', 'Storm Cuts Coast off from Hills\nNobody was hurt.'],
    [
      'a text in another language',
      'Die Regierung in der Stadt sagte, dass der Hafen nicht mit dem Geld auskommt.',
    ],
  ])('are not made of %s', (_, text) => {
    expect(namesOf(text)).toEqual([]);
  });
});

describe('those who share a name or bear a rank', () => {
  it('are a lady and a princess by that', () => {
    expect(namesOf('Lady Maud opened the fair with Princess Anna. Maud wept.')).toEqual([
      'person Lady Maud: Maud, Maud',
      'person Princess Anna: Anna',
    ]);
  });

  it('are whoever has the rank and the whole name in another source', () => {
    const [, other] = speakersOf(
      'Crown Prince Mohammed bin Hamad said oil was cheap.',
      'Prince Mohammed said oil was cheap. The prince said more.',
    );
    expect(new Set(other)).toEqual(new Set(['Prince Mohammed = Mohammed bin Hamad']));
  });

  it.each([
    ['Mr Smith said that rents were high. Mrs Smith said that rents were fair.', ['Mr Smith', 'Mrs Smith']],
    // Whoever is called Chen alone may be either.
    ['Mr Chen runs the mill. Ms Chen runs the farm. Chen said she was glad.', ['Chen']],
    [
      'Mr Smith said that rents were high. His wife, Ann Smith, wept. Mrs Smith said she was ill.',
      ['Mr Smith', 'Ann Smith'],
    ],
    ['The chairman, Ann Lee, said she would go. Ms Lee said it was over.', ['Ann Lee', 'Ann Lee']],
    ['Lord Chancellor Ann Lee said courts would close. Ms Lee said it was over.', ['Ann Lee', 'Ann Lee']],
    ['Lord Mayor Mary Reed said courts would close. Mrs Reed said it was over.', ['Mary Reed', 'Mary Reed']],
  ])('are two where they are addressed as a woman and a man: %s', (text, speakers) => {
    expect(speakersOf(text)).toEqual([speakers]);
  });

  it('are two also in two sources, and one with the given name that fits', () => {
    const [him, her] = ['Mr Smith said that rents were too high.', 'Mrs Smith said that rents were fair.'];
    expect(speakersOf(him, her)).toEqual([['Smith = Mr Smith'], ['Smith = Mrs Smith']]);
    expect(speakersOf(`Mr Smith died. ${her}`, 'Jane Smith said that rents were fair.')).toEqual([
      ['Mrs Smith = Jane Smith'],
      ['Jane Smith'],
    ]);
  });
});

describe('a ship', () => {
  it.each([
    ['The fire was on the ferry Lady Maud.', 'other Lady Maud'],
    ['They sank the Lady Maud.', 'other Lady Maud'],
    ['People saw the ferry Northlink Isles.', 'other Northlink Isles'],
    ['A trawler called the Bright Dawn saved 27 people.', 'other Bright Dawn'],
    ['The Northern Star sailed from Oslo on Monday with 300 people aboard.', 'other Northern Star'],
    ['The Western Trade Forum opened in Oslo on Monday.', 'other Western Trade Forum'],
  ])('is neither a person nor an organisation: %s', (text, name) => {
    expect(namesOf(text)[0]).toMatch(name);
  });

  it('is nobody who is called “she”', () => {
    expect(
      speakersOf('The minister, Hanne Vik, told of the fire on the ferry Lady Maud. She said it was out.'),
    ).toEqual([['Hanne Vik', 'Hanne Vik']]);
  });

  it.each([
    [
      'The yacht Oyelaran Kolo bought was sold on Monday. He said he was sorry. Kolo told reporters it leaked.',
      'Oyelaran Kolo',
    ],
    ['They took aboard Oyelaran Kolo and his son. He said he was sorry.', 'Oyelaran Kolo'],
  ])('is not whoever buys one or is taken aboard: %s', (text, speaker) => {
    expect(speakersOf(text)[0]).toContain(speaker);
  });

  it('has no name of a port that lost one', () => {
    expect(namesOf('The trawler Oslo lost was old.')).toEqual(['place Oslo: Oslo']);
  });
});

describe('a name of several words', () => {
  const namedIn = (text: string): string[] => namesOf(text).map((line) => line.replace(/:.*/, ''));
  it('is that of a station with its number', () => {
    expect(namedIn('She told BBC Radio 4 and Radio Five Live that it sank.')).toEqual([
      'organisation BBC Radio 4',
      'organisation Radio Five Live',
    ]);
    expect(namedIn('The boat crossed the Channel 20 times.')).not.toContain('other Channel 20');
  });

  it('is that of two ports between which somebody sails, but not that of a body which is for something', () => {
    expect(namedIn('It left Duncraig for Sell.')).toEqual(['other Duncraig', 'other Sell']);
    expect(namedIn('It sailed from Duncraig for Sell.')).toEqual(['place Duncraig', 'other Sell']);
    expect(namedIn('He had a letter from Students for Justice.')[0]).toMatch('Students for Justice');
    expect(namedIn('It joined the Ministry for Trade.')).toEqual(['organisation Ministry for Trade']);
  });

  it('is that of a club where it plays, and of a place where it does not', () => {
    expect(namesOf('On Saturday Port Vale lost 3-0 at home.')).toEqual(['organisation Port Vale: Port Vale']);
    expect(namesOf('On Saturday Port Amal lost 400 jobs.')).toEqual(['place Port Amal: Port Amal']);
  });
});

describe('a name before a comma', () => {
  it.each([
    ['No soldiers will go to Sorrel, a member of the delegation told reporters.', 'other Sorrel'],
    ['Taxes must rise for Millfield, the city treasurer, Paul Denham, told them.', 'other Millfield'],
    ['They wrote to Lena Reyes, the mayor, on Friday.', 'person Lena Reyes'],
    ['They asked Lena Reyes, a member of the council who told them little.', 'person Lena Reyes'],
  ])('has the title that stands behind it only where nobody else bears it: %s', (text, name) => {
    expect(namesOf(text)[0]).toMatch(`${name}:`);
  });
});

describe('the name of somebody', () => {
  it.each([
    ["The trees on Tanner's Bank were felled.", ['place Tanner’s Bank']],
    ["They left Tanner's Point early.", ['other Tanner’s Point']],
    ["He likes London's Bank.", ['place London', 'organisation Bank']],
    ["He saw Tanner's Oxford Street.", ['other Tanner', 'place Oxford Street']],
    ['It was the Norrmark PM who left Norrmark.', ['other Norrmark']],
  ])('is part of that of a field or a hill, and a title is part of none: %s', (text, names) => {
    expect(namesOf(text).map((each) => each.replace(/:.*/, ''))).toEqual(names);
  });
});

describe('words in capitals', () => {
  it('name who says something by a given name and a family name', () => {
    expect(
      speakersOf('HELENA MARSH SAID that prices would fall. Ms Marsh said that she would stay.'),
    ).toEqual([['Helena Marsh', 'Helena Marsh']]);
  });

  it.each([
    'EXTRA TRAINS ADDED FOR DORN MARATHON',
    'DRIVERS WARNED OF ICE ON ROADS IN DORN',
    'HOSPITAL STAFF TOLD TO WEAR MASKS',
    'NATO SAYS WAR IS OVER',
  ])('make nobody speak in a headline: %s', (line) => {
    expect(speakersOf(`${line}\n\nThe road was shut.`)).toEqual([[]]);
  });
});

describe('a name in other letters', () => {
  const said = (name: string): string => `A cold day\n\nMayor ${name} said it was cold. The lake was shut.`;

  it.each([
    ['Rahel Orlen', 'R. Orlen'],
    ['Jörg Müller', 'Joerg Mueller'],
    ['Jürgen Groß', 'Jurgen Gross'],
    ['Mikhail Khodorov', 'Mikhail Hodorov'],
    ['Kim Min-jae', 'Kim Min Jae'],
    ['Kim Min-jae', 'Min-jae Kim'],
    ['Anna Lind-Berg', 'Anna Lind'],
  ])('is one across sources: %s and %s', (one, other) => {
    const speakers = speakersOf(said(one), said(other)).flat();
    expect(new Set(speakers.map((each) => each.split(' = ').at(-1))).size).toBe(1);
  });

  it.each([
    ['Anna Lind', 'Anna Lund'],
    ['Jon Berg', 'Jan Berg'],
    ['Rahel Orlen', 'T. Orlen'],
  ])('is another: %s and %s', (one, other) => {
    const speakers = speakersOf(said(one), said(other)).flat();
    expect(new Set(speakers.map((each) => each.split(' = ').at(-1))).size).toBe(2);
  });
});

it('is one body whichever way its name is spelled', () => {
  const said = (name: string): string => `A cold day\n\nThe ${name} said it was cold. The lake was shut.`;
  const [one, other] = speakersOf(said('World Care Organisation'), said('World Care Organization'));
  expect(other![0]!.split(' = ').at(-1)).toBe(one![0]!.split(' = ').at(-1));
});

describe('names across sources', () => {
  /** The names of two reports, each with its other forms. */
  const matched = (...texts: readonly string[]): string[] =>
    analyse(texts.map((text, at) => report(`s${at}`, text))).names.map(({ name, aliases }) =>
      [name, ...aliases].join(' = '),
    );

  it('keep a place apart from the body that bears its name, and a cause from its association', () => {
    expect(matched('They called Selby Police.', 'Nobody asked Selby.')).toEqual(['Selby Police', 'Selby']);
    expect(matched('They met at Selby Town Hall.', 'Fire broke out in Selby.')).toEqual([
      'Selby Town Hall',
      'Selby',
    ]);
    expect(matched('She told BBC Radio Selby so.', 'She told the BBC so.')).toEqual([
      'BBC Radio Selby',
      'BBC',
    ]);
    expect(matched('They saw the Selby Museum.', 'Nobody asked Selby.')).toEqual(['Selby Museum', 'Selby']);
    expect(matched('He leads the MND Association.', 'He has MND.')).toEqual(['MND Association', 'MND']);
  });

  it('join a body and the letters in brackets directly behind its name, here and wherever nothing else is meant', () => {
    expect(
      matched(
        'The River Agency (RA) said the water was clean. The RA later left.',
        'The RA said it was dirty.',
        'The River Agency said nothing.',
      ),
    ).toEqual(['River Agency = RA']);
    expect(matched('The Allied Harbourworkers (AHW) will vote.', 'The AHW left.')).toEqual([
      'Allied Harbourworkers = AHW',
    ]);
    expect(
      matched('The River Agency (RA) left.', 'The Rowing Alliance (RA) left.', 'The RA said nothing.'),
    ).toEqual(['River Agency = RA', 'Rowing Alliance = RA', 'RA']);
    expect(matched('The Harbour Union (Selby) left.', 'Fire broke out in Selby.')).not.toContain(
      'Harbour Union = Selby',
    );
  });

  it('join bodies and the two letters that they are known by', () => {
    expect(
      matched('The European Union paid. The EU said it was fair.', 'Nadia Orlen left the EU.'),
    ).toContain('European Union = EU');
    expect(matched('She told the AP so.', 'The Associated Press reported it.')).toEqual([
      'Associated Press = AP',
    ]);
    expect(matched('The U.S. said it would pay.', 'The US paid.')).toEqual(['U.S. = US']);
  });

  it('join a body and its initials, which leave its nation out', () => {
    expect(matched('It asked the U.S. Fish and Wildlife Service.', 'It asked the FWS.')).toEqual([
      'U.S. Fish and Wildlife Service = FWS',
    ]);
  });

  it('keep a person with a title apart from the inquiry that bears the family name', () => {
    const opened =
      'The Marsh Inquiry opened on Monday. Nadia Orlen told the Marsh Inquiry that she had left.';
    expect(speakersOf(opened, 'Lady Marsh said it would take time.')[1]).toEqual(['Lady Marsh']);
    expect(
      speakersOf(`${opened} Baroness Marsh, the chair, said the report would come soon.`, 'Ann Lee left.')[0],
    ).toEqual(['Nadia Orlen', 'Marsh']);
    expect(matched(opened, 'Lady Marsh said it would take time.')).toContain('Marsh Inquiry');
  });

  it('give a speaker the fullest name that any source has', () => {
    expect(speakersOf(NAMED, 'Orlen said the dam would stand for a century.')).toEqual([
      ['Nadia Orlen'],
      ['Orlen = Nadia Orlen'],
    ]);
  });

  it('tell who the president is where one source names the only one', () => {
    expect(speakersOf(NAMED, 'The dam will stand for a century, the president said.')).toEqual([
      ['Nadia Orlen'],
      ['president = Nadia Orlen'],
    ]);
  });

  it('leave the title alone where two bear it', () => {
    const guest = 'President Tomas Velik of Selmara stayed away, his office said. President Velik was ill.';
    expect(speakersOf(NAMED, guest, 'The dam will stand for a century, the president said.')[2]).toEqual([
      'president',
    ]);
  });

  it('take the leader of a council for the one whom another source names', () => {
    const named = 'Council leader Martha Quill came late. Quill said the road was shut.';
    expect(speakersOf(named, 'The council leader said the road was shut.')[1]).toEqual([
      'council leader = Martha Quill',
    ]);
    for (const title of ['party leader', 'police chief']) {
      const bearer = `${title[0]!.toUpperCase()}${title.slice(1)} Martha Quill said the road was shut.`;
      expect(speakersOf(bearer, `The ${title} said the road was shut.`)[1]).toEqual([title]);
    }
  });

  it('leave alone a title that many bear', () => {
    expect(
      speakersOf('The talks failed, spokesman Rolf Amman said.', 'The talks failed, a spokesman said.')[1],
    ).toEqual(['spokesman']);
  });

  it('leave alone a title with words that the other source does not have', () => {
    expect(speakersOf(NAMED, 'The dam will stand for a century, the Selmaran president said.')[1]).toEqual([
      'Selmaran president',
    ]);
  });

  it.each([
    ['Chinese president', 'President Wen Taolin said the dam would stand.'],
    ['Chinese leader', 'President Wen Taolin said the dam would stand.'],
    ['German leader', 'German Chancellor Wen Taolin said the dam would stand.'],
    ['Chinese president', 'President Wen Taolin met the French king. Wen said the dam would stand.'],
    ['Chinese president', 'President Wen Taolin said in France that China needs the dam.'],
  ])('take the %s for the only one of the case who can be', (title, named) => {
    expect(speakersOf(named, `The ${title} said the dam would stand.`)[1]).toEqual([`${title} = Wen Taolin`]);
  });

  it.each([
    ['German president', 'French President Luc Morel said the dam would stand.'],
    ['German leader', 'French President Luc Morel said the dam would stand.'],
    ['German president', 'President Luc Morel said in France that the dam would stand.'],
    ['Labour leader', 'Prime Minister Luc Morel said the dam would stand.'],
    ['rebel leader', 'President Luc Morel said the dam would stand.'],
    ['Chinese leader', 'President Wen Taolin met Premier Lin Dahai. President Wen said the dam would stand.'],
  ])('take the %s for nobody of whom a source tells otherwise', (title, named) => {
    expect(speakersOf(named, `The ${title} said the dam would stand.`)[1]).toEqual([title]);
  });

  it.each([
    'Two wards of Selby Hospital will close, its director, Ian Crowe, said.',
    'The hospital’s director, Ian Crowe, said two wards would close.',
    'Ian Crowe, director of Selby Hospital, said two wards would close.',
    'The director of the hospital, Ian Crowe, said two wards would close.',
    'It rained. Selby Hospital director Ian Crowe said two wards would close.',
  ])('tell who holds an office of a body where one source names its holder: %s', (named) => {
    expect(speakersOf('The hospital’s director said two wards would close.', named)).toEqual([
      ["hospital's director = Ian Crowe"],
      ['Ian Crowe'],
    ]);
  });

  it.each([
    'The governor of the State Bank of Varn, Ian Crowe, said rates would fall.',
    'Ian Crowe, governor of the State Bank of Varn, said rates would fall.',
  ])('tell who holds an office of a body with a place in its name: %s', (named) => {
    expect(speakersOf('The governor of the State Bank of Varn said rates would fall.', named)[0]).toEqual([
      'governor of the State Bank of Varn = Ian Crowe',
    ]);
  });

  it.each([
    'The hospital’s finance director, Ian Crowe, said two wards would close.',
    'The hospital’s former director, Ian Crowe, said two wards would close.',
    'The union’s director, Ian Crowe, said two wards would close.',
    'The director of Selby Hospital, Ian Crowe, and the director of Vale Hospital, Mo Tan, met. Crowe said two wards would close.',
  ])('leave alone an office that nobody or two are told to hold: %s', (named) => {
    expect(speakersOf('The hospital’s director said two wards would close.', named)[0]).toEqual([
      "hospital's director",
    ]);
  });

  it('keep the holders of one office of two bodies apart in one source', () => {
    const text =
      'The hospital’s director said two wards would close. The union’s director, Ian Crowe, said it was sad.';
    expect(speakersOf(text)).toEqual([["hospital's director", 'Ian Crowe']]);
  });

  it('keep two people apart whose family name a third source gives alone', () => {
    expect(
      speakersOf(
        'Mayor Liam Corrie said the road was safe.',
        'Inspector Sean Corrie said the road was safe.',
        'Corrie said the road was safe.',
      )[2],
    ).toEqual(['Corrie']);
  });

  it.each([
    ['Daniel Marek', 'Danny Marek'],
    ['William Ostrander', 'Bill Ostrander'],
    ['Sergei Lavrenko', 'Sergey Lavrenko'],
    ['Jana Nováková', 'Jana Novakova'],
    ['Mohammed Saleh', 'Muhammad Saleh'],
    ['Catherine Dunlow', 'Kate Dunlow'],
  ])('join two forms of one person’s name: %s, %s', (full, form) => {
    expect(speakersOf(`${full} said the dam was safe.`, `${form} said the dam was safe.`)[1]).toEqual([
      `${form} = ${full}`,
    ]);
  });

  it.each([
    ['Mark Dunlow', 'Martin Dunlow'],
    ['Carl Vane', 'Carla Vane'],
    ['Daniel Marek', 'Daniela Marek'],
    ['James Whitcomb', 'Jack Whitcomb'],
    ['Daniel Marek', 'Danny Krell'],
    ['Albert Kelm', 'Robert Kelm'],
    ['Nicholas Kelm', 'Dominic Kelm'],
    ['Simon Farrow', 'Simone Farrow'],
    ['Denis Farrow', 'Denise Farrow'],
    ['Daniel Marek', 'Danielle Marek'],
    ['Francis Vane', 'Frances Vane'],
    ['Brian Vane', 'Byron Vane'],
    ['George Vane', 'Georgette Vane'],
    ['Darren Vane', 'Doreen Vane'],
    ['Mary Vane', 'Martha Vane'],
    ['Harry Vane', 'Harvey Vane'],
  ])('keep two people apart: %s, %s', (one, other) => {
    expect(speakersOf(`${one} said the dam was safe.`, `${other} said the dam was safe.`)[1]).toEqual([
      other,
    ]);
  });

  it('join a body and its initials', () => {
    const { names } = readCase([
      report('a', 'The National People’s Congress met on Friday.'),
      report('b', 'The vote at the NPC was clear.'),
    ]);
    expect(names.map(({ name, kind, aliases }) => ({ name, kind, aliases }))).toEqual([
      { name: 'National People’s Congress', kind: 'organisation', aliases: ['NPC'] },
    ]);
  });

  it('list the title among the forms of the name', () => {
    const { names } = readCase([
      report('a', NAMED),
      report('b', 'The dam will stand for a century, the president said.'),
    ]);
    expect(names.find(({ name }) => name === 'Nadia Orlen')?.aliases).toEqual(['Orlen', 'president']);
  });

  it('make one speaker’s statement the same claim, whatever each source calls her', () => {
    const { alignments } = analyse([
      report('a', NAMED),
      report('b', 'The dam will stand for a century, the president said on Friday.'),
    ]);
    expect(alignments.map(({ relation }) => relation)).not.toContain('speaker-differs');
    expect(alignments).toHaveLength(1);
  });

  it('are found anew by a memory when a later source tells the name', () => {
    const unnamed = report('b', 'The dam will stand for a century, the president said.');
    const rival = report('c', 'The dam will stand for a century, engineer Ole Haugen said.');
    const memory = new AnalysisMemory();
    analyse([unnamed, rival], { memory });
    const all = [unnamed, rival, report('a', NAMED)];
    expect(analyse(all, { memory })).toEqual(analyse(all));
  });
});
