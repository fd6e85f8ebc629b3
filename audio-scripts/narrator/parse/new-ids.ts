/** Ids for stories, chapters and paragraphs that have none yet. */
import { asId, type BlockId, type ChapterId, type PublicationId } from '#lib/core/publication/ids.ts';

/** Room in the 64 characters of an id for a number after a name. */
const longestName = 56;

/** Of the first of these that has letters of ids in it. */
export function newStoryId(...names: readonly string[]): PublicationId {
  const name = names.map(inLettersOfIds).find((one) => one !== '') ?? 'story';
  const id = asId<PublicationId>(name);
  if (id === undefined) throw new Error(`${name} is no id`);
  return id;
}

/** The title in the letters that ids have; never one that is in use. */
export function newChapterId(title: string, taken: ReadonlySet<string>): ChapterId {
  const slug = inLettersOfIds(title);
  const name = slug === '' ? 'chapter' : slug;
  for (let n = 1; ; n++) {
    const id = asId<ChapterId>(n === 1 ? name : `${name}-${n}`);
    if (id !== undefined && !taken.has(id)) return id;
  }
}

function inLettersOfIds(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '');
}

/** `<chapter>-<n>`, n being one more than the highest so far. */
export function newParagraphId(chapter: ChapterId, taken: ReadonlySet<string>): BlockId {
  const prefix = `${chapter.slice(0, longestName)}-`;
  const numbers = [...taken].flatMap((id) => {
    const tail = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    return /^\d{1,6}$/.test(tail) ? [Number(tail)] : [];
  });
  const id = asId<BlockId>(`${prefix}${Math.max(0, ...numbers) + 1}`);
  if (id === undefined) throw new Error(`${prefix} cannot begin an id`);
  return id;
}
