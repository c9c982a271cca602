// Who says what in English: reads the sentences in their order, finds the words that attribute statements, and gives every
// quotation and every reported statement to its speaker.
import type { Attribution, Quotation, Sentence } from '../../../../model/comparison.ts';
import type { Source } from '../../../../model/source.ts';
import { contains, partsWithin, type Span } from '../../../../model/span.ts';
import type { Cue } from './cue.ts';
import { withOwnCapitals } from './headline-case.ts';
import { quotedLine, readEnglishNames } from './named.ts';
import {
  continuedFrom,
  cueOf,
  goesOnWith,
  isLabel,
  isTitleOfWork,
  opensWithPreposition,
  spokenAlike,
} from './quoted.ts';
import {
  isNamedLater,
  learnNames,
  type Line,
  mayBeNamedLater,
  resolveCues,
  type Resolved,
  type ResolvedCue,
  signOfReport,
  tellsWhoSpoke,
} from './speakers.ts';
import type { Register } from './register.ts';
import { BEING, GESTURES, UTTERANCES } from './speech-words.ts';
import { namingTurns, type Turn, turnOf } from './turns.ts';
import type { Speech } from '../../language.ts';
import { namesIn, phraseAfter } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import { namesInS, type Token, tokenize } from '../tokens.ts';
import { MEN_NAMES, MONTHS, WEEKDAYS, WOMEN_NAMES } from '../word-lists.ts';
import { LONGEST_TERM, type QuotedSpan, shapeOf } from '../../quotes.ts';

/**
 * Quotations with their speakers, the attributions of every headline and body sentence, and what these name, all in the
 * order of the text. Speakers come from the nearest verb of saying; without one, from the quotation that is continued.
 */
export function readEnglishSpeech(
  source: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  marked: readonly QuotedSpan[],
): Speech {
  const { text } = source;
  const nicknames = marked.filter((span) => isNickname(text, span));
  const areNicknames = new Set(nicknames);
  const quoted = marked.filter((span) => !areNicknames.has(span));
  const inS = namesInS(text);
  const { lines, speakers: labels } = namingTurns(maskQuotations(text, prose, quoted, nicknames, inS));
  const register = learnNames(lines);
  const allNames = lines.flatMap(({ names }) => names);
  partsWithin(allNames, nicknames).forEach((within, at) => {
    for (const { start, end } of within)
      register.alsoCalled(allNames[at]!.name, text.slice(start + 1, end - 1));
  });

  const attributions: Attribution[] = [];
  const quotations: Quotation[] = [];
  /** Indexes of quotations without a tag whose closing mark is left out because the next paragraph goes on. */
  const carriesOn = new Set<number>();
  /** Indexes of quotations that fill a paragraph before anybody is told to speak, with the line of each. */
  const opens = new Map<number, number>();
  let nextQuote = 0;
  /** Index of the quotation before the sentence at hand, where its own sentence does not tell whose it is; else -1. */
  let uncued = -1;
  let previous: { speaker: string | null; relay: string | null; end: number; paragraph: number } | null =
    null;
  /** The speaker of the last quotation, until another is quoted. */
  let heard: (Resolved & { readonly end: number; readonly paragraph: number }) | null = null;
  /** The speaker of the last reported statement of the paragraph, with whom it may go on; null once it names somebody else. */
  let reported: (Resolved & { readonly paragraph: number }) | null = null;
  /** Whose turn it is in the paragraph at hand, and who answers in an interview: whoever acted last before it. */
  let turn: (Turn & { readonly paragraph: number }) | null = null;
  let interviewee: string | null = null;
  /** Pronouns that stand before the name, each with its line, and whom the text then names. */
  const waiting = new Map<string, number>();
  const namedLater = new Map<string, string>();
  lines.forEach((line, lineIndex) => {
    const { cues: found, acting } = resolveCues(text, line, register);
    for (const { speaker } of found) if (isNamedLater(speaker)) waiting.set(speaker, lineIndex);
    if (waiting.size > 0 && acting !== null && register.isPerson(acting) && tellsWhoSpoke(line))
      for (const [pronoun, at] of waiting)
        if (
          lineIndex - at <= NAMING_LINES &&
          !namedLater.has(pronoun) &&
          mayBeNamedLater(pronoun, acting, register)
        )
          namedLater.set(pronoun, acting);
    if (reported?.paragraph !== line.sentence.paragraph) reported = null;
    if (turn?.paragraph !== line.sentence.paragraph) turn = null;
    // A transcript's label holds for its paragraph.
    const labelled = turnOf(line, register, interviewee, labels);
    if (labelled !== null) turn = { ...labelled, paragraph: line.sentence.paragraph };
    // "Interview with Helena Marsh"
    else if (turn === null)
      interviewee =
        register.lastPerson ?? line.names.findLast(({ name }) => register.knows(name))?.name ?? interviewee;
    if (turn !== null)
      attributions.push({
        source: source.id,
        sentence: line.sentence.id,
        start: turn.start,
        end: turn.end,
        speaker: turn.speaker,
        relay: null,
        addressee: null,
        position: turn.position,
        form: labelled === null ? 'phrase' : 'clause',
      });
    // What a medium was told goes on through it: "told state television that … “We are ready,” he said."
    const cues = found.map((one) => {
      if (reported === null) return one;
      // "The ministry said … “We will pay,” a spokesman added."
      const speaker = isSpokesman(line, one.cue) ? reported.speaker : one.speaker;
      const goesOn = one.cue.kind === 'tag' && one.cue.addressee === null && speaker === reported.speaker;
      return { ...one, speaker, relay: one.relay ?? (goesOn ? reported.relay : null) };
    });
    // What somebody tells in their turn is theirs, whoever said it to them: "LEE: The bank wrote to us in May".
    const telling = turn === null ? cues.findLast((one) => one.speaker !== null) : undefined;
    if (telling !== undefined) reported = { ...telling, paragraph: line.sentence.paragraph };
    // What was quoted before in the paragraph is gone on with, too.
    const before = reported ?? (heard?.paragraph === line.sentence.paragraph ? heard : null);
    if (telling === undefined && before !== null) {
      const sign = cues.length === 0 ? signOfReport(line, before.speaker, register) : null;
      if (sign !== null)
        attributions.push({
          source: source.id,
          sentence: line.sentence.id,
          start: sign.start,
          end: sign.end,
          speaker: before.speaker,
          relay: before.relay,
          addressee: null,
          position: 'middle',
          form: 'phrase',
        });
      else if (line.names.some(({ name, titles }) => /\s/.test(name) || titles.length > 0)) reported = null;
    }
    const stand = cues.every((one) => standsAlone(line, one, register));
    for (const { cue, speaker, relay } of turn === null ? cues : [])
      if (cue.kind !== 'noun' && (stand || !isReason(line, cue)))
        attributions.push({
          source: source.id,
          sentence: line.sentence.id,
          ...attributedSpan(line.tokens, cue),
          speaker,
          relay,
          addressee: cue.addressee,
          position: cue.opens === true && stand ? 'start' : positionOf(line.tokens, cue),
          form: cue.form,
        });
    for (; nextQuote < quoted.length && quoted[nextQuote]!.start < line.sentence.end; nextQuote++) {
      const quote = quoted[nextQuote]!;
      if (quote.start < line.sentence.start) continue;
      // A quotation over several sentences has its tag in the last of them.
      const inside = [{ line, cues }];
      for (
        let ahead = lineIndex + 1;
        ahead < lines.length && lines[ahead]!.sentence.start < quote.end;
        ahead++
      )
        if (lines[ahead]!.sentence.end >= quote.end)
          inside.push({ line: lines[ahead]!, cues: resolveCues(text, lines[ahead]!, register).cues });
      const shape = shapeOf(text, quote);
      let found: Resolved | null = null;
      for (const part of inside) found ??= cueOf(part.line, part.cues, quote, shape);
      // "Lee did not mince her words: “…”"
      if (
        found === null &&
        acting !== null &&
        /:\s*$/.test(text.slice(Math.max(line.sentence.start, quote.start - 3), quote.start))
      )
        found = { speaker: acting, relay: null };
      if (found === null && quote.continued) carriesOn.add(quotations.length);
      const isCued = found !== null;
      if (found === null && !shape.short)
        found = continuedFrom(text, previous, quote, line.sentence, shape.full);
      uncued = !isCued && shape.full ? quotations.length : -1;
      // "“It came straight through the kitchen.” That is how Pat Donnelly remembers the night."
      if (found === null && shape.full && isWholeParagraph(lines, lineIndex, quote))
        opens.set(quotations.length, lineIndex);
      const kind =
        isTitleOfWork(text, quote, found !== null) || isLabel(text, quote, shape)
          ? 'term'
          : shape.full || goesOnWith(text, quotations.at(-1), quote, line.sentence, found)
            ? 'full'
            : found === null && shape.words <= LONGEST_TERM + 1 && !opensWithPreposition(text, quote)
              ? 'term'
              : 'partial';
      quotations.push({
        source: source.id,
        start: quote.start,
        end: quote.end,
        speaker: kind === 'term' ? null : (found?.speaker ?? null),
        kind,
        relay: kind === 'term' ? null : (found?.relay ?? null),
      });
      if (kind !== 'term' && found !== null)
        heard = previous = { ...found, end: quote.end, paragraph: line.sentence.paragraph };
    }
    // "“It was awful.” That was the verdict of Ann Lee."
    const awaiting = quotations[uncued];
    const author = awaiting === undefined ? null : authorBehind(line.tokens);
    if (awaiting !== undefined && author !== null) {
      const speaker = register.mention(author, true, true);
      quotations[uncued] = { ...awaiting, speaker, relay: null };
      heard = previous = { speaker, relay: null, end: awaiting.end, paragraph: line.sentence.paragraph };
    }
    if (awaiting !== undefined && awaiting.end < line.sentence.start) uncued = -1;
    // The name may follow: "That is how Pat Donnelly remembers it", or with more of what she says.
    const [named] = line.names.filter(({ name }) => /\s/.test(name) && !isInstitution(name));
    if (named !== undefined || telling !== undefined)
      for (const [index, at] of opens)
        if (at < lineIndex) {
          const isNext = lines[at]!.sentence.paragraph + 1 === line.sentence.paragraph;
          const goesOn =
            isNext &&
            telling?.speaker !== undefined &&
            telling.speaker !== null &&
            register.isPerson(telling.speaker);
          const speaker =
            (goesOn ? telling.speaker : null) ??
            (named !== undefined && POINTS_BACK.test(line.tokens[0]!.word)
              ? register.mention(named, true)
              : null);
          if (lineIndex - at <= NAMING_LINES && speaker !== null)
            quotations[index] = { ...quotations[index]!, speaker, relay: goesOn ? telling.relay : null };
          opens.delete(index);
        }
    // "Mr Zhang shook his head. “Who will buy now?”" So does whoever acts first in a paragraph: "She puts down her cup."
    const announces =
      acting !== null &&
      (text[line.sentence.end - 1] === ':' ||
        (cues.length === 0 &&
          (line.tokens.some(({ word }) => GESTURES.has(word)) ||
            (previous?.paragraph !== line.sentence.paragraph && register.isPerson(acting)))));
    // "Lee put the toll at 41" does not make Lee the speaker of the next quotation without a tag.
    const last =
      cues.findLast((one) => one.speaker !== null && !/^puts?$/.test(line.tokens[one.cue.at]!.word)) ??
      (announces ? { speaker: acting, relay: null } : undefined);
    if (last !== undefined && (previous === null || previous.end < line.sentence.end))
      previous = {
        speaker: last.speaker,
        relay: last.relay,
        end: line.sentence.end,
        paragraph: line.sentence.paragraph,
      };
  });
  const known = <T extends { readonly speaker: string | null }>(one: T): T =>
    isNamedLater(one.speaker) ? { ...one, speaker: namedLater.get(one.speaker) ?? null } : one;
  const told = spokenAlike(quotations, carriesOn).map(known);
  const said = attributions.map(known);
  const speakers = new Set([...told, ...said].flatMap(({ speaker }) => speaker ?? []));
  const relays = new Set([...told, ...said].flatMap(({ relay }) => relay ?? []));
  const styled = <T extends { readonly speaker: string | null }>(one: T): T => ({
    ...one,
    speaker:
      one.speaker
        ?.split(' and ')
        .map((name) => register.styled(name))
        .join(' and ') ?? null,
  });
  const named = [
    ...lines.map(({ sentence, ...line }) => ({ ...line, headline: sentence.kind === 'headline' })),
    ...quoted.map((quote) => quotedLine(tokenize(text, quote, inS))),
  ];
  return {
    quotations: told.map(styled),
    attributions: said.map(styled),
    names: readEnglishNames(source.id, named, register, { speakers, relays }),
  };
}

/** Who is told, behind a quotation, to have said it: "That was the verdict of nurse Ann Lee."; null where nobody is. */
function authorBehind(tokens: readonly Token[]): NounPhrase | null {
  const at = tokens.findIndex(({ word }, index) => index < AUTHOR_REACH && UTTERANCES.has(word));
  const isSo =
    at > 1 &&
    POINTS_BACK.test(tokens[0]!.word) &&
    BEING.test(tokens[1]!.word) &&
    /^(?:of|from|by)$/.test(tokens[at + 1]?.word ?? '');
  return isSo ? phraseAfter(tokens, at + 2) : null;
}

/** "That was the damning verdict of": the word for what was said is among the first. */
const AUTHOR_REACH = 6;

/** Words that point back at what was just quoted. */
const POINTS_BACK = /^(?:that|this|those|these|so|such)$/;

/** Whether a quotation is all that its paragraph holds. */
function isWholeParagraph(lines: readonly Line[], at: number, quote: Span): boolean {
  const { sentence } = lines[at]!;
  const before = lines[at - 1]?.sentence;
  let next = at + 1;
  while (next < lines.length && lines[next]!.sentence.start < quote.end) next++;
  const after = lines[next]?.sentence;
  return (
    quote.start === sentence.start &&
    before?.paragraph !== sentence.paragraph &&
    after !== undefined &&
    after.paragraph !== sentence.paragraph
  );
}

/** So many sentences after a pronoun its name may still follow: the next paragraph's second one at the latest. */
const NAMING_LINES = 3;

/** Whether a quotation is a name between a given name and a family name: "William “Billy” Tranter". */
function isNickname(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(text.slice(start + 1, end - 1))) return false;
  const before = text
    .slice(Math.max(0, start - LONGEST_NAME), start)
    .split(/\s/u)
    .at(-2);
  const behind = text.slice(end + 1, end + LONGEST_NAME).toLowerCase();
  return (
    before !== undefined &&
    /^\p{Lu}\p{L}+$/u.test(before) &&
    // "told Reuters “Never” Friday" and "the new Kestrel “Falcon” Tram" have a name of no person before, and a day behind.
    (WOMEN_NAMES.has(before.toLowerCase()) || MEN_NAMES.has(before.toLowerCase())) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    ![...MONTHS, ...WEEKDAYS].some((day) => behind.startsWith(day))
  );
}

/** Given names have rarely more letters. */
const LONGEST_NAME = 20;

/** "a spokesman added": goes on with what the body said that they speak for. */
function isSpokesman({ tokens }: Line, { subject, at }: Cue): boolean {
  return (
    subject !== null &&
    !subject.definite &&
    /^spokes(?:man|woman|person)$/.test(subject.name) &&
    /^(?:added|adds|continued|went)$/.test(tokens[at]!.word)
  );
}

/**
 * Each sentence's tokens, with every quotation as one mark: words inside are the speaker's, no cues. Nicknames are left out,
 * so that the names around them are one.
 */
function maskQuotations(
  text: string,
  prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
  nicknames: readonly QuotedSpan[],
  inS: ReadonlySet<string>,
): Line[] {
  let first = 0;
  let nickname = 0;
  // One by one: a sentence may have more words than a call takes arguments.
  const addPlain = (tokens: Token[], span: Span): void => {
    for (const token of tokenize(text, span, inS)) {
      while (nickname < nicknames.length && nicknames[nickname]!.end <= token.start) nickname++;
      if (nickname === nicknames.length || !contains(nicknames[nickname]!, token)) tokens.push(token);
    }
  };
  const read = prose.map((sentence) => {
    while (first < quoted.length && quoted[first]!.end <= sentence.start) first++;
    const tokens: Token[] = [];
    let position = sentence.start;
    for (let index = first; index < quoted.length && quoted[index]!.start < sentence.end; index++) {
      const quote = quoted[index]!;
      if (quote.start > position) addPlain(tokens, { start: position, end: quote.start });
      position = Math.min(quote.end, sentence.end);
      const start = Math.max(quote.start, sentence.start);
      tokens.push({
        start,
        end: position,
        text: '“”',
        word: '“”',
        genitive: false,
        capital: false,
        mark: true,
      });
    }
    addPlain(tokens, { start: position, end: sentence.end });
    return { sentence, tokens };
  });
  const capitals = withOwnCapitals(read);
  return read.map(({ sentence }, at) => {
    const tokens = capitals[at]!;
    return { sentence, tokens, names: namesIn(tokens) };
  });
}

/** What a body says of "him" is of somebody named before: whoever reads it alone does not know of whom. */
function standsAlone({ tokens }: Line, { cue, speaker }: ResolvedCue, register: Register): boolean {
  return !/^(?:he|she)$/.test(tokens[cue.to]?.word ?? '') || speaker === null || register.isPerson(speaker);
}

/** "A man was held, as police suspect that he drove the van": where the reason cannot stand alone, the source tells all of it. */
function isReason({ tokens }: Line, { from, opens }: Cue): boolean {
  const first = tokens[tokens[from]?.text === ',' ? from + 1 : from]?.word ?? '';
  return opens === true && /^(?:because|as)$/.test(first);
}

function attributedSpan(tokens: readonly Token[], cue: Cue): Span {
  const from = Math.max(0, Math.min(cue.from, tokens.length - 1));
  const to = Math.min(Math.max(cue.to, from + 1), tokens.length);
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

function positionOf(tokens: readonly Token[], cue: Cue): Attribution['position'] {
  if (cue.from === 0 && cue.form === 'clause') return 'start';
  const rest = tokens.slice(cue.to, cue.to + 3);
  const ends =
    cue.to >= tokens.length || (rest.length < 3 && rest.every((token) => token.mark && token.text !== '“”'));
  return ends ? 'end' : cue.from === 0 ? 'start' : 'middle';
}
