import type { FakeNetwork } from './fake-network.ts';

interface Listed {
  links: { href: string }[];
  readonly metadata: Record<string, unknown>;
}

interface Feed {
  publications: Listed[];
  links: object[];
}

/** Publishes the catalogue with a change. */
export function editCatalogue({ files }: Pick<FakeNetwork, 'files'>, edit: (feed: Feed) => void): void {
  const feed = JSON.parse(new TextDecoder().decode(files.get('catalog.json'))) as Feed;
  edit(feed);
  files.set('catalog.json', new TextEncoder().encode(JSON.stringify(feed)));
}

/** Takes a story out of the catalogue, and its files away. Gives the function that brings it back. */
export function withdraw({ files }: Pick<FakeNetwork, 'files'>, id: string): () => void {
  const before = new Map(files);
  editCatalogue({ files }, (feed) => {
    feed.publications = feed.publications.filter(({ links }) => !links[0]?.href.startsWith(`${id}/`));
  });
  for (const name of files.keys()) if (name.startsWith(`${id}/`)) files.delete(name);
  return () => {
    for (const [name, bytes] of before) files.set(name, bytes);
  };
}
