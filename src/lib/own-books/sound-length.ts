import { ADTS, BlobSource, FLAC, Input, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';

export interface SoundFacts {
  /** What it is by its bytes, whatever the book says. */
  readonly mediaType: string;
  readonly durationSeconds: number;
}

const formats = [MP3, MP4, QTFF, OGG, WAVE, FLAC, WEBM, ADTS];

/**
 * Undefined of what is no sound, or too damaged to say. `lastEnd`: where its last clip ends. What a sound says of its length
 * is believed if that is in it; else all of it is read, which takes 2 s for 100 MB.
 */
export async function soundFacts(file: Blob, lastEnd = Infinity): Promise<SoundFacts | undefined> {
  const input = new Input({ source: new BlobSource(file), formats });
  try {
    if (!(await input.canRead())) return undefined;
    const said = await input.getDurationFromMetadata();
    const durationSeconds = said !== null && said >= lastEnd ? said : await input.computeDuration();
    const mediaType = (await input.getMimeType()).replace(/;.*$/su, '');
    if (!Number.isFinite(durationSeconds)) return undefined;
    return { mediaType, durationSeconds: Math.round(durationSeconds * 1e6) / 1e6 };
  } catch {
    // It throws at damage.
    return undefined;
  } finally {
    input.dispose();
  }
}
