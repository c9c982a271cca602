// What the news dates: each line is one event with its wordings, by which two sources that date it otherwise are found.
// "*" before a line: there is one such event in a case; other events need a word of their subject in common. Endings that
// the stemmer takes off need no wording of their own. Written by us from general knowledge of news language.
export const EVENTS = `
* sworn in | takes office | take office | takes her oath | takes his oath | take the oath | inauguration | inaugurated as
* in force | enter into force | enters into force | takes effect | take effect | come into force | comes into force | effective
* emergency call | alarm reached | distress call | call was received | call came in | alarm was raised | alarm rang | alarm went off
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
crashed | crash | left the road | derailed | collided | collision | overran | broke out | accident
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
expire | expires | run out | runs out
sale | sold | auction
appointed | joined | took over
landed | arrived | departed | took off
`;

/** What is closed or called off until a day, and goes on then. */
export const STANDING_STILL =
  /\b(?:clos(?:e|ed|ure)|shut|cancel(?:s|led|ed)?|suspend(?:ed|s)?|halt(?:ed|s)?|ground(?:ed)?|stopped|no\s+\p{L}+)\b/iu;
