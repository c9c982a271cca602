// Stage 6: the occasion of each claim: who spoke, where, at what gathering, on which day. Scenes are read where a
// source sets them, inherited by the speaker's other claims in that source, and matched across sources.
import type { Claim, Occasion, Quantity, Sentence } from '../model/comparison.ts';
import { append, listsBy } from '../model/lists.ts';
import { partsWithin, type Passage } from '../model/span.ts';
import { dayFrom, disjointDates } from '../text/dates/iso-dates.ts';
import { packFor } from '../text/reading/packs.ts';
import type { Framing, SettingWords } from '../text/reading/language.ts';
import { nameWords, sameName } from '../text/names/same-name.ts';
import { mayBeOnePlace } from '../text/claims/same-place.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { shareWord, stemsOf, words } from '../text/words.ts';
import { joined, matchAcrossSources, type Setting } from './6-occasions/across-sources.ts';
import { actingIn, sceneAround, type Acting } from './6-occasions/acting.ts';
import {
  areOtherKinds,
  areTwoCounterparts,
  fuller,
  isEarlier,
  isOld,
  narrower,
} from './6-occasions/parts.ts';
import { atDateline, openingClaims } from './6-occasions/dateline.ts';
import {
  asSeenBy,
  framingOf,
  framingOfDeed,
  isBare,
  sceneOf,
  statementOf,
  type Scene,
  type Text,
} from './6-occasions/scenes.ts';

interface Draft {
  readonly source: string;
  readonly who: string;
  readonly called: string;
  where: string | null;
  dateline: string | null;
  gathering: string | null;
  /** Whether the gathering has no more than a noun that any may be called by. */
  isAny: boolean;
  date: string | null;
  /** The medium that was told it. */
  medium: string | null;
  /** Whom the speaker addressed, where that is no medium: "told senators". */
  audience: string | null;
  readonly published: string | null;
  readonly passages: Passage[];
  readonly claims: string[];
  /** Told in passing, from before the source's own occasion. */
  flashback: boolean;
  /** Of a setting that is no gathering. */
  elsewhere: Scene['elsewhere'];
  /** Whether only the sentence before puts the speaker at the gathering. */
  isGuest: boolean;
  /** Whether somebody was told something on it. */
  told: boolean;
  /** The paragraph of the latest claim made on it. */
  paragraph: number;
  /** True while all its claims stand in the headline or lead, which only sum up what the text tells later. */
  inSum: boolean;
}

/**
 * Finds the occasions of a case and says for each claim which one it belongs to.
 * Only claims with a speaker get one; nothing is invented where a source does not set a scene.
 * Claims that get one are new; the given ones stay as they are.
 * @param settings those of each source, source after source
 */
export function placeClaims(
  settings: readonly Setting[],
  claims: readonly Claim[],
): { readonly occasions: readonly Occasion[]; readonly claims: readonly Claim[] } {
  const groups = matchAcrossSources(settings);
  const occasions: Occasion[] = [];
  const placed = new Map<string, string>();
  for (const group of groups) {
    if (
      group.every((setting) => setting.where === null && setting.gathering === null && setting.date === null)
    )
      continue;
    const id = `o${occasions.length}`;
    occasions.push({ id, ...joined(group), passages: group.flatMap((setting) => setting.passages) });
    for (const claim of group.flatMap((setting) => setting.claims)) placed.set(claim, id);
  }
  const known = claims.map((claim) => {
    const occasion = placed.get(claim.id) ?? null;
    return occasion === claim.occasion ? claim : { ...claim, occasion };
  });
  return { occasions, claims: known };
}

/**
 * Finds the occasions that one source tells of, each with its claims. Sentences, claims and quantities must be in the order of
 * the text.
 */
export function findSettings(
  text: Text,
  all: readonly Sentence[],
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): Setting[] {
  const sentences = all.filter(({ kind }) => kind !== 'furniture');
  const bySentence = listsBy(claims, ({ sentence }) => sentence);
  const claimsIn = ({ id }: Sentence): readonly Claim[] => bySentence.get(id) ?? [];
  const within = partsWithin(sentences, quantities);
  const { setting, looksOn } = packFor(text.text);
  // What only a medium is said to report, the source tells by itself: its sentence sets the scene.
  const apartIn = (sentence: Sentence): readonly Claim[] =>
    claimsIn(sentence).filter(({ speaker }) => speaker !== null);
  const framings = sentences.map((sentence) => framingOf(text, sentence, apartIn(sentence), setting));
  const scenes: Scene[] = [];
  const spokesmen = deedsTold(text, sentences, claimsIn, setting);
  /** Where and when the spokesmen themselves said it, by the id of the claim. */
  const ofSpokesmen = new Map<string, Scene>();
  /** What spokesmen tell of days before the news: undated words are not of it. */
  const past = new Set<Scene>();
  const lead = sentences.find(({ kind }) => kind === 'body');
  // "Prices will rise, the bank's governor said on Tuesday. Ann Lee told a forum …", "A farmer was fined on Tuesday. Omar Reyes was
  // sentenced at Kelso Crown Court", "Judge Ann Lee told Kelso Crown Court": what opens a report without a name has it in the next sentence, and is told there in full.
  const isDatedByLead = (at: number, { gathering, isAny, date, elsewhere }: Scene): boolean => {
    const [opens, own] = [framings[at - 1], framings[at]!];
    if (lead === undefined || sentences[at - 1] !== lead || opens === undefined) return false;
    if (gathering === null || date !== null || elsewhere !== null) return false;
    const isOfCourt = setting.kindOf(gathering, isAny) === 'court' && setting.verdict.test(opens.said);
    return own.reports
      ? isOfCourt || claimsIn(lead).some(({ speaker }) => /^\p{Ll}/u.test(speaker ?? ''))
      : isOfCourt && setting.verdict.test(own.said);
  };
  let met: Scene | null = null;
  let day: string | null = null;
  sentences.forEach((sentence, at) => {
    const near = scenes.slice(-BESIDE_REACH).findLast((scene) => !isBare(scene)) ?? null;
    const earlier = { before: scenes.at(-1) ?? null, near, met, day };
    const sceneIn = (framing: Framing): Scene =>
      sceneOf(text, sentence, framing, within[at]!, earlier, setting);
    const deed = spokesmen.get(at);
    const told = deed === undefined ? null : framingOfDeed(text, sentence, deed, setting);
    // "Lee resigned, her office said" sets no scene; "Lee met Orlen" does.
    const isDeed = told !== null && sceneIn(told).gathering !== null;
    if (isDeed) {
      const statement = { ...deed!, ...statementOf(deed!) };
      ofSpokesmen.set(statement.id, sceneIn(framingOf(text, sentence, [statement], setting)));
      framings[at] = told;
    }
    const found = sceneIn(framings[at]!);
    const scene = isDatedByLead(at, found) ? { ...found, date: scenes[at - 1]!.date } : found;
    scenes.push(scene);
    if (isDeed && isEarlier(scene.date, text.date === null ? null : dayFrom(text.date, -1))) past.add(scene);
    if (scene.gathering !== null) met = scene;
    // The week of the congress, told again, is no later day than the Monday of which the text told on it.
    day =
      day !== null && scene.date !== null && !disjointDates(day, scene.date)
        ? narrower(day, scene.date)
        : (scene.date ?? day);
  });
  const acting: (Acting | undefined)[] = [];
  const actingThere = (at: number): Acting => (acting[at] ??= actingIn(framings[at]!.said, setting.tiesName));
  const fromAfar: (boolean | undefined)[] = [];
  // "Told senators in a video call": in no chamber.
  const isFromAfar = (at: number): boolean => (fromAfar[at] ??= setting.fromAfar.test(framings[at]!.said));
  // "Lee returned on Wednesday. Speaking outside her office, she said": on that Wednesday.
  const withDayBefore = (at: number, speaker: string): Scene => {
    const [own, before] = [scenes[at]!, scenes[at - 1]];
    const isAfter =
      own.where !== null && own.gathering === null && own.date === null && own.elsewhere === null;
    if (
      !isAfter ||
      before === undefined ||
      framings[at - 1]!.reports ||
      sentences[at - 1]!.paragraph !== sentences[at]!.paragraph
    )
      return own;
    const acts = [...stemsOf(speaker)].some((stem) => actingThere(at - 1).free.has(stem));
    return acts ? { ...own, date: before.date } : own;
  };
  // "Lee defended it at a fair in Oslo. “It holds,” Lee told the guild on Tuesday": at that fair.
  const withPlaceBefore = (at: number, { speaker, relay }: Claim, own: Scene): Scene => {
    const before = scenes[at - 1];
    const isSilent =
      own.date !== null && own.where === null && own.gathering === null && own.elsewhere === null;
    if (!isSilent || relay !== null || before === undefined || framings[at - 1]!.reports) return own;
    const isThere =
      before.gathering !== null &&
      before.talks === null &&
      before.elsewhere === null &&
      !(before.date !== null && disjointDates(before.date, own.date)) &&
      sentences[at - 1]!.paragraph >= sentences[at]!.paragraph - 1 &&
      [...stemsOf(speaker!)].some((stem) => actingThere(at - 1).free.has(stem));
    return isThere ? { ...before, date: own.date, meetsWriter: own.meetsWriter } : own;
  };
  // "They signed it in Oslo on Monday. “It holds,” Lee said at the signing ceremony": there, on that day.
  const withEventBefore = (at: number, own: Scene): Scene => {
    const before = scenes[at - 1];
    const isOpen = own.gathering !== null && own.where === null && own.date === null && own.talks === null;
    const tells =
      isOpen &&
      own.elsewhere === null &&
      before !== undefined &&
      before.gathering === null &&
      before.elsewhere === null &&
      before.where !== null &&
      before.date !== null &&
      !framings[at - 1]!.reports &&
      sentences[at - 1]!.kind === 'body' &&
      sentences[at - 1]!.paragraph >= sentences[at]!.paragraph - 1 &&
      setting.isTheSame(framings[at]!.said, own.gathering);
    return tells ? { ...own, where: before.where, date: before.date } : own;
  };
  // "The conference opened in Lima on Monday. Ann Lee said it was late": at that conference.
  const hostBefore = (at: number, speaker: string, { addressee }: Claim): Scene | null => {
    const host = scenes[at - 1];
    const { said } = framings[at]!;
    const isHost =
      host !== undefined &&
      host.gathering !== null &&
      (host.where !== null || host.date !== null) &&
      host.talks === null &&
      host.elsewhere === null &&
      !framings[at - 1]!.reports &&
      sentences[at - 1]!.kind === 'body' &&
      sentences[at - 1]!.paragraph >= sentences[at]!.paragraph - 1 &&
      /^(?:many|briefing)$/u.test(setting.kindOf(host.gathering, host.isAny) ?? '') &&
      setting.takesPlace.test(framings[at - 1]!.said) &&
      setting.isPerson(speaker) &&
      !setting.now.test(said) &&
      // "Harvard economist Ann Lee said": whoever comments on it need not be there.
      (addressee !== null || !looksOn.test(said) || shareWord(host.gathering, said));
    return isHost ? host : null;
  };
  // "Lee warned of floods. Orlen testified before the committee": it is no word of Lee's of which the second tells.
  const isOf = (at: number, speaker: string): boolean => {
    if (scenes[at]?.refersBack !== true) return false;
    const opens = words(framings[at]!.sentence.slice(0, OPENING_WORD))[0]?.folded ?? '';
    const isNamed = /^\p{Lu}/u.test(framings[at]!.sentence) && !isFunctionWord(opens);
    return (
      !isNamed ||
      /^\p{Ll}/u.test(speaker) ||
      [...stemsOf(speaker)].some((stem) => actingThere(at).all.has(stem))
    );
  };
  const drafts = new Drafts();
  let latest: Draft | null = null;
  // "He warned the board in December. “It is thin,” he told them."
  const goesOn = (draft: Draft, { addressee }: Claim): boolean =>
    draft === latest &&
    addressee !== null &&
    setting.anyAudience.test(text.text.slice(addressee.start, addressee.end));
  const place = (sentence: Sentence, at: number, claim: Claim): void => {
    if (claim.speaker === null) return;
    const speaker = claim.speaker;
    const here =
      ofSpokesmen.get(claim.id) ??
      withEventBefore(at, withPlaceBefore(at, claim, withDayBefore(at, speaker)));
    const joint = asSeenBy(joinedScene(here, isOf(at + 1, speaker) ? scenes[at + 1] : undefined), speaker);
    const toMedium = claim.relay !== null && claim.addressee !== null && joint.gathering === null;
    const own = toMedium ? { ...joint, elsewhere: joint.elsewhere ?? ('medium' as const) } : joint;
    const before = drafts.of(speaker);
    const meeting = isBare(own) ? meetingBefore(sentences, scenes, at) : null;
    const meets =
      meeting !== null &&
      (scenes[meeting]!.meetsWriter === 'again'
        ? before.length > 0
        : [...stemsOf(speaker)].some((stem) => actingThere(meeting).names.has(stem)));
    // "He told guests at the fairground": of the day on which he came to town.
    const isSpot = own.where !== null && setting.spot.test(own.where);
    const isSilent = isBare({ ...own, where: isSpot ? null : own.where });
    const isNew = before.every((draft) => draft.inSum && isBare(draft));
    // "On Monday Lee met Orlen. She told Orlen": not at the congress of which the text told before.
    const isElsewhere = isSilent && !isNew && !before.some((draft) => hears(draft, claim, text, setting));
    const near =
      isSilent && (isNew || isElsewhere) ? sceneAround(scenes, at, speaker, actingThere, setting) : null;
    const isThere = (scene: Scene): boolean =>
      hears({ ...scene, passages: [scene.passage] }, claim, text, setting);
    const isTold =
      near !== null && (past.has(near) ? claim.addressee !== null && isThere(near) : isNew || isThere(near));
    const host =
      near === null && isNew && isBare(own) && own.elsewhere === null ? hostBefore(at, speaker, claim) : null;
    const isGuest = host !== null && isThere(host);
    const there = meets ? scenes[meeting]! : isTold ? near : isGuest ? host : null;
    const found = there === null ? null : asSeenBy(there, speaker);
    const around =
      found === null || isParted(found, own, setting) || (own.where !== null && found.gathering !== null)
        ? null
        : found;
    const scene =
      around === null ? own : { ...around, where: own.where ?? around.where, elsewhere: own.elsewhere };
    const target = isBare(scene)
      ? (before.findLast(
          (draft) =>
            (!draft.flashback || goesOn(draft, claim)) &&
            // What she says now she did not say at last year's congress.
            !(isOld(draft.date, text.date) && setting.now.test(framings[at]!.said)) &&
            reaches(draft, sentence) &&
            !isParted(draft, scene, setting) &&
            hears(draft, claim, text, setting),
        ) ?? newDraft(text, speaker))
      : (before.findLast(
          (draft) =>
            compatible(draft, scene, text.date, setting, sentence) &&
            // "He told reporters at the airport": not at the congress.
            (!isSpot || scene.gathering !== null || hears(draft, claim, text, setting)) &&
            (around === null || !isElsewhere || hears(draft, claim, text, setting)),
        ) ?? newDraft(text, speaker));
    if (!before.includes(target)) {
      // "a theme of her talk in March": told in passing, so what follows is not said there.
      target.flashback = before.some(
        (draft) =>
          scene.elsewhere === 'earlier' ||
          isEarlier(scene.date, draft.date) ||
          (draft.date === null && isOld(scene.date, text.date)),
      );
      target.elsewhere = target.flashback || scene.elsewhere !== 'earlier' ? scene.elsewhere : null;
      drafts.add(target);
    }
    target.isGuest ||= around !== null && there === host;
    target.where ??= scene.where;
    // A gathering with the speaker's own head noun is the speaker: "the Court of Appeal ruled". In Chinese meetings speak: "会议强调".
    const acts = !setting.gatheringSpeaks && shareWord(scene.gathering ?? '', headWord(speaker, setting));
    const gathering = acts ? null : scene.gathering;
    target.gathering = fuller(target.gathering, gathering);
    target.isAny &&= gathering === null || scene.isAny;
    target.date = narrower(target.date, scene.date);
    target.medium ??= toWhom(claim, text, true) ?? scene.interviewer;
    target.audience ??= own.elsewhere === null && !isFromAfar(at) ? toWhom(claim, text, false) : null;
    target.claims.push(claim.id);
    target.told ||= claim.addressee !== null;
    target.paragraph = sentence.paragraph;
    latest = target;
    target.inSum &&= isInSum(claim, sentence, lead);
    if (!isBare(scene)) target.passages.push(scene.passage);
  };
  sentences.forEach((sentence, at) => {
    for (const claim of claimsIn(sentence)) place(sentence, at, claim);
  });
  const gatherings = drafts.all.filter(({ gathering, flashback }) => gathering !== null && !flashback);
  const [only] = gatherings;
  if (only !== undefined && gatherings.length === 1)
    sentences.forEach((sentence, at) => {
      const [claim] = claimsIn(sentence);
      if (claim?.speaker === null && setting.outcome.test(framings[at]!.sentence)) only.claims.push(claim.id);
    });
  const dateline =
    lead === undefined
      ? undefined
      : all
          .slice(0, all.indexOf(lead))
          .map(({ start, end }) => setting.datelineIn(text.text.slice(start, end)))
          .find((place) => place !== null);
  if (dateline !== undefined)
    for (const draft of atDateline(drafts.all, openingClaims(sentences, lead!, claimsIn), setting))
      draft.dateline = dateline;
  return drafts.all;
}

/** The drafts of a text, found by rare words of their speakers' names: a text may have thousands of speakers of one family. */
class Drafts {
  readonly all: Draft[] = [];
  /** Places among all, by each word of the name. */
  readonly #byWord = new Map<string, number[]>();
  /** Places among all, by the one word of the name that the fewest drafts before had. */
  readonly #byRarest = new Map<string, number[]>();

  add(draft: Draft): void {
    const names = nameWords(draft.who);
    const rarest = this.#rarestOf(names);
    if (rarest !== null) append(this.#byRarest, rarest, this.all.length);
    for (const word of names) append(this.#byWord, word, this.all.length);
    this.all.push(draft);
  }

  /** Those of whoever may have this name, in the order in which they were made. */
  of(speaker: string): Draft[] {
    const names = nameWords(speaker);
    const rarest = this.#rarestOf(names);
    // All words of one of two such names are in the other: a longer one has the rarest word of this, and this the one of a shorter.
    const places = new Set(rarest === null ? [] : this.#byWord.get(rarest));
    for (const word of names) for (const place of this.#byRarest.get(word) ?? []) places.add(place);
    return [...places]
      .sort((a, b) => a - b)
      .map((place) => this.all[place]!)
      .filter(({ who }) => sameName(who, speaker));
  }

  /** The word that the fewest drafts have in the names of their speakers. */
  #rarestOf(names: ReadonlySet<string>): string | null {
    let rarest: string | null = null;
    let fewest = Infinity;
    for (const word of names) {
      const many = this.#byWord.get(word)?.length ?? 0;
      if (many < fewest) [rarest, fewest] = [word, many];
    }
    return rarest;
  }
}

/**
 * An occasion that is known by its day alone takes what the speaker says up to this many paragraphs after the last of it. In the
 * labelled cases people go on after at most three; what companies and courts say elsewhere in a report is of other days.
 */
const DAY_REACH = 3;

/**
 * Whether what a speaker goes on to say may be said on an occasion of which nothing more is told. A meeting lasts as long as
 * its report, and so does what reporters were told; a day alone is that of what stands near it.
 */
function reaches({ where, gathering, date, told, paragraph }: Draft, sentence: Sentence): boolean {
  return (
    where !== null ||
    gathering !== null ||
    told ||
    date === null ||
    sentence.paragraph <= paragraph + DAY_REACH
  );
}

/**
 * Whether whoever is told something may be at the gathering of an occasion: "told the deputies" is at no congress of which the
 * text has told without them.
 */
function hears(
  { gathering, isAny, passages }: Pick<Draft, 'gathering' | 'isAny' | 'passages'>,
  { addressee }: Claim,
  { text }: Text,
  { anyAudience, isAudienceOf, kindOf }: SettingWords,
): boolean {
  const kind = kindOf(gathering, isAny);
  if (addressee === null || gathering === null || kind === 'briefing' || kind === 'interview') return true;
  const told = text.slice(addressee.start, addressee.end);
  const scene = passages[0] === undefined ? '' : text.slice(passages[0].start, passages[0].end);
  const there = stemsOf(`${gathering} ${scene}`);
  return (
    (kind !== 'talks' && anyAudience.test(told)) ||
    isAudienceOf(gathering, told) ||
    words(told).some(({ folded, stem }) => !isFunctionWord(folded) && there.has(stem))
  );
}

/** Whom a claim was told, where that is a medium or where it is none; else null. */
function toWhom({ relay, addressee }: Claim, { text }: Text, isMedium: boolean): string | null {
  return addressee === null || (relay !== null) !== isMedium
    ? null
    : text.slice(addressee.start, addressee.end);
}

/**
 * The claims in which an office or a spokesman reports what somebody did who speaks after it, by the place of their sentence:
 * "Lee spoke by phone with Orlen on Sunday, her office said. Lee told Orlen …". What is to come sets no scene.
 */
function deedsTold(
  { text }: Text,
  sentences: readonly Sentence[],
  claimsIn: (sentence: Sentence) => readonly Claim[],
  { speaksForOthers }: SettingWords,
): ReadonlyMap<number, Claim> {
  /** Where a word of a speaker's name last speaks. */
  const speaksLast = new Map<string, number>();
  sentences.forEach((sentence, at) => {
    for (const { speaker } of claimsIn(sentence))
      for (const word of nameWords(speaker ?? '')) speaksLast.set(word, at);
  });
  const found = new Map<number, Claim>();
  sentences.forEach((sentence, at) => {
    const claim = claimsIn(sentence).find(
      ({ speaker, speech, modality, attribution }) =>
        speech === 'indirect' &&
        modality === 'stated' &&
        attribution !== null &&
        speaksForOthers.test(speaker ?? ''),
    );
    if (claim === undefined) return;
    const { start, end } = statementOf(claim);
    const own = nameWords(claim.speaker!);
    const names = words(text.slice(start, end)).filter((word) =>
      /^\p{Lu}/u.test(text.slice(start + word.start)),
    );
    if (names.some(({ stem }) => !own.has(stem) && (speaksLast.get(stem) ?? -1) > at)) found.set(at, claim);
  });
  return found;
}

/** The main noun of whoever speaks: "court" of "the Court of Appeal", "minister" of "the energy minister". */
function headWord(speaker: string, { behindHead }: SettingWords): string {
  return words(speaker.split(behindHead, 1)[0]!).at(-1)?.folded ?? '';
}

/** Characters of a sentence in which its first word is read: longer than any word of English news. */
const OPENING_WORD = 40;

/** How many sentences back the scene may lie that "Beside her sat Lee" points to. */
const BESIDE_REACH = 3;

/** A paragraph of news has hardly more sentences. */
const MEETING_REACH = 10;

/** The sentence before one, in its paragraph, in which whoever writes tells of meeting somebody; null where another scene follows it. */
function meetingBefore(sentences: readonly Sentence[], scenes: readonly Scene[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - MEETING_REACH); back -= 1) {
    if (back < at - 1 && sentences[back]!.paragraph !== sentences[at]!.paragraph) return null;
    if (scenes[back]!.meetsWriter !== null) return isBare(scenes[back]!) ? null : back;
    if (!isBare(scenes[back]!)) return null;
  }
  return null;
}

/** Headline and lead tell in sum what follows; what a lead quotes whole was said before what follows is told. */
function isInSum({ kind, speech }: Claim, sentence: Sentence, lead: Sentence | undefined): boolean {
  return kind === 'headline' || (sentence === lead && speech !== 'direct');
}

/** A scene with that of the next sentence, where that one speaks of words just reported. */
function joinedScene(own: Scene, other: Scene | undefined): Scene {
  if (other?.refersBack !== true) return own;
  const { gathering, talks, isAny } = other.gathering === null ? own : other;
  return {
    where: other.where ?? own.where,
    gathering,
    talks,
    isAny,
    // "Said on Monday. She was speaking at a forum that lasts this week": on Monday.
    date:
      own.date !== null && other.date !== null && disjointDates(own.date, other.date)
        ? other.date
        : narrower(other.date, own.date),
    elsewhere: other.gathering === null ? own.elsewhere : null,
    meetsWriter: own.meetsWriter,
    interviewer: own.interviewer ?? other.interviewer,
    refersBack: true,
    passage: isBare(other) ? own.passage : other.passage,
  };
}

function newDraft({ id, date }: Text, who: string): Draft {
  return {
    source: id,
    who,
    called: who,
    published: date,
    where: null,
    dateline: null,
    gathering: null,
    isAny: true,
    date: null,
    medium: null,
    audience: null,
    passages: [],
    claims: [],
    flashback: false,
    elsewhere: null,
    isGuest: false,
    told: false,
    paragraph: 0,
    inSum: true,
  };
}

/** Whether a scene names a setting that cannot be that of an occasion: "in a letter" is at no meeting, "in 2019" is before. */
function isParted(
  { where, gathering, isAny, elsewhere }: Pick<Scene, 'where' | 'gathering' | 'isAny' | 'elsewhere'>,
  scene: Scene,
  { kindOf }: SettingWords,
): boolean {
  if (scene.elsewhere === 'earlier') return elsewhere !== 'earlier';
  if (scene.elsewhere === 'apart') return gathering !== null || where !== null;
  // "Later she told the Echo" at no meeting, but in an interview, or before the press.
  if (scene.elsewhere === 'medium') {
    const kind = kindOf(gathering, isAny);
    return gathering !== null && kind !== 'interview' && kind !== 'briefing';
  }
  if (scene.elsewhere === 'another')
    return elsewhere !== 'another' && (gathering === null || !shareWord(gathering, scene.gathering ?? ''));
  return elsewhere !== null && elsewhere !== 'another' && scene.gathering !== null;
}

/** Whether two gatherings are of other kinds, or talks with others. */
function areOtherGatherings(
  a: Pick<Scene, 'gathering' | 'isAny'>,
  b: Pick<Scene, 'gathering' | 'isAny'>,
  { kindOf, counterpartIn }: SettingWords,
): boolean {
  if (areOtherKinds(kindOf(a.gathering, a.isAny), kindOf(b.gathering, b.isAny))) return true;
  const [one = null, other = null] = [a, b].map(({ gathering }) => counterpartIn(gathering ?? ''));
  return one !== null && other !== null && areTwoCounterparts(one, other);
}

/** Whether a scene may belong to an occasion: no day of one excludes that of the other, nor do places or gatherings. */
function compatible(
  draft: Draft,
  scene: Scene,
  published: string | null,
  setting: SettingWords,
  sentence: Sentence,
): boolean {
  const { isOfItsOwn } = setting;
  // A paragraph tells of one: "Lee said it would shut. “We had to,” she told them at the mill."
  const isNear = draft.paragraph === sentence.paragraph && draft.claims.length === 1;
  if (isBare(draft) && !draft.inSum && !scene.refersBack && !isNear) return false;
  if (isParted(draft, scene, setting) || areOtherGatherings(draft, scene, setting)) return false;
  // "Orlen said on Friday that it would open. She met Merz on Friday and told him": she said it to all.
  if (draft.gathering === null && !draft.inSum && !isNear && scene.talks !== null) return false;
  if (draft.date !== null && scene.date !== null && disjointDates(draft.date, scene.date)) return false;
  const sameDay = draft.date !== null && scene.date !== null;
  // What has no date is news: it was not said back in May, unless both name the gathering.
  if (
    !sameDay &&
    isOld(draft.date ?? scene.date, published) &&
    !shareWord(draft.gathering ?? '', scene.gathering ?? '')
  )
    return false;
  if (draft.where === null || scene.where === null || mayBeOnePlace(draft.where, scene.where)) return true;
  // A rally in one town and a fair in the next are two on one day; a place may have two names, and a visit has meetings.
  return sameDay && !draft.isGuest && !(isOfItsOwn(draft.gathering) && isOfItsOwn(scene.gathering));
}
