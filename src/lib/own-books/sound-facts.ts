import { ADTS, BlobSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';
import { hasFlacFrames } from './audio/flac-start.ts';

export interface SoundFacts {
  /** What it is by its bytes, whatever the book or its name says. */
  readonly mediaType: string;
  /** Of the sound, where there are pictures as well. */
  readonly durationSeconds: number;
}

const formats = [MP3, MP4, QTFF, OGG, WAVE, FLAC, WEBM, MATROSKA, ADTS];

/**
 * Undefined of what is no sound, or too damaged to say. `lastEnd`: where its last clip ends. What a sound says of its length
 * is believed if that is in it; else all of it is read, which takes 2 s for 100 MB.
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
    const durationSeconds = said !== null && said >= lastEnd ? said : await track.computeDuration();
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

/** Without its codecs; a moving cover makes no film of a book. */
function audioType(mimeType: string): string {
  const type = mimeType.replace(/;.*$/su, '');
  return type === 'video/quicktime' ? 'audio/mp4' : type.replace(/^video\//u, 'audio/');
}
