// Who decided what and when, and what nobody has decided or found out yet.
import type { Anchor } from '../../model/anchor.ts';
import type { Case } from '../../model/case.ts';
import type { FindingKind } from '../../model/comparison.ts';
import { CORRECTION_NAMES, FINDING_NAMES, LINK_NAMES, STATE_NAMES } from '../../model/names.ts';
import type { Reviewed } from '../../resolve.ts';
import { anchorsIn } from '../anchors-in.ts';
import type { Places } from '../places.ts';
import { count } from '../scope.ts';
import { nameSource } from './quotes.ts';
import type { ReportTable } from './shape.ts';
import { describeMoment } from './signed.ts';

export function listDecisions(subject: Case, places: Places): ReportTable {
  const on = (anchors: readonly Anchor[]): string => {
    const [anchor] = anchors;
    if (anchor === undefined) return '';
    const words = anchor.quote.exact.replace(/\s+/g, ' ').trim();
    const short = words.length > 80 ? `${Array.from(words).slice(0, 79).join('').trimEnd()}…` : words;
    return ` on “${short}” (${places.source(anchor.source)?.name ?? 'source removed'})`;
  };
  const rows = [
    ...subject.verdicts.map(({ at, reviewer, label, passages }) => ({
      at,
      who: reviewer,
      what: `Verdict “${label}”${on(passages)}`,
    })),
    ...subject.states.map(({ at, by, state, passages }) => ({
      at,
      who: by,
      what: `${state === null ? 'Checks ticked off' : `State “${STATE_NAMES[state]}”`}${on(passages)}`,
    })),
    ...subject.decisions.map(({ at, by, kind, decision, passages }) => ({
      at,
      who: by,
      what: `Finding “${FINDING_NAMES[kind]}” ${decision}${on(passages)}`,
    })),
    ...subject.links.map(({ at, by, type, from }) => ({
      at,
      who: by,
      what: `Link “${LINK_NAMES[type]}”${on([from])}`,
    })),
    ...subject.corrections.map((one) => ({
      at: one.at,
      who: one.by,
      what: `${CORRECTION_NAMES[one.kind]}${on(anchorsIn(one))}`,
    })),
  ];
  return {
    columns: ['When', 'Who', 'What'],
    rows: rows
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ at, who, what }) => [describeMoment(at), who, what]),
    none: 'Nothing was decided yet.',
  };
}

export function listOpenQuestions(subject: Case, reviewed: Reviewed | null): string[] {
  const unknown = subject.sources.flatMap((source, index) => [
    ...(source.outlet === null ? [`Who published ${nameSource(source, index + 1)}?`] : []),
    ...(source.date === null ? [`When was ${nameSource(source, index + 1)} published?`] : []),
  ]);
  if (reviewed === null) return unknown;
  const { comparison, work, decisions, unattached } = reviewed;
  const settled = (point: string): boolean => work.get(point)?.standing === 'done';
  const numbers = new Map(comparison.points.map(({ id }, index) => [id, index + 1]));
  const undecided = new Map<number, Set<string>>();
  for (const { id, kind, point } of comparison.findings) {
    if (!OPEN_KINDS.includes(kind) || decisions.has(id) || settled(point)) continue;
    const number = numbers.get(point) ?? 0;
    undecided.set(number, (undecided.get(number) ?? new Set()).add(FINDING_NAMES[kind].toLowerCase()));
  }
  const inReview = comparison.points.filter(({ id }) => work.get(id)?.standing === 'in-review').length;
  return [
    ...unknown,
    // What differs stands with the point.
    ...[...undecided].map(
      ([number, kinds]) => `Point ${number}: ${[...kinds].join(', ')}; nobody has decided.`,
    ),
    ...(inReview === 0
      ? []
      : [`${count(inReview, 'point')} ${inReview === 1 ? 'is' : 'are'} in review and not done.`]),
    ...(unattached.length === 0
      ? []
      : [
          `${count(unattached.length, 'decision')} no longer ${unattached.length === 1 ? 'fits' : 'fit'} the texts as they are compared now.`,
        ]),
  ];
}

/** Kinds of finding that leave a question: the sources cannot all be taken as they stand. */
const OPEN_KINDS: readonly FindingKind[] = [
  'possible-contradiction',
  'numbers-differ',
  'dates-differ',
  'speaker-differs',
  'certainty-differs',
];
