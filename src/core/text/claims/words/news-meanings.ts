// Words and phrases that news uses for one another: each line is one meaning, its wordings divided by "|". Where
// "<>" stands, the wordings before it and those behind it cannot both hold of one thing. Endings that the stemmer
// takes off need no wording of their own; irregular forms do. Kept concrete: a broad list of synonyms ties claims
// that only share a topic. Written by us from general knowledge of news language, not from labelled texts.

/** Wordings of one meaning; no two of them exclude each other. */
export const MEANINGS = `
always | at all times | at any time | constantly | permanently
must | has to | have to | had to | needs to | need to | is required to | are required to | was required to | is obliged to
ultimately | in the end | eventually
nearly | almost
about | around | roughly | approximately
began | begin | start | get under way | got under way | commence | kick off
country | nation
nobody | no one
objects | items | pieces | artefacts | exhibits
sector | industry
technology | technological | tech
police | officers
car | vehicle | automobile
plane | aircraft | jet | airliner
ship | vessel | boat
train | rail service
fire | blaze | inferno
crash | collision | accident | derailment
explosion | blast
doctor | physician | medic
nurse | nursing staff
children | kids | pupils | schoolchildren
students | undergraduates
study | research | paper
researchers | scientists | academics
earnings | profit | net income
revenue | sales | turnover
shares | stock
shareholders | investors
workers | staff | employees | workforce
jobs | positions
lay off | laid off | make redundant | made redundant | dismiss | redundancies | job cuts | layoffs
vote | ballot
polling place | polling station
parliament | legislature | lawmakers | legislators | mps
judge | justices | tribunal
lawyer | attorney | barrister | counsel | solicitor
sentenced | jailed | imprisoned | sent to prison
prison | jail
fine | penalty
restrict | restriction | curb | export controls | sanctions
blacklist | blacklisted
support | help | backing | aid | assistance
safeguard | protect | secure
grain | rice bowl | food supply | food | rice
self-reliance | rely on itself | rely on ourselves | self-sufficiency | depends on nobody | home-grown | homegrown | stand on its own feet
u.s | usa | america | american | united states | washington
uk | britain | british | united kingdom
china | chinese | beijing
eu | european union | brussels
small and medium-sized enterprises | small firms | small businesses | smes
company | firm | business | enterprise | corporation
delegates | deputies | delegation
aboard | on board
inspect | inspection | examine | examination
hospital | hospitalised | hospitalized
treated | medical care | treatment
arrested | detained | taken into custody
strike | walkout | walked out | stoppage | industrial action
rain | rainfall | downpour
flooding | flood | inundated
storm | gale | hurricane | cyclone | typhoon
wind | gust
earthquake | quake | tremor
kilometre | kilometer | km
metre | meter
kilometres per hour | kilometers per hour | km/h | kph
people | persons
buy | bought | purchase | acquire | acquisition | take over | takeover
sold | sell | divest
merge | merger | join forces
build | built | construct | construction | erect
build up | set up | establish | create
repair | rebuild | rebuilt | reconstruct | rebuilding
spend | spent | spending | outlay | expenditure
pay | paid | payment
wage | pay packet | salary | salaries
pay rise | pay increase | wage increase | higher wages
price | cost
tax | levy | duty
tariff | duties
budget | spending plan
loan | credit | lend | lent
debt | borrowings | owed
bank | lender
central bank | rate-setters | monetary policy committee
interest rate | base rate | policy rate | benchmark rate | borrowing costs
inflation | consumer prices | price growth | cost of living
economy | gross domestic product | gdp | economic output
unemployment | jobless rate
exports | shipments abroad | sales abroad
imports | purchases from abroad
power | electricity
power cut | blackout | power outage | outage | without electricity | without power
factory | plant | mill
headquarters | head office
chief executive | ceo | boss | chief
chairman | chairwoman | chair
leader | head
president | head of state
prime minister | premier | head of government
finance minister | chancellor of the exchequer | treasury chief
foreign minister | foreign secretary | top diplomat
mayor | city hall | town hall
spokesman | spokeswoman | spokesperson
election | polls | poll
candidate | contender | nominee
rival | opponent | challenger
majority | more than half
recount | counted again | count again | second count
sworn in | takes office | take office | take the oath | takes her oath | takes his oath | inaugurated | inauguration
coalition | alliance
protest | demonstration | rally | march
protesters | demonstrators | marchers
negotiations | talks | bargaining
agreement | deal | accord | pact
ceasefire | truce | armistice
attack | assault | raid | strike on
soldiers | troops | servicemen
border | frontier
refugees | displaced people | asylum seekers
evacuate | cleared | ordered out | moved to safety | brought to safety | leave their homes
search | look for | looking for
rescue | save | pull out of
firefighters | fire crews | fire brigade | fire service | fire department
prosecutors | prosecution
ambulance | paramedics
virus | pathogen
disease | illness
vaccine | jab | shot
drug | medicine | medication
patient | participants | volunteers
placebo | dummy pill | dummy drug
side effects | adverse events | adverse reactions
blood pressure | hypertension
heart attack | cardiac arrest
cancer | tumour | tumor
emissions | greenhouse gases | carbon dioxide
pollution | contamination | contaminated | spill
river | stream
coast | shore | seaside
dam | embankment | levee
sea wall | sea defence
bridge | crossing
road | street | highway
school | classroom
university | college
ministry | department
watchdog | regulator | authority
union | labour union | trade union
season | campaign
final | decider | title match
champion | title holder
coach | manager
injury | injured player | strain
record | best mark | fastest time
crowd | spectators | attendance
goal | scored
match | game | fixture
race | marathon
prize | award
film | movie | picture
painting | canvas | artwork
museum | gallery
owner | proprietor
neighbour | neighbor
residents | inhabitants | locals | townspeople
children under | minors
visit | trip | tour
tour | inspection tour
meeting | session | gathering
speech | address | remarks
urge | call on | called on | appeal to | press for
demand | insist on
promise | pledge | vow | commit itself to
expect | forecast | predict | project
plan to | intend to | aims to
delay | postpone | put off | push back | pushed back
speed up | accelerate | hasten | hurry along
expand | widen | extend | enlarge
develop | development
innovation | new ideas
talent | skilled people
training | teach | apprenticeship
apprentices | trainees
research and development | r&d
chips | semiconductors
supply chain | suppliers
goods | products
farmers | growers
harvest | crop
wheat | cereals
energy | fuel
gas | natural gas
oil | crude
nuclear | atomic
solar | sun power
housing | homes | dwellings
rent | rents
landlord | property owner
tourist | visitors | holidaymakers
flight | air service
passengers | travellers | travelers
airline | carrier
runway | airstrip
port | harbour | harbor
dockers | dockworkers
lorry | truck
bus | coach service
pupil numbers | enrolment
drought | lack of rain
heat | heatwave
temperature | degrees
snow | blizzard
landslide | mudslide
volcano | eruption
evidence | proof
witness | onlooker
hurry | rush
victim | casualty
suspect | accused | defendant
trial | hearing | court case
verdict | ruling | judgment | judgement
appeal | challenge the ruling
compensation | damages
fraud | deception | embezzlement
bribe | corruption | graft
theft | stolen | steal | robbery
murder | homicide | killing
gun | firearm | weapon
drowned | drown
swimmer | bather
children's | paediatric
elderly | older people | pensioners
women | female
men | male
double | twice
weekly | a week
annual | yearly | a year | each year
monthly | a month
overnight | during the night
dawn | early morning | daybreak
noon | midday
weekend | saturday and sunday
`;

/**
 * Meanings with two poles: of one thing, one side of "<>" excludes the other. Of "<=>" nothing lies between the sides, so that
 * whoever denies the one states the other: a school that did not open stayed shut, but prices that did not fall need not have risen.
 */
export const OPPOSED = `
killed | dead | died | deaths | fatalities | lost his life | lost her life | lost their lives | death toll | drowned | fatal <=> survived | survivor | came out alive | escaped alive
injured | injuries | hurt | wounded | injury <=> unhurt | unharmed | unscathed | uninjured
open | opened | reopened | opens <=> closed | shut | shuttered | sealed off | close its doors | behind closed doors | in private
public | in public <> private | confidential | in secret | behind closed doors
rise | rose | risen | increase | grew | grow | growth | climbed | went up | go up | gain | jumped | surged | soared | higher | more expensive | raise <> fall | fell | fallen | decrease | dropped | drop | decline | shrank | shrunk | went down | go down | plunged | slumped | tumbled | sank | lower | cheaper | cut | reduce | slash
strengthen | stronger | bolster <> weaken | weaker | undermine
improve | better | recovered | recover <> worsen | worse | deteriorate
accept | agree to | agreed to | approve | passed | backed | voted for | endorse | consent | ratify | signed the bill | signed the law | signed into law | cleared the merger | cleared the deal | cleared the takeover | merger was cleared | merger has been cleared | deal was cleared | deal has been cleared | takeover was cleared | takeover has been cleared | gave the green light | green light | in favour of <> reject | turned down | turn down | refuse | block | vote down | voted down | voted against | veto | threw out | oppose | against the plan | decline an invitation | decline the invitation | decline an offer | decline the offer | decline the proposal
allow | permit | let in | legal | legally <> ban | barred | denied access | forbid | forbade | forbidden | prohibit | outlaw | illegal | unlawful | unauthorised | turned away | sent home | sent away
in favour of | in favor of | supported | supports | spoke up for | speaks up for <> opposed | opposes | is against | was against | are against | were against | came out against | spoke out against | speaks out against
praise | hail | commend | welcome | applaud <> criticise | criticize | condemn | denounce | deplore | slammed | lambasted
confirm | admit | acknowledge | concede that <> deny | denied | denial | dispute that | reject the claim
guilty | convicted | conviction <> not guilty | innocent | acquitted | cleared of | acquittal
upheld | uphold | stands | dismissed the appeal | dismissed an appeal by | threw out the appeal | throws out the appeal | rejected the appeal | lost its appeal | appeal failed | appeal was dismissed | appeal was rejected <> overturn | overturned | quashed | set aside | annulled | won its appeal | won the appeal
win | won | victory | beat | defeated | triumph <> lose | lost | defeat | beaten
concede | congratulate | admitted defeat | accept the result | accepted the result <> contest the result | challenge the result | without conceding | refused to concede | demand a recount | recount
held firm | held | withstood | stood firm | intact | undamaged <> breached | gave way | give way | collapse | burst | broke through | broke apart | caved in | failed
complete | completed | finished | done <> unfinished | incomplete | under construction | not yet ready
include | included | cover | covers <=> exclude | excluded | exempt | left out | leave out
safe | out of danger | no danger | stable condition <> unsafe | dangerous | in danger | critical condition | critically
effective <> ineffective | useless | no effect | no benefit
insured | covered by insurance <=> uninsured | without insurance
present | attended | took part | take part | turned up <> absent | stayed away | stay away | missed the meeting | boycott
resign | resigned | stepped down | step down | quit | stand down <=> stay on | remain in office | stays in office | refuse to resign | cling to office
hire | hired | recruit | take on staff | create jobs <> lay off | laid off | dismiss | make redundant | cut jobs | shed jobs
begin work | resume | restart | go back to work | back at work | returned to work <> halt | suspend | stopped | paused | broke off | stay out | remain on strike
continue | goes on | go on | carry on <=> end | called off | abandoned | cancelled | canceled | scrapped
on time | on schedule | as planned | punctual <> late | delayed | behind schedule | postponed
alone | by himself | by herself | on his own | on her own <=> accompanied | together with | with a companion
found | located | recovered | turned up safe <=> missing | unaccounted for | no trace
arrested | in custody | detained <> at large | on the run | released | set free | freed | walked free
unanimous | unanimously | united | agreed by all <> divided | split | disagree | at odds
mandatory | compulsory | obligatory | required <=> voluntary | optional
temporary | for now | provisional <=> permanent | for good
deliberate | on purpose | intentional | arson | sabotage <> accidental | by accident | accident | unintentional | electrical fault | technical fault
sober | had not been drinking <> drunk | over the limit | intoxicated
surgery | operated on | operate on | go under the knife <> without surgery | heal by itself
full | sold out | packed <> empty | half-empty | half empty
paid in full | repaid | settled <> unpaid | default | owed still
profit | in the black | profitable | made money <> loss | in the red | lossmaking | loss-making | lost money
surplus <> deficit | shortfall
largest | biggest | highest <> smallest | lowest | fewest
warned | had been warned | was told beforehand | knew of <> without warning | no warning | unaware | knew nothing
signed | sign | put his name to | put her name to <> unsigned | refuse to sign | walked away from
lifted | lift the | removed the ban | ended the curfew <> remains in force | stays in force | in force | imposed
decided | certainly | will definitely | made up its mind | made up his mind | made up her mind <> undecided | studying | considering | has yet to decide | not decided | weighing
possible | can be done | feasible <=> impossible | cannot be done | unfeasible
enough | sufficient | ample <=> too little | too few | insufficient | shortage | not enough | lack
in working order | in operation | in service <> broken | out of order | out of service | broke down | faulty | offline
armed <=> unarmed
alive <=> dead
married <> unmarried | divorced
clean | drinkable | fit to drink <> polluted | contaminated | unfit to drink
necessary | essential | vital | crucial | indispensable | cannot do without <> unnecessary | needless | superfluous
true | accurate | correct <=> false | untrue | wrong | inaccurate | made up | fabricated
fair <> unfair | unjust | biased
transparent <> opaque
stay on | remain in <> withdrew | withdraw | pulled out | pull out
passed the inspection | passed inspection | passed a test | in good order | no defects <> failed inspection | failed the inspection | failed a test | defects
warned by loudspeaker | sounded the alarm | raised the alarm | alerted <> no warning | without warning | no alarm | no announcement
reached a deal | reached agreement | struck a deal | agreed a deal | came to terms <> no deal | failed to agree | without agreement | talks failed | talks collapsed | talks broke down
public money | taxpayers' money | paid by the state | at public expense <> privately funded | private donors | private money
left of his own accord | left of her own accord | resigned of his own <> sacked | fired from | forced out | dismissed from
full recovery | recovered fully <> lasting damage | permanent damage
independently funded | no conflict of interest <> funded by the maker | paid by the maker | sponsored by the company
peer-reviewed | peer reviewed <> not peer-reviewed | preprint
raised its forecast | raised its outlook | upgraded <> cut its forecast | lowered its forecast | lowered its outlook | downgraded
fit to play | available to play <> ruled out of | sidelined | out of the match
goal stood | goal was given | allowed the goal <> disallowed | ruled out the goal
within the speed limit | at normal speed <> over the speed limit | speeding | too fast
power restored | power is back <> still without power | still without electricity
evacuated <> told to stay indoors | stayed in their homes | told to stay at home
cause is known | established the cause <> cause unknown | cause is unclear | cause is not known
identified | named by police <=> unidentified | not been named | not yet named
peaceful | peacefully | passed off quietly <> violent | clashes | rioting | riot
planned | premeditated <> spontaneous | unplanned
still in hospital | remains in hospital | kept in hospital <> discharged from hospital | left hospital | sent home from hospital
within budget | on budget <> over budget | cost overrun | dearer than planned
beat expectations | above expectations | exceeded expectations | met its target | hit its target <> missed expectations | below expectations | fell short | missed its target
consulted | asked beforehand <> without consulting | never consulted | not been asked | had no say
elected <> appointed
significant | statistically significant <> not significant | insignificant | may be chance | within the margin of error
licensed <=> unlicensed | without a licence | without a license
acted alone | lone attacker | lone gunman <> accomplice | accomplices
good visibility | clear weather | calm sea | calm seas <> fog | poor visibility | rough sea | heavy seas
must pay | ordered to pay <> need not pay | owes nothing | pays nothing
prison term | goes to prison | jail term <> suspended sentence | spared prison | spared jail | probation | community service
wore a seat belt | wearing a seat belt | belted <> unbelted | without a seat belt
上升 | 增长 | 上涨 | 增加 | 增多 | 提高 | 回升 | 攀升 <> 下降 | 下跌 | 减少 | 降低 | 下滑 | 回落
支持 | 赞成 <> 反对
上调 <> 下调
扩大 <> 缩小 | 收窄
顺差 <> 逆差
成功 <> 失败
通过 | 获得通过 <> 否决
批准 | 获批 <> 驳回
同意 | 接受 <> 拒绝
承认 | 证实 <> 否认
关闭 | 停业 <=> 开放 | 重新 开放 | 开业
继续 <> 停止 | 中止 | 暂停
盈利 <> 亏损
angenommen | gebilligt | zugestimmt | genehmigt <> abgelehnt
gestiegen <> gesunken | gefallen
approuvé | approuvée | adopté | adoptée | accepté | acceptée <> rejeté | rejetée | refusé | refusée
augmenté | progressé <> diminué | baissé | reculé
`;
