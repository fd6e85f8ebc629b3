import { expect, test } from 'vitest';
import { bookmarksInMarkdown } from '#lib/ui/bookmarks/markdown.ts';
import { aBookmark } from '../../support/a-bookmark.ts';
import { aPublication } from '../../support/a-publication.ts';

const { id, title, authors } = aPublication();
const inMarkdown = (...bookmarks: readonly ReturnType<typeof aBookmark>[]) =>
  bookmarksInMarkdown([{ id, title, authors, bookmarks }], ({ at }) => `https://a.example/${at.paragraph}`);

test('each bookmark is its line, its note, and where it is', () => {
  const noted = aBookmark('a', 1, { note: 'Play this\nto Dana.' });
  expect(inMarkdown(noted)).toBe(
    [
      '# Bookmarks',
      '## A Story',
      'By An Author',
      '> Line 1.',
      'Play this  \nto Dana.',
      'Chapter 1. Kept on 1970-01-01. [Open](https://a.example/p3)\n',
    ].join('\n\n'),
  );
});

test('what is written is not taken for Markdown or HTML', () => {
  const text = inMarkdown(
    aBookmark('a', 1, { text: '*One* <b>two</b>\n[three](javascript:x)', note: '# Four\n1. five\n- six' }),
  );
  expect(text).toContain('> \\*One\\* \\<b\\>two\\</b\\>\n> \\[three\\](javascript:x)');
  expect(text).toContain('\\# Four  \n1\\. five  \n\\- six');
});
