import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { serveSite } from '../../scripts/site-server.mjs';
import type { Block } from '../../src/lib/core/transcript/block.ts';
import { copySite, publishedStory, storyId, test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

const { publication, paragraphs, tracks, timeline } = publishedStory();
const [first, second] = paragraphs[0] ?? [];
const [chapter] = publication.chapters;
if (!first || !second) throw new Error('the story begins with two paragraphs');
/** The first paragraph is cut in two before the word that opens its second sentence. */
const cut = first.clips.findIndex(({ to }, i) => i > 0 && /[.!?]["”]?$/.test(first.text.slice(0, to))) + 1;
const { from: cutAt, startSeconds: cutSeconds } = first.clips[cut] ?? { from: 0, startSeconds: 0 };
if (cutAt === 0) throw new Error('the first paragraph has two sentences');
const sentences = [first.text.slice(0, cutAt).trimEnd(), first.text.slice(cutAt)];

interface Manifest {
  readonly resources: { href: string; size: number; properties: { sha256: string } }[];
}

function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

function cue(name: string, from: number, to: number, text: string, speaker = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `${name}\n${stamp(from)} --> ${stamp(to)}\n<v ${speaker}>${escaped}</v>`;
}

/** The first chapter has no words: its first paragraph has two sentences, every other paragraph is one cue. */
function withoutWords(): string {
  const cues = (paragraphs[0] ?? []).flatMap((paragraph: Block, i) => {
    const [start, end] = [timeline.startOf(i), timeline.startOf(i + 1)];
    const speaker = paragraph.utterances[0]?.speaker;
    if (i > 0) return [cue(paragraph.id, start, end, paragraph.text, speaker)];
    const middle = start + cutSeconds;
    return [
      cue(paragraph.id, start, middle, sentences[0] ?? '', speaker),
      cue(`${paragraph.id}.2`, middle, end, sentences[1] ?? '', speaker),
    ];
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

test('a transcript without words lights its sentences, and a tap on one plays from its start', async ({
  page,
}) => {
  const copy = copySite();
  const folder = path.join(copy.folder, 'stories', storyId);
  const manifestFile = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const transcript = Buffer.from(withoutWords());
  const href = chapter.transcript?.href ?? '';
  writeFileSync(path.join(folder, href), transcript);
  for (const resource of manifest.resources)
    if (resource.href === href) {
      resource.size = transcript.length;
      resource.properties.sha256 = createHash('sha256').update(transcript).digest('hex');
    }
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const site = await serveSite({ folder: copy.folder });
  const story = await StoryPage.listenTo(page);
  await story.open(site.origin);
  await expect(story.paragraph(first.id)).toContainText(sentences.join(' '));
  await story.play();
  await expect.poll(async () => (await story.moment()).word).toBe(sentences[0]);
  const [lastWord = ''] = /\S+$/.exec(first.text) ?? [];
  await story.tapWord(first.id, lastWord);
  await story.expectSound();
  await expect.poll(async () => (await story.moment()).word).toBe(sentences[1]);
  await expect
    .poll(async () => (await story.moment()).word, {
      timeout: (tracks[0]?.durationSeconds ?? 0) * 1000 + 5000,
    })
    .toBe(second.text);
  await site.close();
  copy.remove();
});
