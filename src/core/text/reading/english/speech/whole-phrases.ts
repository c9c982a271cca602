// Noun phrases that reach over more than one noun: "the chair of a maker of washing machines", "officials familiar with the
// talks". Who speaks is whom the whole phrase is about, not what stands last in it.
import { WEEKDAYS } from '../word-lists.ts';
import { DOCUMENTS } from './writings.ts';
import type { Token } from '../tokens.ts';
import { phraseBefore, phraseAfter } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import { type NounPhrase, phrase, wordsOf, stripArticle, uncapitalised } from '../names/noun-phrase.ts';
import { isPersonWord } from '../names/people-words.ts';
import { LONGEST_PHRASE, CLAUSE_OPENERS, NEVER_IN_PHRASE, isPlainNoun } from '../names/phrase-bounds.ts';
import { titlesIn } from '../names/titles.ts';

/** Prepositions that tie a noun to the one it belongs to: "growers in Maoming", "a spokeswoman for Kestrel". */
const TYING = new Set(
  'of in at from for with near across outside around along between behind to on by'.split(' '),
);

/** Adjectives and participles that stand behind the noun they tell of, with a preposition of their own. */
export const POSTPOSED =
  /^(?:familiar|close|involved|briefed|present|loyal|opposed|aware|responsible|acquainted|connected|linked|interviewed|surveyed|polled|led|based|headed|run|hired|employed)$/;

/** How somebody knows what they tell of. */
const KNOWING = /^(?:direct|first-?hand|intimate|detailed|close|inside|personal)$/;

/** "The chair of the board of the union of the makers of machines for the harvest": longer ones nobody writes. */
const MOST_PARTS = 6;

/**
 * The whole phrase that ends with `inner`, over the prepositions that tie its parts: "the chair of a maker of washing
 * machines" for "washing machines". `inner` itself when nothing before belongs to it.
 */
export function wholePhrase(tokens: readonly Token[], inner: NounPhrase): NounPhrase {
  let head = withOwner(tokens, withAttribute(tokens, inner));
  // So no sentence that is one long chain of phrases is read to its start for each of them.
  for (
    let parts = 0;
    parts < MOST_PARTS &&
    head.from >= 2 &&
    (isTying(tokens, head.from - 1) || isHeldBy(tokens, head.from - 1));
    parts++
  ) {
    // "The man holding the sign": whom the participle tells of.
    if (!isTying(tokens, head.from - 1)) {
      head = phraseBefore(tokens, head.from - 1)!;
      continue;
    }
    const tells = postposedAt(tokens, head.from - 2);
    const outer =
      tells >= 0 ? null : (phraseBefore(tokens, head.from - 1) ?? bareHead(tokens, head.from - 1));
    // "officials familiar with the talks", "two boys camping by the weir": what is behind the noun belongs to it.
    if (tells >= 0) {
      const near = phraseBefore(tokens, tells) ?? bareHead(tokens, tells);
      // "Figures" and "Sources" have their capitals from the start of the sentence.
      const described =
        near?.to === 1 && (DOCUMENTS.has(tokens[0]!.word) || isPersonWord(tokens[0]!.word))
          ? { ...near, kind: 'common' as const, name: tokens[0]!.word }
          : near;
      if (described !== null && described.kind === 'common') {
        // "a warrant filed in Selby County": who has it says nothing.
        const byNobody = !/^(?:by|from|of)$/.test(tokens[head.from - 1]!.word);
        if (byNobody && isThing(tokens, described)) return described;
        head = described;
        continue;
      }
    }
    // "sources with knowledge of the talks": a bare noun between two prepositions leads on.
    if (outer === null && isPlainNoun(tokens[head.from - 2]!)) {
      // "a person with direct knowledge of the matter"
      const bare = KNOWING.test(tokens[head.from - 3]?.word ?? '') ? 3 : 2;
      if (TYING.has(tokens[head.from - bare - 1]?.word ?? '')) {
        head = { ...head, from: head.from - bare };
        continue;
      }
    }
    if (outer === null || outer.kind === 'pronoun') break;
    head = outer;
  }
  const relative = antecedentOf(tokens, head.from) ?? antecedentOf(tokens, inner.from);
  if (relative !== null) return { ...relative, to: inner.to, end: inner.end };
  if (head === inner) return inner;
  const before = tokens[head.from - 1];
  if (before !== undefined && !before.mark && !CLAUSE_OPENERS.has(before.word) && !isShare(tokens, head))
    return inner;
  // "…, letters of the observatory show": the observatory says it, and its letters are part of the words that tell so.
  if (DOCUMENTS.has(tokens[head.to - 1]!.word)) return { ...inner, from: head.from };
  const single = head.kind === 'name' && !/\s/.test(head.name);
  if (head.kind === 'name' && !single) return { ...head, to: inner.to, end: inner.end };
  // "Growers" has its capital from the start of the sentence.
  if (single && before !== undefined) return inner;
  const words = stripArticle(wordsOf(tokens, head.from, inner.to));
  return {
    ...head,
    to: inner.to,
    end: inner.end,
    kind: 'common',
    name: before === undefined ? uncapitalised(words) : words,
  };
}

/** Whether a word ties what is behind it to what is before it: "of", and "before" in "figures put before members" alone. */
function isTying(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  return TYING.has(word) || (word === 'before' && /^(?:put|laid|brought)$/.test(tokens[at - 1]?.word ?? ''));
}

/** Whether a word is a participle that tells what a person before it does with what is behind it: "the girl carrying a drum". */
function isHeldBy(tokens: readonly Token[], at: number): boolean {
  if (!/^\p{Ll}{2,}ing$/u.test(tokens[at]!.word) || tokens[at - 1]!.mark) return false;
  const holder = phraseBefore(tokens, at);
  return holder?.kind === 'common' && isPersonWord(tokens[at - 1]!.word);
}

/** Whether what a phrase is about is written or counted, or is no person or body: "a search warrant". */
function isThing(tokens: readonly Token[], { to, titles }: NounPhrase): boolean {
  const { word } = tokens[to - 1]!;
  return titles.length === 0 && !isPersonWord(word) && (DOCUMENTS.has(word) || !isInstitution(word));
}

/**
 * Where the words that stand behind a noun and tell of it begin, from the last of them: "familiar", "staying", "filed
 * Wednesday morning". -1 for others. The verb of the clause stands behind the whole phrase, so that these are none.
 */
export function postposedAt(tokens: readonly Token[], last: number): number {
  let at = last;
  while (at > 0 && last - at < 4 && TIMES.test(tokens[at]!.word)) at -= tokens[at - 1]?.word === 'on' ? 2 : 1;
  const { word, capital } = tokens[at] ?? { word: '', capital: true };
  const participle =
    !capital &&
    /^\p{Ll}{2,}(?:ed|ing)$|^(?:held|kept|written|seen|sent|drawn|made|built|put|laid|brought)$/u.test(word);
  // "Experts not involved in the trial"
  if (tokens[at - 1]?.word === 'not') at--;
  if (at < 1 || tokens[at - 1]!.mark || !(participle || (at >= last - 1 && POSTPOSED.test(word)))) return -1;
  return NEVER_IN_PHRASE.has(tokens[at - 1]!.word) ? -1 : at;
}

/** When something was done, between a participle and its preposition. */
const TIMES = new RegExp(
  `^(?:${WEEKDAYS.join('|')}|yesterday|today|morning|afternoon|evening|night|last|week|month|year)$`,
);

/** "Nearly half the tenants of Larch Road": so many of the people whom the phrase is about. */
function isShare(tokens: readonly Token[], head: NounPhrase): boolean {
  return (
    /^(?:half|all|both|most|of)$/.test(tokens[head.from - 1]!.word) && isPersonWord(tokens[head.to - 1]!.word)
  );
}

/** A name with one word that tells of it, over which a preposition may tie it to more: "neighbouring Tamba" of "the president of neighbouring Tamba". */
function withAttribute(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  const [before, tie] = [tokens[found.from - 1], tokens[found.from - 2]];
  if (found.kind !== 'name' || before === undefined || tie === undefined) return found;
  return !before.capital && !before.genitive && isPlainNoun(before) && TYING.has(tie.word)
    ? { ...found, from: found.from - 1 }
    : found;
}

/** The phrase with whose it is, over which a preposition may tie it to more: "Selby's Mill Street" of "tenants of Selby's Mill Street". */
function withOwner(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  const at = found.from - 1;
  if (tokens[at]?.genitive !== true) return found;
  const first = Math.max(0, at - LONGEST_PHRASE);
  const window = [...tokens.slice(first, at), { ...tokens[at], genitive: false }];
  const owner = phraseBefore(window, window.length);
  return owner === null || !TYING.has(window[owner.from - 1]?.word ?? '')
    ? found
    : { ...found, from: first + owner.from };
}

/**
 * "A woman who lost a leg in the crash said": whom the clause before `end` is about, not what stands last in it; the mother, where
 * "the mother of a boy who drowned" is.
 */
export function antecedentOf(tokens: readonly Token[], end: number): NounPhrase | null {
  for (let index = end - 1; index > 0 && index >= end - LONGEST_PHRASE; index--) {
    const { mark, word } = tokens[index]!;
    if ((mark && !/[£$€¥₹₦]/u.test(tokens[index]!.text)) || CLAUSE_OPENERS.has(word)) return null;
    if (word !== 'who') continue;
    const near = index === end - 1 ? null : (phraseBefore(tokens, index) ?? bareHead(tokens, index));
    const whole = near === null ? null : wholePhrase(tokens, near);
    // "A report on the man who lived there": he does not say it.
    return whole !== null && whole.from !== near!.from && whole.name === near!.name ? null : whole;
  }
  return null;
}

/** The phrase with what follows it by "of" or "for": "the head of the union". Names stay as they are. */
export function withComplement(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  let { to } = found;
  while (found.kind === 'common' && /^(?:of|for)$/.test(tokens[to]?.word ?? '')) {
    const next = phraseAfter(tokens, to + 1);
    if (next === null) break;
    to = next.to;
  }
  return to === found.to
    ? found
    : { ...found, to, end: tokens[to - 1]!.end, name: stripArticle(wordsOf(tokens, found.from, to)) };
}

/** A noun without an article at the start of a clause: "Freight forwarders", "Workers". */
function bareHead(tokens: readonly Token[], end: number): NounPhrase | null {
  let from = end;
  while (from > 0 && end - from < 4 && !tokens[from - 1]!.mark && !CLAUSE_OPENERS.has(tokens[from - 1]!.word))
    from--;
  const head = tokens[end - 1];
  if (from === end || head === undefined || NEVER_IN_PHRASE.has(head.word)) return null;
  return tokens.slice(from, end).some((token) => NEVER_IN_PHRASE.has(token.word) || /ly$/.test(token.word))
    ? null
    : isPersonWord(head.word)
      ? phrase(
          tokens,
          from,
          end,
          'common',
          from === 0 ? uncapitalised(wordsOf(tokens, from, end)) : wordsOf(tokens, from, end),
          titlesIn(tokens, from, end),
        )
      : null;
}
