// What the news dates: each line is one event with its wordings, by which two sources that date it otherwise are found.
// "*" before a line: there is one such event in a case; other events need a word of their subject in common. Endings that
// the stemmer takes off need no wording of their own. Written by us from general knowledge of news language.
export const EVENTS = `
* sworn in | takes office | take office | takes her oath | takes his oath | take the oath | inauguration | inaugurated as
* polls close | polls closed | polling stations close | voting ends
* in force | in effect | becomes law | valid from | apply from | applies from | comes into effect | come into effect | enter into force | enters into force | takes effect | take effect | come into force | comes into force | effective from | effective on | effective as | become effective | becomes effective
* emergency call | alarm reached | distress call | call was received | call came in | alarm was raised | alarm rang | alarm went off | mayday | distress signal | emergency signal | sos | call for help | first call | alarm sounded | called the fire brigade | raised the alarm | alerted at | emergency services were called | were called to
* polling day | election is held | go to the polls | goes to the polls
resume | reopen | open again | opens again | start again | sail again | run again | return to service | back in service | back to normal | return to work | back at work
begin | began | begun | start | got under way | get under way | set out | kick off
end | ends | conclude | finish | finished | is over | comes to an end
completed | complete | ready | finish work | be finished | inaugurated | available | move into | moves into
paid out | pay out | money would arrive | aid would arrive | arrive | flow | disbursed | be paid
report is expected | findings are due | results are expected | report is due | publish | published | findings | preliminary report | results are due
decide | decision | vote on | rule on | ruling | verdict
founded | built | put up | erected | set up | established
listed | protected status | protected | placed under protection
born
march | demonstration | rally | protest | be back
strike | walkout | walk out | stop work | downed tools
trial | hearing | appears in court | appear in court
delivered | delivery | handed over
crashed | crash | left the road | derailed | collided | collision | overran | broke out | accident | collapse | gave way | caved in
ordered | clearance | evacuation order
lifted
race | match | final | kick-off
apply | deadline | applications
step down | resign | hand over | leaves | leave office | stand down
inspection | inspected
meeting | meet | talks | summit | session
wedding | funeral | memorial service
launch | lift off | lift-off | liftoff
first case | first cases | outbreak
stolen | theft | break-in | broke in | robbery
last | lasts | go on | goes on | continue
expire | expires | run out | runs out | lapses
died | death | passed away | killed | lost his life | lost her life
arrested | detained | taken into custody | caught | handcuffed
discovered | found | noticed | came to light | spotted | detected
released | set free | freed | handed over
shut down | went offline | offline | switched off | taken offline | plugged | gap was closed | disconnected | taken off the grid
letters | letter | notified | informed | informs | told of it | learned of it | written to
presented | present him | present her | shown to the fans | unveiled | introduced
moved to | came to | joined from | transferred | signed for | came from | moved from
fly home | return home | returns home | flown home | back home | came home | touched down | landed in
married | wedding took place | wed
founded | established in | set up in | dates from | dates back to | goes back to
opened in | opened its doors | opened on | inaugurated in | went into operation | in operation since | open since | running since | on show since | on display since
closed in | closed its doors | shut its doors | has been closed since
elected | won the election | election took place | came to power | in power since
vote | votes on | put to the vote | will vote | ballot | referendum
evacuated | evacuation began | were brought to safety | left their homes
struck | hit the | made landfall | erupted | eruption | quake struck | earthquake | tremor | exploded | explosion | blast
sank | capsized | ran aground | went down | keeled over
escaped | fled | broke out of | went missing | disappeared | vanished | last seen
attacked | attack | shot | opened fire | raid | raided | stormed the | stormed a | stormed into | shots were fired
signed | sign | signing | put their names | concluded
offered | offer | bid | made public | announced
paid | pay | payable | falls due | due on | payment
recalled | recall | withdrawn from sale | taken off the shelves
tested | test | samples were taken | measured
vaccination | vaccinated | first dose | jabs
convicted | sentenced | acquitted | jailed | found guilty
charged | indicted | charges were brought
lodged | filed | submitted | handed in
returns | return | comeback | back in office
exhibition | shown until | on show | on display | premiere
won | victory | title | triumph
hired | started work | took up his post | takes up his post | took up her post | takes up her post
warned | warning | alert | alerted
first train | last train | runs again | service resumes
delivered to | arrives | will arrive | due to arrive
approved | adopted | passed
visited | visit | trip
kidnapped | abducted | seized | taken hostage
built in | completed in | laid down in
sale | sold | auction
appointed | joined | took over
landed | arrived | departed | took off
`;

/** What is closed or called off until a day, and goes on then. */
export const STANDING_STILL =
  /\b(?:clos(?:e|ed|ure)|shut|cancel(?:s|led|ed)?|suspend(?:ed|s)?|halt(?:ed|s)?|ground(?:ed)?|stopped|no\s+\p{L}+)\b/iu;
