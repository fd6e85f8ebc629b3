/** The production build on a free port, and what tests know of the story in it. */
import { knownTexts } from './a-publication.ts';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { openStory, type OpenStory } from '../../src/lib/core/playback/open-story.ts';
import { asId, type PublicationId } from '../../src/lib/core/publication/ids.ts';
import { parseManifest } from '../../src/lib/core/published/manifest.ts';
import type { Publication } from '../../src/lib/core/publication/publication.ts';
import { expectedTranscript, tracksOfStory, type Track } from '../../src/lib/core/published/track.ts';
import type { Block } from '../../src/lib/core/transcript/block.ts';
import { blocksOfTranscript } from '../../src/lib/core/published/blocks-of-transcript.ts';
import { readWebvtt } from '../../src/lib/core/published/read-webvtt.ts';
import { serveSite } from '../../scripts/site-server.mjs';

export interface Site {
  readonly origin: string;
  /** Stops the server, as when there is no network. */
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

/** A copy of the site in which files can be changed. The returned function deletes it. */
export function copySite(site = 'build'): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-site-'));
  cpSync(site, folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

export interface PublishedStory extends OpenStory {
  readonly publication: Publication;
  readonly tracks: readonly Track[];
  /** Of each chapter. */
  readonly paragraphs: readonly (readonly Block[])[];
}

/** The published story, read by the same code that the page uses. */
export function publishedStory(): PublishedStory {
  const id = asId<PublicationId>(storyId);
  const publication = id && parseManifest(readFileSync(path.join(storyFolder, 'manifest.json'), 'utf8'), id);
  if (!publication?.ok) throw new Error('the published story has a broken manifest');
  const { value } = publication;
  const texts = value.chapters.map((chapter) => {
    const href = chapter.transcript?.href ?? '';
    const source = readFileSync(path.join(storyFolder, href), 'utf8');
    const read = readWebvtt(source, expectedTranscript(value, chapter));
    if (!read.ok) throw new Error(`${href}, ${read.error.where}: ${read.error.problem}`);
    const { firstClip, clipCount } = chapter;
    return { blocks: blocksOfTranscript(read.value, value.clips.slice(firstClip, firstClip + clipCount)) };
  });
  const paragraphs = texts.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph'));
  return {
    ...openStory({ publication: value, texts: knownTexts(texts) }),
    publication: value,
    tracks: tracksOfStory(value),
    paragraphs,
  };
}
