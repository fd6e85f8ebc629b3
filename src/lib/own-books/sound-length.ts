import { ADTS, BlobSource, FLAC, Input, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';

export interface SoundFacts {
  /** What it is by its bytes, whatever the book says. */
  readonly mediaType: string;
  readonly durationSeconds: number;
}

const formats = [MP3, MP4, QTFF, OGG, WAVE, FLAC, WEBM, ADTS];

/** Undefined of what is no sound, or too damaged to say. */
export async function soundFacts(file: Blob): Promise<SoundFacts | undefined> {
  const input = new Input({ source: new BlobSource(file), formats });
  try {
    if (!(await input.canRead())) return undefined;
    const durationSeconds = await input.computeDuration();
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
