// Stage 4: a claim for each sentence of headline and body, or for each of its parts where two people say two things in it, or it
// joins main clauses that each tell something, and one for what the words that tell who says it tell besides.
// A claim is the statement itself: without the words that say
// who made it, unless they deny it, and without the marks around it when all of it is quoted.
import type { Attribution, Claim, Quotation, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import { contains, overlaps, partsWithin, type Span } from '../model/span.ts';
import { listsBy } from '../model/lists.ts';
import type { LanguagePack, MainClause, Speech, StatementCues } from '../text/reading/language.ts';
import { packFor } from '../text/reading/packs.ts';

/**
 * The claims of a source, in order; `occasion` is left to the stage that finds occasions, `checkWorthiness` to `weighed`.
 * @param speech what the stage before found in the same sentences
 */
export function findClaims(
  source: Pick<Source, 'id' | 'text'>,
  sentences: readonly Sentence[],
  speech: Speech,
  pack: LanguagePack = packFor(source.text),
): Claim[] {
  const bySentence = listsBy(speech.attributions, ({ sentence }) => sentence);
  const claims: UnnumberedClaim[] = [];
  let first = 0;
  for (const sentence of sentences) {
    if (sentence.kind === 'furniture') continue;
    while (first < speech.quotations.length && speech.quotations[first]!.end <= sentence.start) first++;
    const quotations: Quotation[] = [];
    for (let index = first; index < speech.quotations.length; index++) {
      const quotation = speech.quotations[index]!;
      if (quotation.start >= sentence.end) break;
      if (quotation.kind !== 'term') quotations.push(quotation);
    }
    const attributions = (bySentence.get(sentence.id) ?? []).filter(
      (one) => !isAside(source.text, sentence, one),
    );
    // What one person is said to say is theirs to the end of the sentence.
    const parts: readonly Part[] =
      attributions.length + quotations.length === 0
        ? pack.mainClauses(source.text, sentence).map((part) => ({ ...sentence, ...part }))
        : saidParts(source.text, sentence, attributions, quotations, pack);
    const said = partsWithin(parts, attributions, overlaps);
    // The label of a turn in a transcript stands before an earlier sentence of it.
    const turn = attributions.filter((one) => !overlaps(one, sentence));
    const quoted = partsWithin(parts, quotations, overlaps);
    parts.forEach((part, at) => {
      const { lead = [], subject, ...own } = part;
      const claim = {
        ...makeClaim(source, own, [...lead, ...said[at]!, ...turn], quoted[at]!, pack.cues),
        ...(subject && { subject }),
      };
      const asides = (words: Span): UnnumberedClaim[] =>
        pack
          .asides(source.text, words, words.end === sentence.end)
          // What somebody is said to say there is no aside; but before the statement, what they call something is what they do.
          .filter(
            ({ start, end }) =>
              !attributions.some(
                (one) =>
                  start < one.start && one.start < end && !(one.form === 'phrase' && end <= claim.start),
              ),
          )
          .map((aside) =>
            makeClaim(
              source,
              { ...sentence, ...aside },
              attributions.filter((one) => contains(aside, one)),
              quotations.filter((one) => contains(aside, one)),
              pack.cues,
            ),
          );
      claims.push(
        ...asides({ start: part.start, end: claim.start }),
        claim,
        ...asides({ start: claim.end, end: part.end }),
      );
    });
  }
  return claims.map((claim, at) => ({ id: `${source.id}:c${at}`, ...claim }));
}

type UnnumberedClaim = Omit<Claim, 'id'>;

/** A part of a sentence, with the words beside another part that attribute it too, and those that tell what it is of. */
type Part = Sentence & Pick<MainClause, 'subject'> & { readonly lead?: readonly Attribution[] };

/** By how many each bracket opens or closes. */
const BRACKETS: Readonly<Record<string, number>> = { '(': 1, ')': -1, '[': 1, ']': -1, '（': 1, '）': -1 };

/**
 * "Police said two were arrested, while the clinic said one was hurt": what each of them says is a part of the sentence. So is
 * what somebody adds ("“It is over,” she said, adding that nobody was hurt"), and what they do before they say something.
 */
function partsOf(
  text: string,
  sentence: Sentence,
  attributions: readonly Attribution[],
): readonly Sentence[] {
  const parts: Sentence[] = [];
  let { start } = sentence;
  let brackets = 0;
  let read = start;
  for (const one of attributions) {
    for (; read < one.start; read += 1) brackets += BRACKETS[text[read]!] ?? 0;
    // What stands in brackets is a remark on what stands around them.
    if (brackets > 0) continue;
    const opens = one.form === 'clause' && one.position === 'start' && one.start > start;
    if (opens && one.speaker !== null) {
      parts.push(withoutCommas(text, { ...sentence, start, end: one.start }));
      start = one.start;
    }
  }
  return [...parts, start === sentence.start ? sentence : withoutCommas(text, { ...sentence, start })];
}

/** The part of a sentence without the marks that part it from the rest. */
function withoutCommas(text: string, part: Sentence): Sentence {
  let { start, end } = part;
  while (end > start && PARTING.test(text[end - 1]!)) end--;
  while (start < end && PARTING.test(text[start]!)) start++;
  return { ...part, start, end };
}

const PARTING = /[\s,;，；、—–]/u;

/** Each statement of a sentence in which somebody says something. */
function saidParts(
  text: string,
  sentence: Sentence,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  pack: LanguagePack,
): readonly Part[] {
  const parts = partsOf(text, sentence, attributions);
  const said = partsWithin(parts, attributions, overlaps);
  const quoted = partsWithin(parts, quotations, overlaps);
  return parts.flatMap((part, at) => reportedParts(text, part, said[at]!, quoted[at]!, pack));
}

/**
 * "Lee said that the mill would close and that 40 jobs would go": each clause of what one person is said to say.
 * @param attributions those in the part, as `quotations`
 */
function reportedParts(
  text: string,
  part: Sentence,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  pack: LanguagePack,
): readonly Part[] {
  const teller = attributions.findLast(({ form }) => form === 'clause');
  if (teller === undefined) return [part];
  // "12 shops were looted and 30 people were held, police said"
  const closes = teller.start > part.start && isBlank(text.slice(Math.min(teller.end, part.end), part.end));
  const told = closes ? { start: part.start, end: teller.start } : { start: teller.end, end: part.end };
  if (told.start >= told.end) return [part];
  const found = pack.mainClauses(text, told, true);
  // "He denied that the firm took 40 bribes and paid 12 million euros" denies both; so does "and that it paid".
  const goesOn = found.some(({ subject, start }) => subject || GOES_ON.test(text.slice(start - 6, start)));
  if (goesOn && pack.cues.denial.test(text.slice(teller.start, teller.end))) return [part];
  const clauses = found.map((clause, at) => ({
    ...clause,
    start: at === 0 ? part.start : clause.start,
    end: at === found.length - 1 ? part.end : clause.end,
  }));
  const cuts = quotations.some((one) => !clauses.some((each) => contains(each, one)));
  if (clauses.length === 1 || cuts) return [part];
  return clauses.map((clause) => ({
    ...part,
    ...clause,
    ...(overlaps(clause, teller) ? {} : { lead: [teller] }),
  }));
}

/** Before a clause of what is said: one more thing of which the same is said. */
const GOES_ON = /\bthat\s$/u;

function makeClaim(
  source: Pick<Source, 'id' | 'text'>,
  sentence: Sentence,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  cues: StatementCues,
): UnnumberedClaim {
  const { text } = source;
  const statement = withoutAttribution(text, sentence, attributions, quotations, cues.denial);
  const core = coreOf(text, statement);
  const around = quotations.find((quotation) => contains(quotation, core));
  const whole = around !== undefined || statement.start > sentence.start || statement.end < sentence.end;
  const passage = whole ? coreOf(text, statement, quotations) : { start: sentence.start, end: sentence.end };
  // Words outside the statement name its speaker before those inside it, which stay there where they deny: of "Saal denied the
  // charges, his lawyer said" the speaker is the lawyer.
  const clauses = attributions.filter((one) => one.form === 'clause');
  const naming = clauses.filter(({ speaker }) => speaker !== null);
  const attribution =
    naming.find((one) => !contains(passage, one)) ??
    naming[0] ??
    // Of whom the text does not name, a phrase inside the statement names nobody: "She said it was lost, as her deputy had said".
    clauses[0] ??
    attributions.find((one) => one.speaker !== null) ??
    attributions[0] ??
    null;
  const quoted = quotations.filter((quotation) => overlaps(quotation, passage));
  // "Lee means to turn the tide with her “mills first” call" is said by the source, but for three words. What is quoted in full
  // is what somebody says, however long the words that tell who: "« Il pleut », a déclaré la présidente du conseil".
  const own =
    attribution === null && coverage(quoted, passage) < MOSTLY && !quoted.some(({ kind }) => kind === 'full');
  const mixed = own ? undefined : quoted[0];
  const words = text.slice(passage.start, passage.end);
  const negations = words.replace(cues.concession, ' ').match(cues.negation)?.length ?? 0;
  const speech =
    around !== undefined
      ? 'direct'
      : mixed !== undefined
        ? 'mixed'
        : attribution !== null
          ? 'indirect'
          : 'none';
  const modality = modalityOf(
    words,
    speech === 'indirect' ? [...cues.modalities, ...cues.reportedModalities] : cues.modalities,
  );
  const tentative =
    attribution === null ? null : cues.tentative.exec(text.slice(attribution.start, attribution.end));
  const hedges = [
    ...cues.hedge.all(words).map(([hedge]) => hedge),
    ...(tentative === null ? [] : [tentative[1]!]),
  ].map((hedge) => hedge.toLowerCase());
  return {
    source: source.id,
    sentence: sentence.id,
    ...passage,
    kind: sentence.kind === 'headline' ? 'headline' : 'body',
    speech,
    speaker: around?.speaker ?? attribution?.speaker ?? mixed?.speaker ?? null,
    speakerHere: null,
    relay: around?.relay ?? attribution?.relay ?? mixed?.relay ?? null,
    attribution: attribution === null ? null : { start: attribution.start, end: attribution.end },
    addressee: attribution?.addressee ?? null,
    occasion: null,
    // "It is not that nobody came" says that somebody did.
    polarity: negations % 2 === 1 ? 'negative' : 'positive',
    modality,
    hedges,
    checkWorthiness: { score: 0, reasons: [] },
  };
}

/** How far back the comma before an aside may stand; in a sentence of a thousand speakers not to its start. */
const CLAUSE_REACH = 200;

/** "The ban, part of a plan that Lee has said was needed, …": what was said is the plan, not the sentence around it. */
function isAside(text: string, sentence: Sentence, { form, start }: Attribution): boolean {
  const before = text.slice(Math.max(sentence.start, start - CLAUSE_REACH), start);
  return form === 'phrase' && before.includes(',') && /\s(?:that|which|what|whom)\s$/u.test(before);
}

/** A sentence that nobody is said to say is that of whoever is quoted in it when at least half of it is quoted. */
const MOSTLY = 0.5;

/** Part of a passage that quotations cover. */
function coverage(quotations: readonly Span[], passage: Span): number {
  const covered = quotations.reduce(
    (sum, { start, end }) => sum + Math.min(end, passage.end) - Math.max(start, passage.start),
    0,
  );
  return covered / (passage.end - passage.start);
}

/**
 * The sentence without the attributions at its ends; the sentence itself when nothing would remain. Words that deny what
 * they report stay, as nobody says what is left without them: "Lee denied a rumour that …". Of a quotation they deny nothing.
 */
function withoutAttribution(
  text: string,
  sentence: Sentence,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  denial: RegExp,
): Span {
  let { start, end } = sentence;
  const clauses = attributions.filter((one) => one.form === 'clause');
  for (const one of clauses) {
    if (!isBlank(text.slice(start, one.start)) || one.end <= start) continue;
    const next = quotations.find((quotation) => quotation.start >= one.end);
    const quotes = next !== undefined && isBlank(text.slice(one.end, next.start));
    if (!quotes && denial.test(text.slice(one.start, one.end))) break;
    start = quotes ? next.start : one.end;
  }
  // Attributions may overlap: "said Lee, head of the clinic, according to Harbour Wire".
  for (const one of clauses.toReversed())
    if (one.start > start && one.start < end && isBlank(text.slice(Math.min(one.end, end), end)))
      end = one.start;
  // "“The brakes failed,” Lee told Reuters, in a call": the quotation is the statement, the rest is about it.
  const [only] = quotations;
  if (
    quotations.length === 1 &&
    only!.kind === 'full' &&
    only!.start === sentence.start &&
    clauses.some((one) => one.start >= only!.end && isBlank(text.slice(only!.end, one.start)))
  )
    return { start: only!.start, end: only!.end };
  if (start >= end || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) return sentence;
  // What is left of "“The door stays open,” Lee said, at a plant" must never be the plant alone.
  const lost = quotations.find(
    (one) => one.kind === 'full' && contains(sentence, one) && (one.start < start || one.end > end),
  );
  return lost ?? { start, end };
}

/** Only white space and the marks that close a sentence. */
function isBlank(words: string): boolean {
  return /^[\s.,;:!?…—–-]*$/u.test(words);
}

/**
 * The span without white space and punctuation at its ends; without quotation marks too, where they are the marks of
 * one of the quotations that reaches over the whole span, or of any when none are given.
 */
function coreOf(text: string, span: Span, quotations: readonly Quotation[] | null = null): Span {
  let { start, end } = span;
  const strips = (mark: string, at: number): boolean => {
    if (/[\s,;:—–，；：]/u.test(mark)) return true;
    // "J.", "3.10 a.m."
    if (mark === '.') return !/\b(?:\p{Lu}|[ap]\.\s?m)\.$/u.test(text.slice(Math.max(start, at - 5), at + 1));
    if (!/["“”'‘’«»„「」『』]/u.test(mark)) return false;
    return (
      quotations === null ||
      quotations.some(
        (one) =>
          one.start <= start + 1 &&
          one.end >= end - 1 &&
          (at === one.start || at === one.end - 1 || at === end - 1),
      )
    );
  };
  while (end > start && strips(text[end - 1]!, end - 1)) end--;
  while (start < end && text[start] !== '.' && strips(text[start]!, start)) start++;
  return start < end ? { start, end } : span;
}

function modalityOf(words: string, modalities: StatementCues['modalities']): Claim['modality'] {
  let found: Claim['modality'] = 'stated';
  let earliest = Infinity;
  for (const [modality, cue] of modalities) {
    const at = cue.exec(words)?.index ?? Infinity;
    if (at < earliest) {
      earliest = at;
      found = modality;
    }
  }
  return found;
}
