// How sources and dates read on the page.
import type { LinkType } from '../../core/model/link.ts';
import type { WorkflowState } from '../../core/model/verdict.ts';
import { ROLES, type Role, type Source } from '../../core/model/source.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  report: 'report',
  primary: 'primary record',
  reference: 'reference',
};

export const ROLE_CHOICES = ROLES.map((role) => ({ role, name: ROLE_NAMES[role] }));

/** Longest name of a source in a list, a head or a menu, in characters: two lines of the narrowest column. */
const SHORT_NAME = 80;

/** The short name of a source: its outlet, or else its title; cut where a whole line could not show it. */
export function shortName(source: Pick<Source, 'outlet' | 'title'>): string {
  const name = source.outlet ?? source.title;
  if (name.length <= SHORT_NAME) return name;
  const words = name.slice(0, SHORT_NAME).replace(/\s\S{0,20}$/, '');
  // Half a surrogate pair at the cut would show as a box.
  return `${words.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** "6 March 2023" for "2023-03-06". */
export function longDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "6 March 2023, 14:05" in the person's own time zone. */
export function localMoment(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

/** "1 source", "5 sources". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const STATE_NAMES = {
  open: 'Open',
  'in-review': 'In review',
  done: 'Done',
} as const satisfies Readonly<Record<WorkflowState, string>>;

export const LINK_NAMES = {
  'same-claim': 'says the same as',
  contradicts: 'contradicts',
  supports: 'supports',
  context: 'is context for',
} as const satisfies Readonly<Record<LinkType, string>>;

/** "13 April 2023", "April 2023" or "2023" for a day or a part of one; what is none of them stays as it is. */
export function partialDay(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return longDay(date);
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  return new Date(`${date}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
