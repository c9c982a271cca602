// States of which only one can hold: each line is one question, its answers parted by "<>", the wordings of an answer by
// "|". Of one person or thing, one answer excludes the others. Only what can be seen or looked up stands here, no opinions
// and no trends: two people may hold two opinions, and prices rise and fall. Endings that the stemmer takes off need no
// wording of their own; irregular forms do. Written by us from general knowledge of news language, not from labelled texts.
// "*" before a line: its wordings name what they are told of. "::" behind it: the only things that it is told of.
export const STATES = `
alive | survived | survivor | came out alive | escaped alive | lived through | out of danger <> died | dead | killed | lost his life | lost her life | lost their lives | drowned | among the dead
unhurt | unharmed | unscathed | uninjured | escaped injury <> injured | hurt | harmed | wounded | broken ribs | treated for injuries | tied up | beaten up
surgery | operated on | operation | go under the knife <> without surgery | heal by itself | no operation
discharged from hospital | left hospital | sent home from hospital | out of hospital <> still in hospital | remains in hospital | remain in hospital | kept in hospital
at large | on the run | fugitive | escaped <> arrested | detained | caught | taken into custody | in custody | gave himself up
guilty | convicted | conviction <> not guilty | innocent | acquitted | cleared of | acquittal
* pleaded guilty | admitted the charges | confessed <> pleaded not guilty | denied the charges | denies the charges | denies all charges
prison term | goes to prison | jail term | jailed | sent to prison <> suspended sentence | spared prison | spared jail | probation | community service
* dismissed the appeal | dismissed an appeal | threw out the appeal | rejected the appeal | lost its appeal | lost his appeal | lost her appeal | appeal failed | appeal was dismissed | appeal was rejected <> overturned the verdict | quashed | won its appeal | won his appeal | won her appeal | appeal was upheld | allowed the appeal
* will appeal | lodged an appeal | filed an appeal | take this to the supreme court | go to the supreme court <> will not appeal | accepted the verdict | accepts the verdict | no appeal | waived an appeal <> decide whether to appeal | has not decided | not decided whether | studying the judgment | consider an appeal | considering an appeal
open | opened | reopened | unlocked | accessible | unobstructed <> closed | shut | shuttered | sealed off | locked | blocked | barred | inaccessible | obstructed :: door | exit | gate | hearing | session | road | street | school | airport | runway | museum | gallery | port | border | bridge | tunnel | shop | store | station | market | factory | office | branch | library | hospital | clinic | beach | pool | theatre | restaurant | pharmacy | mine | line | track | pass
worked | functioned | in working order | in operation | went off | rang | sounded | switched on | as they should <> failed | broken | out of order | out of service | broke down | faulty | remained dry | remained silent | stayed silent | did not go off | switched off | turned off | malfunctioned :: alarm | sprinkler | siren | brake | engine | radar | signal | pump | scanner | camera | detector | radio | lock | barrier | generator | light | lift | airbag | transponder | warning system
* passed the inspection | passed an inspection | passed inspection | passed a test | nothing to complain of | without complaints | without complaint | without objections | no defects | no faults | in good order | found no fault | no violations | clean bill <> failed inspection | failed its inspection | failed the inspection | failed an inspection | failed a test | defects | revealed defects | deficiencies | faults were found | violations
held firm | held | withstood | stood firm | intact | undamaged | not breached <> breached | gave way | give way | collapsed | burst | broke through | caved in
insured | covered by insurance <> uninsured | without insurance | no insurance
told of | informed of | warned of | was told | were told | warned | was warned | were warned | been warned | alerted | knew of | was aware | were aware | had known <> not told | not informed | no warning | without warning | unaware | knew nothing | kept in the dark | nobody told | caught unawares
alarm sounded | sounded the alarm | raised the alarm | sirens | siren sounded <> no alarm | no siren | no announcement
icy | slippery | slick | ice | frozen <> no ice | dry road | salted | gritted
speeding | too fast | over the speed limit | above the limit <> within the speed limit | at normal speed | below the limit | at the permitted speed
drunk | over the limit | intoxicated | had been drinking | alcohol <> sober | no alcohol | had not been drinking
deliberate | on purpose | intentional | arson | sabotage | set on fire <> accidental | by accident | unintentional | electrical fault | technical fault | short circuit
acted alone | lone attacker | lone gunman | alone <> accomplice | accomplices | together with | accompanied
peaceful | peacefully | without incident | passed off quietly <> violent | violence | clashes | rioting | riot
let in | allowed in | admitted to | allowed to enter <> turned away | sent home | sent away | refused entry
attended | took part | present | accompanying | accompanied | was with him | was with her | came along | turned up | joined <> absent | stayed away | sent his apologies | sent her apologies | did not attend | missed the meeting | boycotted | was not invited
* offered talks | offered to meet | offer of talks | invited to talks | proposed to meet | to new talks | ready to talk | ready for talks | proposed talks <> never offered talks | no talks | refused talks | rejected talks | ruled out talks | no further meeting | no meeting
reached a deal | reached agreement | struck a deal | agreed a deal | came to terms | deal was reached | settled the dispute <> no deal | failed to agree | without agreement | talks failed | talks collapsed | talks broke down | broke down | broke off | deadlock <> still talking | talks continue | talks go on | negotiations continue | still negotiating
signed | put his name to | put her name to | put their names to <> refuse to sign | refused to sign | walked away from | unsigned
approved | adopted | voted for | gave the green light | gave its consent | ratified | given permission | secured <> rejected | turned down | voted down | vetoed | threw out | pulled out | withdrew <> not yet decided | has yet to decide | will decide | not decided | undecided | yet to approve | awaiting approval | under review | still to be approved
* has to approve | have to approve | must approve | need approval | needs approval | have to ratify | must ratify | give their consent | subject to approval | needs the consent | vote is needed | needs a majority in <> no vote is needed | no vote | without a vote | no approval | needs no approval | without the consent | leaves it to the president :: parliament | assembly | lawmakers | council | shareholders | members | congress | senate | court | cabinet
unanimous | unanimously | with one voice | all judges agreed | all agreed | without dissent <> divided | split | dissented | dissent | narrow majority | four votes to one | disagreed
resigned | stepped down | step down | will step down | quit | stand down | at his own request | at her own request | of his own accord | of her own accord | decided to leave | hand over <> forced out | forced him out | forced her out | sacked | fired | dismissed from | removed from office | ousted | forced to resign <> stay on | remain in office | stays in office | refuse to resign | refused to resign | stays as
conceded | conceding | congratulated | congratulate | admitted defeat | accepted the result | called to concede <> without conceding | refused to concede | contested the result | challenged the result | demanded a recount | demanding a recount | demands a recount | not conceded
begun | started | under way | got under way | already there | proceeding | continues | in progress | going ahead | on schedule | as planned <> halted | suspended | stopped | on hold | at a standstill | abandoned | scrapped | shelved | interrupted <> not begun | not started | yet to begin | yet to start :: construction | work | project | building | hall | bridge | road | line | station | plant | factory | stadium | school | hospital | dam | tunnel | wall | clean-up | repair | search | production | trial | vaccination | harvest | excavation | count
completed | finished | done | ready | complete | cleared <> unfinished | incomplete | under construction | not yet ready | not ready | still being built | halted | at a standstill :: construction | work | project | building | hall | bridge | road | line | station | plant | factory | stadium | school | hospital | dam | tunnel | wall | clean-up | repair | search | production | trial | vaccination | harvest | excavation | count
on time | on schedule | punctual <> behind schedule | running late
go ahead | goes ahead | take place | takes place | took place | will be held | as planned <> called off | cancelled | canceled | scrapped | postponed | did not take place
* kept the dividend | dividend will be paid | pay a dividend | paid a dividend | raised the dividend | dividend of | dividend is safe <> scrapped the dividend | suspended the dividend | dividend will be suspended | dividend was scrapped | no dividend | without a dividend | cancelled the dividend
* raised its forecast | raised its outlook | lifted its forecast | raised the forecast <> cut its forecast | lowered its forecast | cut its outlook | lowered its outlook | reduced its forecast | profit warning | cut the forecast <> kept its forecast | left unchanged | confirmed its forecast | stands by its forecast | stuck to its forecast | unchanged
profit | in the black | made money | earned <> loss | in the red | lost money | net loss
solvent | well capitalised | well capitalized <> insolvent | bankrupt | bankruptcy | on the brink of collapse
effective | works | helps | reduces <> ineffective | useless | no effect | no benefit | does not work
independently funded | publicly funded | funded by the state | public money | no conflict of interest <> funded by the maker | paid by the maker | paid for the trial | sponsored by | funded by the company | privately funded | private donors
peer-reviewed | peer reviewed | appeared in the journal <> not peer-reviewed | not been peer-reviewed | preprint | not yet published
identified | named by police | named as <> unidentified | not been named | not yet named | not been identified | not yet identified
evacuated | moved to safety | ordered out | cleared <> told to stay indoors | stayed in their homes | told to stay at home | allowed to stay
fit to play | available to play | will play | starts on sunday <> ruled out of | sidelined | out of the match | will miss | misses the match
goal stood | goal was given | allowed the goal <> disallowed | ruled out the goal
married <> unmarried | divorced
exempt | excluded | left out | left aside <> included | covered by
welcomed | pleased | delighted | relieved | jubilant | praised <> furious | angry | outraged | dismayed | disappointed
apologised | apologized | apology | said sorry <> no apology | refused to apologise | refused to apologize | without an apology
* will intervene | ready to step in | will step in | ready to intervene | stepped in <> ruled out intervening | will not intervene | refused to intervene | not step in
unaffected | not affected | running normally | ran normally | as usual <> affected | disrupted | with delays | delayed | halted | suspended :: train | service | freight | flight | ferry | bus | traffic | school | clinic | hospital | delivery | production | port | operation
complained about | complaints about | had complained <> no complaints | not aware of any complaints | never complained | any complaints
investigating | opened an investigation | opened an inquiry | proceedings against | under investigation <> no proceedings | no investigation | no inquiry
* used tear gas | fired tear gas | tear gas was used | tear gas was fired <> no tear gas
`;

/** Deeds that are done once: done here, they cannot be still to come there. */
export const DEEDS = `
completed | finished
begun | began | started | got under way
opened | reopened | inaugurated
signed
approved | ratified | adopted
published | released the report
built | erected
resumed
departed | left for
delivered | handed over
appointed
bought | acquired | sold
repaired | rebuilt | restored
paid out | paid back | repaid
resigned | stepped down
moved in
cleared | removed
installed
launched
`;

/** People and things that news names in many ways, where a state is told of them. */
export const SUBJECTS = `
crew | pilots | captain | flight crew
door | exit | escape route | gate | emergency exit
parliament | assembly | lawmakers | legislature | congress | parliaments | deputies
road | street | bend | carriageway
bus | coach | vehicle
pictures | paintings | works | canvases
building | hall | site | house
bank | lender
protester | demonstrator | marcher
farmers | growers | farmers' federation
chief executive | ceo | boss
loan | credit
museum | gallery
`;
