import type { ChapterTexts } from '../transcript/chapter-texts.ts';
import type { Publication } from './publication.ts';

/** A publication with its text: all that the screen and the player need besides the sound. */
export interface Story {
  readonly publication: Publication;
  readonly texts: ChapterTexts;
}

/** Published once and opened in the same way, and so with the same sound. */
export function isSameStory(one: Story, other: Story): boolean {
  const { id, modified, noteSound } = one.publication;
  const { publication } = other;
  return id === publication.id && modified === publication.modified && noteSound === publication.noteSound;
}
