/** What the listener has changed of an own book. What came from its file stays beside it, and can be had again. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A cover that the listener has chosen. Each has another `href`, so that no older one is shown in its place. */
const chosenCover = v.object({
  href: v.string(),
  mediaType: v.string(),
  sizeBytes: count,
  width: count,
  height: count,
  sha256: v.string(),
});

export const changesSchema = v.object({
  title: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  authors: v.exactOptional(v.array(v.string())),
  /** BCP 47; empty: none, although the file names one. */
  language: v.exactOptional(v.string()),
  /** `drawn`: although the file has one. */
  cover: v.exactOptional(v.union([v.literal('drawn'), chosenCover])),
});

export type BookChanges = v.InferOutput<typeof changesSchema>;
export type ChosenCover = v.InferOutput<typeof chosenCover>;

export interface LaterChanges {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly language?: string;
  /** `file`: the one in it, or where there is none, a drawn one. */
  readonly cover?: 'file' | 'drawn' | ChosenCover;
}

/** The later change of each part counts. What is as in the file is no change. */
export function joinChanges(
  file: { readonly title: string; readonly authors: readonly string[]; readonly language?: string },
  before: BookChanges,
  later: LaterChanges,
): BookChanges {
  const { title, authors, language, cover } = { ...before, ...later };
  return {
    ...(title && title !== file.title && { title }),
    ...(authors && authors.join('\n') !== file.authors.join('\n') && { authors: [...authors] }),
    ...(language !== undefined && language !== (file.language ?? '') && { language }),
    ...(cover && cover !== 'file' && { cover }),
  };
}
