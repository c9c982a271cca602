// What a figure is told as, apart from what it measures: a length of time or a moment after another, what is or what may
// be. Two figures told as two things do not answer each other, however alike the words around them are.

/** What the words directly around a figure tell of it. */
export interface FigureRole {
  /** "Six minutes after the signal" is a moment, "aged 71" an age; null where it may be a length or any number. */
  readonly told: 'moment' | 'age' | null;
  /** "Bonuses may add up to 8 million": not told as a fact. */
  readonly unreal: boolean;
  /** "Seven men, not five": what somebody else says. */
  readonly denied: boolean;
  /** Of what will or would be: "it would take ten years". */
  readonly toCome: boolean;
  /** The rounds, seasons or matches that it is for, in words that give no date: "last season", "in 118 matches". */
  readonly scope: string | null;
}

/** How much of the text before and behind a figure may tell what it is told as. */
const AROUND = 60;

const MOMENT_AFTER = /^\s+(?:after|before|later|earlier|ago|previously|beforehand|afterwards|from\s+now)\b/iu;
const AGE_BEFORE = /\baged\s+$/iu;
const AGE_AFTER = /^(?:[\s-]+olds?\b|\s+of\s+age\b)/iu;
/** What may happen is held against what may happen. "May bring in 60 tonnes" is a right, and told as it is. */
const UNREAL =
  /\b(?:could|might|may\s+(?:add|amount|be|become|cost|have|lose|reach|rise|total|well|yet)|fears?|feared|risk(?:s|ed)?|threat(?:en(?:s|ed)?)?|warn(?:s|ed)?|would\s+have|if)\b[^,.;]*$/iu;

/**
 * What a figure is told as.
 * @param before what its statement says before it
 * @param after what its statement says behind it
 */
export function roleOf(isDuration: boolean, before: string, after: string): FigureRole {
  const [ahead, behind] = [before.slice(-AROUND), after.slice(0, AROUND)];
  const told = !isDuration
    ? null
    : MOMENT_AFTER.test(behind)
      ? 'moment'
      : AGE_BEFORE.test(ahead) || AGE_AFTER.test(behind)
        ? 'age'
        : null;
  return {
    told,
    unreal: isUnreal(ahead),
    denied: isDenied(ahead),
    toCome: TO_COME.test(ahead),
    scope: scopeOf(ahead, behind),
  };
}

/** Whether what stands before a figure makes it one that may be. */
export function isUnreal(before: string): boolean {
  return UNREAL.test(before);
}

const TO_COME = /\b(?:will|would|shall|to\s+be|plans?|planned|promis(?:e|es|ed)|expect(?:s|ed)?)\b[^,.;]*$/iu;

const SCOPE =
  /\b(?:(?:last|this|next)\s+(?:season|term|round|campaign)|in\s+(?:\d+|all)\s+(?:\w+\s)?(?:matches|games|appearances|starts|races|seasons))\b/iu;

const SCOPES = new RegExp(SCOPE, 'giu');

/** What a figure is for by the words directly before and behind it. */
export function scopeOf(before: string, after: string): string | null {
  const nearest = [...before.matchAll(SCOPES)].at(-1);
  return (SCOPE.exec(after) ?? nearest)?.[0].toLowerCase() ?? null;
}

const DENIED =
  /(?:[,;–—]|\b(?:and|but))\s+not\s+(?:the\s+)?$|\b(?:rather\s+than|instead\s+of)\s+(?:the\s+)?$/iu;

/** Whether what stands before a figure makes it one that is not so. */
export function isDenied(before: string): boolean {
  return DENIED.test(before);
}

/** Whether two figures may be for one thing: one of them may leave it open. */
export function sameScope(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** Whether two figures are told as the same, so that one may be held against the other. */
export function sameRole(a: FigureRole, b: FigureRole): boolean {
  return a.told === b.told && a.unreal === b.unreal && sameScope(a.scope, b.scope);
}
