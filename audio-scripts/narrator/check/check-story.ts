/** One story's folder, looked at from every side. */
import path from 'node:path';
import { checkCovers } from './covers.ts';
import { under, type Finding } from './finding.ts';
import { readManifest, type ReadManifest } from './read-manifest.ts';
import { checkSound } from './sound.ts';
import { checkFiles } from './story-files.ts';
import { checkTracks } from './tracks.ts';
import { checkTranscripts } from './transcripts.ts';

export interface CheckedStory {
  /** The name of its folder. */
  readonly name: string;
  /** Undefined where it cannot be read; then nothing else of the story was looked at. */
  readonly manifest: ReadManifest | undefined;
  readonly findings: readonly Finding[];
}

/** `files`: what lies in the story's folder. */
export async function checkStory(
  stories: string,
  name: string,
  files: ReadonlySet<string>,
): Promise<CheckedStory> {
  const folder = path.join(stories, name);
  const read = await readManifest(folder, files);
  if (!read.ok) return { name, manifest: undefined, findings: under(name, [read.error]) };
  const { publication } = read.value;
  const { findings, whole } = await checkFiles(folder, publication, files);
  const found = [
    ...findings,
    ...(await checkCovers(publication, whole)),
    ...checkTranscripts(publication, whole),
    ...checkTracks(publication, whole),
    ...(await checkSound(publication, whole)),
  ];
  return { name, manifest: read.value, findings: under(name, found) };
}
