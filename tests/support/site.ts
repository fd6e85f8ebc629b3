/** The production build on a free port, and what tests know of the story in it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { Timeline } from '../../src/lib/core/playback/timeline.ts';
import { asId, type PublicationId } from '../../src/lib/core/publication/ids.ts';
import { parseManifest } from '../../src/lib/core/publication/manifest.ts';
import type { Story } from '../../src/lib/core/publication/story.ts';
import { readWebvtt } from '../../src/lib/core/transcript/read-webvtt.ts';
import { serveSite } from '../../scripts/site-server.mjs';

export interface Site {
  readonly origin: string;
  /** As where there is no signal. */
  close(): Promise<void>;
}

export const storyId = 'when-love-and-ambition-collide';
const storyFolder = path.join('build', 'stories', storyId);

export const test = base.extend<{ site: Site; folder: string }>({
  folder: 'build',
  site: async ({ folder }, use) => {
    const site = await serveSite({ folder });
    await use(site);
    await site.close();
  },
});

/** A site of its own with other files in it; gone with the returned function. */
export function copySite(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-site-'));
  cpSync('build', folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** The published story, read by the same code that the page uses. */
export function publishedStory(): Story & { readonly timeline: Timeline } {
  const id = asId<PublicationId>(storyId);
  const publication = id && parseManifest(readFileSync(path.join(storyFolder, 'manifest.json'), 'utf8'), id);
  if (!publication?.ok) throw new Error('the published story has a broken manifest');
  const { chapters, tracks, cast, language } = publication.value;
  const transcripts = chapters.map(({ transcript, firstTrack, trackCount }) => {
    const paragraphs = tracks
      .slice(firstTrack, firstTrack + trackCount)
      .map(({ paragraph, durationSeconds }) => ({ id: paragraph, durationSeconds }));
    const speakers = new Set(cast.map(({ name }) => name));
    const read = readWebvtt(readFileSync(path.join(storyFolder, transcript.href), 'utf8'), {
      language,
      speakers,
      paragraphs,
    });
    if (!read.ok) throw new Error(`${transcript.href}, ${read.error.where}: ${read.error.problem}`);
    return read.value;
  });
  return { publication: publication.value, transcripts, timeline: new Timeline(publication.value) };
}
