// Who says what in English: finds the words that attribute a statement, and resolves names, titles and pronouns to the
// fullest name the source gives. A medium that passes words on is a relay, no speaker.
import type { Attribution, Quotation, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import {
  BARE_CLAUSE_VERBS,
  CLAUSE_VERBS,
  CLOSING_VERBS,
  COMPANY_FORMS,
  MANNER_VERBS,
  MENTAL_VERBS,
  OPINION_VERBS,
  QUESTION_VERBS,
  SPEECH_VERBS,
  TAG_VERBS,
  TELLING_VERBS,
  THAT_VERBS,
  TITLES,
  WEEKDAYS,
} from './english.ts';
import {
  DOCUMENTS,
  isInstitution,
  namesIn,
  phraseAfter,
  phraseBefore,
  readMedium,
  isPersonWord,
  Register,
  tokenize,
  wholePhrase,
  withComplement,
  type NounPhrase,
  type Token,
} from './names.ts';
import type { Speech } from './language.ts';
import { LONGEST_TERM, shapeOf, type QuotationShape, type QuotedSpan } from './quotes.ts';

/** A verb this many words before a short quotation still names it: "said the vote was “unfair”". */
const NAMING_REACH = 6;
/** How far appositions reach between a name and its verb, in words and commas. */
const APPOSITION_REACH = 70;
/** How far after a verb its "that" may stand: "said in a statement on Friday that". */
const THAT_REACH = 14;

/** A description of somebody unnamed has at most so many words: "two people familiar with the matter". */
const LONGEST_DESCRIPTION = 8;

/** What somebody does who then says something, without a verb that tells so. */
const GESTURES = new Set(
  (
    'shook shakes nodded nods laughed laughs smiled smiles sighed sighs shrugged shrugs paused pauses wept weeps grinned ' +
    'grins frowned frowns winced winces waved waves stared stares leaned leans pointed points wiped wipes'
  ).split(' '),
);

/** Cues looked at on each side of a quotation. */
const NEAREST_CUES = 12;

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got']);
const BETWEEN = new Set(
  'has have had also later then earlier again reportedly repeatedly recently previously further often already never not just once still therefore since now long ever yet'.split(
    ' ',
  ),
);
/** Words between two commas that part a subject from its verb: "She, however, said". */
const ASIDES = new Set(
  'however meanwhile though too moreover nevertheless nonetheless instead therefore furthermore likewise also'.split(
    ' ',
  ),
);
/** What is counted by says nothing: "₹2,000 a month promised to women". */
const SILENT =
  /^(?:second|minute|hour|day|week|month|quarter|year|decade|cent|percent|dollar|euro|pound|rupee)s?$/;
const PREPOSITIONS = new Set(
  'among in on at during to after before as by from with when while ahead following through via about of for over under amid upon'.split(
    ' ',
  ),
);
const TIME_WORDS = new Set([
  ...WEEKDAYS,
  'afterwards',
  'afterward',
  'again',
  'there',
  'then',
  'yesterday',
  'today',
  'tonight',
  'earlier',
  'later',
  'last',
  'this',
  'recently',
]);
const SUBORDINATORS = new Set([
  'after',
  'as',
  'when',
  'before',
  'because',
  'once',
  'while',
  'but',
  'and',
  'though',
]);
const AMBIGUOUS = new Set(
  'calls claims reports notes estimates forecasts forecast report comments remarks demands promises answers points hopes thought posted posts thinks states rules cites call expected reporting writing calling rights pledges'.split(
    ' ',
  ),
);
const CUE_NOUNS = new Set(
  'call calls plea pledge vow demand demands warning warnings promise promises appeal slogan mantra description'.split(
    ' ',
  ),
);
/** What is done with a call by whoever makes it: "renewed his call for", "stepped up calls for". */
const ISSUING_VERBS = new Set(
  'renewed renews repeated repeats reiterated reiterates issued issues made makes delivered stepped amplified intensified voiced sounded'.split(
    ' ',
  ),
);
/** How somebody is who is about to be reported: "She was blunt: the bridge …", "On costs he was brief: …". */
const MANNERS = new Set(
  (
    'blunt brief clear firm frank serious categorical adamant emphatic unequivocal direct optimistic pessimistic cautious ' +
    'defiant scathing specific certain sure confident outspoken unmoved unrepentant dismissive diplomatic'
  ).split(' '),
);
const BEING = /^(?:was|is|were|are|became|grew|turned|remained|remains|sounded|stayed)$/;
const NAMING_VERBS = new Set(
  'called calls calling labelled labeled labels dubbed described describes describing branded hailed termed deemed denounced dismissed condemned slammed criticised criticized accused praised rejected blamed urged vowed accusing labelling labeling dubbing branding denouncing condemning dismissing slamming blaming praising terming deeming mocked mocks derided derides ridiculed lambasted lambasts decried decries lauded lauds characterised characterized portrayed portrays slated panned touted touts'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(
  'is are was were has have had will would can could should may might must does did do wo ca cannot'.split(
    ' ',
  ),
);
const MEDIUM_NOUNS = new Set(
  'news agency television tv radio newspaper magazine daily broadcaster channel website'.split(' '),
);
/** Whoever says what nobody says, or everybody, is no speaker. */
const NOBODY = /^(?:nobody|no one|none|neither|everybody|everyone|anybody|anyone)\b/iu;
const ING = /ing$/;

/** A verb of saying with whom it belongs to, as tokens of one sentence. */
interface Cue {
  readonly subject: NounPhrase | null;
  /** Index of the verb's token, or of "according". */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'tag' | 'lead' | 'inner' | 'according' | 'participle' | 'noun';
  readonly form: 'clause' | 'phrase';
  readonly relay: string | null;
  readonly addressee: Span | null;
  /** The phrase behind "citing", "according to", or behind "cited" in "cited X as saying". */
  readonly quoted: NounPhrase | null;
}

interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly names: readonly NounPhrase[];
}

/**
 * Quotations with their speakers, and the attributions of every headline and body sentence, both in the order of
 * the text. Speakers come from the nearest verb of saying; without one, from the quotation that is continued.
 */
export function readEnglishSpeech(
  source: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
): Speech {
  const { text } = source;
  const lines = maskQuotations(text, prose, quoted);
  const register = learnNames(lines);

  const attributions: Attribution[] = [];
  const quotations: Quotation[] = [];
  /** Indexes of quotations without a tag whose closing mark is left out because the next paragraph goes on. */
  const carriesOn = new Set<number>();
  let nextQuote = 0;
  let previous: { speaker: string | null; relay: string | null; end: number; paragraph: number } | null =
    null;
  /** Whose report the sentences of the paragraph at hand may go on with. */
  let reported: (Resolved & { readonly paragraph: number }) | null = null;
  lines.forEach((line, lineIndex) => {
    const { cues, acting } = resolveCues(text, line, register);
    if (reported?.paragraph !== line.sentence.paragraph) reported = null;
    const telling = cues.findLast((one) => one.speaker !== null);
    if (telling !== undefined) reported = { ...telling, paragraph: line.sentence.paragraph };
    else if (reported !== null) {
      const sign = cues.length === 0 ? signOfReport(line, reported.speaker, register) : null;
      if (sign !== null)
        attributions.push({
          source: source.id,
          sentence: line.sentence.id,
          start: sign.start,
          end: sign.end,
          speaker: reported.speaker,
          relay: reported.relay,
          addressee: null,
          position: 'middle',
          form: 'phrase',
        });
      else if (line.names.some(({ name, titles }) => /\s/.test(name) || titles.length > 0)) reported = null;
    }
    for (const { cue, speaker, relay } of cues)
      if (cue.kind !== 'noun')
        attributions.push({
          source: source.id,
          sentence: line.sentence.id,
          ...attributedSpan(line.tokens, cue),
          speaker,
          relay,
          addressee: cue.addressee,
          position: positionOf(line.tokens, cue),
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
      if (found === null && !shape.short)
        found = continuedFrom(text, previous, quote, line.sentence, shape.full);
      const kind =
        shape.full || goesOnWith(text, quotations.at(-1), quote, line.sentence, found)
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
        previous = { ...found, end: quote.end, paragraph: line.sentence.paragraph };
    }
    // "Mr Zhang shook his head. “Who will buy now?”"
    const announces =
      acting !== null &&
      (text[line.sentence.end - 1] === ':' ||
        (cues.length === 0 && line.tokens.some(({ word }) => GESTURES.has(word))));
    // Who puts a figure on something is not whom the text goes on to quote.
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
  return { quotations: spokenAlike(quotations, carriesOn), attributions };
}

/** What would be a promise or a forecast in the speaker's mouth; "would later become" is the source's own look ahead. */
const BACKSHIFTED = /^(?:would|could|might)$/;
const LOOKING_AHEAD = /^(?:later|eventually|soon|go|become|come|prove|turn)$/;

/**
 * The pronoun that shows a sentence to go on with a speaker's report although nothing in it reports: "Not one rural clinic
 * would have to shut on her watch." Null without such a sign: where nobody is meant, another person is named, or the
 * pronoun acts, as in "She would resign within a week", which the source may say by itself.
 */
function signOfReport({ tokens, names }: Line, speaker: string | null, register: Register): Token | null {
  const verb = tokens.findIndex(({ word }) => BACKSHIFTED.test(word));
  if (verb < 0 || LOOKING_AHEAD.test(tokens[verb + 1]?.word ?? '')) return null;
  if (tokens.some(({ text }) => text === '?' || text === '“”')) return null;
  if (names.some(({ name, titles }) => /\s/.test(name) || titles.length > 0)) return null;
  const sign = tokens.find(({ word }) => PRONOUN_GENDER[word] !== undefined);
  if (sign === undefined || tokens.indexOf(sign) === 0 || tokens[verb - 1] === sign) return null;
  const { start, end } = sign;
  const name = PRONOUN_GENDER[sign.word] === 'woman' ? 'she' : 'he';
  const meant = register.resolve({
    start,
    end,
    from: 0,
    to: 1,
    kind: 'pronoun',
    name,
    titles: [],
    definite: false,
  });
  return meant !== null && meant === speaker ? sign : null;
}

/** A register that knows every full name of the text with its titles, and who is called "he" or "she". */
function learnNames(lines: readonly Line[]): Register {
  const register = new Register();
  for (const { tokens, names } of lines)
    for (const found of names) {
      const before = tokens[found.from - 1]?.word ?? '';
      register.learn(found, titlesBeside(tokens, found), /^(?:in|at|near)$/.test(before));
    }
  lines.forEach(({ tokens, names }, index) => {
    const people = new Set(names.filter((one) => /\s/.test(one.name) || one.titles.length > 0));
    const [only] = people;
    if (only === undefined || people.size > 1) return;
    const rest = tokens.slice(only.to);
    const next = lines[index + 1]?.tokens[0];
    // A pronoun after the only person of a sentence, or one that opens the next, is hers or his.
    const called = new Set(
      [...rest, ...(next === undefined ? [] : [next])].map(({ word }) => PRONOUN_GENDER[word]),
    );
    const woman = called.has('woman');
    if (woman !== called.has('man')) register.call(only.name, woman ? 'woman' : 'man');
  });
  return register;
}

const PRONOUN_GENDER: Readonly<Partial<Record<string, 'woman' | 'man'>>> = {
  she: 'woman',
  her: 'woman',
  he: 'man',
  his: 'man',
  him: 'man',
};

/** The title in an apposition: "Omar Reyes, the mayor", "The board's chairwoman, Lena Moss". */
function titlesBeside(tokens: readonly Token[], found: NounPhrase): string[] {
  if (tokens[found.to]?.text === ',')
    for (let index = found.to + 1; index < found.to + 5; index++) {
      const token = tokens[index];
      if (token === undefined || token.mark || PREPOSITIONS.has(token.word)) break;
      if (TITLES.has(token.word) && !TITLES.has(tokens[index + 1]?.word ?? '')) {
        // "In a post on Kelso Square, the president wrote": the title has a verb of its own.
        const next = tokens[index + 1];
        return next === undefined || next.mark || PREPOSITIONS.has(next.word) ? [token.word] : [];
      }
    }
  const before = tokens[found.from - 2];
  return tokens[found.from - 1]?.text === ',' && before !== undefined && TITLES.has(before.word)
    ? [before.word]
    : [];
}

/** A quotation that goes on in the next paragraph is by whoever that paragraph names. */
function spokenAlike(quotations: readonly Quotation[], carriesOn: ReadonlySet<number>): Quotation[] {
  const result = [...quotations];
  for (let index = result.length - 2; index >= 0; index--) {
    const next = result[index + 1]!;
    if (!carriesOn.has(index) || next.speaker === null) continue;
    result[index] = { ...result[index]!, speaker: next.speaker, relay: next.relay };
  }
  return result;
}

/** Each sentence's tokens, with every quotation as one mark: words inside are the speaker's, no cues. */
function maskQuotations(text: string, prose: readonly Sentence[], quoted: readonly QuotedSpan[]): Line[] {
  let first = 0;
  return prose.map((sentence) => {
    while (first < quoted.length && quoted[first]!.end <= sentence.start) first++;
    const tokens: Token[] = [];
    let position = sentence.start;
    for (let index = first; index < quoted.length && quoted[index]!.start < sentence.end; index++) {
      const quote = quoted[index]!;
      if (quote.start > position) tokens.push(...tokenize(text, { start: position, end: quote.start }));
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
    tokens.push(...tokenize(text, { start: position, end: sentence.end }));
    return { sentence, tokens, names: namesIn(tokens) };
  });
}

/** "“We are ready,” Lee said, “but we must hurry.”": one utterance, parted by the words that tell whose it is. */
function goesOnWith(
  text: string,
  last: Quotation | undefined,
  quote: QuotedSpan,
  { start }: Span,
  found: Resolved | null,
): boolean {
  return (
    last?.kind === 'full' &&
    last.start >= start &&
    last.speaker !== null &&
    last.speaker === found?.speaker &&
    text[quote.start - 2] === ',' &&
    /,["”’'»」]$/u.test(text.slice(last.end - 2, last.end)) &&
    /[.!?…]["”’'»」]$/u.test(text.slice(quote.end - 2, quote.end))
  );
}

/** "declined to comment “at this stage”": a slogan or a name does not begin so. */
function opensWithPreposition(text: string, quote: QuotedSpan): boolean {
  return PREPOSITIONS.has(/^\p{Ll}+(?=\s)/u.exec(text.slice(quote.start + 1, quote.start + 12))?.[0] ?? '');
}

interface Resolved {
  readonly speaker: string | null;
  readonly relay: string | null;
}
interface ResolvedCue extends Resolved {
  readonly cue: Cue;
}

/** The cues of a sentence with their speakers; also notes in the register who acts in it. */
function resolveCues(
  text: string,
  line: Line,
  register: Register,
): { cues: ResolvedCue[]; acting: string | null } {
  const { tokens } = line;
  const cues = findCues(text, tokens);
  for (const name of line.names) register.see(name, COMPANY_FORMS.has(tokens[name.to]?.word ?? ''));
  const subject = subjectOf(tokens) ?? presentedIn(line);
  const acting = subject === null ? null : register.mention(subject, true);
  const actsTo = subject?.to ?? Infinity;
  const resolved: ResolvedCue[] = [];
  let main: Resolved | null = null;
  for (const cue of cues) {
    let speaker: string | null = null;
    let relay = cue.relay;
    if (cue.subject !== null) {
      const medium = cue.subject.kind === 'pronoun' ? null : mediumOf(text, cue.subject);
      if (medium !== null) relay ??= medium;
      else
        speaker = nameOf(cue.subject, register, cue.subject.kind !== 'common' || cue.subject.from < actsTo);
    } else if (cue.kind === 'participle') {
      const doing = acting === null && main === null ? clauseSubject(tokens, cue.at) : null;
      speaker = main?.speaker ?? acting ?? (doing === null ? null : nameOf(doing, register, false));
    }
    if (cue.quoted !== null) {
      const medium = mediumOf(text, cue.quoted);
      if (medium !== null) relay ??= medium;
      else speaker = nameOf(cue.quoted, register);
    }
    const one: ResolvedCue = { cue, speaker, relay };
    resolved.push(one);
    if (cue.kind !== 'noun' && (main === null || main.speaker === null)) main = one;
  }
  // "Lee said, according to Harbour Wire": the medium belongs to every statement of the sentence, as does its speaker.
  const relay = resolved.find((one) => one.relay !== null)?.relay ?? null;
  const speaker = resolved.find((one) => one.speaker !== null)?.speaker ?? null;
  const cuesWithBoth = resolved.map((one) => ({
    cue: one.cue,
    speaker: one.speaker ?? speaker,
    relay: one.relay ?? relay,
  }));
  return { cues: cuesWithBoth, acting };
}

/** @param acts false for somebody who only speaks within what another does: "Lind listened to an engineer who explained" */
function nameOf(found: NounPhrase, register: Register, acts = true): string | null {
  if (NOBODY.test(found.name)) return null;
  const name = register.mention(found, acts);
  if (found.kind === 'pronoun') return register.resolve(found);
  // "Economists" at the start of a sentence looks like a name.
  if (found.kind === 'common' || !/\s/.test(name)) if (/[^s]s$/.test(name)) register.group(name);
  return name;
}

function mediumOf(text: string, found: NounPhrase): string | null {
  if (found.titles.length > 0 && found.kind === 'name') return null;
  return readMedium(text.slice(found.start, found.end));
}

/** The noun phrase that acts in the sentence: the first name or pronoun at its start or after a comma. */
const KIN =
  /^(?:mother|father|sister|brother|wife|husband|widow|widower|daughter|son|grandmother|grandfather)$/;

/** "Costa's mother": whose somebody is, is not who acts. */
function withPossession(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  if (tokens[found.to - 1]?.genitive !== true) return found;
  const owned = phraseAfter(tokens, found.to);
  if (owned === null) return found;
  return { ...owned, start: found.start, from: found.from, kind: 'common', definite: true };
}

function subjectOf(tokens: readonly Token[]): NounPhrase | null {
  for (let index = 0; index < tokens.length && index < APPOSITION_REACH; index++) {
    const before = tokens[index - 1];
    if (index > 0 && !before!.mark && !(index === 1 && SUBORDINATORS.has(before!.word))) continue;
    const first = phraseAfter(tokens, index);
    if (first === null) continue;
    const found = withPossession(tokens, first);
    // "The mayor of Ullby, Karin Stroud, ordered"
    const named = tokens[found.to]?.text === ',' ? phraseAfter(tokens, found.to + 1) : null;
    if (
      found.kind !== 'pronoun' &&
      named?.kind === 'name' &&
      tokens[named.to]?.text === ',' &&
      (/\s/.test(named.name) || KIN.test(tokens[found.to - 1]!.word)) &&
      !isInstitution(named.name)
    ) {
      const title = tokens.slice(index, found.to).filter(({ word }) => TITLES.has(word) || KIN.test(word));
      if (title.length > 0 || isPersonWord(tokens[found.to - 1]!.word))
        return { ...named, titles: [...named.titles, ...title.map((token) => token.word)] };
    }
    if (found.kind !== 'common') return found;
    // "The chair of a maker of washing machines wants …"
    if (index === 0 && isPersonWord(tokens[found.to - 1]!.word)) return withComplement(tokens, found);
    // "The minister hit back": nothing in the words tells a verb from a noun, but the title does.
    const holder = index === 0 ? titleWithin(tokens, found) : null;
    if (holder !== null) return holder;
  }
  return null;
}

/** "Hours later the ministry backtracked, saying …": the subject of the first verb, when it can say anything. */
function clauseSubject(tokens: readonly Token[], end: number): NounPhrase | null {
  const verb = tokens.findIndex((token, index) => index > 0 && index < end && isFinite(token));
  const found = verb < 0 ? null : phraseBefore(tokens, verb);
  return found !== null && (found.kind !== 'common' || isInstitution(found.name) || found.titles.length > 0)
    ? found
    : null;
}

/** The part of a phrase that ends with its first title: "The minister" of "The minister hit back". */
function titleWithin(tokens: readonly Token[], found: NounPhrase): NounPhrase | null {
  const at = tokens.findIndex(
    ({ word }, index) => index >= found.from && index < found.to && TITLES.has(word),
  );
  return at < 0 || !found.definite ? null : phraseBefore(tokens, at + 1);
}

/** "Among them was Peter Noll, 51": who is brought in behind the verb. */
function presentedIn({ tokens, names }: Line): NounPhrase | null {
  const [only] = names.filter(({ name, titles }) => /\s/.test(name) || titles.length > 0);
  return only !== undefined && BE.has(tokens[only.from - 1]?.word ?? '') && PREPOSITIONS.has(tokens[0]!.word)
    ? only
    : null;
}

function findCues(text: string, tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  let covered = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if ((token.mark && token.text !== ':') || at <= covered) continue;
    const cue =
      token.word === 'according' && tokens[at + 1]?.word === 'to'
        ? accordingTo(tokens, at)
        : token.word === 'citing' || token.word === 'quoting'
          ? citing(tokens, at)
          : CUE_NOUNS.has(token.word) && isCueNoun(tokens, at)
            ? cueNoun(tokens, at)
            : SPEECH_VERBS.has(token.word) ||
                NAMING_VERBS.has(token.word) ||
                (/^(?:spoke|speaks|talked)$/.test(token.word) && tokens[at + 1]?.word === 'of') ||
                (THAT_VERBS.has(token.word) && tokens[at + 1]?.word === 'that') ||
                (CLOSING_VERBS.has(token.word) && /^[.;]?$/.test(tokens[at + 1]?.text ?? '')) ||
                (/^appeal(?:ed|s)$/.test(token.word) && tokens[at + 1]?.word === 'for') ||
                OPINION_VERBS.has(token.word) ||
                (MANNER_VERBS.has(token.word) && isBesideQuotation(tokens, at)) ||
                (QUESTION_VERBS.has(token.word) && INTERROGATIVES.test(tokens[at + 1]?.word ?? '')) ||
                (TELLING_VERBS.has(token.word) && toldBefore(tokens, at) !== null) ||
                (isPutAt(tokens, at) && !DOCUMENTS.has(tokens[at - 1]?.word ?? '')) ||
                isWentOn(tokens, at)
              ? cueVerb(text, tokens, at)
              : token.text === ':'
                ? mannerCue(tokens, at)
                : null;
    if (cue === null) continue;
    cues.push(cue);
    covered = Math.max(at, cue.kind === 'according' ? cue.to - 1 : at);
  }
  return cues;
}

/** "“Yes,” she grins", "“Yes,” grins Ann Lee", "Ann Lee grins: “Yes.”" */
function isBesideQuotation(tokens: readonly Token[], at: number): boolean {
  return (
    tokens.slice(Math.max(0, at - NAMING_REACH), at).some(({ text }) => text === '“”') ||
    (/^[:,]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === '“”')
  );
}

const INTERROGATIVES = /^(?:why|whether|how|if|what|who|when|where)$/;

/** Whom "assured residents that" and the like speak to; null where no "that" follows somebody. */
function toldBefore(tokens: readonly Token[], at: number): NounPhrase | null {
  const found = addresseeAt(tokens, at + 1);
  if (found === null || tokens[found.to]?.word !== 'that' || isRelative(tokens, found.to)) return null;
  // "promised cheap money that feeds the plant": nobody is told anything.
  return found.kind !== 'common' || isPersonWord(found.name.split(/\s/).at(-1)!) || isInstitution(found.name)
    ? found
    : null;
}

/** "put the death toll at 41": a figure that somebody gives. */
function isPutAt(tokens: readonly Token[], at: number): boolean {
  if (!/^puts?$/.test(tokens[at]!.word) || !/^(?:the|its|their|his|her)$/.test(tokens[at + 1]?.word ?? ''))
    return false;
  for (let index = at + 3; index < at + 10; index++) {
    const token = tokens[index];
    if (token === undefined || token.mark) return false;
    if (token.word !== 'at') continue;
    const figure = tokens
      .slice(index + 1, index + 5)
      .find(
        ({ word }) =>
          !/^(?:about|around|some|nearly|almost|just|under|over|more|than|least|up|to|close)$/.test(word),
      );
    return figure !== undefined && /^(?:\d|[$£€¥₹₦])/u.test(figure.text);
  }
  return false;
}

/** "She was blunt: the bridge would never be built." */
function mannerCue(tokens: readonly Token[], at: number): Cue | null {
  const next = tokens[at + 1];
  if (next === undefined || next.text === '“”' || !MANNERS.has(tokens[at - 1]?.word ?? '')) return null;
  let verb = at - 2;
  while (verb > 0 && /ly$|^(?:more|very|quite|rather|as|less)$/.test(tokens[verb]!.word)) verb--;
  if (!BEING.test(tokens[verb]?.word ?? '')) return null;
  const subject = phraseBefore(tokens, verb);
  if (subject === null || (subject.kind === 'common' && subject.titles.length === 0)) return null;
  return {
    subject,
    at,
    from: 0,
    to: at + 1,
    kind: 'lead',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** "went on" before a mark: "“Yes,” she went on, “we did.”" */
function isWentOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === 'went' && tokens[at + 1]?.word === 'on' && tokens[at + 2]?.mark === true;
}

function accordingTo(tokens: readonly Token[], at: number): Cue | null {
  const found = phraseAfter(tokens, at + 2);
  if (found === null) return null;
  let to = found.to;
  // The phrase runs on to the next comma or the end: "a readout issued by the state media".
  while (to < tokens.length && !isClauseMark(tokens[to]!) && to - at < 40) to++;
  // "two people familiar with the matter": what they know is all there is to tell them apart.
  const described =
    found.kind === 'common' &&
    to - found.from <= LONGEST_DESCRIPTION &&
    tokens.slice(found.from, found.to).some(({ word }) => isPersonWord(word));
  const whole: NounPhrase = {
    ...found,
    to,
    end: tokens[to - 1]!.end,
    name: described
      ? tokens
          .slice(found.from, to)
          .map((token) => token.text)
          .join(' ')
      : found.name,
  };
  const inside = found.kind === 'common' ? namesIn(tokens.slice(found.from, found.to))[0] : undefined;
  const named = inside ?? (found.kind === 'common' ? namedWithin(tokens, found.to, to) : null);
  return {
    subject: null,
    at,
    from: tokens[at - 1]?.text === ',' ? at - 1 : at,
    to,
    kind: 'according',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted:
      named === null
        ? found.kind === 'name'
          ? found
          : whole
        : { ...named, start: found.start, end: whole.end },
  };
}

/** In "a note by analysts at Brook Ltd", the name that the phrase leads to, unless its head is a speaker itself. */
function namedWithin(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const before = tokens[from]?.word;
  if (before !== 'from' && before !== 'by' && before !== 'of') return null;
  const found = phraseAfter(tokens, from + 1, to);
  return found?.kind === 'name' ? found : null;
}

function citing(tokens: readonly Token[], at: number): Cue | null {
  const found = phraseAfter(tokens, at + 1);
  if (found === null || at === 0) return null;
  if (found.kind === 'common' && !/s$|media|statement|report|ministry/.test(found.name)) return null;
  return {
    subject: null,
    at,
    from: tokens[at - 1]?.text === ',' ? at - 1 : at,
    to: found.to,
    kind: 'according',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted: found,
  };
}

/** A call with a name: "his “…” call", "Lee's demand", "calls for". */
function isCueNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const owner = before.text === '“”' ? tokens[at - 2] : before;
  return (
    owner?.genitive === true ||
    /^(?:his|her|renewed)$/.test(owner?.word ?? '') ||
    tokens[at + 1]?.word === 'for'
  );
}

/** The noun phrase whose genitive stands at `index`. */
function ownerAt(tokens: readonly Token[], index: number): NounPhrase | null {
  const from = Math.max(0, index - APPOSITION_REACH);
  const window = tokens.slice(from, index + 1);
  window[window.length - 1] = { ...tokens[index]!, genitive: false };
  const found = phraseBefore(window, window.length);
  return found === null ? null : { ...found, from: found.from + from, to: found.to + from };
}

/** "his “…” call", "Lee's call for", "stepped up calls for": whose call it is. */
function cueNoun(tokens: readonly Token[], at: number): Cue {
  let subject: NounPhrase | null = null;
  // "Ann Lee renewed her call": whoever makes the call is named in the sentence itself.
  const acts = tokens.slice(Math.max(0, at - 4), at).some(({ word }) => ISSUING_VERBS.has(word));
  for (let index = at - 1; index >= Math.max(0, at - 5) && subject === null; index--) {
    const token = tokens[index]!;
    if (token.genitive) subject = ownerAt(tokens, index);
    else if ((token.word === 'his' || token.word === 'her') && !acts)
      subject = {
        start: token.start,
        end: token.end,
        from: index,
        to: index + 1,
        kind: 'pronoun',
        name: token.word === 'his' ? 'he' : 'she',
        titles: [],
        definite: false,
      };
  }
  subject ??= subjectOf(tokens);
  const issued = acts && subject !== null && /^(?:for|to|that)$/.test(tokens[at + 1]?.word ?? '');
  return {
    subject,
    at,
    from: issued ? subject!.from : at,
    to: at + 1,
    kind: issued ? 'inner' : 'noun',
    form: 'phrase',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

function cueVerb(text: string, tokens: readonly Token[], at: number): Cue | null {
  const verb = tokens[at]!;
  if (verb.genitive || (verb.capital && at > 0)) return null;
  let left = at;
  while (left > 0 && at - left < 6) {
    const before = tokens[left - 1]!;
    if (BETWEEN.has(before.word) || (/ly$/.test(before.word) && !before.capital)) left--;
    else if (WEEKDAYS.includes(before.word)) left -= tokens[left - 2]?.word === 'on' ? 2 : 1;
    // "The minister will tell MPs that …"
    else if (before.word === 'will' && /^(?:tell|say|warn|argue|insist)$/.test(verb.word)) left--;
    // "She, however, assured"
    else if (before.text === ',' && tokens[left - 3]?.text === ',' && ASIDES.has(tokens[left - 2]!.word))
      left -= 3;
    else break;
  }
  // "is reporting that", "are saying it will close"
  if (ING.test(verb.word) && /^(?:is|are|was|were)$/.test(tokens[left - 1]?.word ?? '')) {
    const subject = phraseBefore(tokens, left - 1);
    const clause = clauseAt(tokens, at + 1, verb.word);
    return subject === null || clause === null || !SPEECH_VERBS.has(verb.word)
      ? null
      : subjectCue(text, tokens, at, subject);
  }
  const before = tokens[left - 1];
  if (
    before !== undefined &&
    /^(?:was|were|is|are)$/.test(before.word) &&
    /^(?:quoted|cited)$/.test(verb.word)
  )
    return quotedAs(text, tokens, at, left - 1);
  if (before !== undefined && (BE.has(before.word) || before.word === 'to')) return null;
  if (ING.test(verb.word)) return participle(tokens, at);
  if (before === undefined) return null;
  const boundary = before.mark;
  const inverted = boundary || left === 1 ? invertedCue(tokens, at, left) : null;
  // "the agency, which called it …": the name stands before the relative pronoun.
  const relative = /^(?:who|which)$/.test(before.word);
  const antecedent = tokens[left - 2]?.text === ',' ? left - 2 : left - 1;
  if (/^(?:nobody|none|not|never)$/.test(before.word)) return null;
  // "has not commented", "has yet to respond": silence.
  if (
    /^(?:comment|respond|repli|answer)ed$/.test(verb.word) &&
    tokens.slice(left, at).some(({ word }) => /^(?:not|never)$/.test(word))
  )
    return null;
  const nearest = boundary ? null : phraseBefore(tokens, relative ? antecedent : left);
  const direct = nearest === null ? predicateSubject(tokens, left) : wholePhrase(tokens, nearest);
  const subject = direct ?? (boundary && before.text !== '“”' ? subjectOverApposition(tokens, left) : null);
  if (subject === null || (inverted !== null && direct === null && subject.kind === 'common'))
    return inverted;
  if (
    inverted?.subject?.kind !== 'common' &&
    inverted !== null &&
    direct === null &&
    isStatementBefore(tokens, 0, left)
  ) {
    // ", said Ann Lee, a deputy": the name after the verb ends at a mark, so it is the speaker.
    return inverted;
  }
  // "Tickets seen by the Mail suggest": the paper only shows them.
  if (
    mediumOf(text, subject) === null &&
    tokens[subject.from - 1]?.word === 'by' &&
    /^(?:seen|obtained|reviewed|viewed|examined)$/.test(tokens[subject.from - 2]?.word ?? '')
  )
    return null;
  if (subject.kind === 'common' && SILENT.test(tokens[subject.to - 1]!.word)) return null;
  if (subject.kind === 'common' && AMBIGUOUS.has(verb.word) && direct !== null && verb.word !== 'expected')
    return null;
  return subjectCue(text, tokens, at, subject);
}

/** "Ann Lee, who chairs it, was quoted by Harbour Wire as saying that": the medium is the relay. */
function quotedAs(text: string, tokens: readonly Token[], at: number, be: number): Cue | null {
  let saying = at + 1;
  while (saying < tokens.length && saying - at < THAT_REACH && tokens[saying]!.word !== 'saying') saying++;
  if (tokens[saying]?.word !== 'saying' || tokens[saying - 1]?.word !== 'as') return null;
  const subject =
    tokens[be - 1]?.mark === true ? subjectOverApposition(tokens, be) : phraseBefore(tokens, be);
  if (subject === null) return null;
  const names = /^(?:by|in)$/.test(tokens[at + 1]?.word ?? '') && at + 2 < saying - 1;
  return {
    subject,
    at,
    from: 0,
    to: afterThat(tokens, saying + 1),
    kind: 'lead',
    form: 'clause',
    relay: names ? readMedium(text.slice(tokens[at + 2]!.start, tokens[saying - 2]!.end)) : null,
    addressee: null,
    quoted: null,
  };
}

/** "Mr Velik laughed and said": the subject of the first verb. */
function predicateSubject(tokens: readonly Token[], left: number): NounPhrase | null {
  if (!/^(?:and|but|then)$/.test(tokens[left - 1]?.word ?? '')) return null;
  const floor = Math.max(0, left - NAMING_REACH * 2);
  for (let index = left - 2; index > floor; index--) {
    if (tokens[index]!.mark) return null;
    if (!isFinite(tokens[index]!)) continue;
    const found = phraseBefore(tokens, index);
    if (found !== null && found.kind !== 'common') return found;
  }
  return null;
}

function participle(tokens: readonly Token[], at: number): Cue | null {
  const before = tokens[at - 1];
  if (before === undefined || !(before.mark || before.word === 'and')) return null;
  return {
    subject: null,
    at,
    from: at,
    to: at + 1,
    kind: 'participle',
    form: 'phrase',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** "…,” said Ann Lee, head of the clinic." */
function invertedCue(tokens: readonly Token[], at: number, left: number): Cue | null {
  // Nobody writes "told Lee" for "Lee told".
  const manner = MANNER_VERBS.has(tokens[at]!.word) && tokens[left - 1]?.text === '“”';
  if ((!TAG_VERBS.has(tokens[at]!.word) && !manner) || /^(?:told|tells)$/.test(tokens[at]!.word)) return null;
  const after = phraseAfter(tokens, at + 1);
  if (after === null) return null;
  const found = withComplement(tokens, after);
  const next = tokens[found.to];
  if (
    next !== undefined &&
    !next.mark &&
    !PREPOSITIONS.has(next.word) &&
    !TIME_WORDS.has(next.word) &&
    next.word !== 'who'
  )
    return null;
  if (found.kind === 'common' && next !== undefined && !next.mark && tokens[left - 1]?.text !== '“”')
    return null;
  let to = found.to;
  let subject = found;
  // "said the minister, Ann Lee,": the name behind the title is the speaker.
  if (found.kind === 'common' && next?.text === ',') {
    const named = phraseAfter(tokens, found.to + 1);
    if (named?.kind === 'name' && tokens[named.to]?.mark !== false) {
      subject = { ...named, titles: [...found.titles, ...named.titles] };
      to = named.to;
    }
  }
  while (to < tokens.length && to - at < APPOSITION_REACH && !/[.!?;“—–]/u.test(tokens[to]!.text)) to++;
  return {
    subject,
    at,
    from: tokens[left - 1]?.text === ',' ? left - 1 : left,
    to,
    kind: 'tag',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** "Ann Lee, head of the clinic and a member of the board, said": back over the commas to the name. */
function subjectOverApposition(tokens: readonly Token[], left: number): NounPhrase | null {
  let end = left - 1;
  if (tokens[end]?.text !== ',' && tokens[end]?.text !== ')') return null;
  const named = nameInApposition(tokens, end);
  if (named !== null) return named;
  const floor = Math.max(0, left - APPOSITION_REACH);
  for (let index = end - 1; index >= floor; index--) {
    const token = tokens[index]!;
    const quotation = token.text === '“”';
    const atStart = index === 0 && !quotation;
    if (!(quotation || token.text === ',' || token.text === '(' || atStart || /[—–:;]/.test(token.text)))
      continue;
    const from = atStart ? 0 : index + 1;
    const found = from < end ? phraseBefore(tokens, end) : null;
    const fits =
      found !== null &&
      (found.from <= from || atStart || SUBORDINATORS.has(tokens[found.from - 1]?.word ?? ''));
    // "The company, which Kesar owns, said": only a relative clause is sure to belong to it.
    // "The firm, based in Leeds,", "The report, by Civitas,", "The miner, 82,": so do these.
    const relative = /^(?:which|who|whose|based|led|owned|run|by|from|aged|\d{1,3})$/.test(
      tokens[end + 1]?.word ?? '',
    );
    if (
      fits &&
      end < left - 1 &&
      (found.kind === 'name' || found.kind === 'pronoun' || found.titles.length > 0 || relative)
    )
      return found;
    if (quotation) return null;
    end = index;
  }
  return null;
}

/** "The mayor, Ivo Brand, said": the name between the commas, with the title before it. */
function nameInApposition(tokens: readonly Token[], end: number): NounPhrase | null {
  let comma = end - 1;
  while (comma > 0 && end - comma < 12 && tokens[comma]!.text !== ',') comma--;
  if (tokens[comma]?.text !== ',') return null;
  // "Mei Tan of Leeds University": the name ends before the preposition.
  let nameEnd = comma + 1;
  while (nameEnd < end && !/^(?:of|at|from|for|in)$/.test(tokens[nameEnd]!.word)) nameEnd++;
  const name = phraseAfter(tokens, comma + 1, nameEnd);
  const nearest = phraseBefore(tokens, comma);
  const holder = nearest === null ? null : wholePhrase(tokens, nearest);
  if (name?.kind !== 'name' || isInstitution(name.name)) return null;
  if (!/\s/.test(name.name) && name.titles.length === 0) return null;
  // "The Leader of the Opposition, Ann Lee": an office in capitals.
  const office =
    holder?.kind === 'name' &&
    /^\p{L}+ (?:of|for)\s/u.test(holder.name) &&
    TITLES.has(holder.name.split(' ')[0]!.toLowerCase());
  if (holder === null || (holder.kind !== 'common' && !office)) return null;
  return { ...name, from: holder.from, start: holder.start, titles: [...holder.titles, ...name.titles] };
}

function subjectCue(text: string, tokens: readonly Token[], at: number, subject: NounPhrase): Cue | null {
  const verb = tokens[at]!;
  const told = /^(?:told|tells|tell)$/.test(verb.word);
  let next = at + 1;
  let addressee: Span | null = null;
  let relay: string | null = null;
  if (told) {
    const found = addresseeAt(tokens, next);
    if (found !== null) {
      let to = found.to;
      // "the CTK news agency"
      while (MEDIUM_NOUNS.has(tokens[to]?.word ?? '')) to++;
      const named = to;
      // "delegates from Jiangsu province", "a court in Oslo"
      while (
        to < tokens.length &&
        to - named < 10 &&
        !isClauseMark(tokens[to]!) &&
        !/^(?:that|on|during|before|after|ahead|by|via)$/.test(tokens[to]!.word) &&
        (to > named || /^(?:from|of|in|at)$/.test(tokens[to]!.word))
      )
        to++;
      const settled =
        to === tokens.length ||
        isClauseMark(tokens[to]!) ||
        /^(?:that|on|during|before|after)$/.test(tokens[to]!.word)
          ? to
          : named;
      addressee = { start: found.start, end: tokens[settled - 1]!.end };
      relay = found.kind === 'name' ? readMedium(text.slice(addressee.start, addressee.end)) : null;
      next = settled;
    }
  }
  // "cited Ann Lee as saying", "quoted her as saying"
  if (/^(?:cited|quoted|cites|quotes)$/.test(verb.word)) {
    const quoted = phraseAfter(tokens, at + 1);
    if (quoted === null || tokens[quoted.to]?.word !== 'as') return null;
    const saying = quoted.to + 1;
    const isEnd = isTag(tokens, subject, saying + 1);
    return {
      subject,
      at,
      from: isEnd ? commaBefore(tokens, subject.from) : 0,
      to: isEnd ? tagEnd(tokens, saying + 1) : afterThat(tokens, saying + 1),
      kind: isEnd ? 'tag' : 'lead',
      form: 'clause',
      relay: null,
      addressee: null,
      quoted,
    };
  }
  if (!told && TELLING_VERBS.has(verb.word)) {
    const found = toldBefore(tokens, at);
    if (found !== null) {
      addressee = { start: found.start, end: found.end };
      next = found.to;
    }
  }
  const base = { subject, at, relay, addressee, quoted: null };
  if (CLOSING_VERBS.has(verb.word) && tokens[next]?.word !== 'that' && !isTag(tokens, subject, next))
    return null;
  if (
    (TAG_VERBS.has(verb.word) || CLOSING_VERBS.has(verb.word) || MANNER_VERBS.has(verb.word)) &&
    isTag(tokens, subject, next)
  )
    return {
      ...base,
      from: commaBefore(tokens, subject.from),
      to: tailEnd(tokens, subject, next),
      kind: 'tag',
      form: 'clause',
    };
  if (QUESTION_VERBS.has(verb.word))
    return { ...base, from: subject.from, to: next, kind: 'inner', form: 'phrase' };
  const quotes = /^[:,]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text === '“”';
  const clauseFrom =
    CLAUSE_VERBS.has(verb.word) ||
    THAT_VERBS.has(verb.word) ||
    OPINION_VERBS.has(verb.word) ||
    ING.test(verb.word) ||
    next > at + 1 ||
    quotes
      ? clauseAt(tokens, next, verb.word)
      : null;
  const leadFrom = leadIn(tokens, subject);
  if (clauseFrom !== null && leadFrom !== null && clauseFrom < tokens.length)
    return { ...base, from: leadFrom, to: clauseFrom, kind: 'lead', form: 'clause' };
  // "felt a pain" and "Policymakers have announced measures" tell what was done, not said.
  const plain = OPINION_VERBS.has(verb.word) || (verb.word === 'show' && tokens[next]?.mark === false);
  if (plain && clauseFrom === null) return null;
  if (DOING_VERBS.has(verb.word) && clauseFrom === null && isAnyGroup(tokens, subject)) return null;
  return { ...base, from: subject.from, to: next, kind: 'inner', form: 'phrase' };
}

/** Saying so is doing it: with a plain object these tell of an act. */
const DOING_VERBS = new Set(
  'announced announces proposed proposes reported reports pledged promised'.split(' '),
);

/** People in the plural whom nothing tells apart: "Policymakers", "many firms". */
function isAnyGroup(tokens: readonly Token[], subject: NounPhrase): boolean {
  return (
    !subject.definite &&
    subject.titles.length === 0 &&
    !/\s\p{Lu}/u.test(subject.name) &&
    /[^s]s$/.test(tokens[subject.to - 1]!.word) &&
    isPersonWord(tokens[subject.to - 1]!.word) &&
    !tokens.slice(subject.to).some(({ text }) => text === '“”')
  );
}

function addresseeAt(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined || first.mark || first.word === 'that') return null;
  if (
    /^(?:him|her|them|us|me|reporters|journalists|lawmakers|workers|delegates|investors|officials|parliament|congress|mps)$/.test(
      first.word,
    )
  )
    return {
      start: first.start,
      end: first.end,
      from,
      to: from + 1,
      kind: 'common',
      name: first.text,
      titles: [],
      definite: false,
    };
  return phraseAfter(tokens, from);
}

/** Whether "Lee said …" closes a statement: a mark before it, a statement before that, and no clause after it. */
function isTag(tokens: readonly Token[], subject: NounPhrase, next: number): boolean {
  const before = tokens[subject.from - 1];
  if (before === undefined || !before.mark || !/^[,“—–]/u.test(before.text)) return false;
  // "The mill, Lee said, must stay": between two commas even the start of a statement is enough.
  const parenthetical =
    before.text === ',' && tokens[next]?.text === ',' && !PREPOSITIONS.has(tokens[0]!.word);
  if (parenthetical) return true;
  if (before.text !== '“”' && !isStatementBefore(tokens, 0, subject.from - 1)) return false;
  const after = tokens[next];
  if (after === undefined) return true;
  if (after.text === '“”' || after.text === ':') return before.text === '“”' && after.text === ':';
  if (after.mark) return true;
  if (!PREPOSITIONS.has(after.word) && !TIME_WORDS.has(after.word)) return false;
  const quotedAgain = tokens.slice(next, next + THAT_REACH).some((token) => token.text === '“”');
  if (before.text === '“”') return !quotedAgain;
  return thatAt(tokens, next) === null && !quotedAgain;
}

/** Whether the tokens before `end` make a statement rather than a setting such as "On Sunday". */
function isStatementBefore(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(Math.max(start, end - APPOSITION_REACH), end);
  if (words.some((token) => token.text === '“”')) return true;
  const first = words.find((token) => !token.mark);
  if (first === undefined || words.length < 2) return false;
  // "Prices rose, Lee said": two or three words are a statement only when they end in a verb.
  if (words.length < 4) return /(?:ed|rose|fell|grew|lost|won|left|died|came|went)$/.test(words.at(-1)!.word);
  // "Manufacturing must stay, Lee said": a noun in -ing has its verb behind it, a participle has none.
  const second = words[words.indexOf(first) + 1];
  if (
    !PREPOSITIONS.has(first.word) &&
    (!ING.test(first.word) ||
      (second !== undefined &&
        /^\p{Ll}/u.test(second.text) &&
        words.some(isAuxiliary) &&
        !isParticiple(words))) &&
    !/^(?:asked|last|since|earlier|later)$/.test(first.word)
  )
    return words.some(isFinite);
  const comma = words.findIndex((token) => token.text === ',');
  return comma >= 0 && words.slice(comma).some(isFinite);
}

/** Whether words that begin in -ing go on like a participle's: "Opening the dam", "Speaking in Oslo". */
function isParticiple(words: readonly Token[]): boolean {
  const next = words[1]?.word ?? '';
  return PREPOSITIONS.has(next) || /^(?:the|a|an|his|her|its|their|that|this|to|it|him|them)$/.test(next);
}

function isAuxiliary(token: Token): boolean {
  return AUXILIARIES.has(token.word);
}

/** A form that only a finite verb has, or probably is one. */
function isFinite(token: Token): boolean {
  return (
    isAuxiliary(token) ||
    /n['’]t$/.test(token.word) ||
    (!token.capital &&
      /(?:ed|[^s]s|rose|fell|grew|lost|won|left|made|took|got|came|went|hit|cut|put|set|led|beat|sank|broke|began|drew|ran|gave|saw|held|met|built|sold|bought|spoke|wrote|stood|kept|brought)$/.test(
        token.word,
      ))
  );
}

function tagEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < APPOSITION_REACH && !isClauseMark(tokens[to]!)) to++;
  return to;
}

/**
 * Where a tag ends with what hangs on it: "Lee told the delegation on Sunday, the opening day of the congress". What
 * goes on with the statement stays outside: "Lee said, and it will be more".
 */
function tailEnd(tokens: readonly Token[], subject: NounPhrase, next: number): number {
  const end = tagEnd(tokens, next);
  if (end === next || !isStatementBefore(tokens, 0, subject.from - 1)) return end;
  let to = end;
  while (tokens[to]?.text === ',' && tokens[to + 1] !== undefined) {
    const part = tagEnd(tokens, to + 1);
    const words = tokens.slice(to + 1, part);
    const first = words[0];
    if (first === undefined || tokens[part]?.text === '“”') return end;
    const relative = /^(?:where|when|who|which|whose)$/.test(first.word);
    const apposition =
      /^(?:the|a|an|his|her|its|their|in|at|during|on|following)$/.test(first.word) &&
      !words.some(isAuxiliary);
    if (!relative && !apposition) return end;
    to = part;
  }
  // Only at the sentence's end: elsewhere the statement may go on behind it.
  return tokens.slice(to).every((token) => token.mark && token.text !== '“”') ? to : end;
}

function commaBefore(tokens: readonly Token[], from: number): number {
  return /^[,—–]$/u.test(tokens[from - 1]?.text ?? '') ? from - 1 : from;
}

/** Index where the reported clause begins, null when the verb has no clause after it. */
function clauseAt(tokens: readonly Token[], next: number, verb: string): number | null {
  const that = thatAt(tokens, next);
  if (that !== null) return that + 1;
  let from = next;
  const first = tokens[from];
  if (first?.word === 'on' && WEEKDAYS.includes(tokens[from + 1]?.word ?? '')) from += 2;
  else if (first !== undefined && (WEEKDAYS.includes(first.word) || /^(?:yesterday|today)$/.test(first.word)))
    from += 1;
  const opening = tokens[from];
  if (opening === undefined) return null;
  if (/^[:,]$/.test(opening.text) && tokens[from + 1]?.text === '“”') return from + 1;
  if (opening.text === ':') return from + 1;
  if (opening.text === '“”') return tokens.length - from <= 2 ? from : null;
  if (opening.mark || PREPOSITIONS.has(opening.word)) return null;
  // "said building is slow" reports a statement, "suggested building a dam" does not.
  const afterOpening = tokens[from + 1];
  if (ING.test(opening.word) && !(afterOpening !== undefined && isAuxiliary(afterOpening))) return null;
  if (BARE_CLAUSE_VERBS.has(verb))
    return tokens.slice(from + 1, from + 30).some((token) => isFinite(token) || token.text === '“”')
      ? from
      : null;
  // "announced measures" has an object, "announced it would close" has a clause.
  for (let index = from + 1; index < Math.min(tokens.length, from + 10) && !tokens[index]!.mark; index++)
    if (isAuxiliary(tokens[index]!)) return from;
  return null;
}

function afterThat(tokens: readonly Token[], from: number): number {
  return tokens[from]?.word === 'that' ? from + 1 : from;
}

/** Index of the "that" which opens the reported clause, over at most a short setting. */
function thatAt(tokens: readonly Token[], from: number): number | null {
  for (let index = from; index < tokens.length && index < from + THAT_REACH; index++) {
    const token = tokens[index]!;
    if (token.word === 'that' && (index === from || !isRelative(tokens, index))) return index;
    if (token.text === '“”' || token.text === ';' || token.text === ':') return null;
    // "said on Friday, adding that": the clause is that of the other verb.
    if (ING.test(token.word) && tokens[index - 1]?.text === ',') return null;
    // Without a preposition the words after the verb are the clause itself, and a "that" in it is another one.
    if (index === from && !PREPOSITIONS.has(token.word) && !TIME_WORDS.has(token.word) && token.text !== ',')
      return null;
  }
  return null;
}

/** Whether "that" goes with the noun before it: "at a plant that makes panels", "a rally that drew thousands". */
function isRelative(tokens: readonly Token[], that: number): boolean {
  const verb = tokens[that + 1];
  const noun = tokens[that - 1];
  if (verb === undefined || noun === undefined || noun.mark || !isFinite(verb)) return false;
  const clause = tokens.slice(that + 2, that + 8);
  const end = clause.findIndex((token) => token.mark);
  return !clause.slice(0, end < 0 ? clause.length : end).some(isFinite);
}

/** Index where the words around "Lee said" begin at the sentence's start; null when a statement stands before. */
function leadIn(tokens: readonly Token[], subject: NounPhrase): number | null {
  if (subject.from === 0) return 0;
  const before = tokens[subject.from - 1]!;
  const first = tokens[0]!;
  if (subject.from <= 3 && !tokens.slice(0, subject.from).some(isFinite)) return 0;
  // "Their comments came after Lee said": what came before is the occasion, no claim of its own.
  if (/^(?:after|when|before|once)$/.test(before.word) && subject.from <= 8) return 0;
  // "On a visit to Oslo, Lee said"
  if (
    before.text === ',' &&
    (PREPOSITIONS.has(first.word) ||
      ING.test(first.word) ||
      /^(?:asked|last|earlier|since|later|although|though)$/.test(first.word)) &&
    subject.from <= 30
  )
    return 0;
  // "Data from the statistics office showed", "Figures issued by the ministry showed"
  if (subject.from <= 8 && /^(?:from|by|of)$/.test(tokens[subject.from - 1]!.word)) return 0;
  return null;
}

function isClauseMark(token: Token): boolean {
  return token.mark && /^[,.;:!?“—–(]/u.test(token.text);
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

/** The cue that governs a quotation: the tag right after it, else the nearest before it, else any after it. */
function cueOf(
  line: Line,
  cues: readonly ResolvedCue[],
  quote: Span,
  shape: QuotationShape,
): Resolved | null {
  const place = placeOf(line.tokens, quote);
  if (place === null) return null;
  // The nearest cues on both sides; a sentence with thousands of them is no prose.
  const next = firstIndex(cues, (one) => one.cue.at > place);
  const speaking = cues
    .slice(Math.max(0, next - NEAREST_CUES), next + NEAREST_CUES)
    .filter((one) => one.speaker !== null || one.relay !== null);
  const tag = speaking.find(({ cue }) => cue.kind === 'tag' && cue.from > place && cue.from <= place + 2);
  if (tag !== undefined && !shape.short) return tag;
  // "Guo said China hoped they would “meet”": it is Guo who says so.
  const reporting = speaking.filter(
    ({ cue }, index) =>
      !(
        MENTAL_VERBS.has(line.tokens[cue.at]!.word) &&
        speaking.slice(0, index).some((one) => one.cue.kind === 'lead' && one.cue.to <= cue.at)
      ),
  );
  // A term that the source takes from a report ("according to the report, the “little giants” …") is nobody's words.
  const before = reporting
    .filter(
      ({ cue }) => cue.at < place && (cue.kind !== 'according' || (!shape.attributive && shape.words > 2)),
    )
    .at(-1);
  const after = speaking.find(({ cue }) => cue.at > place);
  if (shape.short) {
    // "Ministers have “sleepwalked” into it, the committee says": a verb is no slogan.
    const told = speaking.find(({ cue }) => cue.kind === 'tag' && cue.from > place);
    if (told !== undefined && /^(?:have|has|had)$/.test(line.tokens[place - 1]?.word ?? '')) return told;
    const noun = speaking.find(
      ({ cue }) =>
        cue.kind === 'noun' && (cue.at === place + 1 || (cue.at < place && place - cue.at <= NAMING_REACH)),
    );
    if (noun !== undefined) return noun;
    if (tag !== undefined && !shape.attributive) return tag;
    if (before === undefined) return null;
    const distance = place - before.cue.at;
    const naming = NAMING_VERBS.has(line.tokens[before.cue.at]!.word);
    const according = before.cue.kind === 'according';
    if (according) return before;
    if (distance <= NAMING_REACH && (naming || !shape.attributive || distance <= 2)) return before;
    return shape.attributive || !SPEECH_VERBS.has(line.tokens[before.cue.at]!.word) || distance > 15
      ? null
      : before;
  }
  return before ?? after ?? speaking[0] ?? null;
}

/** Index of the mark that stands for the quotation in the sentence's tokens. */
function placeOf(tokens: readonly Token[], quote: Span): number | null {
  const place = firstIndex(tokens, (token) => token.start >= quote.start || token.end > quote.start);
  const token = tokens[place];
  return token?.text === '“”' && contains(quote, token) ? place : null;
}

/** Index of the first element that fits, by halving; all after it fit too. The length when none does. */
function firstIndex<T>(list: readonly T[], fits: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The speaker of a quotation without a cue: whoever was just quoted, in this paragraph or the one before. */
function continuedFrom(
  text: string,
  previous: { speaker: string | null; relay: string | null; end: number; paragraph: number } | null,
  quote: Span,
  sentence: Sentence,
  full: boolean,
): Resolved | null {
  if (previous === null) return null;
  const announced = text.slice(previous.end - 1, previous.end) === ':';
  const near = sentence.paragraph - previous.paragraph <= 1;
  const atStart = quote.start === sentence.start;
  return near &&
    (full || announced) &&
    (atStart || announced) &&
    !overlaps(quote, { start: 0, end: previous.end })
    ? { speaker: previous.speaker, relay: previous.relay }
    : null;
}
