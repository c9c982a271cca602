// What sentences of many fields tell of their figures: what is measured, what a rate is by, and the day or period.
import { expect, it } from 'vitest';
import { readSource } from '../../../../src/core/analysis.ts';

/** A sentence of 16 May 2024; of each of its figures the words, the measure, what it is by and its period. */
const SENTENCES: readonly (readonly [string, ...string[]])[] = [
  ['Halden Group reported profits of €4.5bn in 2023.', '€4.5bn | profits | – | 2023'],
  ['Unemployment fell to 4.1 per cent in the first quarter.', '4.1 per cent | Unemployment | – | 2024-Q1'],
  [
    'China accounted for about 30 percent of global manufacturing output in 2022.',
    'about 30 percent | global manufacturing output | – | 2022',
  ],
  [
    'Halm had about 29 per cent of global manufacturing value-added in 2023.',
    'about 29 per cent | global manufacturing value-added | – | 2023',
  ],
  [
    'Shares in the brewer rose 4 per cent on Wednesday.',
    '4 per cent | Shares in the brewer | – | 2024-05-15',
  ],
  ['The council paid £500 to every household last year.', '£500 | – | household | 2023'],
  ['Dismissed staff will get two weeks’ pay for every year of service.', 'two weeks | pay | year | –'],
  ['Pickers earn €12 an hour.', '€12 | – | hour | –'],
  ['The clinic pays about £40 a dose, which is too much.', 'about £40 | – | dose | –'],
  ['Power costs $118 per kilowatt-hour.', '$118 | Power | kilowatt-hour | –'],
  ['Rent is £12 a square metre.', '£12 | Rent | square metre | –'],
  ['The firm charges €30 (£26) a crate of plums.', '€30 | – | crate | –'],
  ['Tickets cost €39 each.', '€39 | Tickets | ticket | –'],
  ['He lost $400 a decade ago.', '$400 | – | – | 2012/2016'],
  ['She called the $40 a bargain.', '$40 | – | – | –'],
  ['The Lark, a 138-metre ship built in 1998, sailed on Wednesday.', '138 | – | – | –'],
  ['A 138-metre ship built in 1998 sank.', '138 | – | – | –'],
  ['Some 300 homes were built in 2021.', 'Some 300 | – | – | 2021'],
  ['Ann Lee said last month that the vaccine, which costs $40, was safe.', '$40 | – | – | –'],
  ['The rate stands at 5.5%, the highest since 2020.', '5.5% | rate | – | –'],
  ['The rate fell to 5.5%, its lowest level since 2020.', '5.5% | rate | – | –'],
  ['The town shut its schools on Tuesday after dengue killed 27 people.', '27 people | – | – | –'],
  ['Police shut the road on Tuesday after a vote by 27 councillors.', '27 | – | – | 2024-05-14'],
  [
    'Revenue was €2.8bn for 2023, a decrease of 11.2% on the previous year.',
    '€2.8bn | Revenue | – | 2023',
    '11.2% | decrease | – | 2023',
  ],
  ['Petrol now costs $3.50 per gallon.', '$3.50 | Petrol | gallon | –'],
  ['The mine turns out 6 million tonnes of ore a year.', '6 million | ore | year | –'],
  [
    'Inflation slowed to 2.3 per cent in April from 3.2 per cent in March.',
    '2.3 per cent | Inflation | – | 2024-04',
    '3.2 per cent | Inflation | – | 2024-03',
  ],
  [
    'Turnout was 61 per cent, down from 67 per cent in 2019.',
    '61 per cent | Turnout | – | –',
    '67 per cent | Turnout | – | 2019',
  ],
  [
    'It made a net profit of €20m, up 18 per cent from a year earlier.',
    '€20m | net profit | – | –',
    '18 per cent | net profit | – | –',
    'a year | – | – | –',
  ],
  [
    'The line had revenue of $900 million, an increase of 12 per cent.',
    '$900 million | revenue | – | –',
    '12 per cent | revenue | – | –',
  ],
  ['The Greens took 14 per cent of the vote.', '14 per cent | the vote | – | –'],
  [
    'In 2021, the clinic treated 8,400 patients, of whom 310 died.',
    '8,400 | – | – | 2021',
    '310 | – | – | 2021',
  ],
  [
    'Revenue rose 12% to $3.4 billion in the three months to March.',
    '12% | Revenue | – | 2024-01/2024-03',
    '$3.4 billion | Revenue | – | 2024-01/2024-03',
  ],
  ['Turnover was $3 billion in the three months to April 30.', '$3 billion | Turnover | – | 2024-02/2024-04'],
  ['In the six months ended 5 April it sold 900 boats.', '900 | – | – | 2023-10-06/2024-04-05'],
  [
    'Last year the airline carried 21 million passengers and lost £140 million.',
    '21 million | – | – | 2023',
    '£140 million | – | – | 2023',
  ],
  [
    'The average price of a house was £287,000 in February.',
    '£287,000 | average price of a house | – | 2024-02',
  ],
  ['The disease kills 12 people per 100,000 each year.', '12 people | – | 100,000 | –'],
  [
    'Rents in the capital climbed by 7.5 per cent between 2022 and 2023.',
    '7.5 per cent | Rents in the capital | – | 2022/2023',
  ],
  ['She ran the 10,000 metres in 29 minutes.', '10,000 | – | – | –', '29 minutes | – | – | –'],
  ['A court ordered the firm to pay damages of $2.1m.', '$2.1m | damages | – | –'],
  ['The bank set aside $900m for bad loans in the final quarter of 2023.', '$900m | – | – | 2023-Q4'],
  ['Exports of cars fell by a fifth in April.', 'a fifth | Exports of cars | – | 2024-04'],
  ['The quake left 4,200 people homeless.', '4,200 people | – | – | –'],
  ['The vaccine had an efficacy of 94 per cent.', '94 per cent | efficacy | – | –'],
  ['Arable land makes up 38 per cent of the county.', '38 per cent | the county | – | –'],
  ['The club paid a fee of £52 million for the striker in January.', '£52 million | fee | – | 2024-01'],
  ['Attendance averaged 31,200 a match last season.', '31,200 | Attendance | match | –'],
  [
    'Wages grew 5.9% in the year to February, while prices rose 3.4%.',
    '5.9% | Wages | – | 2023-03/2024-02',
    '3.4% | prices | – | –',
  ],
  ['GDP per head stood at €31,000 in 2020.', '€31,000 | GDP per head | – | 2020'],
  [
    'Output of wheat reached 1.2 million tonnes in 2021, 9 per cent more than in 2020.',
    '1.2 million | Output of wheat | – | 2021',
    '9 per cent | – | – | 2021',
  ],
  ['A loan of £200,000 costs £1,150 a month.', '£200,000 | loan | – | –', '£1,150 | loan | month | –'],
  ['Three in ten pupils missed school on Monday.', 'Three in ten | pupils | – | 2024-05-13'],
  [
    'Some 45 per cent of nurses say they are paid less than €2,000 a month.',
    'Some 45 per cent | nurses | – | –',
    'less than €2,000 | – | month | –',
  ],
  ['The fund’s deficit widened to 3.1 per cent of GDP.', '3.1 per cent | GDP | – | –'],
  ['The prison holds 900 inmates, 150 more than in 2018.', '900 | – | – | –', '150 | – | – | –'],
  [
    'Voters in Lindholm backed the plan by 54 per cent to 46 per cent.',
    '54 per cent | – | – | –',
    '46 per cent | – | – | –',
  ],
  [
    'The ferry company’s debts stand at 80 million euros.',
    '80 million euros | ferry company’s debts | – | –',
  ],
  [
    'The interest rate was raised to 5.25 per cent in August 2023.',
    '5.25 per cent | interest rate | – | 2023-08',
  ],
  ['Hospital waiting times averaged 14 weeks in 2023.', '14 weeks | Hospital waiting times | – | 2023'],
  ['Every worker will get a bonus of €1,000.', '€1,000 | bonus | worker | –'],
  ['The tax brought in $60m in its first year, the treasury said on Tuesday.', '$60m | – | – | –'],
  ['2023年全市粮食总产量达到52万吨。', '52万吨 | 全市粮食总产量 | – | 2023'],
  [
    '一季度，居民人均可支配收入11539元，同比增长6.2%。',
    '11539元 | 居民人均可支配收入 | 人 | 2024-Q1',
    '6.2% | 居民人均可支配收入 | – | 2024-Q1',
  ],
  ['去年大米对华出口增长百分之十二。', '百分之十二 | 大米对华出口 | – | 2023'],
  ['贸易额已从不足3亿美元增长到2400亿美元。', '2400亿美元 | – | – | –'],
  ['去年出口额同比下降4.6%。', '4.6% | 出口额 | – | 2023'],
  ['每户补贴3000元。', '3000元 | 补贴 | 户 | –'],
  ['4月份，全国城镇调查失业率为5.0%。', '5.0% | 全国城镇调查失业率 | – | 2024-04'],
  ['工资为每小时25元。', '25元 | 工资 | 小时 | –'],
  ['该厂年产汽车30万辆。', '30万辆 | 汽车 | 年 | –'],
  ['截至3月底，该行不良贷款率为1.35%。', '1.35% | 该行不良贷款率 | – | 2024-03'],
  ['票价每张80元。', '80元 | 票价 | 张 | –'],
  [
    'Die Arbeitslosenquote lag im April bei 5,8 Prozent, wie das Amt mitteilte und die Zeitung schrieb.',
    '5,8 Prozent | – | – | 2024-04',
  ],
  [
    'Le chômage a atteint 7,5 % en 2023, selon les chiffres que le ministère a publiés dans la journée.',
    '7,5 % | – | – | 2023',
  ],
  ['The hospital trust ran up a deficit of £38m in the last financial year.', '£38m | deficit | – | –'],
  [
    'Births in the province dropped 11 per cent last year, to 86,000.',
    '11 per cent | Births in the province | – | 2023',
    '86,000 | Births in the province | – | 2023',
  ],
  [
    'Ticket sales for the festival totalled $6.2m in 2022, against $8m in 2019.',
    '$6.2m | Ticket sales for the festival | – | 2022',
    '$8m | Ticket sales for the festival | – | 2019',
  ],
  ['She won by 1,204 votes after a recount on Friday.', '1,204 | – | – | 2024-05-10'],
  ['Volunteers are paid $40 for each shift.', '$40 | – | shift | –'],
  [
    'The reservoir is 23 per cent full, and 140,000 homes were without water on Tuesday.',
    '23 per cent | – | – | –',
    '140,000 | – | – | 2024-05-14',
  ],
  ['Researchers found traces of lead in 17 of 60 samples taken in March.', '17 | – | – | 2024-03'],
  [
    'He was given a four-year sentence and a €20,000 fine.',
    'four-year | sentence | – | –',
    '€20,000 | fine | – | –',
  ],
  [
    'The share of women on boards has climbed to 41% since 2015.',
    '41% | share of women on boards | – | 2015/2024-05-16',
  ],
  [
    'Between January and March the port handled 3.1 million containers, the operator said on Wednesday.',
    '3.1 million | – | – | 2024-01/2024-03',
  ],
  [
    'The firm will spend up to $1.3bn on a battery plant and hire 900 people by 2026.',
    'up to $1.3bn | – | – | 2026',
    '900 people | – | – | 2026',
  ],
  [
    'Electricity prices are forecast to fall by 6 per cent next year.',
    '6 per cent | Electricity prices | – | 2025',
  ],
  ['The storm dumped 310 millimetres of rain on the valley in 24 hours.', '310 | rain | – | –'],
  [
    'Nearly two-thirds of those questioned said they had cut back on meat.',
    'Nearly two-thirds | those questioned | – | –',
  ],
  ['The minimum wage rises to €13.50 an hour from July.', '€13.50 | minimum wage | hour | –'],
  [
    'Farmers got 28 cents per litre of milk in April, down from 35 cents a year earlier.',
    '28 cents | – | litre | 2024-04',
    '35 cents | – | – | –',
  ],
  ['Smith scored 22 points a game in the 2021 season.', '22 | – | game | 2021'],
  [
    'Net income for the quarter to June came in at 410 million dollars.',
    '410 million dollars | Net income for the quarter to June | – | 2023-04/2023-06',
  ],
  [
    'Visitor numbers at the museum, which reopened in 2018, have doubled to 1.4 million.',
    '1.4 million | Visitor numbers at the museum | – | –',
  ],
  [
    'The company’s market value shrank by $90bn on Monday.',
    '$90bn | company’s market value | – | 2024-05-13',
  ],
  [
    'A Rapid Response team treated 34 people for smoke inhalation on Sunday.',
    '34 people | – | – | 2024-05-12',
  ],
  [
    '2022年，全县接待游客120万人次，旅游收入8.6亿元，比2021年增长15%。',
    '120万人次 | – | – | 2022',
    '8.6亿元 | 旅游收入 | – | 2022',
    '15% | – | – | 2022',
  ],
  ['上个月，该市二手房均价跌至每平方米1.8万元。', '1.8万元 | 该市二手房均价 | 平方米 | 2024-04'],
  ['今年前四个月，新能源汽车占出口总量的22%。', '22% | 出口总量 | – | 2024-01/2024-04'],
  ['警方周二表示，事故造成3人死亡、11人受伤。', '3人 | – | – | –', '11人 | – | – | –'],
  ['公司去年亏损2.4亿元，裁员600人。', '2.4亿元 | 亏损 | – | 2023', '600人 | – | – | 2023'],
  ['It freed 14 sailors, three of whom are ill.', 'three | – | – | –'],
  ['It must answer within six months of this report.', 'within six months | – | – | –'],
];

it.each(SENTENCES)('tells what the figures of “%s” measure, are by and are for', (text, ...expected) => {
  const source = { id: 's', title: 'T', outlet: null, date: '2024-05-16', text };
  const told = readSource(source).quantities.map(({ start, end, measure, per, period }) =>
    [
      text.slice(start, end),
      measure === null ? '–' : text.slice(measure.start, measure.end),
      per ?? '–',
      period?.value ?? '–',
    ].join(' | '),
  );
  expect(told).toEqual(expect.arrayContaining(expected));
});
