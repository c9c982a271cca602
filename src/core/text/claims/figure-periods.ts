// The year or month that a figure is for: the one told with it, in its own clause.
import type { Quantity } from '../../model/comparison.ts';
import { contains, type Span } from '../../model/span.ts';
import { AUXILIARIES } from '../reading/english/speech-words.ts';

/** A period as a source tells it, and all that may be meant by it: ISO dates or parts of one. */
export interface Period {
  readonly told: string;
  readonly meant: string;
  /** "By December": up to then something is to be so. */
  readonly isDeadline: boolean;
}

/** "Opens in 2025 and fees for 12 boats will be cut": a clause with a subject and a verb of its own. */
const NEXT_CLAUSE = new RegExp(
  String.raw`(?:;|\b(?:and|but|while|whereas)\b)\s+(?:that\s+)?(?!AUXILIARY\b)(?:[^\s,;]{1,30}\s+){1,8}?AUXILIARY\b`.replaceAll(
    'AUXILIARY',
    `(?:${[...AUXILIARIES].join('|')})`,
  ),
  'iu',
);
/** So far behind a period or a figure a clause is looked for; a clause of news is rarely longer. */
const CLAUSE_REACH = 200;
/** What stands before a period that is told of all that its sentence or clause says: "In 2023 rents rose and …". */
const OPENS = /(?:^|[,;:]|\bthat)\s*(?:\p{L}+\s+){0,2}$/u;
const DEADLINE = /\b(?:by|before|until|till)\s+(?:the\s+(?:start|middle|end)\s+of\s+)?$/iu;
/** More than the longest of these has. */
const DEADLINE_REACH = 30;

/**
 * The first period named after a figure and before the next one, else the only one in its claim; null where it is told of
 * something else.
 * @param next the figure behind it
 */
export function periodOf(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
  span: Span,
  all: readonly Quantity[],
): Period | null {
  const periods = all.filter(
    (each) => each.kind === 'daterange' && each.value !== null && contains(span, each),
  );
  const after = periods.find(
    (each) => each.start >= quantity.end && (next === undefined || each.start < next.start),
  );
  const only = periods.length === 1 ? periods[0] : undefined;
  const found = after ?? only;
  if (found === undefined) return attributedTo(text, span);
  if (isOfAnotherClause(text, span, found, quantity)) return null;
  return {
    told: String(found.value),
    meant: meantBy(text, found),
    isDeadline: DEADLINE.test(text.slice(Math.max(span.start, found.start - DEADLINE_REACH), found.start)),
  };
}

/** "…, according to figures for 2023", "Figures for 2023 show that …": what is told is of that year. */
const DATA = String.raw`(?:figures|data|statistics|numbers|estimates)\s(?:for|from|of)\s((?:19|20)\d\d)(?!\d)`;
const ACCORDING = new RegExp(
  String.raw`^[,\s]{0,3}(?:according\sto|based\son)\s(?:[\p{L}’'-]+\s){0,5}?${DATA}`,
  'iu',
);
const SHOW = new RegExp(
  String.raw`${DATA}\s(?:show|showed|shows|suggest|suggested|indicate|indicated)(?:\sthat)?\s$`,
  'iu',
);
/** Longer than such words are. */
const ATTRIBUTION = 90;

/** The year of the figures that a claim is attributed to, which stands outside of it; null where there is none. */
function attributedTo(text: string, { start, end }: Span): Period | null {
  const found =
    ACCORDING.exec(text.slice(end, end + ATTRIBUTION)) ??
    SHOW.exec(text.slice(Math.max(0, start - ATTRIBUTION), start));
  return found === null ? null : { told: found[1]!, meant: found[1]!, isDeadline: false };
}

/** Whether a clause begins between a period and a figure, and the period does not open the one before it. */
function isOfAnotherClause(text: string, span: Span, period: Span, figure: Span): boolean {
  const [first, second] = period.start < figure.start ? [period, figure] : [figure, period];
  const next = NEXT_CLAUSE.exec(text.slice(first.end, Math.min(span.end, first.end + CLAUSE_REACH)));
  return (
    next !== null &&
    first.end + next.index < second.start &&
    !(first === period && OPENS.test(text.slice(span.start, period.start)))
  );
}

const YEARS_AGO = /\byears\s+ago$/iu;

/** All that a date may mean, as an ISO date or an interval: "five years ago", said in January, is as soon the year before. */
export function meantBy(text: string, { start, end, value }: Quantity): string {
  const year = YEARS_AGO.test(text.slice(start, end)) ? Number(value) : NaN;
  return Number.isInteger(year) ? `${year - 1}/${year + 1}` : String(value);
}
