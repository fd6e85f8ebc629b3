import type { Publication } from './publication.ts';

/** The author's own upright cover, relative to the story's folder; undefined where it is drawn by `core/cover`. */
export function ownCover({ covers }: Publication): string | undefined {
  return covers.find(({ own, width, height }) => own && height > width)?.href;
}
