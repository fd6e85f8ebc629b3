/** Whether a story's files are those that its manifest lists: all of them, to the byte, and no others. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Publication } from '#lib/core/publication/publication.ts';
import { sha256 } from '../common/digest.ts';
import { restore, type Finding } from './finding.ts';

export interface StoryFiles {
  readonly findings: readonly Finding[];
  /** The files that are what the manifest says, by href; only these are worth a closer look. */
  readonly whole: ReadonlyMap<string, Uint8Array>;
}

/** `names`: what lies in the story's folder. */
export async function checkFiles(
  folder: string,
  { files }: Publication,
  names: ReadonlySet<string>,
): Promise<StoryFiles> {
  const findings: Finding[] = [];
  const whole = new Map<string, Uint8Array>();
  for (const { href, sizeBytes, sha256: digest } of files) {
    if (!names.has(href)) {
      findings.push({ file: href, message: `It is missing. ${restore}` });
      continue;
    }
    const bytes = await readFile(path.join(folder, href));
    if (bytes.length !== sizeBytes)
      findings.push({
        file: href,
        message: `It has ${bytes.length} bytes, the manifest says ${sizeBytes}. ${restore}`,
      });
    else if (sha256(bytes) !== digest)
      findings.push({
        file: href,
        message: `Its content is not what was published: the SHA-256 differs from the manifest's. ${restore}`,
      });
    else whole.set(href, bytes);
  }
  const listed = new Set(['manifest.json', ...files.map(({ href }) => href)]);
  const orphans = [...names].filter((name) => !listed.has(name)).toSorted();
  return {
    findings: [
      ...findings,
      ...orphans.map((file): Finding => ({
        file,
        message: 'The manifest does not list it, so nobody ever reads it. Delete it.',
      })),
    ],
    whole,
  };
}
