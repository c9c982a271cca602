// Words and phrases that news uses for one another. Each line is one meaning. Kept short and concrete: broad
// synonym lists tie claims that only share a topic. Written by us.
import { stem } from './words.ts';

const MEANINGS = `
always | at all times | at any time | constantly
never | at no time | not once
must | has to | have to | needs to | need to | is required to | are required to
cannot | can't | can not | unable to | not able to
ultimately | in the end | eventually
indispensable | essential | vital | crucial | cannot do without | necessary
nearly | almost | close to
about | around | roughly | approximately
died | dead | deaths | killed | fatalities | lost their lives | death toll | toll
injured | injuries | hurt | wounded
buy | buys | bought | purchase | purchased | acquire | acquired | acquisition
rise | rises | rose | risen | increase | increased | grew | grow | growth | climbed | went up | higher
fall | falls | fell | fallen | decrease | decreased | dropped | drop | decline | declined | shrank | lower
win | wins | won | victory | beat | defeated | triumph
began | begin | begins | started | start | starts | opened | launched | commenced
ended | end | ends | finished | concluded | closed | wrapped up
company | companies | firm | firms | business | businesses | enterprise | enterprises | corporation
country | nation | state
sector | industry
technology | technological | tech
police | officers
car | cars | vehicle | vehicles | automobile | automobiles
plane | aircraft | jet | airliner
ship | vessel | boat | ferry
fire | blaze
crash | collision | accident | derailment
doctor | doctors | physician | physicians
children | kids | pupils
study | research | trial | paper
earnings | profit | profits | net income
revenue | sales | turnover
jobs | workers | staff | employees | positions
cut | cuts | reduce | reduced | slash | slashed | lay off | laid off
vote | votes | ballot | ballots | poll
parliament | legislature | congress | lawmakers | legislators | mps
judge | judges | justices | court | tribunal
sentenced | jailed | imprisoned | prison
appeal | appealed
restrict | restrictions | curb | curbs | limit | limits | controls | sanctions
ban | banned | barred | blocked | prohibited | blacklisted
support | help | backing | aid | assistance | back
build | build up | set up | establish | create
safeguard | protect | secure | ensure
grain | rice bowl | food supply | food | rice
self-reliance | rely on itself | rely on ourselves | self-sufficiency | depends on nobody | home-grown | homegrown
us | usa | america | american | united states | washington
uk | britain | british | united kingdom
china | chinese | beijing
eu | european union | brussels
small and medium-sized enterprises | small firms | small businesses | smes
delegates | deputies | delegation | lawmakers
aboard | on board | passengers
inspected | inspection | examined | checked | check
hospital | hospitalised | hospitalized
arrested | detained | held
resigned | stepped down | quit
strike | walkout | walked out | stoppage
rain | flooding | flood | floods
kilometre | kilometres | kilometer | kilometers | km
metre | metres | meter | meters
people | persons
station | stations | places | sites
broke off | halted | suspended | stopped | paused
`;

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: string;
}

/** Phrases by their first word, the longest first. */
const phrases = new Map<string, Phrase[]>();
for (const line of MEANINGS.trim().split('\n')) {
  const alternatives = line.split('|').map((phrase) => phrase.trim());
  for (const phrase of alternatives) {
    const parts = phrase.split(/[\s-]+/).map(stem);
    const known = phrases.get(parts[0]!) ?? [];
    known.push({ words: parts, meaning: `=${alternatives[0]!}` });
    known.sort((a, b) => b.words.length - a.words.length);
    phrases.set(parts[0]!, known);
  }
}

/**
 * The meanings that stand in a run of word stems, each with the place of its first word and how many it spans.
 * A longer phrase wins over the shorter one that it begins with.
 */
export function meanings(stems: readonly string[]): { meaning: string; at: number; length: number }[] {
  const found: { meaning: string; at: number; length: number }[] = [];
  stems.forEach((first, at) => {
    const matching = (phrases.get(first) ?? []).filter((phrase) =>
      phrase.words.every((part, offset) => stems[at + offset] === part),
    );
    const longest = matching[0]?.words.length ?? 0;
    for (const phrase of matching) {
      if (phrase.words.length === longest) found.push({ meaning: phrase.meaning, at, length: longest });
    }
  });
  return found;
}
