/** What an author sees of a published story when reviewing it, and how a word that was moved is kept. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { tracksOfStory } from '#lib/core/published/track.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { readLock, writeLock, type LockedParagraph } from '../parse/lock.ts';
import { closest } from '../publish/nudges.ts';
import { readPublished } from '../publish/published-story.ts';
import { storyFiles, type Workplace } from '../workplace.ts';

export interface ReviewWord {
  readonly from: number;
  readonly to: number;
  /** Of the track. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly isMoved: boolean;
  /** Why an author should listen to it. */
  readonly suspicion?: string;
}

export interface ReviewParagraph {
  readonly id: string;
  readonly text: string;
  /** Relative to the review's page. */
  readonly track: string;
  readonly words: readonly ReviewWord[];
}

export interface ReviewStory {
  readonly title: string;
  readonly paragraphs: readonly ReviewParagraph[];
}

type Folders = Pick<Workplace, 'scripts' | 'stories'>;

/** Undefined where the story is not published, or not by the lock beside its script. */
export async function readReview(
  id: PublicationId,
  { scripts, stories }: Folders,
): Promise<ReviewStory | undefined> {
  const lock = await readLock(storyFiles(scripts, id).lock);
  const source = await readFile(path.join(stories, id, 'manifest.json'), 'utf8').catch(() => undefined);
  const manifest = source === undefined ? undefined : parseManifest(source, id);
  if (!lock || !manifest?.ok) return undefined;
  const published = await readPublished(path.join(stories, id), id);
  const { language = 'und' } = manifest.value;
  const hrefs = new Map<string, string>(
    tracksOfStory(manifest.value).map(({ paragraph, href }) => [paragraph, href]),
  );
  const paragraphs = lock.paragraphs.flatMap((paragraph) => {
    const track = published.get(paragraph.id);
    const href = hrefs.get(paragraph.id);
    if (!track || href === undefined) return [];
    const suspicions = new Map(paragraph.suspects?.map(({ word, message }) => [word, message]));
    const words = splitWords(paragraph.text, language).map((range, i) => ({
      ...range,
      startSeconds: track.words[i]?.startSeconds ?? 0,
      endSeconds: track.words[i]?.endSeconds ?? 0,
      isMoved: paragraph.nudges?.[i] !== undefined,
      ...(suspicions.has(i) && { suspicion: suspicions.get(i) ?? '' }),
    }));
    return [{ id: paragraph.id, text: paragraph.text, track: href, words }];
  });
  return { title: manifest.value.title, paragraphs };
}

export interface Nudge {
  readonly paragraph: string;
  readonly word: number;
  readonly startSeconds: number;
}

/** What the page sent, if it is a nudge of a word that exists. */
export function asNudge(value: unknown, { paragraphs }: ReviewStory): Nudge | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { paragraph, word, startSeconds } = value as Partial<Record<keyof Nudge, unknown>>;
  const words = paragraphs.find(({ id }) => id === paragraph)?.words;
  if (typeof paragraph !== 'string' || typeof word !== 'number' || typeof startSeconds !== 'number')
    return undefined;
  const there = words?.[word];
  if (!there || !Number.isFinite(startSeconds)) return undefined;
  const [least, most] = [
    (words[word - 1]?.startSeconds ?? 0) + closest,
    (words[word + 1]?.startSeconds ?? there.endSeconds) - closest,
  ];
  return { paragraph, word, startSeconds: Math.max(Math.min(startSeconds, most), least) };
}

/** Writes it into the lock; the next narration publishes it. */
export async function keepNudge(lockFile: string, { paragraph, word, startSeconds }: Nudge): Promise<void> {
  const lock = await readLock(lockFile);
  if (!lock) throw new Error(`${lockFile} is missing`);
  const moved = (locked: LockedParagraph): LockedParagraph => ({
    ...locked,
    nudges: { ...locked.nudges, [word]: Math.round(startSeconds * 1000) / 1000 },
  });
  const paragraphs = lock.paragraphs.map((locked) => (locked.id === paragraph ? moved(locked) : locked));
  await writeLock(lockFile, { ...lock, paragraphs });
}
