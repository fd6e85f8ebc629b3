/** Addresses inside a book, as real books have them: percent-encoded or not, in the wrong case, with backslashes. */

export interface BookAddress {
  /** As the file is named in the book. */
  readonly path: string;
  readonly fragment: string | undefined;
}

interface ResolvedPath {
  readonly decoded: string;
  readonly raw: string;
}

/** Of an address without its fragment, relative to the file that has it; undefined if it leads out of the book. */
function resolvePath(base: string, address: string): ResolvedPath | undefined {
  const trimmed = address.trim().replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || trimmed.startsWith('//')) return undefined;
  const path = trimmed.replace(/\?.*$/su, '');
  // A file's own name is no address.
  if (path === '') return { decoded: base, raw: base };
  const raw: string[] = [];
  for (const part of [...(path.startsWith('/') ? [] : folderOf(base)), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') raw.push(part);
    else if (raw.pop() === undefined) return undefined;
  }
  return { decoded: raw.map(decoded).join('/'), raw: raw.join('/') };
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

const mostFound = 1000;

export class BookPaths {
  readonly #exact: ReadonlySet<string>;
  readonly #normal = new Map<string, string>();
  /** By their names in lower case; undefined where several have the same. */
  readonly #folded = new Map<string, string | undefined>();

  /** Of addresses in the file that was asked for last. */
  readonly #found = new Map<string, string | undefined>();
  #lastBase: string | undefined;

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
    const hash = href.indexOf('#');
    const path = this.#findPath(base, hash < 0 ? href : href.slice(0, hash));
    const fragment = hash < 0 ? '' : decoded(href.slice(hash + 1).trim());
    return path === undefined ? undefined : { path, fragment: fragment || undefined };
  }

  /** An overlay names the same two files at every word. */
  #findPath(base: string, address: string): string | undefined {
    if (base !== this.#lastBase || this.#found.size > mostFound) this.#found.clear();
    this.#lastBase = base;
    const known = this.#found.get(address);
    if (known !== undefined || this.#found.has(address)) return known;
    const resolved = resolvePath(base, address);
    const path = resolved && (this.#named(resolved.decoded) ?? this.#named(resolved.raw));
    this.#found.set(address, path);
    return path;
  }

  #named(path: string): string | undefined {
    if (this.#exact.has(path)) return path;
    const normal = path.normalize('NFC');
    return this.#normal.get(normal) ?? this.#folded.get(normal.toLowerCase());
  }
}
