// What the news counts and measures: each line is one question that a figure answers, with the words that stand beside
// the figure. Endings that the stemmer takes off need no wording of their own; irregular forms do. Written by us from
// general knowledge of news language, not from labelled texts.
// "*" before a line: an event has one such figure, so that a report tells it of the whole event, as it does whom it befell.

/** What befell how many: a report tells it of its whole event, so that it needs nothing else in common. */
export const FATES = `
dead | killed | died | deaths | fatalities | soldiers fell | lives claimed | claimed lives | claimed the lives | victims | lost his life | lost her life | lost their lives | lives were lost | death toll | toll | perished | drowned | bodies | shot dead | fatally
injured | injuries | hurt | wounded | treated for injuries | received medical treatment | received treatment | medical treatment | taken to hospital | treated in hospital | treated at hospital | in hospital with | needed treatment | casualties
missing | unaccounted for | no trace of
rescued | saved | pulled from | pulled out | brought to safety | plucked from
evacuated | moved to safety | leave their homes | left their homes | from their homes | have to move | had to move | moved out | displaced | forced out of their homes | resettled | relocated | homeless | moved to higher ground | from their beds
arrested | detained | taken into custody | led away | in custody | arrests
charged | indicted | stand trial | in the dock | face trial
released | set free | freed
crowd | marched | protested | demonstrated | rallied | took to the streets | marchers | protesters | demonstrators | attended | attendance | spectators | audience | fans saw | fans watched | turned out | came to see | watched | gathered | took part | participated | joined in | flocked
workforce | employs | employed | payroll | staff | headcount | employees | on the books
jobs lost | cut jobs | jobs will go | jobs would go | jobs to go | posts will go | posts would go | posts to go | posts | positions | reduce workforce | cut workforce | reduce headcount | lay off | laid off | layoffs | job cuts | cut jobs | lose their jobs | lost their jobs | redundant | redundancies | posts cut | cut posts | jobs at risk | shed jobs | jobs go | axe | made redundant | dismissed
on board | aboard | carrying | carried | passengers and crew | on the train | on the bus | on the flight | passengers | crew | occupants | travelling in | crammed | manifest
sickened | made ill | taken ill | patients | infected | cases | fell ill | tested positive | infections | contracted
without power | lost power | without electricity | power cuts | blackout | cut off from power
strikers | walked out | went on strike | on strike | stopped work | downed tools | joined the strike | joined the walkout | took industrial action
affected | data of | records of | concerned | stranded | stuck | could not travel | did not get across | inconvenienced
attackers | gunmen | robbers | thieves | perpetrators | kidnappers | culprits | burglars | raiders
hostages | captives | held captive | kidnapped | abducted | taken hostage
`;

/** Counts by the first words of their lines that go on after an event, so that a later report has another number. */
export const GO_ON = {
  up: `
dead
injured
rescued
evacuated
arrested
charged
released
sickened
affected
complaints
homes destroyed
flights cancelled
signatures
`,
  eitherWay: `
missing
without power
`,
};

/** How many else: of which a case may count several. */
export const COUNTS = `
capacity for | licensed for | certificate allowed | allowed to carry | certified for | room for | permitted to carry | designed for | holds | seats for | can carry | could carry | can hold | can seat | can take | be carried
recalled | vehicles recalled | units recalled | products recalled | recall covers
sold | copies sold | delivered | deliveries
complaints | complained | reports received | calls received
stolen | missing works | paintings stolen | works stolen | taken from the museum | taken by the thieves
homes destroyed | houses destroyed | buildings destroyed | houses damaged | homes damaged | burned down | destroyed
flights cancelled | flights were cancelled | cancelled flights | trains cancelled | services cancelled | cancellations | cancelled
schools closed | branches closed | shops closed | branches will close | closures
signatures | signed the petition | signatories | signed by | petition of
witnesses | heard witnesses | testified
rounds | shots fired | shots | rounds fired | bullets
goals | scored
caps | appearances | played for
trees | felled
red cards | red card | sent off | shown red
villages | settlements | hamlets | places to vanish
firefighters | fire engines | rescuers | helpers | officers deployed | police deployed | soldiers deployed | in action | deployed
votes ahead | majority of | lead of | margin
participants in the trial | participants | volunteers | enrolled | took the drug | subjects
beds | wards
`;

/** How much money. */
export const SUMS = `
* damage | loss caused | losses from the fire | cost of the damage | repairs | rebuilding | repair bill
* fine | fined | penalty | sanction | must pay | has to pay | ordered to pay | has to find | must find
compensation | damages | settlement
profit | earned | earnings | net income | made a profit | in the black | profits
loss | lost | in the red | deficit | shortfall
revenue | sales | turnover | took in | takings
cost | costs | price | priced at | worth | budget | bill | price tag | estimated at | to build | value of the project
funding | aid | set aside | earmarked | fund | support | subsidy | subsidies | scheme | package | emergency aid | grants | relief
loan | credit | lend | lent | borrow | borrowed
debt | debts | owes | owed | liabilities
dividend | per share | payout
pay | salary | wage | wages | earns a | paid a
bonus | prize | prize money | winnings
invest | investment | invested
* sold for | paid for | takeover | acquisition | deal is valued | valued at | deal worth | bought for | purchase price
savings | save
trade | exports | imports | goods worth
donations | donated | raised | collected | charity
stolen | embezzled | defrauded | haul
* bail | surety
provisions | provision | set aside for bad loans | bad loans | write-down | written off
deposits | deposit base | withdrew | withdrawn | out of accounts | out of their accounts
capital | fresh money | fresh capital | new capital | capital increase | new shares | rights issue
* reward | offered a reward
* fee | transfer fee | pay for him | paid for him | signing
* ransom | ransom of | paid to the kidnappers | changed hands | demanded for their release
value of the company | values the company | valuation | valued the company
* insured for | sum insured | insurance sum
agent | commission | middleman | broker
receives | pockets
* loot | worth of the loot | value of the works | value of the loot
`;

/** What share, or by what factor. */
export const SHARES = `
* turnout | voters took part | took part in the election | took part in the vote | went to the polls | turned out to vote
approval | approve of | popularity | rating
vote share | of the vote | of votes | won with | share of the vote
inflation | inflation rate | consumer prices | price growth | cost of living
unemployment | unemployment rate | jobless | jobless rate | out of work
interest rate | base rate | key rate | benchmark rate | policy rate | rates | rate of interest | borrowing costs
growth | grew | economy grow | economy will grow | economy would grow | economy to grow | economy has grown | expand | expansion | gross domestic product | gdp
pay demand | demands | wants | asks for | demanding | seeks
pay offer | offer | offered
pay rise | pay increase | wage rise | wage increase | more pay | higher wages | raise in pay | wages rise | pay claim
profit change | profit rose | profit fell | profits rose | profits fell | earnings rose | earnings fell | net income rose | net income fell
revenue change | sales rose | sales fell | revenue rose | revenue fell | turnover rose | turnover fell
share price | shares fell | shares rose | shares lost | shares gained | stock fell | stock rose | shares dropped | shares slipped | shares climbed | shares jumped
stake | holds | owns | shareholding
risk | likelier | less likely | more likely | chance | odds | danger of
efficacy | effective | protection | protects
side effects | adverse events | adverse reactions | headaches | nausea
capital ratio | core capital | equity ratio
margin | operating margin
market share | share of the market
tax or tariff | tariff | tariffs | duty | levy | tax
opposed | oppose | were against | are against | was against | is against | voted against
in favour | in favor | support | backed | voted for
absenteeism | joined the strike | took part in the strike | services ran | trains ran | of trains | of services | of flights
`;

/** How long. */
export const SPANS = `
* sentence | sentenced | jailed | prison | behind bars | jail | imprisonment
* ban | banned | suspended for | suspension | disqualified
notice | days to appeal | to appeal | appeal must
* evacuation took | evacuation | until the last | to come down
warning | warned | had known | known of
delay | late | behind schedule | held up
talks | negotiations | negotiated | met for | meeting lasted
strike lasted | strike | walkout | stoppage
power was out | outage | without power | without electricity | blackout
construction | to build | building work | will take
finished in | winning time | won in | crossed the line | ran
ahead of | behind the winner
trial lasted | followed for | follow-up | took the drug | treatment lasted | course of treatment | weeks of treatment
reign | in office | years of rule | term
age of | aged | years old
waited | wait | waiting
applause | ovation
search lasted | searched | search
lasted | shooting lasted | exchange lasted | firefight lasted | went on for | over after | battle lasted | die down
* captivity | held for | in captivity | in the hands of
contract for | contract runs | signed for | deal for
lay there | within reach | exposed for | accessible for | online for | open for
arrived after | took to arrive | reached it after | on the scene after | before anybody came | until help came
term of the loan | repay within
closed for | closure
recovery | out for | sidelined for | will miss
`;

/** What was measured, in units of their own. */
export const MEASURES = `
wind | gust | storm
* magnitude | quake | tremor | richter
speed | travelling at | going at | clocked | doing
depth | deep | below the surface | inside our territory | into the country
height | high | tall | above sea level
length | long
distance | away from | beyond | behind the runway | from the | short of
temperature | degrees
rain | rainfall | precipitation
area | hectares | acres | burned | square kilometres
output | megawatts | capacity
weight | tonnes | tons | kilograms | weighs
dose | milligrams | milligram | daily dose
blood pressure | systolic | points lower
`;
