/** What lies in the folder of the stories; every name as the disk spells it, so that letter case counts. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

export interface Listing {
  /** The folders at the top, one a story. */
  readonly folders: readonly string[];
  /** Every file below, with `/` between the parts of its path. */
  readonly files: ReadonlySet<string>;
  /** Hidden files and folders; what is in such a folder is not looked at. */
  readonly hidden: readonly string[];
}

export async function listStories(folder: string): Promise<Listing> {
  const folders: string[] = [];
  const files = new Set<string>();
  const hidden: string[] = [];
  const pending = [''];
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    for (const entry of await readdir(path.join(folder, at), { withFileTypes: true })) {
      const name = path.posix.join(at, entry.name);
      if (entry.name.startsWith('.')) hidden.push(name);
      else if (entry.isDirectory()) {
        pending.push(name);
        if (at === '') folders.push(name);
      } else files.add(name);
    }
  }
  return { folders: folders.toSorted(), files, hidden: hidden.toSorted() };
}

/** Of one story, relative to its folder. */
export function filesOf({ files }: Listing, story: string): ReadonlySet<string> {
  const prefix = `${story}/`;
  return new Set(
    [...files].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length)),
  );
}
