// Who acts in the sentences that set a scene: a speaker of whom a sentence tells nothing more speaks in the nearest scene
// before it in which they act.
import { isFunctionWord } from '../../text/function-words.ts';
import type { SettingWords } from '../../text/reading/language.ts';
import { words } from '../../text/words.ts';
import { isBare, type Scene } from './scenes.ts';

/** The words of a sentence that tell who acts in it: the stems of all, and of those that may be names. */
export interface Acting {
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Of the names, those that no preposition makes part of something else: not "a bridge built by Orlen". */
  readonly free: ReadonlySet<string>;
}

/** Words in small letters over which a preposition still ties a name: "with the Danish shipyard Brenton". */
const TIED_WORDS = 3;

/** A name between two commas. */
const APPOSED = /^,\s\p{Lu}[^\s,]{0,20}(?:\s\p{Lu}[^\s,]{0,20}){0,3},/u;
/** As long as one may be. */
const NAME_REACH = 60;

/**
 * Sentences that a scene lies back at most. A long report has about a hundred; a text of more tells of one event after the
 * other, and the search for thousands of speakers would read all of it for each.
 */
const SCENE_REACH = 100;

/** Who acts by the words of a sentence, without what is said in it. */
export function actingIn(said: string, tiesName: SettingWords['tiesName']): Acting {
  const all = new Set<string>();
  const names = new Set<string>();
  const free = new Set<string>();
  let tied = 0;
  let before = 0;
  let previous = '';
  for (const word of words(said)) {
    const { start, end, stem } = word;
    // "Talks with the mediator, Ann Lee, failed": who is named between commas is who stands before them.
    if (
      /[,;:—–]/u.test(said.slice(before, start)) &&
      !(tied > 0 && APPOSED.test(said.slice(before, start + NAME_REACH)))
    )
      tied = 0;
    const name = !/^\p{Ll}/u.test(said.slice(start, end));
    // "At the club's dinner Tench said": the club does nothing.
    if (name || !/['’]s?$/u.test(said.slice(start, end))) all.add(stem);
    if (name) names.add(stem);
    if (name && tied === 0) free.add(stem);
    if (before > 0 && tiesName(said, word, previous)) tied = TIED_WORDS + 1;
    else if (!name && tied > 0) tied -= 1;
    before = end;
    previous = word.folded;
  }
  return { all, names, free };
}

/** The nearest earlier sentence that sets a scene with the speaker in it: "Lind met miners in Oslo on Sunday." */
export function sceneAround(
  scenes: readonly Scene[],
  at: number,
  speaker: string,
  actingThere: (at: number) => Acting,
  { behindHead, body: bodyOf }: SettingWords,
): Scene | null {
  // "A clerk of the harbour court" is a clerk; "Center for Strategic Studies" is all of its words.
  const name = !/^\p{Ll}/u.test(speaker);
  const own = name ? speaker : speaker.split(behindHead, 1)[0]!;
  // "A spokesman for the builder" is none of the police.
  const body = name
    ? []
    : words(bodyOf.exec(speaker)?.[1] ?? '').filter(({ folded }) => !isFunctionWord(folded));
  const stems = words(own)
    .filter(({ folded }) => !isFunctionWord(folded))
    .map(({ stem }) => stem);
  const head = stems.at(-1);
  if (head === undefined) return null;
  const sought = new Set(stems);
  for (let back = at - 1; back >= Math.max(0, at - SCENE_REACH); back -= 1) {
    if (isBare(scenes[back]!)) continue;
    const there = actingThere(back);
    if (!name && !there.all.has(head)) continue;
    if (body.length > 0 && !body.some(({ stem }) => there.all.has(stem))) continue;
    const { where, gathering } = scenes[back]!;
    // A day alone is that of whoever acts on it.
    const among = !name ? there.all : where === null && gathering === null ? there.free : there.names;
    const found = [...sought].filter((stem) => among.has(stem)).length;
    // One name stands for a person, but one word of "Center for Strategic Studies" for anything.
    if (found >= Math.max(1, sought.size - 1)) return scenes[back]!;
  }
  return null;
}
