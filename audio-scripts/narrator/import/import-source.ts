/** `npm run narrate -- book.epub`: a book or a text becomes a new script, which its author goes on with. */
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { newStoryId } from '../parse/new-ids.ts';
import { parseScript } from '../parse/parse-script.ts';
import { describeImport } from './describe-import.ts';
import { readSource } from './read-source.ts';
import { writeSource } from './write-new-script.ts';

export interface ImportAsked {
  /** Of an EPUB or a text. */
  readonly file: string;
  /** The new story's id; of its title where nothing is said. */
  readonly as?: string | undefined;
  readonly replaces: boolean;
}

/** What to tell the author, or why nothing was written. */
export async function importSource(
  { file, as, replaces }: ImportAsked,
  scripts: string,
): Promise<Result<string, string>> {
  const wanted = as === undefined ? undefined : asId<PublicationId>(as);
  if (as !== undefined && wanted === undefined)
    return err(
      `${as} is not an id: lower-case letters, digits and hyphens, a letter or a digit first, at most 64.`,
    );
  const [, storyId] = /^([^/\\]+)[/\\]script\.md$/.exec(path.relative(scripts, file)) ?? [];
  if (storyId !== undefined)
    return err(`${file} is the script of a story already. Tell it with npm run narrate -- ${storyId}.`);
  const source = await readSource(file);
  if (!source.ok) return source;
  const id = wanted ?? newStoryId(source.value.title, path.parse(file).name);
  const written = await writeSource(source.value, scripts, id, replaces);
  if (!written.ok) return written;
  const parsed = parseScript(written.value.text, written.value.file, id, undefined, []);
  return ok(describeImport(source.value, written.value, parsed));
}
