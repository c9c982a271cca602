// The points of a report: what two sources or more tell or people have worked on, with its wordings, findings, verdict,
// evidence and links. Verdicts that fit no point any more stand behind them.
import type { Case } from '../../model/case.ts';
import type { Claim, Finding } from '../../model/comparison.ts';
import { listsBy } from '../../model/lists.ts';
import { CORRECTION_NAMES, FINDING_NAMES, LINK_NAMES, STATE_NAMES } from '../../model/names.ts';
import { tellersIn } from '../../model/tellers.ts';
import { BUNDLED_SCALES, CHECKS, type Decision, type Verdict } from '../../model/verdict.ts';
import type { PointWork, Reviewed } from '../../resolve.ts';
import { isIn, type Elsewhere } from '../../elsewhere.ts';
import { LONGEST_HEADING, pointTitle, shorten } from '../../text/shorten.ts';
import { english } from '../../texts/english.ts';
import { findingLines } from '../../texts/wording.ts';
import type { Places } from '../places.ts';
import { count, type Exported } from '../scope.ts';
import { toldBy } from '../told-by.ts';
import { toldElsewhere, whereElsewhere } from '../told-elsewhere.ts';
import { markWordings, quoteAnchor, quoteClaim, quoteEvidence } from './quotes.ts';
import type { Fact, PointFinding, ReportPoint, ReportTable, ReportVerdict } from './shape.ts';
import { sign } from './signed.ts';

/** A point that the report gives in full. */
interface ListedPoint {
  readonly id: string;
  /** Its place among all points, from 0. */
  readonly index: number;
  /** Its claims in the order of the sources. */
  readonly told: readonly Claim[];
  readonly work: PointWork;
  readonly findings: readonly Finding[];
  /** What sources say of it in other points. */
  readonly elsewhere: readonly Elsewhere[];
}

/** What two sources tell or people worked on; what one source alone reports stands among the findings. */
export function listPoints({ comparison, work }: Reviewed, elsewhere: Exported['elsewhere']): ListedPoint[] {
  const claims = new Map(comparison.claims.map((claim, place) => [claim.id, { claim, place }]));
  const findings = listsBy(comparison.findings, ({ point }) => point);
  return comparison.points
    .map(({ id, claims: own }, index) => ({
      id,
      index,
      told: own
        .flatMap((claimId) => claims.get(claimId) ?? [])
        .sort((a, b) => a.place - b.place)
        .map(({ claim }) => claim),
      work: work.get(id) ?? NO_WORK,
      findings: findings.get(id) ?? [],
      elsewhere: elsewhere.get(id) ?? [],
    }))
    .filter(({ told, work: done }) => new Set(told.map(({ source }) => source)).size > 1 || isWorkedOn(done));
}

function isWorkedOn({ verdicts, state, links, absent, corrections }: PointWork): boolean {
  return [verdicts, links, absent, corrections].some((list) => list.length > 0) || state !== null;
}

const NO_WORK: PointWork = {
  verdicts: [],
  state: null,
  standing: 'open',
  links: [],
  absent: [],
  corrections: [],
  outgrown: false,
};

export function describePoints(
  subject: Case,
  reviewed: Reviewed,
  places: Places,
  listed: readonly ListedPoint[],
): ReportPoint[] {
  const tellersOf = tellersIn(reviewed);
  const whereOf = whereElsewhere(reviewed.comparison);
  return listed.map((point) => describePoint(subject, reviewed, places, point, tellersOf, whereOf));
}

function describePoint(
  subject: Case,
  { comparison, decisions }: Reviewed,
  places: Places,
  { index, told, work, findings, elsewhere }: ListedPoint,
  tellersOf: ReturnType<typeof tellersIn>,
  whereOf: ReturnType<typeof whereElsewhere>,
): ReportPoint {
  const [verdict] = work.verdicts;
  const { base } = subject.about;
  // What the others are compared against stands first.
  const claims = [...told].sort((a, b) => Number(b.source === base) - Number(a.source === base));
  const wordings = markWordings(claims.flatMap((claim) => quoteClaim(places, claim) ?? []));
  const [first] = wordings;
  const tellers = toldBy(places, tellersOf(claims));
  return {
    verdict: verdict === undefined ? null : shortVerdict(verdict, tellers),
    name: `Point ${index + 1}${first === undefined ? '' : `: ${pointTitle(first.text, LONGEST_HEADING)}`}`,
    facts: pointFacts(
      subject,
      places,
      work,
      tellers,
      elsewhere.length === 0 ? null : toldElsewhere(places, elsewhere, whereOf),
    ),
    wordings,
    findings: findings.map((finding) => pointFinding(finding, decisions.get(finding.id))),
    elsewhere: quoteEvidence(places, comparison, [
      ...findings
        .flatMap(({ passages }) => passages)
        .filter((passage) => !claims.some((claim) => isIn(claim, passage))),
      ...elsewhere.flatMap(
        ({ claim, finding }) => finding?.passages.filter((passage) => isIn(claim, passage)) ?? [claim],
      ),
    ]),
    explanation: verdict?.explanation ?? '',
    evidence: (verdict?.evidence ?? []).map((anchor) => quoteAnchor(places, anchor)),
    links: work.links.map((link) => ({
      text: `The first passage ${LINK_NAMES[link.type]} the second, says ${sign(link.by, link.at)}.${link.note === '' ? '' : ` ${link.note}`}`,
      quotes: [link.from, link.to].map((anchor) => quoteAnchor(places, anchor)),
    })),
  };
}

/** @param others what sources say of the point in other points; null when they say nothing there */
function pointFacts(
  subject: Case,
  places: Places,
  work: PointWork,
  tellers: string,
  others: string | null,
): Fact[] {
  const [verdict, ...earlier] = work.verdicts;
  const checks = CHECKS.filter(({ id }) => work.state?.checks.includes(id));
  const absent = work.absent.map(
    (id) => places.source(id)?.name ?? 'a source that is no longer in this case',
  );
  return [
    ...(verdict === undefined ? [{ label: 'Verdict', value: 'none yet' }] : verdictFacts(subject, verdict)),
    ...earlier.map((one) => ({
      label: 'Earlier verdict',
      value: `${one.label}, ${sign(one.reviewer, one.at)}`,
    })),
    ...(work.outgrown
      ? [
          {
            label: 'Note',
            value: 'wordings have joined the point since the verdict, which did not judge them',
          },
        ]
      : []),
    { label: 'Told by', value: tellers },
    ...(others === null ? [] : [{ label: 'Told in another point', value: others }]),
    { label: 'State', value: STATE_NAMES[work.standing] },
    ...(checks.length === 0
      ? []
      : [{ label: 'Checked', value: checks.map(({ label }) => label).join('; ') }]),
    ...(absent.length === 0 ? [] : [{ label: 'Not in', value: absent.join('; ') }]),
    ...work.corrections.map((one) => ({
      label: 'Corrected',
      value: `${CORRECTION_NAMES[one.kind]}, ${sign(one.by, one.at)}`,
    })),
  ];
}

function pointFinding(finding: Finding, decision: Decision | undefined): PointFinding {
  const name = FINDING_NAMES[finding.kind];
  const decided =
    decision === undefined ? '' : ` (${decision.decision} by ${sign(decision.by, decision.at)})`;
  const lines = findingLines(english, finding).map(({ sentence }) => sentence);
  return lines.length === 1
    ? { text: `${name}: ${lines[0]!}${decided}`, lines: [] }
    : { text: `${name}${decided}`, lines };
}

/** Verdicts whose wordings are in no point: shown with the words that were judged, never dropped. */
export function describeUnplaced(subject: Case, places: Places, verdicts: readonly Verdict[]): ReportPoint[] {
  return verdicts.map((verdict) => ({
    verdict: shortVerdict(
      verdict,
      toldBy(places, { sources: [...new Set(verdict.passages.map(({ source }) => source))], copies: [] }),
    ),
    name: 'A verdict that is in no point of the comparison as it is now',
    facts: verdictFacts(subject, verdict),
    wordings: markWordings(verdict.passages.map((anchor) => quoteAnchor(places, anchor))),
    findings: [],
    elsewhere: [],
    explanation: verdict.explanation,
    evidence: verdict.evidence.map((anchor) => quoteAnchor(places, anchor)),
    links: [],
  }));
}

function shortVerdict({ label, explanation }: Verdict, tellers: string): ReportVerdict {
  return { label, toldBy: tellers, why: shorten(explanation, LONGEST_WHY) };
}

/** Characters of an explanation where the verdicts are listed: some lines of a narrow column. */
const LONGEST_WHY = 160;

function verdictFacts(subject: Case, verdict: Verdict): Fact[] {
  const { label, number, best, worst, reviewer, at } = verdict;
  const scale =
    [...BUNDLED_SCALES, ...subject.scales].find(({ id }) => id === verdict.scale)?.name ?? verdict.scale;
  const place =
    number === null || best === null || worst === null
      ? ''
      : `: ${number} on a scale from ${worst} to ${best}`;
  return [
    { label: 'Verdict', value: label },
    { label: 'Scale', value: `${scale}, version ${verdict.scaleVersion}${place}` },
    { label: 'Given by', value: sign(reviewer, at) },
  ];
}

export function listVerdicts(points: readonly ReportPoint[]): ReportTable {
  return {
    columns: ['Point', 'Told by', 'Verdict', 'Why'],
    rows: points.flatMap(({ name, verdict }) =>
      verdict === null ? [] : [[name, verdict.toldBy, verdict.label, verdict.why]],
    ),
    none: 'Nobody has given one yet.',
  };
}

/**
 * Why the numbers of the points have gaps. The sentence claims no more than whose words a point holds: that no other
 * source tells it is a finding of its own, which not all of these points have.
 * @param isPart whether sources may have been left out, which tell the points too
 */
export function nameGaps(left: number, isPart: boolean): string | null {
  if (left === 0) return null;
  const [are, them] = left === 1 ? ['is', 'it'] : ['are', 'them'];
  const sources = isPart ? 'sources kept here' : 'sources';
  return `${count(left, 'point')} with words of only one of the ${sources} ${are} left out here; the numbers count ${them} too. What was found on ${them} stands with the further findings.`;
}
