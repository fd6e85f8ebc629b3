/** What another app shares (https://w3c.github.io/web-share-target): many put the link into the text. */
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';

const fields = ['url', 'text', 'title'];
const links = /https?:\/\/[^\s<>"]+/g;
/** A link at the end of a sentence. */
const endOfSentence = /[.,;:!?)\]}’”»]+$/;

/**
 * The path and query of the first link to a story, and to the place in it; undefined where there is none. `site`: the
 * address of the library.
 */
export function sharedStory(shared: URLSearchParams, site: URL): string | undefined {
  return fields
    .flatMap((field) => shared.get(field)?.match(links) ?? [])
    .map((link) => storyIn(link.replace(endOfSentence, ''), site))
    .find((address) => address !== undefined);
}

function storyIn(link: string, site: URL): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, search } = new URL(link);
  const stories = new URL('story/', site);
  if (origin !== site.origin || !pathname.startsWith(stories.pathname)) return undefined;
  const id = asId<PublicationId>(pathname.slice(stories.pathname.length).replace(/\/$/, ''));
  return id && `${stories.pathname}${id}/${search}`;
}
