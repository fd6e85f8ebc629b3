/** One area of the catalogue in `docs/wording.md`, with values for its sentences. */

type Sentence = (values: never) => string | readonly string[];
type Catalogue = Readonly<Record<string, Sentence>>;
/** Values for every sentence that takes some, and for no other. */
export type ExamplesOf<C> = {
  readonly [Name in keyof C as C[Name] extends () => unknown ? never : Name]: C[Name] extends (
    values: infer Values,
  ) => unknown
    ? readonly [Values, ...Values[]]
    : never;
};

export interface Part {
  readonly title: string;
  readonly catalogue: Catalogue;
  readonly examples: Readonly<Record<string, readonly unknown[]>>;
}

export function part<C extends Catalogue>(title: string, catalogue: C, examples: ExamplesOf<C>): Part {
  return { title, catalogue, examples };
}
