// The package brings no types along; this is what is used of it.
declare module 'bibtex-parse' {
  export interface BibtexValue {
    /** An array of values joined by `#` is a `concatinate`; an `identifier` names a string. */
    readonly datatype: 'number' | 'quoted' | 'braced' | 'identifier' | 'concatinate' | 'null';
    readonly value: string | number | null | readonly BibtexValue[];
  }
  export type BibtexItem =
    | ({ readonly itemtype: 'string'; readonly name: string } & BibtexValue)
    | {
        readonly itemtype: 'entry';
        readonly key?: string;
        readonly fields: readonly ({ readonly name: string } & BibtexValue)[];
      }
    | { readonly itemtype: 'comment' | 'preamble' };

  /** What stands in a BibTeX file, as it is written. Throws on what is cut short. */
  export function parse(text: string): readonly BibtexItem[];
}
