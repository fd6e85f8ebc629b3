import type { ChapterTexts } from '../transcript/chapter-texts.ts';
import type { Publication } from './publication.ts';

/** A publication with its text: all that the screen and the player need besides the sound. */
export interface Story {
  readonly publication: Publication;
  readonly texts: ChapterTexts;
}

/** Published once, and so with the same sound. */
export function isSameStory(one: Story, other: Story): boolean {
  return (
    one.publication.id === other.publication.id && one.publication.modified === other.publication.modified
  );
}
