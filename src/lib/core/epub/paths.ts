/** Addresses inside a book, as real books have them: percent-encoded or not, in the wrong case, with backslashes. */

export interface BookAddress {
  /** As the file is named in the book. */
  readonly path: string;
  readonly fragment?: string;
}

interface ResolvedPath {
  readonly decoded: string;
  readonly raw: string;
  readonly fragment?: string;
}

/** Relative to the file that has the address; undefined if it leads out of the book. */
export function resolvePath(base: string, href: string): ResolvedPath | undefined {
  const trimmed = href.trim().replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || trimmed.startsWith('//')) return undefined;
  const hash = trimmed.indexOf('#');
  const path = (hash < 0 ? trimmed : trimmed.slice(0, hash)).replace(/\?.*$/su, '');
  const fragment = hash < 0 ? '' : decoded(trimmed.slice(hash + 1));
  const parts =
    path === '' ? base.split('/') : [...(path.startsWith('/') ? [] : folderOf(base)), ...path.split('/')];
  const raw: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') raw.push(part);
    else if (raw.pop() === undefined) return undefined;
  }
  return {
    // A file's own name is no address.
    decoded: (path === '' ? raw : raw.map(decoded)).join('/'),
    raw: raw.join('/'),
    ...(fragment && { fragment }),
  };
}

function folderOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** `%2f` stays, as it is no border between folders. */
function decoded(part: string): string {
  try {
    return part.includes('%') ? decodeURIComponent(part.replace(/%2f/gi, '%252F')) : part;
  } catch {
    return part;
  }
}

export class BookPaths {
  readonly #exact: ReadonlySet<string>;
  readonly #normal = new Map<string, string>();
  /** By their names in lower case; undefined where several have the same. */
  readonly #folded = new Map<string, string | undefined>();

  constructor(paths: readonly string[]) {
    this.#exact = new Set(paths);
    for (const path of this.#exact) {
      const normal = path.normalize('NFC');
      if (!this.#normal.has(normal)) this.#normal.set(normal, path);
      const folded = normal.toLowerCase();
      this.#folded.set(folded, this.#folded.has(folded) ? undefined : path);
    }
  }

  /** The file that an address of another file names; undefined where there is none. */
  find(base: string, href: string): BookAddress | undefined {
    const resolved = resolvePath(base, href);
    const path = resolved && (this.#named(resolved.decoded) ?? this.#named(resolved.raw));
    if (path === undefined) return undefined;
    return { path, ...(resolved?.fragment !== undefined && { fragment: resolved.fragment }) };
  }

  #named(path: string): string | undefined {
    if (this.#exact.has(path)) return path;
    const normal = path.normalize('NFC');
    return this.#normal.get(normal) ?? this.#folded.get(normal.toLowerCase());
  }
}
