/** Where the voice pack comes from: a folder or a web address. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelFile } from './pack-files.ts';
import { PackProblem } from './pack-problem.ts';

export type PackSource =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'web'; readonly address: URL };

/** Throws `PackProblem`. */
export function readSource(from: string): PackSource {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(from)) return { kind: 'folder', folder: withPack(from) };
  let address: URL;
  try {
    address = new URL(from);
  } catch {
    throw new PackProblem(
      `${from} is not an address. Give a folder, or an address that begins with https://.`,
    );
  }
  if (address.protocol === 'file:') return { kind: 'folder', folder: withPack(fileURLToPath(address)) };
  if (address.protocol === 'http:' || address.protocol === 'https:') return { kind: 'web', address };
  throw new PackProblem(
    `${address.protocol}// is not supported. Give a folder, or an address that begins with https:// or http://.`,
  );
}

/** The address of one file; the query of the pack's address is added to every file. */
export function addressOf(source: URL, file: string): URL {
  const address = new URL(source);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${file}`;
  return address;
}

/** The address as messages show it, without the query, which may hold a token. */
export function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}

/** Accepts the folder that holds `kokoro/` too. */
function withPack(folder: string): string {
  const inside = path.join(folder, 'kokoro');
  return !existsSync(path.join(folder, modelFile)) && existsSync(path.join(inside, modelFile))
    ? inside
    : folder;
}
