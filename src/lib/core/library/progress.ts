import type { CatalogueEntry } from './catalogue.ts';
import type { Place } from './place.ts';

/** How far a listener is in a story, as the library says it. */
export type Progress =
  | { readonly status: 'new' }
  /** `title`: of the chapter, or the part of it. `part`: of the story, from 0 to 1. As far as they are known. */
  | {
      readonly status: 'begun';
      readonly title?: string;
      readonly part?: number;
      /** At the speed at which the story plays. */
      readonly leftSeconds?: number;
    }
  | { readonly status: 'finished' };

/** `rate`: the speed of this story. */
export function progressOf(
  { durationSeconds }: Pick<CatalogueEntry, 'durationSeconds'>,
  place: Place | undefined,
  rate: number,
): Progress {
  if (!place) return { status: 'new' };
  if (place.isFinished) return { status: 'finished' };
  const { title, totalProgression: part } = place.locator;
  const hasSound = durationSeconds > 0;
  return {
    status: 'begun',
    ...(title !== undefined && { title }),
    ...(part !== undefined && { part }),
    ...(part !== undefined && hasSound && { leftSeconds: ((1 - part) * durationSeconds) / rate }),
  };
}
