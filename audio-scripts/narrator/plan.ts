/** What there is to do for a story: its script read and cast, and which paragraphs must be rendered. Nothing is made. */
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { pauseAfter } from './assemble/pauses.ts';
import type { RenderedTrack, TrackWork } from './assemble/render-track.ts';
import { speakerOf, type Speakers } from './cast/request.ts';
import { readTrack } from './assemble/track-cache.ts';
import { trackKey } from './assemble/track-key.ts';
import { complainOfGainSums } from './cast/gain-limits.ts';
import { castWithFlite, resolveVoices } from './cast/resolve-voices.ts';
import { complainOfLanguage } from './cast/spoken-language.ts';
import { inspectWork, type Guess } from './inspect-work.ts';
import { Complaints, type Complaint } from './parse/complaint.ts';
import { parseScript } from './parse/parse-script.ts';
import type { Script } from './parse/script.ts';
import { sha256 } from './common/digest.ts';
import type { CoverFile } from './publish/draw-covers.ts';
import { readLock, type Lock } from './parse/lock.ts';
import { readOwnCover } from './publish/own-cover.ts';
import { readPublished } from './publish/published-story.ts';
import { readScript } from './read-script.ts';
import { SoundLibrary } from './sounds/sound-library.ts';
import { inspectTakes } from './takes/inspect-takes.ts';
import { takesOf, type ParagraphTake } from './takes/paragraph-takes.ts';
import { readRecordings } from './takes/recordings.ts';
import { storyFiles, type Workplace } from './workplace.ts';

export interface KeyedWork extends TrackWork {
  readonly key: string;
}

export interface Plan {
  readonly script: Script;
  readonly speakers: Speakers;
  readonly lock: Lock | undefined;
  readonly work: readonly KeyedWork[];
  /** What is published or cached already, by paragraph. */
  readonly kept: ReadonlyMap<string, RenderedTrack>;
  readonly toRender: readonly KeyedWork[];
  readonly guesses: readonly Guess[];
  /** The author's own, if there is one. */
  readonly covers: readonly CoverFile[] | undefined;
}

export async function planStory(
  id: PublicationId,
  workplace: Workplace,
): Promise<Result<Plan, readonly Complaint[]>> {
  const files = storyFiles(workplace.scripts, id);
  const lock = await readLock(files.lock);
  const sounds = await SoundLibrary.open(files.sounds);
  const read = await readScript(files.script);
  if (!read.ok) return read;
  const source = read.value;
  const parsed = parseScript(source, files.script, id, lock, sounds.kinds);
  if (!parsed.ok) return parsed;
  const script = workplace.isFliteOnly
    ? { ...parsed.value, cast: castWithFlite(parsed.value) }
    : parsed.value;
  const speakers = resolveVoices(script, workplace.engines, files.script);
  if (!speakers.ok) return speakers;
  const gains = complainOfGainSums(script, files.script);
  if (gains.length > 0) return err(gains);

  const amiss = await sounds.inspect(soundsOf(script));
  if (amiss.length > 0) return err(amiss);
  const covers = await readOwnCover(files.folder);
  if (!covers.ok) return covers;
  const recordings = await readRecordings(files.recordings, script);
  if (recordings.complaints.length > 0) return err(recordings.complaints);
  const { reader } = workplace;
  const takes = takesOf(script, recordings, reader);
  const work = workOf(script, takes, { script, speakers: speakers.value, sounds, reader });
  const kept = await keptTracks(work, lock, id, workplace);
  const toRender = work.filter(({ paragraph }) => !kept.has(paragraph.id));
  const mute = complainOfLanguage(work, files.script);
  if (mute.length > 0) return err(mute);
  const absent = complainOfAbsence(toRender, files.script);
  if (absent.length > 0) return err(absent);
  const remarks = await inspectWork(work, source, files.script);
  const unusable = await inspectTakes(toRender);
  if (!remarks.ok) return err([...unusable, ...remarks.error]);
  if (unusable.length > 0) return err(unusable);
  return ok({
    script,
    speakers: speakers.value,
    lock,
    work,
    kept,
    toRender,
    guesses: remarks.value,
    covers: covers.value,
  });
}

function soundsOf({ chapters }: Script): ReadonlySet<string> {
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  return new Set(
    paragraphs.flatMap(({ ambience, cue }) => [ambience, cue]).flatMap((sound) => sound?.kind ?? []),
  );
}

function workOf(
  { chapters }: Script,
  takes: ReadonlyMap<string, ParagraphTake>,
  shared: Pick<TrackWork, 'script' | 'speakers' | 'sounds' | 'reader'>,
): readonly KeyedWork[] {
  return chapters.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph, i) => {
      const take = takes.get(paragraph.id);
      const pauseSeconds = pauseAfter(paragraph, paragraphs[i + 1]);
      const work = { ...shared, paragraph, pauseSeconds, ...(take && { take }) };
      return { ...work, key: trackKey(work) };
    }),
  );
}

async function keptTracks(
  work: readonly KeyedWork[],
  lock: Lock | undefined,
  id: PublicationId,
  { stories, cache }: Workplace,
): Promise<ReadonlyMap<string, RenderedTrack>> {
  const published = await readPublished(path.join(stories, id), id);
  const locked = new Map(lock?.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const kept = new Map<string, RenderedTrack>();
  for (const { paragraph, key, take } of work) {
    const before = locked.get(paragraph.id);
    const track = published.get(paragraph.id);
    if (before?.key === key && track && sha256(track.bytes) === before.track)
      kept.set(paragraph.id, {
        ...track,
        durationSeconds: secondsOfBytes(track.bytes.length),
        ...(take && { suspects: before.suspects?.map((one) => ({ ...one, file: take.file })) ?? [] }),
      });
    else {
      const cached = await readTrack(cache, key);
      if (cached) kept.set(paragraph.id, cached);
    }
  }
  return kept;
}

/** A voice that this machine lacks matters only for paragraphs that must be rendered. */
function complainOfAbsence(toRender: readonly KeyedWork[], file: string): readonly Complaint[] {
  const complaints = new Complaints(file);
  const wanted = new Set(
    toRender.flatMap(({ paragraph, speakers, take }) =>
      take ? [] : paragraph.utterances.map(({ cast }) => speakerOf(speakers, cast)),
    ),
  );
  for (const { member, engine } of wanted)
    if (engine.absent.length > 0)
      complaints.add(
        member.voiceAt,
        `The voice ${member.voice} is not on this machine. Add it (${engine.absent.join('; ')}), or narrate with the small voices: --engine flite.`,
      );
  return complaints.found;
}
