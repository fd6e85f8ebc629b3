import { isStoryFile, type Publication, type StoryFile } from '#lib/core/publication/publication.ts';

/** Of a published story, in playing order. */
export function soundFiles({ clips }: Publication): readonly [StoryFile, ...StoryFile[]] {
  const [first, ...rest] = clips.map(({ resource }) => resource).filter(isStoryFile);
  if (!first) throw new Error('the story has no sound');
  return [first, ...rest];
}
