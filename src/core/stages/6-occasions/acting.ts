// Who acts in the sentences that set a scene: a speaker of whom a sentence tells nothing more speaks in the nearest scene
// before it in which they act.
import { isFunctionWord } from '../../text/function-words.ts';
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
const TIES_NAME = /^(?:by|for|from|against|about|at|with)$/;
/** Before a "with" that ties nobody: "met with Orlen". */
const MEETS = /^(?:met|meets?|meetings?|talks|spoke|speaks|talked|together|along)$/;

/** Before a "to" that ties a name: whoever is written to does nothing. "Spoke to Orlen" has Orlen there. */
const WRITES = /^(?:wr(?:ote|itten|ites?|iting)|letters?|sen[dt]s?|e-?mails?|e-?mailed|messages?)$/;

/**
 * Sentences that a scene lies back at most. A long report has about a hundred; a text of more tells of one event after the
 * other, and the search for thousands of speakers would read all of it for each.
 */
const SCENE_REACH = 100;

/** So far before its "by" a passive stands. */
const AGENT_REACH = 80;

/** "was opened on Tuesday by Lee": who acts in a passive; "a bridge built by Orlen" tells whose it is. */
function isAgent(said: string, by: number): boolean {
  return /\b(?:was|were|been|being|is|are)\s\p{Ll}{2,20}(?:\s[\p{L}\d]{1,20}){0,3}\s$/u.test(
    said.slice(Math.max(0, by - AGENT_REACH), by),
  );
}

/** Who acts by the words of a sentence, without what is said in it. */
export function actingIn(said: string): Acting {
  const all = new Set<string>();
  const names = new Set<string>();
  const free = new Set<string>();
  let tied = 0;
  let before = 0;
  let previous = '';
  for (const { start, end, stem, folded } of words(said)) {
    if (/[,;:—–]/u.test(said.slice(before, start))) tied = 0;
    all.add(stem);
    const name = !/^\p{Ll}/u.test(said.slice(start, end));
    if (name) names.add(stem);
    if (name && tied === 0) free.add(stem);
    const ties =
      before > 0 &&
      (TIES_NAME.test(folded) || (folded === 'to' && WRITES.test(previous))) &&
      !(folded === 'by' && isAgent(said, start)) &&
      !(folded === 'with' && MEETS.test(previous));
    if (ties) tied = TIED_WORDS + 1;
    else if (!name && tied > 0) tied -= 1;
    before = end;
    previous = folded;
  }
  return { all, names, free };
}

/** The nearest earlier sentence that sets a scene with the speaker in it: "Lind met miners in Oslo on Sunday." */
export function sceneAround(
  scenes: readonly Scene[],
  at: number,
  speaker: string,
  actingThere: (at: number) => Acting,
): Scene | null {
  // "A clerk of the harbour court" is a clerk; "Center for Strategic Studies" is all of its words.
  const name = !/^\p{Ll}/u.test(speaker);
  const own = name
    ? speaker
    : speaker.split(/\s(?:of|for|with|in|at|from|on|to|who|close|familiar)\s/u, 1)[0]!;
  // "A spokesman for the builder" is none of the police.
  const body = name
    ? []
    : words(/\s(?:of|for)\s(.+)/u.exec(speaker)?.[1] ?? '').filter(({ folded }) => !isFunctionWord(folded));
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
