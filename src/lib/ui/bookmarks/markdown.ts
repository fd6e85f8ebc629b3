/** Bookmarks as Markdown, for notebooks and text editors. */
import type { StoryInFile } from '#lib/core/library/bookmark-file.ts';
import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import { words } from '../words/catalogue/bookmarks.ts';
import { listNames } from '../words/names.ts';

/** The address of a place. */
export type LinkTo = (bookmark: Bookmark) => string;

export function bookmarksInMarkdown(stories: readonly StoryInFile[], linkTo: LinkTo): string {
  const parts = stories.map(({ title, id, authors, bookmarks }) =>
    [
      `## ${plain(title || id)}`,
      ...(authors.length > 0 ? [plain(words.byAuthors({ names: listNames(authors) }))] : []),
      ...bookmarks.map((bookmark) => bookmarkInMarkdown(bookmark, linkTo(bookmark))),
    ].join('\n\n'),
  );
  return `# ${words.bookmarks()}\n\n${parts.join('\n\n')}\n`;
}

/** The line as a quotation, the note, and where it is. */
export function bookmarkInMarkdown({ text, note, at, createdMs }: Bookmark, link: string): string {
  const day = new Date(createdMs).toISOString().slice(0, 10);
  const place = plain(words.keptOn({ place: at.title ?? '', day }).replace(/^\. /, ''));
  return [
    quotation(text === '' ? words.withoutText() : text),
    ...(note === undefined ? [] : [note.split('\n').map(plain).join('  \n')]),
    `${place}. [${words.openLink()}](${link})`,
  ].join('\n\n');
}

function quotation(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');
}

/** What would be taken for Markdown or HTML is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*\d*)([-+.)])(?=\s)/, '$1\\$2');
}
