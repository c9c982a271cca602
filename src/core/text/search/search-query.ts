// What a person types to search: words, "phrases", -without, and fields such as outlet:wire or after:2023-03.
import { typedWords } from './search-words.ts';

/** What can be found. `case` stands for the title of a case. */
export const ENTRY_KINDS = ['case', 'source', 'note', 'point', 'verdict'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Fields with words in them, as they are typed. */
export const WORD_FIELDS = ['title', 'outlet', 'author', 'tag', 'verdict'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** Words that stand one after the other. */
export interface SearchTerm {
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
  /** Null where it may stand anywhere. */
  readonly field: WordField | null;
  /** Typed in quotation marks: to be found as it is, without near spellings. */
  readonly exact: boolean;
}

export interface SearchQuery {
  /** All of them must be there. */
  readonly terms: readonly SearchTerm[];
  /** None of them may be there. */
  readonly without: readonly SearchTerm[];
  /** Empty: of any kind. */
  readonly kinds: readonly EntryKind[];
  /** First and last day, ISO; null where it is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** What was typed as a field and cannot be read, such as a date that is none (yet). */
  readonly unread: readonly string[];
}

/** A field's name and its value, a phrase, or a word; the minus before it leaves out. */
const PARTS =
  /(?<minus>-)?(?:(?<field>\p{L}{1,20})[:：])?(?:["“”„«「](?<phrase>[^"“”„«»「」]*)(?<closed>["“”»」])?|(?<word>[^\s"“”„«»「」]+))/gu;

/** Reads what was typed. Anything typed is a query; what makes no sense as a field is searched as words. */
export function readQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  const without: SearchTerm[] = [];
  const kinds: EntryKind[] = [];
  const unread: string[] = [];
  let from: string | null = null;
  let to: string | null = null;
  // Until a space is typed, the last word may go on.
  const isEnded = /\s$/.test(typed);
  for (const match of typed.matchAll(PARTS)) {
    const { minus, field: name, phrase, closed, word } = match.groups!;
    const isLast = match.index + match[0].length === typed.length && !isEnded;
    const value = phrase ?? word ?? '';
    const field = name === undefined ? null : fieldOf(name);
    const term = (of: WordField | null, text: string): SearchTerm[] => {
      const { words, open } = typedWords(text);
      const goesOn = of !== null || (isLast && closed === undefined);
      return words.length === 0
        ? []
        : [{ words, open: open || goesOn, field: of, exact: phrase !== undefined }];
    };
    if (field === 'from' || field === 'to' || field === 'on') {
      const days = daysOf(value);
      if (days === null) unread.push(match[0]);
      else {
        if (field !== 'to') from = days.first;
        if (field !== 'from') to = days.last;
      }
    } else if (field === 'kind') {
      const kind = ENTRY_KINDS.find((one) => one === value.toLowerCase().replace(/s$/, ''));
      if (kind === undefined) unread.push(match[0]);
      else kinds.push(kind);
    } else if (field !== null) {
      (minus === undefined ? terms : without).push(...term(field, value));
    } else {
      const text = name === undefined ? value : `${name}:${value}`;
      (minus === undefined ? terms : without).push(...term(null, text));
    }
  }
  return { terms, without, kinds, from, to, unread };
}

/** Whether the query asks for anything. */
export function asksForAnything({ terms, kinds, from, to }: SearchQuery): boolean {
  return terms.length > 0 || kinds.length > 0 || from !== null || to !== null;
}

function fieldOf(name: string): WordField | 'from' | 'to' | 'on' | 'kind' | null {
  const lower = name.toLowerCase();
  if (lower === 'after' || lower === 'from' || lower === 'since') return 'from';
  if (lower === 'before' || lower === 'until' || lower === 'to') return 'to';
  if (lower === 'date' || lower === 'on') return 'on';
  if (lower === 'kind' || lower === 'type' || lower === 'is') return 'kind';
  return WORD_FIELDS.find((field) => field === lower || `${field}s` === lower) ?? null;
}

/** First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
function daysOf(value: string): { first: string; last: string } | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(value);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  // Days are only compared as text, so the 31st ends every month.
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}
