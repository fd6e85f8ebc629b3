/** Footnotes and endnotes of own books, heard or skipped. */
import { expect, test, vi } from 'vitest';
import { followSkippedNotes } from '#lib/app/follow-skipped-notes.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import { packBook, soundsOf } from '#lib/core/own-books/pack-book.ts';
import { blocksOf, publicationOf } from '#lib/core/own-books/publication-of.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { openStory, placeAt, positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { ok, type Result } from '#lib/core/result.ts';
import { readSettings } from '#lib/core/settings/settings.ts';
import { Signal } from '#lib/core/signal.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { OwnBookStates } from '#lib/own-books/own-book-states.ts';
import { OwnBooks } from '#lib/own-books/own-books.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { StoryList } from '#lib/storage/story-list.ts';
import { aTextStorage } from '../../support/a-text-storage.ts';
import { anEpub, aPair } from '../../support/an-epub.ts';
import { FakeStore } from '../../support/fake-store.ts';
import { bookIn } from '../../support/read-own-book.ts';

const seconds = (from: number, to: number) => `clipBegin="${from}s" clipEnd="${to}s"`;

/** Its note stands at the end of the first chapter, and is heard in the middle of a sentence. */
const book = await bookIn(
  await anEpub({
    documents: {
      one: `<p><span id="a">The lamp,</span> <span id="b">she said, was lit.</span></p>
        <p id="c">They went in.</p>
        <aside epub:type="footnote"><p id="n">An oil lamp.</p></aside>`,
      two: '<p id="d">It was night.</p>',
    },
    overlays: {
      one: [
        aPair('one.xhtml#a', seconds(0, 1)),
        aPair('one.xhtml#n', seconds(1, 4)),
        aPair('one.xhtml#b', seconds(4, 5)),
        aPair('one.xhtml#c', seconds(5, 6)),
      ].join(''),
      two: aPair('two.xhtml#d', seconds(6, 8)),
    },
  }),
);
const files = soundsOf(book).map((sound) => ({ ...sound, sizeBytes: 1 }));
const packed = packBook(book, files, ownBookId('0123456789abcdef'.repeat(4)), 7);

async function storyOf(skipsNotes: boolean): Promise<Story> {
  const publication = publicationOf(packed.book, packed.clips, { skipsNotes });
  if (!publication) throw new Error('it is its own');
  const texts = new ChapterTexts((chapter) => {
    const blocks = blocksOf(packed.book, packed.texts[chapter] ?? [], { skipsNotes });
    return Promise.resolve(ok(blocks ?? []));
  });
  for (const { index } of publication.chapters) await texts.load(index);
  return { publication, texts };
}

const heard = await storyOf(false);
const skipping = await storyOf(true);

test('the sound of a note is left out, and its text stays', () => {
  expect(heard.publication).toMatchObject({ noteSound: 'heard', durationSeconds: 8 });
  const { chapters, clips, durationSeconds, noteSound } = skipping.publication;
  expect({ durationSeconds, noteSound }).toEqual({ durationSeconds: 5, noteSound: 'skipped' });
  expect(clips.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [0, 1],
    [4, 5],
    [5, 6],
    [6, 8],
  ]);
  expect(chapters.map(({ firstClip, clipCount }) => [firstClip, clipCount])).toEqual([
    [0, 3],
    [3, 1],
  ]);
  const lit = skipping.texts.of(0)?.blocks.map(({ text, clips: spoken }) => [text, spoken.length]);
  expect(lit).toContainEqual(['An oil lamp.', 0]);
  expect(lit).toContainEqual(['The lamp, she said, was lit.', 2]);
});

test('a book of nothing but notes is heard, and its words are lit', async () => {
  const notes = await bookIn(
    await anEpub({
      documents: { one: '<aside epub:type="endnote"><p id="n">See above.</p></aside>' },
      overlays: { one: aPair('one.xhtml#n', seconds(0, 2)) },
    }),
  );
  const id = ownBookId('fedcba9876543210'.repeat(4));
  const repository = new OwnBookRepository(new FakeStore());
  await repository.writeBook(packBook(notes, files, id, 7));
  const books = new OwnBooks({
    repository,
    states: new OwnBookStates(),
    removals: new StoryList(aTextStorage(), 'removals'),
    withLock: (_, action) => action(),
    skipsNotes: () => true,
    playsIndexedMp3: () => true,
    tellOtherTabs: () => undefined,
    placeIn: () => Promise.resolve(undefined),
  });
  const opened = await books.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { publication, texts } = opened.value;
  expect(publication).toMatchObject({ durationSeconds: 2 });
  expect(publication).not.toHaveProperty('noteSound');
  expect(texts.of(0)?.blocks[0]?.clips).toHaveLength(1);
});

test('a place in a note goes on with what is heard after it on the page', () => {
  const inNote = placeAt(openStory(heard), 2);
  expect(inNote.text?.after).toBe('An oil lamp.');
  const open = openStory(skipping);
  const { publication } = skipping;
  const last = publication.clips.at(-1);
  expect(open.blocks.at(positionIn(open, inNote))?.block?.text).not.toBe('An oil lamp.');
  // Far from it, the progression alone would be wrong by a minute for every hour.
  expect(positionIn(open, { ...inNote, totalProgression: 0.9 })).toBeLessThan(
    open.timeline.startOf(last?.index ?? 0) + 0.001,
  );
});

/** A player with a book open at a place. */
function aPlayerWith(story: Story, at: Locator, status: 'playing' | 'paused') {
  const state: PlayerState = status === 'playing' ? { status, at } : { status, at, cause: 'listener' };
  const done: unknown[] = [];
  const player = {
    open: new Signal<OpenStory | null>(openStory(story)),
    state: new Signal(state),
    here: () => at,
    load: (opened: Story, from?: Locator) => {
      done.push(['load', from]);
      player.open.set(openStory(opened));
    },
    play: () => done.push('play'),
  };
  return { player, done };
}

test.each([
  ['that plays goes on', 'playing', ['play']],
  ['that is paused stays so', 'paused', []],
] as const)('a choice is heard at once: a voice %s, at its place', async (_, status, after) => {
  const at = placeAt(openStory(heard), 5.2);
  const { player, done } = aPlayerWith(heard, at, status);
  const settings = new Signal(readSettings({}));
  const asked: unknown[] = [];
  followSkippedNotes(player, settings, (...place) => {
    asked.push(place);
    return Promise.resolve(ok(settings.current.skipsNotes ? skipping : heard));
  });
  settings.set(readSettings({ rate: 2 }));
  settings.set(readSettings({ skipsNotes: true }));
  await vi.waitFor(() => {
    expect(done).toEqual([['load', at], ...after]);
  });
  expect(player.open.current?.story).toBe(skipping);
  settings.set(readSettings({ skipsNotes: true, rate: 2 }));
  expect(asked).toEqual([[heard.publication.id, at]]);
});

test('a book that was left while it was opened again stays left', async () => {
  const { player, done } = aPlayerWith(heard, placeAt(openStory(heard), 5.2), 'playing');
  const settings = new Signal(readSettings({}));
  let bring: (opened: Result<Story, StoryProblem>) => void = () => undefined;
  followSkippedNotes(player, settings, () => new Promise((resolve) => (bring = resolve)));
  settings.set(readSettings({ skipsNotes: true }));
  player.open.set(null);
  bring(ok(skipping));
  await new Promise(setImmediate);
  expect(done).toEqual([]);
});
