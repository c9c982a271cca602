// Whether a date in English prose lies ahead or behind, by the words around it, where the date itself leaves it open.
import type { Piece } from './numbers.ts';

/** A four-digit number outside these is no year that news is about. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Words that look ahead. */
const FUTURE = new Set([
  'will',
  'would',
  'due',
  'scheduled',
  'upcoming',
  'coming',
  'next',
  'shall',
  'set',
  'plans',
  'ahead',
  'expected',
  "'ll",
  'expect',
  'expects',
  'hope',
  'hopes',
  'plan',
  'aims',
  'intends',
  'stay',
  'stays',
  'remain',
  'remains',
  // What is on the calendar is told in the present.
  'starts',
  'start',
  'begins',
  'opens',
  'reopens',
  'ends',
  'closes',
  'falls',
  'meets',
  'resumes',
  'expires',
  'returns',
  'launches',
  'resume',
  'invited',
  'invites',
  'begin',
  'reopen',
  'meet',
  'expire',
]);
/** A number of four digits that may be a year. */
export function isYear(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    /^\d{4}$/.test(piece.text) &&
    Number(piece.text) >= FIRST_YEAR &&
    Number(piece.text) <= LAST_YEAR
  );
}

/** "The 2025 race falls on 26 October": a coming year that the words before name, else the year given. */
export function announcedYear(pieces: readonly Piece[], at: number, year: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const piece = pieces[index]!;
    if (/^[.;]$/.test(piece.text)) break;
    if (isYear(piece) && Number(piece.text) > year && Number(piece.text) <= year + 10)
      return Number(piece.text);
  }
  return year;
}

/** Whether the words around point ahead: a future cue, and no past report between it and the date. */
export function isFuture(pieces: readonly Piece[], at: number): boolean {
  return isFutureBefore(pieces, at) || isFutureBehind(pieces, at);
}

/** "On Friday the court will rule": only where the date opens its clause, or the verb may be of another. */
function isFutureBehind(pieces: readonly Piece[], at: number): boolean {
  const preposition = /^(?:in|on|by|from|this|next)$/.test(pieces[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (preposition >= 0 && !/^[.!?;:“”"‘]$/u.test(pieces[preposition]!.text)) return false;
  for (let index = at + 1; index < pieces.length; index++) {
    const { lower, text } = pieces[index]!;
    if (/^[.;:!?“”"‘]$/u.test(text)) return false;
    if (/^(?:will|shall|'ll|won't)$/.test(lower) || /['’]ll$/.test(lower)) return true;
    if (
      lower === 'going' &&
      pieces[index + 1]?.lower === 'to' &&
      !/^(?:was|were)$/.test(pieces[index - 1]!.lower)
    )
      return true;
    if (isPastVerb(lower)) return false;
  }
  return false;
}

function isPastVerb(lower: string): boolean {
  return (
    /^(?:said|told|was|were|had|began|met|went|came|made|took|gave|saying)$/.test(lower) ||
    /\p{Ll}{2}ed$/u.test(lower)
  );
}

function isFutureBefore(pieces: readonly Piece[], at: number): boolean {
  let until = false;
  for (let index = at - 1; index >= Math.max(0, at - 12); index--) {
    const { lower, text } = pieces[index]!;
    // "was not lifted until Saturday" is past, "is closed until Saturday" is not.
    if (lower === 'until') {
      until = true;
      continue;
    }
    // "backed the plan" looks at something that is there.
    // "was invited to the palace on Monday" tells of Monday.
    if (lower === 'invited' && /^(?:was|were|been)$/.test(pieces[index - 1]?.lower ?? '')) return false;
    if (FUTURE.has(lower))
      return !/^(?:the|an?|its|his|her|their|this|that)$/.test(pieces[index - 1]?.lower ?? '');
    // "will be inspected", "are cancelled", "stay closed": participles, no report.
    if (
      /\p{Ll}{2}ed$/u.test(lower) &&
      /^(?:be|is|are|being|stay|stays|remain|remains)$/.test(pieces[index - 1]?.lower ?? '')
    )
      continue;
    // "means to publish its guidance in October"
    if (
      /^(?:means|intend|want|wants|agreed|vowed|promised)$/.test(lower) &&
      pieces[index + 1]?.lower === 'to'
    )
      return true;
    // "has imposed a curfew until Friday": what holds until then holds still.
    if (until && /^(?:has|have)$/.test(pieces[index - 1]?.lower ?? '') && /\p{Ll}{2}ed$/u.test(lower))
      return true;
    // "has postponed Saturday's vote": what is put off lies ahead.
    if (/^postpone[sd]?$/.test(lower) && at - index <= 2) return true;
    // "could reach it by the fourth quarter"
    if (/^(?:could|may|might|should|can)$/.test(text)) return true;
    if (/^[.;“”"]$/u.test(text)) return false;
    if (isPastVerb(lower)) return false;
  }
  return until;
}
