import { makeInfoFrame } from './info-frame.ts';
import { frameBytes } from './track-format.ts';

/**
 * The parts of the one resource that tracks make when played together: an Info frame, then their frames as they are.
 * Nothing is copied; the caller makes a Blob of them.
 */
export function joinTracks<T extends { readonly byteLength: number } | { readonly size: number }>(
  tracks: readonly T[],
): readonly (T | ArrayBuffer)[] {
  const bytes = tracks.reduce((sum, track) => sum + ('size' in track ? track.size : track.byteLength), 0);
  return [makeInfoFrame(bytes / frameBytes).buffer, ...tracks];
}
