/** Resolves the links of a catalogue. Links to files in its own folder are followed, whatever form they have. */
import { isPlainPath } from '#lib/core/publication/href.ts';
import { err, ok, type Result } from '#lib/core/result.ts';

export interface LinkTarget {
  /** A plain path from the folder. */
  readonly path: string;
  /** With its question mark; empty without one. */
  readonly query: string;
}

/**
 * `page`: the page that the link stands on, relative to the folder. `folder`: its absolute address, with a slash at the
 * end. Addresses are parsed by the browser's own parser, so that no way of writing one leads out of the folder.
 */
export function followLink(href: string, page: string, folder: string): Result<LinkTarget, string> {
  const root = read(folder);
  const target = root && read(href, new URL(page, root.url));
  if (!target) return err('its link is not an address');
  if (target.url.origin !== root.url.origin) return err('its link leads to another website');
  if (!target.path.startsWith(root.path)) return err('its link leads outside the folder of the stories');
  const path = target.path.slice(root.path.length);
  return isPlainPath(path)
    ? ok({ path, query: target.url.search })
    : err('its link does not lead to a story');
}

/** With its path decoded. Undefined where it is no address, or what is encoded in it is not UTF-8. */
function read(href: string, base?: URL): { readonly url: URL; readonly path: string } | undefined {
  try {
    const url = new URL(href, base);
    return { url, path: decodeURIComponent(url.pathname) };
  } catch {
    return undefined;
  }
}
