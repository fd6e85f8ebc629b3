import { makeInfoFrame } from './info-frame.ts';
import { frameBytes } from './track-format.ts';

/**
 * Joins tracks into one resource: an Info frame, followed by the tracks as they are. Nothing is copied; the caller makes
 * a Blob of the parts.
 */
export function joinTracks<T extends { readonly byteLength: number } | { readonly size: number }>(
  tracks: readonly T[],
): readonly (T | ArrayBuffer)[] {
  const bytes = tracks.reduce((sum, track) => sum + ('size' in track ? track.size : track.byteLength), 0);
  return [makeInfoFrame(bytes / frameBytes).buffer, ...tracks];
}
