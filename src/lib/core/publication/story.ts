import type { NetworkProblem } from '../network-problem.ts';
import type { Publication } from './publication.ts';
import type { ChapterText } from '../transcript/block.ts';

/** A publication with its words: all that the screen and the player need besides the sound. */
export interface Story {
  readonly publication: Publication;
  /** One a chapter, in order. */
  readonly texts: readonly ChapterText[];
}

/** The voice can be heard, but the text of a chapter is missing. */
export function lacksText({ texts }: Story): boolean {
  return texts.some(({ isMissing }) => isMissing);
}

/** Published once, and so with the same sound. */
export function isSameStory(one: Story, other: Story): boolean {
  return (
    one.publication.id === other.publication.id && one.publication.modified === other.publication.modified
  );
}

/** Why a story cannot be shown. */
export type StoryProblem =
  /** The address is no story: the server says so, and nothing is stored under it. */
  | { readonly kind: 'absent' }
  /** The network does not bring it, and it is not on the phone. */
  | { readonly kind: NetworkProblem }
  /** The page came over an address that is not secure (http): the browser can check no file there. */
  | { readonly kind: 'insecure' }
  /** A file of it is not what the formats allow; `where` names the field or the line. */
  | { readonly kind: 'broken'; readonly file: string; readonly where: string; readonly problem: string };
