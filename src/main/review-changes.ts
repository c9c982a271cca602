// Makes the changes of a review: verdicts, states, decisions, links, corrections, scales, codebook. Pure functions
// from a case and a wish to a reversible change.
import type { Input } from '../core/contract/contract.ts';
import type { CallName } from '../core/contract/names.ts';
import type { Anchor } from '../core/model/anchor.ts';
import type { Case } from '../core/model/case.ts';
import type { Change, ChangeName, ListEdit } from '../core/model/change.ts';
import type { Correction, FactCorrection } from '../core/model/correction.ts';
import { Problem, say } from '../core/model/problem.ts';
import { shortName } from '../core/model/source.ts';
import type { Passage } from '../core/model/span.ts';
import { BUNDLED_SCALES, rangeOf, type Scale, type Verdict } from '../core/model/verdict.ts';
import { findSource, quoteOf } from './changes.ts';

/** Who makes a record, when, under which id. */
export interface Maker {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

type Wish<N extends CallName> = Omit<Input<N>, 'caseId'>;

/** Null when nothing would change. @throws Problem `not-found` when there is no such scale */
export function editReview(subject: Case, fields: Input<'editReview'>['fields']): Change | null {
  const before = subject.review;
  const after = {
    reviewer: fields.reviewer ?? before.reviewer,
    scale: fields.scale ?? before.scale,
    checklist: fields.checklist ?? before.checklist,
  };
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const name = [
    'review',
    after.reviewer === before.reviewer ? null : after.reviewer,
    after.scale === before.scale ? null : scaleCalled(findScale(subject, after.scale)),
    after.checklist === before.checklist ? null : after.checklist,
  ] as const;
  return { name, edits: [{ list: 'review', before, after }] };
}

/**
 * @throws Problem `bad-input` when the case's scale has no such step, `not-found` when there is no such verdict
 */
export function giveVerdict(subject: Case, wish: Wish<'giveVerdict'>, made: Maker): Change {
  const scale = findScale(subject, subject.review.scale);
  const step = scale.steps.find(({ label }) => label === wish.label);
  if (step === undefined) {
    throw new Problem(
      'bad-input',
      say`The scale ${scale.name} has no step “${wish.label}”. Choose one of its steps.`,
    );
  }
  const after = {
    id: made.id,
    passages: anchorsOf(subject, wish.passages),
    label: step.label,
    number: step.number,
    ...rangeOf(scale),
    scale: scale.id,
    scaleVersion: scale.version,
    explanation: wish.explanation,
    evidence: anchorsOf(subject, wish.evidence),
    reviewer: made.by,
    at: made.at,
  };
  const edit = put(subject, 'verdicts', wish.replaces, after);
  return { name: nameVerdict(edit.before, after), edits: [edit] };
}

/** A verdict whose step stays is no second verdict in the log, but other words or evidence for it. */
function nameVerdict(before: Verdict | null, after: Verdict): ChangeName {
  const words = wordsOf(after.passages);
  const judged = ({ label, scale, scaleVersion, passages }: Verdict): string =>
    JSON.stringify([label, scale, scaleVersion, passages]);
  if (before === null || judged(before) !== judged(after)) return ['verdict', words, after.label];
  if (before.explanation !== after.explanation) return ['explainVerdict', words];
  if (JSON.stringify(before.evidence) !== JSON.stringify(after.evidence)) return ['citeEvidence', words];
  return ['verdict', words, after.label];
}

export function removeVerdict(subject: Case, verdictId: string): Change {
  const edit = take(subject, 'verdicts', verdictId);
  return { name: ['withdrawVerdict', wordsOf(edit.before?.passages ?? [])], edits: [edit] };
}

export function setPointState(subject: Case, wish: Wish<'setPointState'>, made: Maker): Change {
  const { state, checks } = wish;
  const passages = anchorsOf(subject, wish.passages);
  const words = wordsOf(passages);
  if (state !== null) {
    const edit = put(subject, 'states', wish.replaces, { ...made, passages, state, checks });
    return { name: ['state', state, words], edits: [edit] };
  }
  const before = subject.states.find(({ id, state: said }) => id === wish.replaces && said !== null);
  const kept = before === undefined ? made : { ...made, by: before.by, at: before.at };
  const after = { ...kept, passages, state: before?.state ?? null, checks };
  return { name: ['checks', words], edits: [put(subject, 'states', wish.replaces, after)] };
}

/** Null when there is no decision to take back. */
export function decideFinding(subject: Case, wish: Wish<'decideFinding'>, made: Maker): Change | null {
  const { kind, decision, replaces } = wish;
  const words = wordsOf(anchorsOf(subject, wish.passages));
  if (decision === null) {
    if (replaces === null) return null;
    return { name: ['leaveOpen', kind, words], edits: [take(subject, 'decisions', replaces)] };
  }
  const after = { ...made, kind, passages: anchorsOf(subject, wish.passages), decision };
  const name = [decision === 'confirmed' ? 'confirm' : 'dismiss', kind, words] as const;
  return { name, edits: [put(subject, 'decisions', replaces, after)] };
}

export function link(subject: Case, wish: Wish<'link'>, made: Maker): Change {
  const [from, to] = [anchorOf(subject, wish.from), anchorOf(subject, wish.to)];
  const after = { ...made, from, to, type: wish.type, note: wish.note };
  return {
    name: ['link', wish.type, wordsOf([from]), wordsOf([to])],
    edits: [put(subject, 'links', null, after)],
  };
}

export function removeLink(subject: Case, linkId: string): Change {
  const edit = take(subject, 'links', linkId);
  return {
    name: ['removeLink', wordsOf(edit.before === null ? [] : [edit.before.from])],
    edits: [edit],
  };
}

export function correct(subject: Case, { correction }: Wish<'correct'>, made: Maker): Change {
  if (isOfFacts(correction)) return correctFacts(subject, correction, made);
  const after = anchored(subject, correction, made);
  const about = 'passages' in after ? after.passages : [after.passage];
  const source = after.kind === 'absent' ? shortName(findSource(subject, after.source)[1]) : null;
  return {
    name: ['correct', after.kind, wordsOf(about), source],
    edits: [put(subject, 'corrections', null, after)],
  };
}

/** What holds for several claims becomes a correction of each: each is found again by itself, and listed where it is not. */
function correctFacts(subject: Case, { passages, ...said }: FactWish, made: Maker): Change {
  const places = anchorsOf(subject, passages);
  const words = wordsOf(places);
  return {
    name:
      places.length === 1
        ? ['correct', said.kind, words, null]
        : ['correctMany', said.kind, words, places.length],
    edits: places.map((passage, at) => ({
      list: 'corrections',
      index: subject.corrections.length + at,
      before: null,
      after: { ...made, ...(at === 0 ? {} : { id: `${made.id}-${String(at)}` }), ...said, passage },
    })),
  };
}

export function removeCorrection(subject: Case, correctionId: string): Change {
  const edit = take(subject, 'corrections', correctionId);
  const before = edit.before;
  const about = before === null ? [] : 'passages' in before ? before.passages : [before.passage];
  return { name: ['removeCorrection', wordsOf(about)], edits: [edit] };
}

/** Null when nothing would change. New steps raise the version, so that verdicts on the old ones stay readable. */
export function saveScale(
  subject: Case,
  { scaleId, name, steps }: Wish<'saveScale'>,
  newId: string,
): Change | null {
  const labels = steps.map(({ label }) => label);
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) {
    throw new Problem('bad-input', say`Two steps are called “${twice}”. Give each its own name.`);
  }
  const before = subject.scales.find(({ id }) => id === scaleId);
  const changed = JSON.stringify(before?.steps) !== JSON.stringify(steps);
  if (before !== undefined && !changed && before.name === name) return null;
  const version = (before?.version ?? 0) + (changed ? 1 : 0);
  const after = { id: scaleId ?? newId, version, name, steps };
  return { name: ['saveScale', name], edits: [put(subject, 'scales', scaleId, after)] };
}

/** @throws Problem `conflict` when the scale is in use; verdicts given on it stay as they are */
export function removeScale(subject: Case, scaleId: string): Change {
  if (subject.review.scale === scaleId) {
    throw new Problem('conflict', say`The case uses this scale. Choose another one first.`);
  }
  const edit = take(subject, 'scales', scaleId);
  return { name: ['removeScale', edit.before?.name ?? ''], edits: [edit] };
}

/** Null when nothing would change. @throws Problem `bad-input` when two tags have one name */
export function saveTags(subject: Case, { tags }: Wish<'saveTags'>): Change | null {
  const names = tags.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new Problem('bad-input', say`Two tags have the same name. Give each its own.`);
  }
  if (JSON.stringify(tags) === JSON.stringify(subject.tags)) return null;
  return { name: ['tags'], edits: [{ list: 'tags', before: subject.tags, after: tags }] };
}

/**
 * Renames a tag in the codebook and in every note that carries it. When the new name is a tag already, the two become
 * one, with the colour and meaning of the one that had the name. Null when nothing would change.
 * @throws Problem `not-found` when neither the codebook nor a note has the tag
 */
export function renameTag(subject: Case, { from, to }: Wish<'renameTag'>): Change | null {
  if (from === to) return null;
  const noted: ListEdit[] = subject.annotations.flatMap((before, index): ListEdit[] => {
    if (!before.tags.includes(from)) return [];
    const tags = [...new Set(before.tags.map((tag) => (tag === from ? to : tag)))];
    return [{ list: 'annotations', index, before, after: { ...before, tags } }];
  });
  const isKnown = subject.tags.some(({ name }) => name === from);
  if (!isKnown && noted.length === 0) {
    throw new Problem('not-found', say`There is no tag ${from} in this case. It may have been renamed.`);
  }
  const merges = subject.tags.some(({ name }) => name === to);
  const tags = merges
    ? subject.tags.filter(({ name }) => name !== from)
    : subject.tags.map((tag) => (tag.name === from ? { ...tag, name: to } : tag));
  return {
    name: [merges ? 'mergeTags' : 'renameTag', from, to],
    edits: [...noted, ...(isKnown ? [{ list: 'tags' as const, before: subject.tags, after: tags }] : [])],
  };
}

/** Scales of the app have names in every language, and go by their id. */
function scaleCalled({ id, name }: Scale): string {
  return BUNDLED_SCALES.some((bundled) => bundled.id === id) ? id : name;
}

/** @throws Problem `not-found` */
function findScale(subject: Case, scaleId: string): Scale {
  const found = [...BUNDLED_SCALES, ...subject.scales].find(({ id }) => id === scaleId);
  if (found === undefined) throw new Problem('not-found', say`There is no such scale in this case.`);
  return found;
}

type CorrectionWish = Wish<'correct'>['correction'];
type FactWish = Extract<CorrectionWish, { kind: FactCorrection }>;

function isOfFacts(correction: CorrectionWish): correction is FactWish {
  return ['speaker', 'occasion', 'date'].includes(correction.kind);
}

function anchored(subject: Case, correction: Exclude<CorrectionWish, FactWish>, made: Maker): Correction {
  switch (correction.kind) {
    case 'tie':
      return {
        ...made,
        kind: 'tie',
        passage: anchorOf(subject, correction.passage),
        with: anchorOf(subject, correction.with),
      };
    case 'untie':
      return {
        ...made,
        kind: 'untie',
        passage: anchorOf(subject, correction.passage),
        from: anchorOf(subject, correction.from),
      };
    case 'move':
      return {
        ...made,
        kind: 'move',
        passage: anchorOf(subject, correction.passage),
        to: anchorsOf(subject, correction.to),
      };
    case 'split':
      return { ...made, kind: 'split', passages: anchorsOf(subject, correction.passages) };
    case 'merge':
      return {
        ...made,
        kind: 'merge',
        passages: anchorsOf(subject, correction.passages),
        with: anchorsOf(subject, correction.with),
      };
    case 'absent':
      findSource(subject, correction.source);
      return { ...made, ...correction, passages: anchorsOf(subject, correction.passages) };
  }
}

/** @throws Problem `not-found` for a source that is gone, `bad-input` for a span that does not fit its text */
function anchorOf(subject: Case, { source, start, end }: Passage): Anchor {
  const [, found] = findSource(subject, source);
  return { source, start, end, quote: quoteOf(found.text, { start, end }) };
}

function anchorsOf(subject: Case, passages: readonly Passage[]): Anchor[] {
  return passages.map((passage) => anchorOf(subject, passage));
}

/** Longest quotation within the name of a change, in code points: it stands in a tooltip and in the log. */
const MAX_WORDS = 40;

/** The first of the passages, cut. */
function wordsOf(passages: readonly Anchor[]): string {
  const all = Array.from((passages[0]?.quote.exact ?? '').replace(/\s+/g, ' '));
  return all.length > MAX_WORDS ? `${all.slice(0, MAX_WORDS).join('').trimEnd()}…` : all.join('');
}

type Records = 'verdicts' | 'states' | 'decisions' | 'links' | 'corrections' | 'scales';

/** Puts a record at the end of its list, or in the place of the one it replaces. */
function put<N extends Records>(
  subject: Case,
  list: N,
  replaces: string | null,
  after: Case[N][number],
): ListEdit<N> {
  if (replaces !== null) return { ...take(subject, list, replaces), after };
  return { list, index: subject[list].length, before: null, after };
}

/** @throws Problem `not-found` */
function take<N extends Records>(subject: Case, list: N, id: string): ListEdit<N> {
  const records: readonly Case[N][number][] = subject[list];
  const index = records.findIndex((record) => record.id === id);
  if (index === -1) {
    throw new Problem('not-found', say`This has been taken back already. Look at the case again.`);
  }
  return { list, index, before: records[index], after: null } as ListEdit<N>;
}
