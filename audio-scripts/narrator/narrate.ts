/**
 * From an author's script to a published story: the stages one after the other. What goes wrong with the script is a
 * list of complaints; nothing is published then.
 */
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { frameBytes, frameSeconds } from '#lib/core/mp3/track-format.ts';
import { pauseAfter } from './assemble/pauses.ts';
import { renderTrack, type RenderedTrack } from './assemble/render-track.ts';
import type { Speaker } from './assemble/speak-utterance.ts';
import { trackKey } from './assemble/track-key.ts';
import { resolveVoices } from './cast/resolve-voices.ts';
import type { Complaint } from './parse/complaint.ts';
import { parseScript } from './parse/parse-script.ts';
import type { Script, ScriptParagraph } from './parse/script.ts';
import { composeStory } from './publish/compose-story.ts';
import { sha256 } from './publish/digest.ts';
import { drawCovers } from './publish/draw-covers.ts';
import { formatLock, readLock, type Lock } from './publish/lock.ts';
import { readPublished, type PublishedTrack } from './publish/published-story.ts';
import { writeStory } from './publish/write-story.ts';
import { UnspeakableText, type VoiceEngine } from './voices/voice-engine.ts';

export interface Workplace {
  /** `audio-scripts/stories` */
  readonly scripts: string;
  /** `static/stories` */
  readonly stories: string;
  readonly engines: readonly VoiceEngine[];
  now(): Date;
  /** Before each paragraph that is rendered; counts from 0. */
  onProgress(done: number, total: number, paragraph: string): void;
}

export interface Narrated {
  readonly rendered: number;
  readonly kept: number;
  readonly isChanged: boolean;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
}

export async function narrate(
  id: PublicationId,
  workplace: Workplace,
): Promise<Result<Narrated, readonly Complaint[]>> {
  const folder = path.join(workplace.scripts, id);
  const scriptFile = path.join(folder, 'script.md');
  const lockFile = path.join(folder, 'script.lock.json');
  const lock = await readLock(lockFile);
  const parsed = parseScript(await readFile(scriptFile, 'utf8'), scriptFile, id, lock);
  if (!parsed.ok) return parsed;
  const speakers = resolveVoices(parsed.value, workplace.engines, scriptFile);
  if (!speakers.ok) return speakers;

  const published = await readPublished(path.join(workplace.stories, id), id);
  const rendered = await renderAll(parsed.value, speakers.value, { lock, published, workplace, scriptFile });
  if (!rendered.ok) return rendered;
  const { tracks, keys, count } = rendered.value;

  const parts = {
    script: parsed.value,
    tracks,
    covers: await drawCovers(id, parsed.value.title),
    credits: [...new Set([...speakers.value.values()].map(({ engine }) => engine.credit))],
    identifier: lock?.identifier ?? `urn:uuid:${randomUUID()}`,
  };
  const contentSha256 = sha256(JSON.stringify(composeStory({ ...parts, modified: '' }).manifest));
  const isChanged = lock?.contentSha256 !== contentSha256;
  const modified = isChanged ? workplace.now().toISOString().replace(/\.\d+/, '') : lock.modified;
  const story = composeStory({ ...parts, modified });
  await writeStory(workplace.stories, id, story);
  const next: Lock = {
    version: 1,
    identifier: parts.identifier,
    modified,
    contentSha256,
    paragraphs: lockParagraphs(parsed.value, tracks, keys),
  };
  await writeFile(lockFile, formatLock(next));
  return ok({
    rendered: count,
    kept: tracks.size - count,
    isChanged,
    durationSeconds: story.manifest.metadata.duration,
    sizeBytes: [...story.files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
  });
}

interface RenderContext {
  readonly lock: Lock | undefined;
  readonly published: ReadonlyMap<string, PublishedTrack>;
  readonly workplace: Workplace;
  readonly scriptFile: string;
}

interface Rendered {
  readonly tracks: ReadonlyMap<string, RenderedTrack>;
  readonly keys: ReadonlyMap<string, string>;
  /** How many could not be taken from what is published. */
  readonly count: number;
}

async function renderAll(
  { chapters, language }: Script,
  speakers: ReadonlyMap<string, Speaker>,
  { lock, published, workplace, scriptFile }: RenderContext,
): Promise<Result<Rendered, readonly Complaint[]>> {
  const speakerOf = (cast: string): Speaker => {
    const speaker = speakers.get(cast);
    if (!speaker) throw new Error(`${cast} has no voice`);
    return speaker;
  };
  const locked = new Map(lock?.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const work = chapters.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph, i) => {
      const pause = pauseAfter(paragraph, paragraphs[i + 1]);
      return { paragraph, pause, key: trackKey(paragraph, pause, speakerOf, language) };
    }),
  );
  const tracks = new Map<string, RenderedTrack>();
  const toRender = work.filter(({ paragraph, key }) => {
    const before = locked.get(paragraph.id);
    const track = published.get(paragraph.id);
    if (before?.key !== key || !track || sha256(track.bytes) !== before.track) return true;
    tracks.set(paragraph.id, { ...track, durationSeconds: (track.bytes.length / frameBytes) * frameSeconds });
    return false;
  });
  for (const [done, { paragraph, pause }] of toRender.entries()) {
    workplace.onProgress(done, toRender.length, paragraph.id);
    try {
      tracks.set(paragraph.id, await renderTrack(paragraph, pause, speakerOf, language));
    } catch (error) {
      if (!(error instanceof UnspeakableText)) throw error;
      return err([
        {
          file: scriptFile,
          line: paragraph.line,
          column: 1,
          message: `This paragraph cannot be spoken: ${error.message}.`,
        },
      ]);
    }
  }
  return ok({
    tracks,
    keys: new Map(work.map(({ paragraph, key }) => [paragraph.id, key])),
    count: toRender.length,
  });
}

function lockParagraphs(
  { chapters }: Script,
  tracks: ReadonlyMap<string, RenderedTrack>,
  keys: ReadonlyMap<string, string>,
): Lock['paragraphs'] {
  return chapters.flatMap((chapter) =>
    chapter.paragraphs.map(({ id, text }: ScriptParagraph) => ({
      id,
      chapter: chapter.id,
      text,
      key: keys.get(id) ?? '',
      track: sha256(tracks.get(id)?.bytes ?? ''),
    })),
  );
}
