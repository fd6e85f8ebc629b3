/** A site whose catalogue a test changes while it is served. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from '../../scripts/site-server.mjs';
import { copySite, storyId, test as base } from './site.ts';

export interface CatalogueEntry {
  metadata?: object;
  links: { rel: string; href: string }[];
}

export interface EditableLibrary {
  readonly origin: string;
  /** Publishes the catalogue with a change. */
  edit(change: (entries: CatalogueEntry[]) => CatalogueEntry[]): void;
  /** Takes the story out of the catalogue, and its files away. */
  withdraw(): void;
  /** As where there is no signal. */
  close(): Promise<void>;
}

export const test = base.extend<{ library: EditableLibrary }>({
  library: async ({}, use) => {
    const { folder, remove } = copySite();
    const stories = path.join(folder, 'stories');
    const file = path.join(stories, 'catalog.json');
    const site = await serveSite({ folder });
    const edit: EditableLibrary['edit'] = (change) => {
      const feed = JSON.parse(readFileSync(file, 'utf8')) as { publications: CatalogueEntry[] };
      writeFileSync(file, JSON.stringify({ ...feed, publications: change(feed.publications) }));
    };
    const withdraw = () => {
      edit((entries) => entries.filter(({ links }) => !links[0]?.href.startsWith(storyId)));
      rmSync(path.join(stories, storyId), { recursive: true });
    };
    let isOpen = true;
    const close = async () => {
      if (isOpen) await site.close();
      isOpen = false;
    };
    await use({ origin: site.origin, edit, withdraw, close });
    await close();
    remove();
  },
});
