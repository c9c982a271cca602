// How sources and dates read on the page.
import { EXPORT_FORMATS, type ExportFormatName } from '../../core/contract/formats.ts';
import type { Source } from '../../core/model/source.ts';
import { dateInWords } from '../../core/text/dates/iso-dates.ts';
import { t } from '../texts.svelte.ts';

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

/** "6 March 2023" for "2023-03-06", "March 2023" for "2023-03"; what is neither a day nor a month stays as it is. */
export function longDay(day: string): string {
  return dateInWords(day, t.locale);
}

/** "Monday 6 March 2023" for a day: the weekday shows whoever typed another day than they meant. */
export function fullDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(t.locale, { dateStyle: 'full', timeZone: 'UTC' });
}

/** "6 March 2023, 14:05" in the person's own time zone. */
export function localMoment(iso: string): string {
  return new Date(iso).toLocaleString(t.locale, { dateStyle: 'long', timeStyle: 'short' });
}

/** A count in figures, its digits in groups: "14,525". */
export function figures(count: number): string {
  return count.toLocaleString(t.locale);
}

/** What a scale is called: those of the app in the language of the page, a person's own as they named it. */
export function scaleName({ id, name }: { readonly id: string; readonly name: string }): string {
  return t.scales.names[id] ?? name;
}

/** What a step of a scale is called, by the label that is stored with a verdict. */
export function stepName(label: string): string {
  return t.scales.steps[label] ?? label;
}

/** What a long piece of work is at, with the dots of what goes on; a name that was cut has them already. */
export function progressName(step: string): string {
  const [, name] = /^Reading (.+)$/.exec(step) ?? [];
  const said = name === undefined ? (t.progress.steps[step] ?? step) : t.progress.reading(name);
  return said.endsWith('…') ? said : `${said}…`;
}

/** What read a source, by the name that is stored with it: "plain text, windows-1252". */
export function importerName(name: string): string {
  const [format = '', ...details] = name.split(', ');
  return [t.source.importers[format] ?? format, ...details].join(t.common.pause);
}

/** What a format of exports is called. */
export function formatName(format: ExportFormatName): string {
  return t.export.names[format] ?? EXPORT_FORMATS[format].name;
}
