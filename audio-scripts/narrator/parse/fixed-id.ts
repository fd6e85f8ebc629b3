/** `{#id}` at the end of a heading or a paragraph: ours, not Markdown's. */
import { asId, type ChapterId, type BlockId } from '#lib/core/publication/ids.ts';
import type { Complaints, SourcePoint } from './complaint.ts';

const atEnd = /\s*\{#([^{}]*)\}\s*$/;

/** Takes every `{#id}` off the end of a text; the ids stand in the order of the text. */
export function takeFixedIds(text: string): { readonly text: string; readonly ids: readonly string[] } {
  const match = atEnd.exec(text);
  if (!match) return { text, ids: [] };
  const rest = takeFixedIds(text.slice(0, match.index));
  return { text: rest.text, ids: [...rest.ids, match[1] ?? ''] };
}

/** The id that was fixed, if any; complains if there is more than one or it is not a valid id. */
export function checkFixedId<T extends ChapterId | BlockId>(
  ids: readonly string[],
  at: SourcePoint,
  complaints: Complaints,
): T | undefined {
  const [id] = ids;
  if (id === undefined) return undefined;
  if (ids.length > 1) complaints.add(at, `Two ids, ${ids.join(' and ')}: keep one.`);
  const checked = asId<T>(id);
  if (checked === undefined)
    complaints.add(at, `${id} is not an id. Use lower-case letters, digits and hyphens, at most 64.`);
  return checked;
}
