// Who and what the sources name, as a list: each name with what every source calls it, and how often. Pure.
import { NAME_KINDS, type Name, type NameKind } from '../../core/model/comparison.ts';
import type { Passage } from '../../core/model/span.ts';

/** What one source calls somebody or something. */
export interface NamedBy {
  readonly source: string;
  /** The words, the most frequent first, each with how often they stand there. */
  readonly forms: readonly (readonly [words: string, times: number])[];
  readonly mentions: readonly Passage[];
}

export interface ListedName {
  readonly id: string;
  readonly name: string;
  /** Titles that stand for the name where a source has none: no mention shows them. */
  readonly titles: readonly string[];
  readonly times: number;
  /** In the order of the sources. */
  readonly by: readonly NamedBy[];
}

export interface NameGroup {
  readonly kind: NameKind;
  readonly names: readonly ListedName[];
}

/**
 * The names of a case by kind; within a kind those that most sources have come first, then those that are named most.
 * @param textOf the text of a source, by id
 */
export function nameGroups(
  names: readonly Name[],
  sources: readonly string[],
  textOf: (source: string) => string,
): NameGroup[] {
  const listed = names.map(({ kind, ...name }) => ({ kind, name: listedName(name, sources, textOf) }));
  return NAME_KINDS.map((kind) => ({
    kind,
    names: listed
      .filter((each) => each.kind === kind)
      .map(({ name }) => name)
      .sort((a, b) => b.by.length - a.by.length || b.times - a.times),
  })).filter(({ names }) => names.length > 0);
}

function listedName(
  { id, name, aliases, mentions }: Omit<Name, 'kind'>,
  sources: readonly string[],
  textOf: (source: string) => string,
): ListedName {
  const by = sources.flatMap((source) => {
    const own = mentions.filter((mention) => mention.source === source);
    if (own.length === 0) return [];
    const times = new Map<string, number>();
    for (const { start, end } of own) {
      const words = textOf(source).slice(start, end).replace(/\s+/g, ' ');
      times.set(words, (times.get(words) ?? 0) + 1);
    }
    return [{ source, forms: [...times].sort((a, b) => b[1] - a[1]), mentions: own }];
  });
  const shown = new Set(by.flatMap(({ forms }) => forms.map(([words]) => words.replaceAll("'", '’'))));
  return {
    id,
    name,
    titles: aliases.filter((alias) => !shown.has(alias)),
    times: mentions.length,
    by,
  };
}
