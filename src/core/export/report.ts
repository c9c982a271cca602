// The reviewed notes as plain data: what a report says and in which order. Markdown, HTML and Word only render it.
// Nothing here reads a clock: the same case gives the same report.
import type { Anchor } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Case } from '../model/case.ts';
import {
  FINDING_KINDS,
  type Claim,
  type Comparison,
  type Finding,
  type FindingKind,
} from '../model/comparison.ts';
import { CORRECTION_NAMES, FINDING_NAMES, LINK_NAMES, ROLE_NAMES, STATE_NAMES } from '../model/names.ts';
import type { Source } from '../model/source.ts';
import { contains, overlaps, slice, type Passage, type Span } from '../model/span.ts';
import { BUNDLED_SCALES, CHECKS, type Verdict } from '../model/verdict.ts';
import { listsBy } from '../model/lists.ts';
import { tellersIn } from '../model/tellers.ts';
import type { PointWork, Reviewed } from '../resolve.ts';
import { isIn, type Elsewhere } from '../elsewhere.ts';
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import { tellingDifferences } from '../text/telling-differences.ts';
import { LONGEST_HEADING, pointTitle, shorten } from '../text/shorten.ts';
import { english } from '../texts/english.ts';
import { findingLines, findingSays } from '../texts/wording.ts';
import { anchorsIn } from './anchors-in.ts';
import { Places } from './places.ts';
import { count, unplacedVerdicts, type Exported } from './scope.ts';
import { THRESHOLDS } from './thresholds.ts';
import { toldBy } from './told-by.ts';
import { toldElsewhere, whereElsewhere } from './told-elsewhere.ts';

export interface Report {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly ReportSource[];
  /** What two sources or more tell, and what people have decided on, point by point. */
  readonly points: readonly ReportPoint[];
  /** Why the numbers of the points have gaps; null where they have none. */
  readonly gaps: string | null;
  /** What is still to be done or known, one sentence each. */
  readonly openQuestions: readonly string[];
  /**
   * What was found beside the points above, with which the rest stands: the kinds in the order of review. Null when no
   * comparison was made.
   */
  readonly findings: readonly FindingGroup[] | null;
  /** One group per source that has notes, in the order of the sources. */
  readonly notes: readonly NoteGroup[];
  /** How the report came about: what a machine proposed and what people wrote. One sentence or two each. */
  readonly method: readonly string[];
  /** What the report opens with. */
  readonly verdicts: ReportTable;
  /** Who decided what when, the earliest first. */
  readonly decisions: ReportTable;
  /** What each source was made of, by which it can be checked. */
  readonly originals: ReportTable;
}

export interface ReportTable {
  /** A sentence before the table. */
  readonly about?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands in its place when it has no rows. */
  readonly none: string;
}

export interface ReportPoint {
  /** "Point 3: Boats will stop on…", or what to call a verdict that fits no point any more. */
  readonly name: string;
  /** What the report opens with; null where nobody has given a verdict on the point. */
  readonly verdict: ReportVerdict | null;
  readonly facts: readonly Fact[];
  /** Each source's own words, what differs from the first of them marked. */
  readonly wordings: readonly MarkedQuote[];
  /** What the machine found on the point, and what a person made of it. */
  readonly findings: readonly PointFinding[];
  /** Words that these findings rest on and that are no wording of the point: another source tells them elsewhere. */
  readonly elsewhere: readonly MarkedQuote[];
  /** Why the verdict is what it is; empty when nobody wrote it down. */
  readonly explanation: string;
  /** Passages that the reviewer gives as evidence. */
  readonly evidence: readonly Quote[];
  readonly links: readonly { readonly text: string; readonly quotes: readonly Quote[] }[];
}

export interface PointFinding {
  /** Its kind, what it says where that is one sentence, and what a person made of it. */
  readonly text: string;
  /** What it says where that is more: of a pair of sources each, or of one. */
  readonly lines: readonly string[];
}

/** A point in one line: who tells it, and what a person found. */
export interface ReportVerdict {
  readonly label: string;
  /** Who tells it, copies named as such. */
  readonly toldBy: string;
  /** The beginning of the explanation, on one line; empty when nobody wrote one. */
  readonly why: string;
}

/** One line of provenance. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface ReportSource {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface FindingGroup {
  readonly kind: FindingKind;
  /** The name of the kind and how many there are: "Worded differently (25, 1 of them dismissed)". */
  readonly name: string;
  readonly findings: readonly {
    readonly explanation: string;
    /** "confirmed by Mina, 2024-05-02 09:00 UTC", or null when nobody has decided on it. */
    readonly decision: string | null;
    readonly quotes: readonly MarkedQuote[];
  }[];
}

/** The words of a passage and where they stand. */
export interface Quote {
  /** Exactly the words of the source, line ends included. */
  readonly text: string;
  /** "Source 2, Riverside Daily, paragraph 3, page 1". */
  readonly place: string;
}

/** The sentences in which the machine's evidence stands; the evidence itself is marked. */
export interface MarkedQuote extends Quote {
  /** Spans within `text`, in order, apart from each other. Empty when all of it is evidence. */
  readonly marks: readonly Span[];
}

export interface NoteGroup {
  readonly name: string;
  readonly notes: readonly ReportNote[];
}

export interface ReportNote {
  readonly quote: Quote;
  readonly note: string;
  readonly tags: readonly string[];
  /** Who wrote it and when. */
  readonly signature: string;
}

/** Every finding of the comparison, by kind in the order of review; null when none was made. */
export function allFindings({ subject, reviewed }: Exported): readonly FindingGroup[] | null {
  return reviewed === null ? null : groupFindings(reviewed, new Places(subject), new Set());
}

/** Gathers what a report on this case says. */
export function buildReport({ subject, reviewed, elsewhere, part }: Exported): Report {
  const places = new Places(subject);
  const comparison = reviewed?.comparison ?? null;
  const listed = reviewed === null ? [] : listPoints(reviewed, elsewhere);
  const points = reviewed === null ? [] : describePoints(subject, reviewed, places, listed);
  const told = [...points, ...describeUnplaced(subject, places, unplacedVerdicts(subject, reviewed))];
  return {
    title: subject.about.title,
    facts: [
      { label: 'Case opened', value: describeMoment(subject.createdAt) },
      { label: 'Last changed', value: describeMoment(subject.changedAt) },
      ...(part === null ? [] : [{ label: 'Scope', value: part }]),
    ],
    sources: subject.sources.map((source, index) => describeSource(source, index + 1, subject.about.base)),
    points: told,
    verdicts: listVerdicts(told),
    gaps:
      points.length === 0 ? null : nameGaps((comparison?.points.length ?? 0) - points.length, part !== null),
    openQuestions: listOpenQuestions(subject, reviewed),
    findings: reviewed === null ? null : groupFindings(reviewed, places, new Set(listed.map(({ id }) => id))),
    notes: groupNotes(subject, places),
    method: describeMethod(subject, comparison, reviewed),
    decisions: listDecisions(subject, places),
    originals: {
      about: 'A file whose SHA-256 is the one below is, byte for byte, the one that was imported.',
      columns: ['Source', 'File', 'Imported', 'SHA-256'],
      rows: subject.sources.flatMap(listOriginals),
      none: NO_SOURCES,
    },
  };
}

export const NO_SOURCES = 'This case has no sources.';

/** The file of a source and those of its earlier versions, the latest first. */
function listOriginals(source: Source, index: number): (readonly string[])[] {
  const sumOf = (sha256: string): string => sha256.replace(/^sha256:/, '');
  const { name, version } = source.importer;
  return [
    [
      nameSource(source, index + 1),
      source.file ?? 'none, the text was pasted',
      `${describeMoment(source.importedAt)}, as ${name}, by Crossread ${version}`,
      sumOf(source.sha256),
    ],
    ...source.earlier
      .toReversed()
      .map(({ file, sha256, importedAt, replacedAt }) => [
        `${nameSource(source, index + 1)}, an earlier version`,
        file ?? 'none, the text was pasted',
        `${describeMoment(importedAt)}, replaced ${describeMoment(replacedAt)}`,
        sumOf(sha256),
      ]),
  ];
}

function listVerdicts(points: readonly ReportPoint[]): ReportTable {
  return {
    columns: ['Point', 'Told by', 'Verdict', 'Why'],
    rows: points.flatMap(({ name, verdict }) =>
      verdict === null ? [] : [[name, verdict.toldBy, verdict.label, verdict.why]],
    ),
    none: 'Nobody has given one yet.',
  };
}

/**
 * That others do not tell them is the machine's guess of those alone that have a finding for it.
 * @param isPart whether sources may have been left out, which tell the points too
 */
function nameGaps(left: number, isPart: boolean): string | null {
  if (left === 0) return null;
  const [are, them] = left === 1 ? ['is', 'it'] : ['are', 'them'];
  const sources = isPart ? 'sources kept here' : 'sources';
  return `${count(left, 'point')} with words of only one of the ${sources} ${are} left out here; the numbers count ${them} too. What was found on ${them} stands with the further findings.`;
}

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
function listPoints({ comparison, work }: Reviewed, elsewhere: Exported['elsewhere']): ListedPoint[] {
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

function describePoints(
  subject: Case,
  reviewed: Reviewed,
  places: Places,
  listed: readonly ListedPoint[],
): ReportPoint[] {
  const tellersOf = tellersIn(reviewed);
  const whereOf = whereElsewhere(reviewed.comparison);
  return listed.map((point) => describePoint(subject, reviewed, places, point, tellersOf, whereOf));
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

function isWorkedOn({ verdicts, state, links, absent, corrections }: PointWork): boolean {
  return [verdicts, links, absent, corrections].some((list) => list.length > 0) || state !== null;
}

/** Characters of an explanation where the verdicts are listed: some lines of a narrow column. */
const LONGEST_WHY = 160;

function describePoint(
  subject: Case,
  { comparison, decisions }: Reviewed,
  places: Places,
  { index, told, work, findings, elsewhere }: ListedPoint,
  tellersOf: ReturnType<typeof tellersIn>,
  whereOf: ReturnType<typeof whereElsewhere>,
): ReportPoint {
  const [verdict, ...earlier] = work.verdicts;
  const { base } = subject.about;
  // What the others are compared against stands first.
  const claims = [...told].sort((a, b) => Number(b.source === base) - Number(a.source === base));
  const checks = CHECKS.filter(({ id }) => work.state?.checks.includes(id));
  const wordings = markWordings(claims.flatMap((claim) => quotePassage(places, claim) ?? []));
  const [first] = wordings;
  const tellers = toldBy(places, tellersOf(claims));
  const absent = work.absent.map(
    (id) => places.source(id)?.name ?? 'a source that is no longer in this case',
  );
  return {
    verdict: verdict === undefined ? null : shortVerdict(verdict, tellers),
    name: `Point ${index + 1}${first === undefined ? '' : `: ${pointTitle(first.text, LONGEST_HEADING)}`}`,
    facts: [
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
      ...(elsewhere.length === 0
        ? []
        : [{ label: 'Told in another point', value: toldElsewhere(places, elsewhere, whereOf) }]),
      { label: 'State', value: STATE_NAMES[work.standing] },
      ...(checks.length === 0
        ? []
        : [{ label: 'Checked', value: checks.map(({ label }) => label).join('; ') }]),
      ...(absent.length === 0 ? [] : [{ label: 'Not in', value: absent.join('; ') }]),
      ...work.corrections.map((one) => ({
        label: 'Corrected',
        value: `${CORRECTION_NAMES[one.kind]}, ${sign(one.by, one.at)}`,
      })),
    ],
    wordings,
    findings: findings.map((finding) => {
      const { id, kind } = finding;
      const decision = decisions.get(id);
      const decided =
        decision === undefined ? '' : ` (${decision.decision} by ${sign(decision.by, decision.at)})`;
      const lines = findingLines(english, finding).map(({ sentence }) => sentence);
      return lines.length === 1
        ? { text: `${FINDING_NAMES[kind]}: ${lines[0]!}${decided}`, lines: [] }
        : { text: `${FINDING_NAMES[kind]}${decided}`, lines };
    }),
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

/** Verdicts whose wordings are in no point: shown with the words that were judged, never dropped. */
function describeUnplaced(subject: Case, places: Places, verdicts: readonly Verdict[]): ReportPoint[] {
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

/** The quotes with the words marked that the first does not have; in the first, those that the second does not. */
function markWordings([first, ...others]: readonly Quote[]): MarkedQuote[] {
  if (first === undefined) return [];
  const compared = others.map((quote) => ({ quote, marks: tellingDifferences(first.text, quote.text) }));
  return [
    { ...first, marks: compared[0]?.marks?.a ?? [] },
    ...compared.map(({ quote, marks }) => ({ ...quote, marks: marks?.b ?? [] })),
  ];
}

/** Kinds of finding that leave a question: the sources cannot all be taken as they stand. */
const OPEN_KINDS: readonly FindingKind[] = [
  'possible-contradiction',
  'numbers-differ',
  'dates-differ',
  'speaker-differs',
];

function listOpenQuestions(subject: Case, reviewed: Reviewed | null): string[] {
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

function listDecisions(subject: Case, places: Places): ReportTable {
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

function describeSource(source: Source, number: number, base: string | null): ReportSource {
  const facts: Fact[] = [
    { label: 'Outlet', value: source.outlet ?? 'not known' },
    { label: 'Author', value: source.author ?? 'not named' },
    { label: 'Published', value: describeDate(source) },
    { label: 'Role', value: ROLE_NAMES[source.role] },
  ];
  if (source.id === base)
    facts.push({ label: 'Base', value: 'the other sources are compared against this one' });
  if (source.url !== null) facts.push({ label: 'Address', value: source.url });
  for (const { replacedAt } of source.earlier) {
    facts.push({ label: 'Earlier version', value: `replaced ${describeMoment(replacedAt)}` });
  }
  return { number, title: source.title, facts };
}

function describeDate(source: Source): string {
  if (source.date === null) return 'date unknown';
  if (source.dateSource === 'text') return `${source.date}, as its text says`;
  if (source.dateSource === 'record') return `${source.date}, as its bibliographic record says`;
  if (source.dateSource === 'person') return `${source.date}, as a person entered it`;
  return `${source.date}, it is not recorded who said so`;
}

/** "2024-05-01 10:00 UTC"; a time in another zone stays as it was recorded. Never the zone of this machine. */
function describeMoment(iso: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(iso) ?? [];
  return day === undefined || time === undefined ? iso : `${day} ${time} UTC`;
}

/** @param told ids of the points whose findings stand with them */
function groupFindings(
  { comparison, decisions }: Reviewed,
  places: Places,
  told: ReadonlySet<string>,
): FindingGroup[] {
  const listed = listsBy(
    comparison.findings.filter(({ point }) => !told.has(point)),
    ({ kind }) => kind,
  );
  return FINDING_KINDS.flatMap((kind) => {
    const findings = listed.get(kind) ?? [];
    if (findings.length === 0) return [];
    const dismissed = findings.filter(({ id }) => decisions.get(id)?.decision === 'dismissed').length;
    return {
      kind,
      // The screens count what nobody dismissed.
      name: `${FINDING_NAMES[kind]} (${findings.length}${dismissed === 0 ? '' : `, ${dismissed} of them dismissed`})`,
      findings: findings.map((finding) => {
        const decided = decisions.get(finding.id);
        return {
          explanation: findingSays(english, finding),
          decision: decided === undefined ? null : `${decided.decision} by ${sign(decided.by, decided.at)}`,
          quotes: quoteEvidence(places, comparison, finding.passages),
        };
      }),
    };
  });
}

function groupNotes(subject: Case, places: Places): NoteGroup[] {
  const groups = subject.sources.map((source, index) => ({
    name: nameSource(source, index + 1),
    notes: subject.annotations
      .filter((annotation) => annotation.source === source.id)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((annotation) => describeNote(places, annotation)),
  }));
  const ids = new Set(subject.sources.map((source) => source.id));
  // A note outlives its source rather than vanish from the report.
  const orphans = subject.annotations
    .filter((annotation) => !ids.has(annotation.source))
    .map((annotation) => describeNote(places, annotation));
  return [...groups, { name: 'A source that is no longer in this case', notes: orphans }].filter(
    (group) => group.notes.length > 0,
  );
}

function describeNote(places: Places, annotation: Annotation): ReportNote {
  const changed =
    annotation.changedAt === annotation.createdAt ? '' : `, changed ${describeMoment(annotation.changedAt)}`;
  return {
    quote: quoteAnchor(places, annotation),
    note: annotation.note,
    tags: annotation.tags,
    signature: `${sign(annotation.author, annotation.createdAt)}${changed}`,
  };
}

/** The words of a passage that a person chose: those that were there then, if its source has others now. */
function quoteAnchor(places: Places, anchor: Anchor): Quote {
  const found = quotePassage(places, anchor);
  return found?.text === anchor.quote.exact
    ? found
    : { text: anchor.quote.exact, place: 'no longer found at its place in the source' };
}

/** "Mina, 2024-05-02 09:00 UTC". */
function sign(who: string, at: string): string {
  return `${who}, ${describeMoment(at)}`;
}

/**
 * Quotes the sentences around the passages, one quote for all passages of one sentence: a bare "open" or "26
 * percent" tells a reader nothing.
 */
function quoteEvidence(places: Places, comparison: Comparison, passages: readonly Passage[]): MarkedQuote[] {
  const frames = new Map<string, { frame: Passage; marks: Span[] }>();
  for (const passage of passages) {
    const around = comparison.sentences.filter(
      (sentence) => sentence.source === passage.source && overlaps(sentence, passage),
    );
    const frame = {
      source: passage.source,
      start: Math.min(passage.start, ...around.map(({ start }) => start)),
      end: Math.max(passage.end, ...around.map(({ end }) => end)),
    };
    const key = JSON.stringify([frame.source, frame.start, frame.end]);
    const entry = frames.get(key) ?? { frame, marks: [] };
    entry.marks.push({ start: passage.start - frame.start, end: passage.end - frame.start });
    frames.set(key, entry);
  }
  return [...frames.values()].flatMap(({ frame, marks }) => {
    const quote = quotePassage(places, frame);
    if (quote === null) return [];
    const merged = mergeSpans(marks);
    const whole = merged.some((mark) => contains(mark, { start: 0, end: quote.text.length }));
    return [{ ...quote, marks: whole ? [] : merged }];
  });
}

/** The same stretches in order, without overlaps. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

/** The words of a passage and their place; null when the case does not hold its source. */
function quotePassage(places: Places, passage: Passage): Quote | null {
  const placed = places.source(passage.source);
  if (placed === null) return null;
  const { source, number } = placed;
  const paragraph = places.paragraph(passage);
  const page = places.page(passage);
  const parts = [
    nameSource(source, number),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ...(page === null ? [] : [`page ${page}`]),
  ];
  return { text: slice(source.text, passage), place: parts.join(', ') };
}

function nameSource(source: Source, number: number): string {
  return `Source ${number}, ${source.outlet ?? source.title}`;
}

function describeMethod(subject: Case, comparison: Comparison | null, reviewed: Reviewed | null): string[] {
  const versions = [...new Set(subject.sources.map((source) => source.importer.version))].sort();
  const decisions = [...(reviewed?.decisions.values() ?? [])].map(({ decision }) => decision);
  const confirmed = decisions.filter((decision) => decision === 'confirmed').length;
  const proposed = comparison?.findings.length ?? 0;
  return [
    comparison === null
      ? 'The sources were not compared: this report holds no findings.'
      : 'The findings were proposed by a machine that compared the texts. They point at differences and quote the evidence; they do not say who is right, and a person has to judge them.',
    ...(comparison === null
      ? []
      : [
          `The machine proposed ${count(proposed, 'finding')} on ${count(comparison.points.length, 'point')}. People confirmed ${confirmed}, dismissed ${decisions.length - confirmed} and left ${proposed - decisions.length} undecided. They gave ${count(subject.verdicts.length, 'verdict')} and made ${count(subject.corrections.length, 'correction')} to what the machine had found.`,
        ]),
    ...(comparison === null
      ? []
      : [`The texts were compared by version ${ANALYSIS_VERSION} of the analysis. ${THRESHOLDS.join(' ')}`]),
    'The verdicts are those of the people named with them. The machine gives none.',
    'The notes were written by the people named with them.',
    ...(versions.length > 0 ? [`The sources were imported with Crossread ${versions.join(', ')}.`] : []),
  ];
}
