// Verbs that report speech in English, each with its subject, whom it speaks to, and the words of the sentence that belong
// to it.
import type { Span } from '../../../../model/span.ts';
import { addedAt, openedAt, type Cue, invertedCue, namedBehind, saidBy, saysMoreAt } from './cue.ts';
import {
  AMBIGUOUS,
  ASIDES,
  AUXILIARIES,
  BE,
  BETWEEN,
  CLAUSE_VERBS,
  CLOSING_VERBS,
  DOING_VERBS,
  ING,
  MEDIUM_NOUNS,
  OPINION_VERBS,
  PREPOSITIONS,
  QUESTION_VERBS,
  SILENT,
  SPEECH_VERBS,
  TAG_VERBS,
  THAT_VERBS,
  TIME_WORDS,
} from './speech-words.ts';
import { afterVerb, type Frame, isBesideUtterance, maySpeak, thatBehind } from './frames.ts';
import { addresseeAt, askedBy, toldBefore, toldFrom, toldIn } from './addressees.ts';
import {
  afterThat,
  clauseAt,
  commaBefore,
  foundClause,
  isClauseMark,
  isFinite,
  isPlainlyFinite,
  isRelative,
  isStatementBefore,
  isTag,
  isThatObject,
  isThenThat,
  leadIn,
  tagEnd,
  tailEnd,
  THAT_REACH,
} from './statements.ts';
import { byGivenName, partnerOf, predicateSubject, subjectOverApposition } from './subjects.ts';
import { WEEKDAYS } from '../word-lists.ts';
import { NUMBER_STARTS } from '../quantities/numbers.ts';
import { readMedium, mediumOf, mediumTold } from './media.ts';
import { isShouted } from '../names/capitals.ts';
import { phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import { DEMONYM } from '../names/nations.ts';
import { headOf, inSmallLetters, type NounPhrase } from '../names/noun-phrase.ts';
import { isPersonWord, isCompanyNoun } from '../names/people-words.ts';
import { CLAUSE_OPENERS, DETERMINERS, isPlainNoun } from '../names/phrase-bounds.ts';
import { titlesIn } from '../names/titles.ts';
import { areThings, isEpithet } from './person.ts';
import { antecedentOf, wholePhrase } from './whole-phrases.ts';
import { isInscribed, isWritten } from './writings.ts';
import type { Token } from '../tokens.ts';

/** No adverbs: "a source close to the family said". */
const NOUNS_IN_LY =
  /^(?:family|ally|assembly|reply|supply|bully|monopoly|anomaly|belly|jelly|lily|rally|tally|fly)$/;

/** "Neither the union nor the firm said so": nobody did; behind a mark somebody else speaks. */
function saysNeither(tokens: readonly Token[], left: number): boolean {
  return tokens[0]!.word === 'neither' && !tokens.slice(0, left).some(({ mark }) => mark);
}

/** "Norland recalled 9,000 prams", "recalls its ambassador": takes back, unless what is remembered or said follows. */
function takesBack(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^recall(?:s|ed|ing)?$/.test(tokens[at]!.word) &&
    next !== undefined &&
    !next.mark &&
    !/^(?:that|how|when|what|why|who|where|in|at|on|he|she|they|it|we|i|his|her)$|ing$/.test(next.word) &&
    !tokens[at - 1]?.mark
  );
}

/** "Lee said nothing", "nothing more", "nothing of the trouble": silence; "said nothing of value was lost" is a statement. */
function saysNothing(tokens: readonly Token[], at: number): boolean {
  if (!/^sa(?:id|ys?)$/.test(tokens[at]!.word) || tokens[at + 1]?.word !== 'nothing') return false;
  const next = tokens[at + 2];
  if (next === undefined || next.mark) return true;
  if (/^(?:more|else)$/.test(next.word)) return tokens[at + 3]?.mark !== false;
  const rest = tokens.slice(at + 2, tagEnd(tokens, at + 1));
  const end = rest.findIndex(({ word }) => /^(?:that|which|who)$/.test(word));
  return PREPOSITIONS.has(next.word) && !rest.slice(0, end < 0 ? rest.length : end).some(isPlainlyFinite);
}

/** "The mood said it all.", "says a lot about": what shows something has said nothing. "Said it all began" is a statement. */
function saysItAll(tokens: readonly Token[], at: number): boolean {
  if (!/^sa(?:id|ys?)$/.test(tokens[at]!.word)) return false;
  const behind = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  return /^(?:(?:it all|everything|a lot|so much)(?:$| [.,:;!?])|(?:a lot|so much) about$)/.test(
    behind.join(' '),
  );
}

/**
 * The verb at `at` with whom it belongs to; null when it reports nothing here.
 * @param frame what shows that it reports, for a verb that no list has
 */
export function cueVerb(
  text: string,
  tokens: readonly Token[],
  at: number,
  frame: Frame | null = null,
): Cue | null {
  const verb = tokens[at]!;
  if (verb.genitive || (verb.capital && at > 0 && !isShouted(tokens, at))) return null;
  // "Drivers who break the rules will pay"
  if (AMBIGUOUS.has(verb.word) && DETERMINERS.has(tokens[at - 1]?.word ?? '')) return null;
  if (isReducedPassive(tokens, at) || addsFigure(tokens, at) || takesBack(tokens, at)) return null;
  if (saysItAll(tokens, at) || saysNothing(tokens, at)) return null;
  // "They all say that in January."
  const that = /^sa(?:id|ys?)$/.test(verb.word) && tokens[at + 1]?.word === 'that';
  if (that && PREPOSITIONS.has(tokens[at + 2]?.word ?? '') && isThatObject(tokens, at + 1)) return null;
  let left = at;
  while (left > 0 && at - left < 6) {
    const before = tokens[left - 1]!;
    if (
      // "USA Today reported"
      (BETWEEN.has(before.word) && !before.capital) ||
      (/ly$/.test(before.word) && !before.capital && !NOUNS_IN_LY.test(before.word))
    )
      left--;
    else if (WEEKDAYS.includes(before.word)) left -= tokens[left - 2]?.word === 'on' ? 2 : 1;
    // "Sand and Voss both said", "they all said"
    else if (
      /^(?:both|each|all)$/.test(before.word) &&
      tokens[left - 2]?.mark === false &&
      !PREPOSITIONS.has(tokens[left - 2]!.word)
    )
      left--;
    // "people there told me"
    else if (/^(?:there|here)$/.test(before.word) && isPersonWord(tokens[left - 2]?.word ?? '')) left--;
    // "The minister will tell MPs that …"
    // "would say only that", "would only say that"
    else if (verb.word === 'say' && before.word === 'only') left--;
    else if (
      verb.word === 'say' &&
      /^(?:would|could|will)$/.test(before.word) &&
      (tokens[left]!.word === 'only' || tokens[at + 1]?.word === 'only')
    )
      left--;
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
  if (before !== undefined && BE.has(before.word)) {
    const told = toldIn(tokens, at, left - 1);
    return told === null ? saidBy(tokens, at) : toldCue(text, tokens, at, told);
  }
  if (before?.word === 'to') {
    const opener = usedTo(tokens, left - 1);
    if (opener < 0) return null;
    const nearest = phraseBefore(tokens, opener);
    const teller = nearest === null ? subjectOverApposition(tokens, opener) : wholePhrase(tokens, nearest);
    return teller === null ? null : subjectCue(text, tokens, at, teller);
  }
  if (ING.test(verb.word)) return participle(tokens, at);
  if (before === undefined) return null;
  const goesOn = goesOnSaying(tokens, at, left - 1);
  if (goesOn !== null) return goesOn;
  const boundary = before.mark;
  const inverted = boundary || left === 1 ? invertedCue(text, tokens, at, left) : null;
  // "the agency, which called it …": the name stands before the relative pronoun.
  const relative = /^(?:who|which)$/.test(before.word);
  const antecedent = tokens[left - 2]?.text === ',' ? left - 2 : left - 1;
  if (/^(?:nobody|none|not|never)$/.test(before.word) || saysNeither(tokens, left)) return null;
  // "has not commented", "has yet to respond": silence.
  if (
    /^(?:comment|respond|repli|answer)ed$/.test(verb.word) &&
    tokens.slice(left, at).some(({ word }) => /^(?:not|never)$/.test(word))
  )
    return null;
  const nearest = boundary
    ? null
    : relative
      ? whoBefore(tokens, antecedent)
      : (phraseBefore(tokens, left) ?? phraseBefore(tokens, beforePurpose(tokens, left)));
  const direct =
    nearest !== null
      ? wholePhrase(tokens, nearest)
      : (predicateSubject(tokens, left) ?? (boundary ? null : openingAntecedent(tokens, left)));
  const nearer = direct ?? (boundary && before.text !== '“”' ? subjectOverApposition(tokens, left) : null);
  const subject = nearer === null ? null : byGivenName(tokens, nearer);
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
  // "Explosion reported at terminal"
  if (
    verb.word === 'reported' &&
    direct !== null &&
    !/^[,“]/u.test(tokens[direct.from - 1]?.text ?? '') &&
    /^(?:at|in|on|near|after)$/.test(tokens[at + 1]?.word ?? '') &&
    !isThenThat(tokens, at + 1)
  )
    return null;
  if (isAnnounced(tokens, subject, at) || describesCounted(tokens, subject, at)) return null;
  // "It tells you the shape of the thing": nobody does.
  if (/^tells?$/.test(verb.word) && /^(?:you|us)$/.test(tokens[at + 1]?.word ?? '') && !tellsAnybody(subject))
    return null;
  // "We asked" is the outlet itself.
  if (subject.kind === 'pronoun' && /^(?:i|we)$/.test(subject.name)) return null;
  // "Tickets seen by the Mail suggest": the paper only shows them.
  if (
    tokens[subject.from - 1]?.word === 'by' &&
    /^(?:seen|obtained|reviewed|viewed|examined)$/.test(tokens[subject.from - 2]?.word ?? '')
  ) {
    // "A memo seen by Harbour Wire warned": what is written does say something.
    const written = phraseBefore(tokens, subject.from - 2);
    const cue =
      written !== null && isWritten(tokens[written.to - 1]!.word)
        ? subjectCue(text, tokens, at, written, frame)
        : null;
    const medium = mediumOf(text, subject);
    if (cue !== null) return { ...cue, relay: cue.relay ?? medium };
    if (medium === null) return null;
  }
  if (AMBIGUOUS.has(verb.word) && tellsWhich(tokens, subject)) return null;
  if (
    subject.kind === 'common' &&
    (SILENT.test(tokens[subject.to - 1]!.word) || isInscribed(headOf(subject)))
  )
    return null;
  const joint = relative ? null : partnerOf(tokens, subject);
  // "The Brook report" is no report of Brook's; "Mehta and his colleagues report" is theirs.
  if (
    NOUN_FORMS.test(verb.word) &&
    joint === null &&
    !(
      (/s$|\bmedia$/.test(subject.name) || subject.kind === 'pronoun') &&
      (tokens[at + 1]?.word === 'that' ||
        // "Neighbours fear the noise will return": of people, with a clause.
        (isPersonWord(headOf(subject)) && clauseAt(tokens, at + 1, verb.word) !== null))
    ) &&
    frame !== 'aside'
  )
    return null;
  if (frame !== null && !maySpeak(tokens, subject)) return null;
  if (joint?.partner === null) return subjectCue(text, tokens, at, joint.subject, frame);
  if (
    subject.kind === 'common' &&
    AMBIGUOUS.has(verb.word) &&
    direct !== null &&
    verb.word !== 'expected' &&
    frame !== 'aside' &&
    !isBesideUtterance(text, tokens, at) &&
    // "posted on Facebook that"
    !(verb.word === 'posted' && tokens.slice(at + 1, at + 4).some(({ word }) => word === 'that')) &&
    !claims(tokens, subject, at)
  )
    return null;
  const cue = subjectCue(text, tokens, at, joint?.subject ?? subject, frame);
  if (cue?.kind === 'lead' && relative && saysMoreAt(tokens, left - 1))
    return { ...cue, from: left - 2, kind: 'inner', opens: true };
  return cue === null || joint === null ? cue : { ...cue, partner: joint.partner };
}

/**
 * "Under the terms announced on Monday", "the measures outlined by the bank": of what cannot speak the verb tells what was done
 * with it, unless its words follow.
 */
function isAnnounced(tokens: readonly Token[], subject: NounPhrase, at: number): boolean {
  const next = tokens[at + 1];
  const isCommon = subject.kind === 'common' || areThings(subject.name);
  if (!ANNOUNCED.test(tokens[at]!.word) || !isCommon || maySpeak(tokens, { ...subject, kind: 'common' }))
    return false;
  if (next === undefined || next.mark || !(PREPOSITIONS.has(next.word) || TIME_WORDS.has(next.word)))
    return false;
  const end = tagEnd(tokens, at + 1);
  return (
    !/[:“]/u.test(tokens[end]?.text ?? '') &&
    tokens[end + 1]?.text !== '“”' &&
    !tokens.slice(at + 1, end).some(({ word, text }) => word === 'that' || text === '“”')
  );
}

/** "Some 41,300 suspected cases": between a bare number and a noun, a participle tells of the noun. */
function describesCounted(tokens: readonly Token[], { kind, to }: NounPhrase, at: number): boolean {
  const [number, next] = [tokens[to - 1]!, tokens[at + 1]];
  return (
    kind === 'common' &&
    to === at &&
    tokens[at]!.word.endsWith('ed') &&
    (/^\d/.test(number.text) || NUMBER_STARTS.has(number.word)) &&
    next !== undefined &&
    isPlainNoun(next) &&
    !ING.test(next.word) &&
    !DETERMINERS.has(next.word) &&
    !TIME_WORDS.has(next.word)
  );
}

/** Verbs before whose "that" stands what is to be. */
const DEMANDS = /^(?:ask|demand|propos|recommend|request|urg)/;

/** What is done with a plan or a figure, and hardly told of without either. */
const ANNOUNCED =
  /^(?:announced|proposed|outlined|promised|recommended|confirmed|disclosed|revealed|unveiled|offered|demanded|declared)$/;

/** Whether whoever tells "you" something is somebody: "it", "this" and things are not. */
function tellsAnybody({ kind, name, titles }: NounPhrase): boolean {
  if (kind === 'pronoun') return !/^(?:it|this|that)$/.test(name);
  return kind === 'name' || titles.length > 0 || isPersonWord(headOf({ name }));
}

/** "An inspector who did not want to be named said": only where the clause opens with whom its "who" goes on about. */
function openingAntecedent(tokens: readonly Token[], left: number): NounPhrase | null {
  const found = antecedentOf(tokens, left);
  const before = tokens[(found?.from ?? 0) - 1];
  return before === undefined || before.mark || CLAUSE_OPENERS.has(before.word) ? found : null;
}

/** "one of the first rescuers to arrive": where the phrase ends before "to" and its verb, else 0. */
function beforePurpose(tokens: readonly Token[], end: number): number {
  const to = end - 2;
  return tokens[to]?.word === 'to' && isPersonWord(tokens[to - 1]?.word ?? '') ? to : 0;
}

/** "A barge thought to have been stolen", "a boy called Tom Brown was": of whom others believe something, or who bears a name. */
function isReducedPassive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.word === 'called') {
    const name = phraseAfter(tokens, at + 1);
    const behind = name?.kind === 'name' ? tokens[name.to] : undefined;
    return behind !== undefined && isFinite(behind);
  }
  return (
    /^(?:believed|thought|said|understood|alleged|reported|suspected)$/.test(tokens[at]!.word) &&
    tokens[at + 1]?.word === 'to' &&
    /^(?:be|have)$/.test(tokens[at + 2]?.word ?? '')
  );
}

/** "The wind had added more than two metres to the tide": what is added is a figure, and says nothing itself. */
function addsFigure(tokens: readonly Token[], at: number): boolean {
  if (!/^add(?:s|ed)?$/.test(tokens[at]!.word)) return false;
  const next = tokens[at + 1];
  if (
    next === undefined ||
    !/^(?:\d.*|[£$€¥₹₦]|more|less|fewer|about|around|some|nearly|almost|up|over|an?|another|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)$/u.test(
      next.text,
    )
  )
    return false;
  const end = tagEnd(tokens, at + 1);
  return !tokens.slice(at + 2, end).some((token) => AUXILIARIES.has(token.word) || isPlainlyFinite(token));
}

/** "The mother-of-two claims staff laughed": behind one person or body, and before a clause, the word is a verb. */
function claims(tokens: readonly Token[], subject: NounPhrase, at: number): boolean {
  const head = tokens[subject.to - 1]!.word;
  const clause = tokens.slice(at + 2, tagEnd(tokens, at + 1) + 1);
  return (
    subject.from === 0 &&
    ((isPersonWord(head) && !/s$/.test(head)) ||
      isEpithet(subject) ||
      // "The treasury estimates that it will cost"
      (isInstitution(head) &&
        tokens[at + 1]?.word === 'that' &&
        tokens[at + 2] !== undefined &&
        !isFinite(tokens[at + 2]!))) &&
    clause.some((token) => isFinite(token) || token.text === '“”')
  );
}

/** Forms of verbs for many that are nouns as well: "The Brook report said". */
const NOUN_FORMS = /^(?:report|claim|state|note|estimate|promise|fear)$/;

/** Whether what stands before a word only tells which or how many it names: "Norwegian rules", "the seven lake states". */
function tellsWhich(tokens: readonly Token[], { kind, definite, name, from, to }: NounPhrase): boolean {
  if (kind === 'name')
    return !definite && (DEMONYM.test(name) || /^\p{Lu}\p{Ll}+(?:ese|ish|ian)$/u.test(name));
  return COUNTED.test(name) && !/s$/.test(tokens[to - 1]!.word) && to - from > 1;
}

/** More than one: of so many the verb has no "s". */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) /;

/** Whom a "who" at the end of a clause goes on about: "Bryony Lacey, three weeks into the job, who asked". */
function whoBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  const near = phraseBefore(tokens, end);
  // "Ann Lee, secretary of the Growers' Alliance, who said": what they are is told between commas.
  if (near !== null && tokens[end]?.text === ',') {
    const { from } = wholePhrase(tokens, near);
    const apposed = from < near.from && tokens[from - 1]?.text === ',';
    const person = apposed ? subjectOverApposition(tokens, end + 1) : null;
    if (person?.kind === 'name') return person;
  }
  if ((near !== null && (near.kind !== 'common' || near.titles.length > 0)) || tokens[end]?.text !== ',')
    return near;
  // "They turned to Lumen Weather, the customer, which says"
  const named =
    near !== null && tokens[near.from - 1]?.text === ',' ? phraseBefore(tokens, near.from - 1) : null;
  if (named?.kind === 'name') return named;
  // "The regulator spoke, contradicting the plant's workers, who said": nothing parts these from their verb.
  if (near !== null && isPersonWord(headOf(near)) && tokens[near.from - 1]?.mark === false) {
    const whole = wholePhrase(tokens, near);
    if (tokens[whole.from - 1]?.mark === false) return whole;
  }
  return subjectOverApposition(tokens, end + 1) ?? (near === null ? null : wholePhrase(tokens, near));
}

/** Where "used to say", "went on to say" or "was keen to stress" begins, from its "to"; -1 for what is not said at all. */
function usedTo(tokens: readonly Token[], to: number): number {
  const { word = '' } = tokens[to - 1] ?? {};
  if (/^(?:used|like[sd]?|loved|loves|continues|continued|hastened|wants|rushed|began)$/.test(word))
    return to - 1;
  const before = tokens[to - 2]?.word ?? '';
  if (word === 'on' && /^(?:went|goes)$/.test(before)) return to - 2;
  return /^(?:keen|quick|careful|anxious|eager)$/.test(word) && /^(?:was|is|were|are)$/.test(before)
    ? to - 2
    : -1;
}

/** "Ann Lee, who chairs it, was quoted by Harbour Wire as saying that", "was quoted as saying by Harbour Wire": the medium is the relay. */
function quotedAs(text: string, tokens: readonly Token[], at: number, be: number): Cue | null {
  let saying = at + 1;
  while (saying < tokens.length && saying - at < THAT_REACH && tokens[saying]!.word !== 'saying') saying++;
  if (tokens[saying]?.word !== 'saying' || tokens[saying - 1]?.word !== 'as') return null;
  const found = tokens[be - 1]?.mark === true ? subjectOverApposition(tokens, be) : phraseBefore(tokens, be);
  if (found === null) return null;
  const subject = withAttributes(tokens, found);
  const before = /^(?:by|in)$/.test(tokens[at + 1]?.word ?? '') && at + 2 < saying - 1;
  const behind = tokens[saying + 1]?.word === 'by' ? phraseAfter(tokens, saying + 2) : null;
  const quoting = before ? { start: tokens[at + 2]!.start, end: tokens[saying - 2]!.end } : behind;
  const next = behind?.to ?? saying + 1;
  const isEnd = isTag(tokens, subject, next);
  return {
    subject,
    at,
    from: isEnd ? commaBefore(tokens, subject.from) : 0,
    to: isEnd ? tagEnd(tokens, next) : afterThat(tokens, next),
    kind: isEnd ? 'tag' : 'lead',
    form: 'clause',
    // Whoever quotes somebody is a medium, whatever its name: "the daily Bote".
    relay:
      quoting === null ? null : (readMedium(text.slice(quoting.start, quoting.end)) ?? behind?.name ?? null),
    addressee: null,
    quoted: null,
    passedOn: quoting === null,
  };
}

/** "Residents were told that it would close", "Lee was warned by the council that …": who says it may stay untold. */
function toldCue(text: string, tokens: readonly Token[], at: number, told: NounPhrase): Cue | null {
  // "The Guardian has been told": what a paper is told it passes on.
  const relay = mediumOf(text, told);
  const addressee = relay === null ? { start: told.start, end: told.end } : null;
  const by = saidBy(tokens, at);
  if (by !== null) return { ...by, addressee };
  const from = leadIn(tokens, told);
  const to = tokens[at + 1]?.word === 'by' ? null : clauseAt(tokens, at + 1, tokens[at]!.word);
  if (to === null || from === null) return null;
  return {
    subject: null,
    at,
    from,
    to,
    kind: 'lead',
    form: 'clause',
    relay,
    addressee,
    quoted: null,
  };
}

function participle(tokens: readonly Token[], at: number): Cue | null {
  const own = withSubject(tokens, at);
  if (own !== null) return own;
  const before = tokens[at - 1];
  const opened = at === 0 ? openedAt(tokens) : null;
  if (
    (before === undefined && opened === null) ||
    !(before === undefined || before.mark || /^(?:and|while|by|before|then|without|also)$/.test(before.word))
  )
    return null;
  const added = opened ?? addedAt(tokens, at);
  return {
    subject: null,
    at,
    from: at,
    to: added ?? at + 1,
    kind: 'participle',
    form: added === null ? 'phrase' : 'clause',
    opens: added !== null,
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/**
 * "Lee said the dam held but warned that the lake was full": a second verb of saying with the subject of the first. Where the
 * first statement is about a person, the verb may tell of what that one said, unless it adds something.
 */
function goesOnSaying(tokens: readonly Token[], at: number, joint: number): Cue | null {
  const { word } = tokens[at]!;
  if (!/^(?:and|but)$/.test(tokens[joint]?.word ?? '') || !SPEECH_VERBS.has(word) || !TAG_VERBS.has(word))
    return null;
  const to = clauseAt(tokens, at + 1, word);
  const start = Math.max(0, joint - SAID_REACH);
  const before = tokens.slice(start, joint);
  if (to === null || before.some(({ text }) => text === '“”')) return null;
  const first = before.findIndex(
    (token) => SPEECH_VERBS.has(token.word) && TAG_VERBS.has(token.word) && !token.capital,
  );
  const said = first < 0 ? null : clauseAt(tokens, start + first + 1, before[first]!.word);
  if (said === null || said >= joint) return null;
  const about = phraseAfter(tokens, said);
  if ((about === null || maySayMore(tokens, about)) && word !== 'added') return null;
  return {
    subject: null,
    at,
    from: commaBefore(tokens, joint),
    to,
    kind: 'participle',
    form: 'clause',
    opens: true,
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** Words from a first verb of saying to a second one with the same subject. */
const SAID_REACH = 60;

/** Whether whoever a statement is about may be whom a second verb of saying tells of: "the ministry ignored it and insisted". */
function maySayMore(tokens: readonly Token[], { kind, name, to }: NounPhrase): boolean {
  const { word } = tokens[to - 1]!;
  return (
    kind !== 'common' ||
    isPersonWord(word) ||
    isInstitution(name) ||
    isCompanyNoun(word) ||
    /[^s]s$/.test(word)
  );
}

/** ", with its chairman, Ann Lee, saying costs had doubled": who says it is another one than the sentence is about. */
function withSubject(tokens: readonly Token[], at: number): Cue | null {
  const named = phraseBefore(tokens, tokens[at - 1]?.text === ',' ? at - 1 : at);
  if (named === null || named.kind === 'pronoun') return null;
  const apposed = tokens[named.from - 1]?.text === ',' ? named.from - 2 : named.from - 1;
  let opener = apposed;
  while (
    opener > 0 &&
    apposed - opener < JOINED_REACH &&
    !tokens[opener]!.mark &&
    tokens[opener]!.word !== 'with'
  )
    opener--;
  const to = clauseAt(tokens, at + 1, tokens[at]!.word);
  if (tokens[opener]?.word !== 'with' || tokens[opener - 1]?.text !== ',' || to === null) return null;
  const titles = [...titlesIn(tokens, opener + 1, apposed + 1), ...named.titles];
  return {
    subject: { ...named, titles },
    at,
    from: opener - 1,
    to,
    kind: 'inner',
    form: 'clause',
    opens: true,
    relay: null,
    addressee: null,
    quoted: null,
  };
}

function subjectCue(
  text: string,
  tokens: readonly Token[],
  at: number,
  bare: NounPhrase,
  frame: Frame | null = null,
): Cue | null {
  const verb = tokens[at]!;
  const told = /^(?:told|tells|tell)$/.test(verb.word);
  const beside = !told && isBesideUtterance(text, tokens, at);
  const whole = beside || told ? withAttributes(tokens, bare) : bare;
  const subject =
    isShouted(tokens, at) && whole.kind === 'name' ? { ...whole, name: inSmallLetters(whole.name) } : whole;
  let next = beside || frame === 'aside' ? afterVerb(tokens, at) : at + 1;
  // "ruled out that"
  if (/^rule[sd]$/.test(verb.word) && tokens[next]?.word === 'out') next++;
  let addressee: Span | null = null;
  let relay: string | null = null;
  /** Whether whom it is said to is told by a clause: "wrote to the council that governs Kelso". */
  let relative = false;
  if (told) {
    const found = addresseeAt(tokens, next);
    if (found !== null) {
      let to = found.to;
      // "the CTK news agency"
      while (MEDIUM_NOUNS.has(tokens[to]?.word ?? '') || LISTENERS.test(tokens[to]?.word ?? '')) to++;
      if (to === found.to && mediumTold(text, found, found) === null) to = groupEnd(tokens, found);
      const named = to;
      // "delegates from Jiangsu province", "a court in Oslo"
      while (
        to < tokens.length &&
        to - named < 10 &&
        !isClauseMark(tokens[to]!) &&
        !opensStatement(tokens, to) &&
        !/^(?:that|on|during|before|after|ahead|by|via)$/.test(tokens[to]!.word) &&
        (to > named || /^(?:from|of|in|at)$/.test(tokens[to]!.word))
      )
        to++;
      const settled =
        to === tokens.length ||
        isClauseMark(tokens[to]!) ||
        opensStatement(tokens, to) ||
        /^(?:that|on|during|before|after)$/.test(tokens[to]!.word)
          ? to
          : named;
      addressee = { start: found.start, end: tokens[settingAt(tokens, found.from, settled) - 1]!.end };
      relay = mediumTold(text, addressee, found);
      const opens = toldFrom(tokens, found.to);
      next = opens < 0 ? settled : opens;
    }
  }
  // "cited Ann Lee as saying", "quoted her as saying"
  if (/^(?:cited|quoted|cites|quotes)$/.test(verb.word)) {
    const found = phraseAfter(tokens, at + 1);
    // "the aide, Boris Lenk, as saying"
    const named = found === null ? null : namedBehind(tokens, found);
    const apposed = named !== null && tokens[named.to]?.text === ',';
    const quoted = apposed ? { ...named, to: named.to + 1 } : found;
    if (quoted === null || tokens[quoted.to]?.word !== 'as') return null;
    // "quoted the premier as telling officials that"
    const officials = tokens[quoted.to + 1]?.word === 'telling' ? addresseeAt(tokens, quoted.to + 2) : null;
    const told = officials === null ? -1 : toldFrom(tokens, officials.to);
    const saying = officials === null ? quoted.to + 1 : (told < 0 ? officials.to : told) - 1;
    const isEnd = isTag(tokens, subject, saying + 1);
    return {
      subject,
      at,
      from: isEnd ? commaBefore(tokens, subject.from) : 0,
      to: isEnd ? tagEnd(tokens, saying + 1) : afterThat(tokens, saying + 1),
      kind: isEnd ? 'tag' : 'lead',
      form: 'clause',
      relay: null,
      addressee: officials === null ? null : { start: officials.start, end: officials.end },
      quoted,
    };
  }
  if (!told && (frame !== null || SPEECH_VERBS.has(verb.word))) {
    const found = toldBefore(tokens, at) ?? askedBy(tokens, at);
    if (found !== null) {
      addressee = { start: found.start, end: found.end };
      if (tokens[at + 1]?.word === 'to') relay = mediumTold(text, addressee, found);
      next = found.to;
      relative = tokens[next]?.word === 'that' && isRelative(tokens, next);
    }
  }
  if (isTaken(tokens, at)) return null;
  const base = { subject, at, relay, addressee, quoted: null };
  const found = foundClause(tokens, at);
  if (
    CLOSING_VERBS.has(verb.word) &&
    found < 0 &&
    tokens[next]?.word !== 'that' &&
    !isThenThat(tokens, next) &&
    !isTag(tokens, subject, next)
  )
    return null;
  if (
    (TAG_VERBS.has(verb.word) || CLOSING_VERBS.has(verb.word) || beside || frame === 'aside') &&
    isTag(tokens, subject, next, beside)
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
  const that = frame === 'that' ? thatBehind(tokens, at) : -1;
  // "replied that it was", "pointed out that it was"
  const isStated =
    SPEECH_VERBS.has(verb.word) &&
    !DEMANDS.test(verb.word) &&
    // "To the objection that it was dear she replied that …": what she answers is told there, too.
    !tokens.slice(0, subject.from).some(({ word }) => word === 'that') &&
    thatBehind(tokens, at) === afterVerb(tokens, at);
  if (isStated) next = afterVerb(tokens, at);
  const clauseFrom = relative
    ? null
    : that >= 0 || found >= 0
      ? Math.max(that + 1, found)
      : CLAUSE_VERBS.has(verb.word) ||
          THAT_VERBS.has(verb.word) ||
          OPINION_VERBS.has(verb.word) ||
          ING.test(verb.word) ||
          next > at + 1 ||
          isStated ||
          quotes
        ? clauseAt(tokens, next, verb.word)
        : null;
  const leadFrom = leadIn(tokens, subject);
  // "When Lee submitted that …, the judge observed": the sentence is the judge's.
  const aside =
    that >= 0 && subject.from > 0 && /^(?:when|while|as|although|though|if)$/.test(tokens[0]!.word);
  if (
    clauseFrom !== null &&
    leadFrom !== null &&
    clauseFrom < tokens.length &&
    !aside &&
    openedAt(tokens) === null
  )
    return { ...base, from: leadFrom, to: clauseFrom, kind: 'lead', form: 'clause' };
  const opening = clauseFrom !== null && clauseFrom < tokens.length && !aside ? opensAt(tokens, subject) : -1;
  if (opening > 0)
    return { ...base, from: opening, to: clauseFrom!, kind: 'inner', form: 'clause', opens: true };
  if (frame === 'object')
    return { ...base, from: subject.from, to: next, kind: 'inner', form: 'phrase', names: true };
  if (frame === 'utterance' || frame === 'aside') return null;
  // "felt a pain" and "Policymakers have announced measures" tell what was done, not said.
  const plain =
    OPINION_VERBS.has(verb.word) ||
    (verb.word === 'show' && tokens[next]?.mark === false) ||
    (/^show(?:s|ed)$/.test(verb.word) &&
      (subject.kind !== 'common' || isPersonWord(tokens[subject.to - 1]!.word)));
  if (plain && clauseFrom === null) return null;
  // "expects to hire 900 people" tells of a plan.
  if (/^(?:expect|hope)(?:s|ed)?$/.test(verb.word) && tokens[next]?.word === 'to') return null;
  // "Ashdown admitted seven counts of fraud" is his plea.
  if (
    /^admit(?:s|ted)?$/.test(verb.word) &&
    clauseFrom === null &&
    tokens[next]?.mark === false &&
    !ING.test(tokens[next]!.word)
  )
    return null;
  if (DOING_VERBS.has(verb.word) && clauseFrom === null && isAnyGroup(tokens, subject)) return null;
  if (clauseFrom === null && isDeed(tokens, at)) return null;
  return { ...base, from: subject.from, to: next, kind: 'inner', form: 'phrase' };
}

/**
 * "Declared a state of emergency", "rejected the budget", "praised Anna before he left": with nothing that is said of it, what
 * is done. "Rejected claims that", "declared the dam safe" and "praised them for their courage" tell what somebody says.
 */
function isDeed(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const object = tokens[at + 1];
  if (!DEEDS.test(word) || object === undefined || object.mark) return false;
  const rest = tokens.slice(at + 1);
  // ", saying farmers were poor": the words of whoever does it follow.
  if (rest.some((token) => token.text === '“”' || (ING.test(token.word) && SPEECH_VERBS.has(token.word))))
    return false;
  if (word.startsWith('declare'))
    return !/^(?:the|this|that|it|him|her|them|its|his|their)$/.test(object.word);
  // "called the police": neither a name for them nor a call.
  if (word.startsWith('call')) {
    const called = rest.findIndex(
      (token) => token.mark || HELPERS.test(token.word) || isPersonWord(token.word),
    );
    const next = rest[called + 1];
    // "called for the minister to resign", "called on residents to stay"
    if (next?.word === 'to' && /^(?:for|on|upon)$/.test(object.word)) return false;
    return (
      called >= 0 &&
      called < CALLED_REACH &&
      !rest[called]!.mark &&
      (next === undefined || /^(?:[,.;]|and|within)$/.test(next.text) || PREPOSITIONS.has(next.word))
    );
  }
  // "concluded a visit": ended it.
  if (word.startsWith('conclude')) return true;
  if (word.startsWith('praise'))
    return rest.some((token) => /^(?:before|after|when|while)$/.test(token.word));
  return !rest.some((token) => /^(?:that|as|for)$/.test(token.word) || SAID_THINGS.test(token.word));
}

/** "Claimed 52 lives", "claims her third title": what is taken or won, and not said. "Claimed 30 lives were lost" is said. */
function isTaken(tokens: readonly Token[], at: number): boolean {
  if (!/^claim(?:s|ed)?$/.test(tokens[at]!.word)) return false;
  const reached = tokens.slice(at + 1, at + 1 + TAKEN_REACH);
  const thing = reached.findIndex(({ word, mark }) => mark || word === 'that' || TAKEN.test(word));
  const behind = at + thing + 2;
  const next = tokens[behind];
  const clause = tokens.slice(behind, behind + TAKEN_IN);
  const end = clause.findIndex(({ word, mark }) => mark || /^(?:and|that|which|who|when|as)$/.test(word));
  return (
    thing >= 0 &&
    TAKEN.test(reached[thing]!.word) &&
    // "Claimed life in the camp was hard" is said.
    !clause.slice(0, end < 0 ? TAKEN_IN : end).some(isFinite) &&
    (next === undefined || next.mark || next.word === 'and' || PREPOSITIONS.has(next.word))
  );
}

const TAKEN =
  /^(?:li(?:fe|ves)|victims?|titles?|wins?|gold|silver|bronze|medals?|crowns?|troph(?:y|ies)|wickets?)$/;
/** Words up to what is taken: "the first men's world title". */
const TAKEN_REACH = 5;
/** Words behind it up to a verb that it is the subject of: "lives in the old town of Vik were at risk". */
const TAKEN_IN = 12;

const DEEDS = /^(?:declare[sd]?|(?:accept|reject)(?:s|ed)?|(?:conclude|decline|praise)[sd]?|call(?:s|ed))$/;
/** Who is called besides people. */
const HELPERS = /^(?:police|ambulance|brigade|service|services|coastguard)$/;
/** Words up to whom somebody calls: "the nearest fire brigade". */
const CALLED_REACH = 4;
/** What somebody else says, which whoever rejects it answers. */
const SAID_THINGS =
  /^(?:claim|call|demand|suggestion|accusation|allegation|charge|criticism|report|complaint|idea|argument|warning)s?$/;

/**
 * Where a group ends that is named by its place, before what it is told: "told the Jiangsu delegation that", "told the Oslo
 * branch of the union that". In "told the BBC staff would go" the noun is that of what is said.
 */
function groupEnd(tokens: readonly Token[], { kind, from, to }: NounPhrase): number {
  if (kind !== 'name' || !/^(?:the|an?)$/.test(tokens[from]!.word) || tokens[to - 1]!.genitive) return to;
  let end = to;
  while (end < to + 2 && tokens[end] !== undefined && isPlainNoun(tokens[end]!)) end++;
  const behind = tokens[end];
  if (behind === undefined) return end;
  const rest = tokens.slice(end, end + GROUP_REACH);
  const that = rest.findIndex(({ word }) => word === 'that');
  const told = PREPOSITIONS.has(behind.word) && that > 0 && !rest.slice(0, that).some(isFinite);
  return that === 0 || told || isClauseMark(behind) || /^(?:on|during|before|after)$/.test(behind.word)
    ? end
    : to;
}

/** Words between a group and what it is told: "of the union on Monday". */
const GROUP_REACH = 8;

/** Spans of time that are told of from the day of a report. */
const SPANS = new RegExp(
  `^(?:${WEEKDAYS.join('|')}|week|weekend|month|year|night|morning|afternoon|evening)$`,
);

/** Where what is no part of whom something is told begins, when or at what it was: "last week", "at a briefing"; else `to`. */
function settingAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const { word, capital } = tokens[at]!;
    const next = tokens[at + 1]?.word ?? '';
    if (
      !capital &&
      (/^(?:yesterday|today|tonight)$/.test(word) || (/^(?:last|this)$/.test(word) && SPANS.test(next)))
    )
      return at;
    if (/^(?:at|in)$/.test(word) && /^an?$/.test(next)) return at;
    // "reporters in Columbus", "workers at Tuesday's meeting", but "a court in Oslo" and "officials at the bank"
    const ofBody = word === 'at' && isInstitution(tokens[to - 1]!.word);
    if (/^(?:at|in)$/.test(word) && isPersonWord(tokens[at - 1]!.word) && !ofBody) return at;
  }
  return to;
}

/** "Told supporters in Oslo | he was ill", "… | there was hope": a pronoun that no preposition ties to what is before it. */
function opensStatement(tokens: readonly Token[], at: number): boolean {
  return /^(?:he|she|they|it|we|i|there)$/.test(tokens[at]!.word) && !PREPOSITIONS.has(tokens[at - 1]!.word);
}

/** Who is told of by whose they are: "told State House correspondents". */
const LISTENERS =
  /^(?:correspondents|reporters|journalists|listeners|viewers|readers|supporters|programme|program|show|podcast)$/;

/** Words that join one whole statement to another. */
const JOINING = /^(?:and|but|while|though|although|whereas|yet)$/;
/** Words between those and the name at most: "but the mining company Boren said". */
const JOINED_REACH = 4;

/** Where a clause with this subject begins that is joined to the one before it: at its comma, or its first word; else -1. */
function opensAt(tokens: readonly Token[], subject: NounPhrase): number {
  if (tokens[subject.from - 1]?.text === ',' && openedAt(tokens) !== null) return subject.from - 1;
  // "They failed to agree, but said": the subject of the first verb has its place behind the word that joins.
  const last = JOINING.test(tokens[subject.from]!.word) ? subject.from : subject.from - 1;
  for (let at = last; at > 0 && at >= subject.from - JOINED_REACH; at--) {
    const { text, word, mark } = tokens[at]!;
    if (text === ';') return at;
    const joins = JOINING.test(word) || (word === 'as' && tokens[at - 1]?.word === 'even');
    if (tellsWhy(tokens, at)) return tokens[at - 1]!.text === ',' ? at - 1 : at;
    if (joins) {
      const first = word === 'as' ? at - 1 : at;
      return tokens[first - 1]?.text === ',' ? first - 1 : first;
    }
    if (mark || PREPOSITIONS.has(word) || /^(?:that|which|who|whom|what|if|when|where)$/.test(word))
      return -1;
  }
  return -1;
}

/**
 * "A man was held, as police suspect that he drove the van": whether a clause tells why of what the source tells by itself. In
 * "Lee said it shut because the bank believed" it is Lee's.
 */
function tellsWhy(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const opens = word === 'because' || (word === 'as' && tokens[at - 1]?.text === ',');
  return (
    opens && !tokens.slice(Math.max(0, at - WHY_REACH), at).some((token) => SPEECH_VERBS.has(token.word))
  );
}

/** A sentence of news seldom has more words before its reason. */
const WHY_REACH = 40;

/** "“Yes,” a beaming Ann Lee roared": the subject with what stands before it up to the quotation. */
function withAttributes(tokens: readonly Token[], subject: NounPhrase): NounPhrase {
  for (let from = subject.from - 1; from > 0 && from >= subject.from - 3; from--) {
    const before = tokens[from - 1]!;
    const { mark, word } = tokens[from]!;
    if (mark || PREPOSITIONS.has(word)) break;
    const opens = before.text === '“”' || (before.text === ',' && tokens[from - 2]?.text === '“”');
    if (opens) return { ...subject, from, start: tokens[from]!.start };
  }
  return subject;
}

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
