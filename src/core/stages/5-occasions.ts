// Stage 5: the occasion of each claim: who spoke, where, at what gathering, on which day. Scenes are read where a
// source sets them, inherited by the speaker's other claims in that source, and matched across sources.
import type { Claim, Occasion, Quantity, Sentence } from '../model/comparison.ts';
import { contains, type Passage } from '../model/span.ts';
import { daysCovered, disjointDates } from '../text/iso-dates.ts';
import { sameName } from '../text/same-name.ts';
import { words } from '../text/words.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}

/** What one sentence says about the scene; parts that it does not tell are null. */
interface Scene {
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  readonly passage: Passage;
}

interface Draft {
  readonly source: string;
  readonly who: string;
  where: string | null;
  gathering: string | null;
  date: string | null;
  readonly passages: Passage[];
  readonly claims: string[];
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAMES = String.raw`${NAME}(?:\s${NAME}){0,5}`;

/** Nouns of gatherings that carry a name of their own: "National People's Congress". */
const NAMED_GATHERING = new RegExp(
  String.raw`(?:${NAME}\s|of\s|for\s|and\s|the\s|on\s){0,6}(?:Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival)\b`,
  'gu',
);

/** Common nouns of gatherings. */
const GATHERING =
  /\b(?:meeting|deliberations?|session|summit|conference|forum|hearing|trial|rally|briefing|debate|visit|trip|tour|speech|address|interview|ceremony|talks|inquest|parliament|congress)\b/giu;

const PLACE_WITH_KIND = new RegExp(
  String.raw`\b(${NAMES})\s(?:province|county|city|state|district|region|prefecture|delegation|delegates)\b|\b(?:province|county|city|state|district|region|town) of (${NAMES})`,
  'u',
);
const PLACE_AFTER_PREPOSITION = new RegExp(
  String.raw`\b(?:in|to|at)\s(?:the\s)?(?:\p{Ll}+\s(?:\p{Ll}+\s)?of\s)?(${NAMES})`,
  'u',
);

/** The sentence speaks of words just reported: "He made the remark during …". */
const REFERS_BACK =
  /^(?:\S+\s){1,4}(?:made|gave|delivered|was speaking|spoke|were made|came)\b.{0,60}?\b(?:remarks?|statements?|comments?|speech|address|at|during)\b/u;

/** Names of seats of government stand for the government, not for a place; words that only look like places. */
const NOT_A_PLACE =
  /^(?:The|This|President|Premier|Prime Minister|Mr|Ms|Mrs|Dr|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/**
 * Finds the occasions of a case and says for each claim which one it belongs to.
 * Only claims with a speaker get one; nothing is invented where a source does not set a scene.
 * Returns new claims, the given ones stay as they are.
 */
export function placeClaims(
  texts: readonly Text[],
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): { readonly occasions: readonly Occasion[]; readonly claims: readonly Claim[] } {
  const drafts = texts.flatMap((text) =>
    draftsOf(
      text,
      sentences.filter((sentence) => sentence.source === text.id && sentence.kind !== 'furniture'),
      claims.filter((claim) => claim.source === text.id),
      quantities.filter((quantity) => quantity.source === text.id),
    ),
  );
  const groups = matchAcrossSources(drafts);
  const occasions: Occasion[] = [];
  const placed = new Map<string, string>();
  for (const group of groups) {
    if (group.every((draft) => draft.where === null && draft.gathering === null && draft.date === null))
      continue;
    const id = `o${occasions.length}`;
    occasions.push({ id, ...joined(group), passages: group.flatMap((draft) => draft.passages) });
    for (const claim of group.flatMap((draft) => draft.claims)) placed.set(claim, id);
  }
  return { occasions, claims: claims.map((claim) => ({ ...claim, occasion: placed.get(claim.id) ?? null })) };
}

/** The occasions that one source sets, each with the claims made on it. */
function draftsOf(
  text: Text,
  sentences: readonly Sentence[],
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): Draft[] {
  const bySentence = new Map(claims.map((claim) => [claim.sentence, claim]));
  const drafts: Draft[] = [];
  sentences.forEach((sentence, at) => {
    const claim = bySentence.get(sentence.id);
    if (claim === undefined || claim.speaker === null) return;
    const next = sentences[at + 1];
    const own = sceneOf(text, sentence, quantities);
    const following =
      next !== undefined && REFERS_BACK.test(text.text.slice(next.start, next.end))
        ? sceneOf(text, next, quantities)
        : null;
    const scene = following === null ? own : { ...own, ...filled(following), passage: following.passage };
    const speaker = claim.speaker;
    const before = drafts.filter((draft) => sameName(draft.who, speaker));
    const match = [...before].reverse().find((draft) => compatible(draft, scene));
    const target = match ?? newDraft(text.id, speaker);
    if (match === undefined) drafts.push(target);
    target.where ??= scene.where;
    target.gathering = longer(target.gathering, scene.gathering);
    target.date = narrower(target.date, scene.date);
    target.claims.push(claim.id);
    if (scene.where !== null || scene.gathering !== null || scene.date !== null)
      target.passages.push(scene.passage);
  });
  return drafts;
}

function newDraft(source: string, who: string): Draft {
  return { source, who, where: null, gathering: null, date: null, passages: [], claims: [] };
}

function filled(scene: Scene): Partial<Scene> {
  return Object.fromEntries(Object.entries(scene).filter(([, value]) => value !== null));
}

function sceneOf(text: Text, sentence: Sentence, quantities: readonly Quantity[]): Scene {
  const passage = { source: text.id, start: sentence.start, end: sentence.end };
  const said = withoutQuotations(text.text.slice(sentence.start, sentence.end));
  const named = [...said.matchAll(NAMED_GATHERING)].map(([match]) =>
    match.replace(/^(?:(?:of|for|and|the|on)\s)+/u, ''),
  );
  const common = [...said.matchAll(GATHERING)];
  const gathering = named.sort((a, b) => b.length - a.length)[0] ?? common[0]?.[0].toLowerCase() ?? null;
  const kind = PLACE_WITH_KIND.exec(said);
  let where = kind?.[1] ?? kind?.[2] ?? null;
  if (where === null && gathering !== null) {
    const from = said.indexOf(gathering);
    where = PLACE_AFTER_PREPOSITION.exec(from < 0 ? said : said.slice(from))?.[1] ?? null;
  }
  if (where !== null && (NOT_A_PLACE.test(where) || named.some((name) => name.includes(where!))))
    where = null;
  const day = quantities.find(
    (quantity) =>
      quantity.kind === 'date' &&
      typeof quantity.value === 'string' &&
      daysCovered(quantity.value) === 1 &&
      contains(sentence, quantity) &&
      // "runs until Friday", "ends on 13 March": the date of something else that is told about.
      !/\b(?:until|ends?|ending|begins?|starts?|by|from|since|due|expected)\s(?:on\s)?$/u.test(
        text.text.slice(sentence.start, quantity.start),
      ),
  );
  return { where, gathering, date: (day?.value as string | undefined) ?? null, passage };
}

/** What stands inside quotation marks is what was said, not where; blanked so that offsets stay. */
function withoutQuotations(said: string): string {
  return said.replace(/“[^”]*”|"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length));
}

/** Whether a scene may belong to an occasion: no day of one excludes that of the other, nor do the places. */
function compatible(draft: Draft, scene: Scene): boolean {
  if (draft.date !== null && scene.date !== null && disjointDates(draft.date, scene.date)) return false;
  const sameDay = draft.date !== null && scene.date !== null;
  return sameDay || draft.where === null || scene.where === null || shareWord(draft.where, scene.where);
}

/**
 * Groups the drafts of different sources that speak of one occasion: the same person, no day that excludes the
 * other, and something that both name: the day, the place or the gathering.
 */
function matchAcrossSources(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const group = groups.find(
      (members) =>
        members.every((member) => !excludes(member, draft)) &&
        members.some((member) => sameOccasion(member, draft)),
    );
    if (group === undefined) groups.push([draft]);
    else group.push(draft);
  }
  return groups;
}

function excludes(a: Draft, b: Draft): boolean {
  if (!sameName(a.who, b.who) || a.source === b.source) return true;
  return a.date !== null && b.date !== null && disjointDates(a.date, b.date);
}

function sameOccasion(a: Draft, b: Draft): boolean {
  const sameDay = a.date !== null && b.date !== null && !disjointDates(a.date, b.date);
  const samePlace = a.where !== null && b.where !== null && shareWord(a.where, b.where);
  const sameGathering = a.gathering !== null && b.gathering !== null && shareWord(a.gathering, b.gathering);
  return sameDay || samePlace || (sameGathering && (a.where === null || b.where === null));
}

function shareWord(a: string, b: string): boolean {
  const left = new Set(words(a).map((word) => word.stem));
  return words(b).some((word) => left.has(word.stem));
}

function joined(group: readonly Draft[]): Pick<Occasion, 'who' | 'where' | 'gathering' | 'date'> {
  return {
    who: group.map((draft) => draft.who).reduce((a, b) => longer(a, b)!),
    where: group.map((draft) => draft.where).reduce(longer),
    gathering: group.map((draft) => draft.gathering).reduce(longer),
    date: group.map((draft) => draft.date).reduce(narrower),
  };
}

function longer(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b.length > a.length) ? b : a;
}

function narrower(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return daysCovered(b) < daysCovered(a) ? b : a;
}
