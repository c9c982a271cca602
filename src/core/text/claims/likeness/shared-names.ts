// Whether two sources name anything that both know: reports of one event hardly ever have no name in common.
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { isPersonsTitle } from '../../reading/english/names/people-words.ts';

/** A word with a capital inside a sentence. One at its beginning may be any word. */
const NAME = /(?<=[\p{Ll}\d,;’'-]\s)\p{Lu}[\p{L}\d-]{1,40}/gu;

/** The names of the sources of a case. */
export class SharedNames {
  #texts: ReadonlyMap<string, { readonly text: string }> = new Map();
  /** By source; read when somebody asks. */
  readonly #names = new Map<string, ReadonlySet<string>>();

  /** Knows more sources from now on; those that it knew are among them, as they were. */
  grow(texts: ReadonlyMap<string, { readonly text: string }>): void {
    this.#texts = texts;
  }

  /** Whether both sources name things, and none of them is the same. Chinese has no capitals to know names by. */
  areStrange(a: string, b: string): boolean {
    const [mine, yours] = [this.#of(a), this.#of(b)];
    return mine.size > 0 && yours.size > 0 && [...mine].every((name) => !yours.has(name));
  }

  #of(source: string): ReadonlySet<string> {
    let names = this.#names.get(source);
    if (names === undefined) {
      const found = this.#texts.get(source)!.text.match(NAME) ?? [];
      names = new Set(
        found
          .map((name) => name.toLowerCase())
          .filter((name) => !isOfCalendar(name) && !isPersonsTitle(name)),
      );
      this.#names.set(source, names);
    }
    return names;
  }
}
