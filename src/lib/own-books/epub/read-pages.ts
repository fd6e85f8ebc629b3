import { readNcxPages, readPageList, type NavigationEntry } from '#lib/core/epub/navigation.ts';
import type { ManifestItem } from '#lib/core/epub/package-document.ts';
import { pageMark, type PageMark } from '#lib/core/epub/page-marks.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { BookDocuments } from '../book-documents.ts';
import type { OpenPackage } from './open-package.ts';
import type { SpineDocument } from './read-chapters.ts';
import { plainFragment } from './resolve-clips.ts';

/** Pages as the book lists them; where it does not, as they are marked in its text. */
export async function readPages(
  { path: base, navigation, ncx }: OpenPackage,
  spine: readonly SpineDocument[],
  paths: BookPaths,
  documents: BookDocuments,
): Promise<readonly PageMark[]> {
  const read = async (item: ManifestItem | undefined, kind: 'xml' | 'xhtml') => {
    const path = item && paths.find(base, item.href)?.path;
    const tree = path === undefined ? undefined : await documents.tree(path, kind);
    if (path === undefined || !tree) return [];
    return placed(path, kind === 'xml' ? readNcxPages(tree) : readPageList(tree), spine, paths);
  };
  const listed = [...(await read(navigation, 'xhtml'))];
  if (listed.length === 0) listed.push(...(await read(ncx, 'xml')));
  return listed.length > 0 ? listed : spine.flatMap(({ content }) => content.pages);
}

function placed(
  base: string,
  entries: readonly NavigationEntry[],
  spine: readonly SpineDocument[],
  paths: BookPaths,
): readonly PageMark[] {
  const contents = new Map(
    [...spine].reverse().flatMap(({ path, content }) => (path === undefined ? [] : [[path, content]])),
  );
  return entries.flatMap(({ title, href }) => {
    const address = href === undefined ? undefined : paths.find(base, href);
    const content = address && contents.get(address.path);
    const { fragment } = address ?? {};
    const span = fragment === undefined ? content?.whole : content?.targets.get(plainFragment(fragment));
    return (content && span && pageMark(title, span.from, content.blocks)) ?? [];
  });
}
