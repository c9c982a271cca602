// The words of English by which a period belongs to a figure, or to something else in the same sentence.
import type { PeriodWords } from '../../figure-periods.ts';
import { AUXILIARIES } from '../speech/speech-words.ts';

/**
 * `(?<!\w)` where `\b` would say the same: in any case and any script V8 looks for that one letter by letter.
 */
/** "Opens in 2025 and fees for 12 boats will be cut", "after dengue killed 27": a clause with a subject and a verb of its own. */
const CLAUSE = new RegExp(
  String.raw`(?<!\w)(?:after|because|when)\s(?:[^\s,;]{1,30}\s){1,4}?(?:AUXILIARY|\p{Ll}{2,20}ed)\b|;\s|,\s(?:but|while|whereas)\s|(?<!\w)(?:and|but|while|whereas)\b\s+(?:that\s+)?(?!AUXILIARY\b)(?:(?:[^\s,;]|(?<=\d),(?=\d)){1,30}\s+){1,8}?AUXILIARY\b`.replaceAll(
    'AUXILIARY',
    `(?:${[...AUXILIARIES].join('|')})`,
  ),
  'giu',
);

/** Before a "since" that tells how long nothing has been like it: "the highest level since 2020". */
const RECORD = String.raw`\b(?:(?!interest|protest|arrest|request|harvest|forest)\p{Ll}{2,10}est|worst|best|most|least|first|seen)\s(?:\p{Ll}{1,20}\s){0,2}`;
/** What is told of a thing beside it: "a ship built in 1998"; what "was built in 1998" is told of then. */
const MADE = String.raw`(?<!\b(?:was|were|is|are|be|been|being|\p{Ll}{2,10}ly)\s)(?<!\w)(?:built|born|made|founded|constructed|completed|published|signed|commissioned)\s(?:in|on)\s`;

const COUNTS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const LENGTH_TO = new RegExp(
  String.raw`(?<!\w)(?:(\d{1,2}|${COUNTS.join('|')})\s)?(months|years?|quarter)\s(?:to|ended|ending)\s(?:in\s)?(?:the\send\sof\s)?$`,
  'iu',
);
const MONTHS: Readonly<Record<string, number>> = { months: 1, quarter: 3, year: 12, years: 12 };

export const ENGLISH_PERIODS: PeriodWords = {
  base: [
    new RegExp(
      String.raw`(?<!\w)(?:than|from|versus|compared\s(?:with|to)|(?:up|down|higher|lower|rise|fall|increase|decrease|drop)\son)\s(?:in\s|at\s)?(?:the\s)?(?:(?:start|beginning|middle|end|same\speriod)\s(?:of|in)\s)?$|(?:%|\bper\scent|\bpercent)\son\sthe\s$|${RECORD}since\s$|${MADE}$`,
      'iu',
    ),
    /(?!)/u,
  ],
  since: [
    new RegExp(
      String.raw`(?=since)(?<!${RECORD})(?<!\w)since\s(?:the\s)?(?:(?:start|beginning|middle|end)\sof\s)?$`,
      'iu',
    ),
    /(?!)/u,
  ],
  baseFigure: /(?<!\w)(?:from|than|against|versus|compared\s(?:with|to))\s(?:(?:just|a|an|the)\s)*$/iu,
  upTo: /\|\s?(?:to|until|till|through|-|–)\s?$|\bbetween\s(?:the\s)?\|\sand\s$/iu,
  lengthTo: (before) => {
    const found = LENGTH_TO.exec(before);
    if (found === null) return null;
    const [length, count, unit] = found;
    const number = count === undefined ? 1 : COUNTS.indexOf(count.toLowerCase()) + 2;
    return {
      months: (number === 1 && count !== undefined ? Number(count) : number) * MONTHS[unit!.toLowerCase()]!,
      length: length.length,
    };
  },
  opens: /(?:^|[,;:]|\bthat)\s*(?:\p{L}+\s+){0,2}$/u,
  data: /(?<!\w)(?:figures|data|statistics|numbers|estimates)\s(?:for|from|of)\s$/iu,
  clause: CLAUSE,
  aside:
    /,\s(?:(?:which|who|whose|where|whom|\p{Ll}{2,20}ed|built|born|made|set\sup)\s(?:[^,;]|(?<=\d),(?=\d))*(?:,|$)|an?\s(?:[^,;]|(?<=\d),(?=\d))*,)/gu,
  mayFollow: true,
};
