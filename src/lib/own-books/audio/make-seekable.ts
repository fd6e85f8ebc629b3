import { findMp3Frames } from './mp3-frames.ts';
import { mp4Index } from './mp3-in-mp4.ts';

/** A sound as it is stored. */
export interface StoredSound {
  readonly content: Blob;
  readonly mediaType: string;
  /** So many bytes of `content` are an index that was put before the listener's file. */
  readonly indexBytes?: number;
}

/** Puts an index before an MP3 file of varying bitrate. All other sound has one, or needs none. */
export async function makeSeekable(content: Blob, mediaType: string): Promise<StoredSound> {
  const frames = mediaType === 'audio/mpeg' ? await findMp3Frames(content) : undefined;
  if (!frames || frames.isConstant) return { content, mediaType };
  const index = mp4Index(frames, content.size);
  return { content: new Blob([index, content]), mediaType: 'audio/mp4', indexBytes: index.length };
}
