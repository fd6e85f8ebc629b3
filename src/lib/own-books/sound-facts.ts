import {
  ADTS,
  BlobSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type InputTrack,
} from 'mediabunny';
import { hasFlacFrames } from './audio/flac-start.ts';
import { findMp3Frames } from './audio/mp3-frames.ts';

export interface SoundFacts {
  /** What it is by its bytes, whatever the book or its name says. */
  readonly mediaType: string;
  /** Of the sound, where there are pictures as well. */
  readonly durationSeconds: number;
}

const formats = [MP3, MP4, QTFF, OGG, WAVE, FLAC, WEBM, MATROSKA, ADTS];

/**
 * Undefined of what is no sound, or too damaged to say. `lastEnd`: where its last clip ends. What a sound says of its length
 * is believed if that is in it; else the sound itself is looked at.
 */
export function soundFacts(file: Blob, lastEnd = Infinity): Promise<SoundFacts | undefined> {
  return readSound(file, lastEnd, (_, facts) => Promise.resolve(facts));
}

/** As `soundFacts`; and what `read` makes of the file. Undefined where that throws. */
export async function readSound<T>(
  file: Blob,
  lastEnd: number,
  read: (input: Input, facts: SoundFacts) => Promise<T>,
): Promise<T | undefined> {
  const input = new Input({ source: new BlobSource(file), formats });
  try {
    const track = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null;
    if (!track || ((await input.getFormat()) === FLAC && !(await hasFlacFrames(file)))) return undefined;
    const said = await track.getDurationFromMetadata();
    const durationSeconds = said !== null && said >= lastEnd ? said : await measure(file, input, track);
    if (!Number.isFinite(durationSeconds) || durationSeconds <= 0) return undefined;
    const mediaType = audioType(await input.getMimeType());
    return await read(input, { mediaType, durationSeconds: Math.round(durationSeconds * 1e6) / 1e6 });
  } catch {
    // It throws at damage.
    return undefined;
  } finally {
    input.dispose();
  }
}

/** Of an MP3 file all frames are counted: the library takes more than ten times as long for that. */
async function measure(file: Blob, input: Input, track: InputTrack): Promise<number> {
  const frames = (await input.getFormat()) === MP3 ? await findMp3Frames(file) : undefined;
  if (!frames) return track.computeDuration();
  return (frames.frameBytes.length * frames.samplesPerFrame) / frames.sampleRate;
}

/** Without its codecs; a moving cover makes no film of a book. */
function audioType(mimeType: string): string {
  const type = mimeType.replace(/;.*$/su, '');
  return type === 'video/quicktime' ? 'audio/mp4' : type.replace(/^video\//u, 'audio/');
}
