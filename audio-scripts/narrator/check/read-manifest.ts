/** A story's manifest as the player reads it, and as it stands in the file for comparison with the catalogue. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { narrateAgain, restore, type Finding } from './finding.ts';
import { recordOf, type JsonRecord } from './json.ts';

export interface ReadManifest {
  readonly publication: Publication;
  /** `metadata`, unread. */
  readonly metadata: JsonRecord;
}

/** `folder` is the story's, named by its id; `files` are the names in it. */
export async function readManifest(
  folder: string,
  files: ReadonlySet<string>,
): Promise<Result<ReadManifest, Finding>> {
  const file = 'manifest.json';
  const id = asId<PublicationId>(path.basename(folder));
  if (id === undefined)
    return err({
      file,
      message: 'Its folder name is not an id: a-z, 0-9 and - only, at most 64. Rename the folder.',
    });
  if (!files.has(file)) return err({ file, message: `It is missing, so there is no story. ${restore}` });
  const bytes = await readFile(path.join(folder, file));
  if (!isUtf8(bytes)) return err({ file, message: `It is not written in UTF-8. ${restore}` });
  const source = bytes.toString('utf8');
  const parsed = parseManifest(source, id);
  if (!parsed.ok) {
    const { where, problem } = parsed.error;
    return err({ file, where, message: `The manifest is wrong here: ${problem}. ${narrateAgain}` });
  }
  return ok({ publication: parsed.value, metadata: recordOf(recordOf(JSON.parse(source)).metadata) });
}
