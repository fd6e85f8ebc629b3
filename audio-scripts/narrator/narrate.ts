/**
 * From an author's script to a published story: the stages one after the other. Faults of the script are
 * returned as a list of complaints, and then nothing is published.
 */
import { randomUUID } from 'node:crypto';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { RenderedTrack } from './assemble/render-track.ts';
import type { Complaint } from './parse/complaint.ts';
import type { Guess } from './inspect-work.ts';
import { planStory, type Plan } from './plan.ts';
import { compareParagraphs, type Changes } from './publish/changes.ts';
import { complainOfGains } from './publish/chapter-gains.ts';
import { speakerOf } from './cast/request.ts';
import { holdNudges, nudgeWords, type HeldNudges } from './publish/nudges.ts';
import { checkComposed } from './publish/check-composed.ts';
import { composeStory } from './publish/compose-story.ts';
import { sha256 } from './common/digest.ts';
import { drawCovers } from './publish/draw-covers.ts';
import type { Lock } from './parse/lock.ts';
import { publishStory } from './publish/publish-story.ts';
import { spokenKey } from './publish/spoken-key.ts';
import { renderAll } from './render-all.ts';
import { storyFiles, type Workplace } from './workplace.ts';

export interface Narrated {
  readonly rendered: number;
  readonly kept: number;
  readonly isChanged: boolean;
  readonly durationSeconds: number;
  readonly sizeBytes: number;
  readonly guesses: readonly Guess[];
  /** Characters of the title that the cover's face lacks: the cover has no title then. */
  readonly unsetSigns: readonly string[];
  /** Words of recordings that may be missing or differ from the text. */
  readonly suspects: readonly Complaint[];
  /** Paragraphs whose words an author had moved, and whose sound has changed since. */
  readonly droppedNudges: readonly string[];
  /** Undefined the first time. */
  readonly changes: Changes | undefined;
}

export async function narrate(
  id: PublicationId,
  workplace: Workplace,
): Promise<Result<Narrated, readonly Complaint[]>> {
  const planned = await planStory(id, workplace);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const done = await renderAll(plan.toRender, workplace);
  if (!done.ok) return done;
  const rendered = done.value;
  const lockedBefore = new Map(plan.lock?.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const tracks = new Map<string, RenderedTrack>();
  const held = new Map<string, HeldNudges>();
  for (const work of plan.work) {
    const { id } = work.paragraph;
    const track = rendered.get(id) ?? plan.kept.get(id);
    if (!track) continue;
    const nudges = holdNudges(lockedBefore.get(id), work.key, spokenKey(work), track);
    held.set(id, nudges);
    tracks.set(id, nudgeWords(track, nudges));
  }

  const tooFarOff = await complainOfGains(plan, tracks, storyFiles(workplace.scripts, id).script);
  if (tooFarOff.length > 0) return err(tooFarOff);
  const { script, lock } = plan;
  const covers = plan.covers ? { files: plan.covers, missing: [] } : await drawCovers(id, script.title);
  const parts = {
    script,
    tracks,
    covers: covers.files,
    credits: creditsOf(plan),
    identifier: lock?.identifier ?? `urn:uuid:${randomUUID()}`,
  };
  const contentSha256 = sha256(JSON.stringify(composeStory({ ...parts, modified: '' }).manifest));
  const isChanged = lock?.contentSha256 !== contentSha256;
  const modified = isChanged ? workplace.now().toISOString().replace(/\.\d+/, '') : lock.modified;
  const story = composeStory({ ...parts, modified });
  checkComposed(id, story);
  workplace.signal.throwIfAborted();
  const paragraphs = lockParagraphs(plan, tracks, held);
  const retired = retiredIds(lock, paragraphs);
  await publishStory(workplace.stories, id, {
    story,
    lockFile: storyFiles(workplace.scripts, id).lock,
    lock: {
      version: 1,
      identifier: parts.identifier,
      modified,
      contentSha256,
      paragraphs,
      ...(retired.length > 0 && { retired }),
    },
  });
  return ok({
    rendered: rendered.size,
    kept: plan.kept.size,
    isChanged,
    durationSeconds: story.manifest.metadata.duration,
    sizeBytes: [...story.files.values()].reduce((sum, bytes) => sum + bytes.length, 0),
    guesses: plan.guesses,
    unsetSigns: covers.missing,
    suspects: [...tracks.values()].flatMap(({ suspects = [] }) => suspects),
    droppedNudges: [...lockedBefore.values()]
      .filter(({ id, nudges }) => nudges && !held.get(id)?.nudges)
      .map(({ id }) => id),
    changes: lock && compareParagraphs(lock.paragraphs, paragraphs),
  });
}

function retiredIds(lock: Lock | undefined, paragraphs: Lock['paragraphs']): readonly string[] {
  const there = new Set(paragraphs.map(({ id }) => id));
  const known = [...(lock?.retired ?? []), ...(lock?.paragraphs.map(({ id }) => id) ?? [])];
  return [...new Set(known)].filter((id) => !there.has(id)).toSorted();
}

/** Who is heard: the person who recorded, if any, and the engines that speak the rest. */
function creditsOf({ script, speakers, work }: Plan): readonly string[] {
  const voices = work
    .filter(({ take }) => !take)
    .flatMap(({ paragraph }) =>
      paragraph.utterances.map(({ cast }) => speakerOf(speakers, cast).engine.credit),
    );
  const isTold = work.some(({ take }) => take);
  return [...new Set([...(isTold ? [script.narrator ?? 'A human voice'] : []), ...voices])];
}

function lockParagraphs(
  { script: { chapters }, work }: Plan,
  tracks: ReadonlyMap<string, RenderedTrack>,
  held: ReadonlyMap<string, HeldNudges>,
): Lock['paragraphs'] {
  const keys = new Map(work.map(({ paragraph, key }) => [paragraph.id, key]));
  return chapters.flatMap((chapter) =>
    chapter.paragraphs.map(({ id, text }) => {
      const key = keys.get(id) ?? '';
      const suspects = tracks
        .get(id)
        ?.suspects?.map(({ word, atSeconds, message }) => ({ word, atSeconds, message }));
      return {
        id,
        chapter: chapter.id,
        text,
        key,
        track: sha256(tracks.get(id)?.bytes ?? ''),
        ...(suspects && suspects.length > 0 && { suspects }),
        ...held.get(id),
      };
    }),
  );
}
