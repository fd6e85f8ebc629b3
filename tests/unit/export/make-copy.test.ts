/** A copy as the app makes it, part by part, and read in again. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CopyProgress } from '#lib/core/export/copy-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { makeCopy, type CopyPorts, type CopyTarget } from '#lib/export/make-copy.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { bookIn } from '../../support/read-own-book.ts';

const stories = path.join('static', 'stories');
const id = 'the-lamp-and-the-dark' as PublicationId;
const book = await readStory(stories, id);
const contentOf = async (href: string) => new Blob([await readFile(path.join(stories, id, href))]);

function make(parts: Partial<CopyPorts> = {}) {
  const progress: CopyProgress[] = [];
  const ports: CopyPorts = {
    content: contentOf,
    onProgress: (one) => progress.push(one),
    now: '2026-01-02T03:04:05.678Z',
    ...parts,
  };
  return makeCopy('epub', book, ports).then((outcome) => ({ outcome, progress }));
}

async function copied(): Promise<Blob> {
  const { outcome } = await make();
  if (!outcome.ok || !outcome.value) throw new Error('there is a copy');
  return outcome.value;
}

/** What a listener's file is written to. */
function aTarget({ failAt = Infinity, error = new DOMException('', 'NotAllowedError') } = {}) {
  const parts: BlobPart[] = [];
  const said: string[] = [];
  const target: CopyTarget = {
    write: (part) => {
      if (parts.length >= failAt) return Promise.reject(error);
      parts.push(part);
      return Promise.resolve();
    },
    close: () => Promise.resolve(void said.push('closed')),
    abort: () => Promise.resolve(void said.push('aborted')),
  };
  return { target, said, written: () => new Blob(parts) };
}

test('it is a book that opens, and begins with its type', async () => {
  const copy = await copied();
  expect(copy.type).toBe('application/epub+zip');
  expect(await copy.slice(30, 58).text()).toBe('mimetypeapplication/epub+zip');
  const again = await bookIn(copy);
  expect(again.title).toBe(book.publication.title);
  expect(again.chapters.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual(
    book.texts.map((blocks) => blocks.map(({ text }) => text)),
  );
});

test('another program finds no mistake in its zip', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'copy-'));
  try {
    const file = path.join(folder, 'copy.epub');
    await writeFile(file, new Uint8Array(await (await copied()).arrayBuffer()));
    const tested = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    expect(execFileSync('python3', ['-c', tested, file], { encoding: 'utf8' }).trim()).toBe('None');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('it is the same, byte for byte, where the listener has chosen a file for it', async () => {
  const { target, said, written } = aTarget();
  const { outcome } = await make({ target });
  expect(outcome).toEqual({ ok: true, value: undefined });
  expect(said).toEqual(['closed']);
  const [one, other] = await Promise.all([written().bytes(), (await copied()).bytes()]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('progress counts the bytes of the sound, up to all of them', async () => {
  for (const parts of [{}, { target: aTarget().target }]) {
    const { progress } = await make(parts);
    const done = progress.map(({ doneBytes }) => doneBytes);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(progress.at(-1)?.doneBytes).toBe(progress.at(-1)?.totalBytes);
  }
});

describe('no copy is made, and nothing is left of it', () => {
  test('where part of the sound is gone', async () => {
    const { target, said } = aTarget();
    const { outcome } = await make({ target, content: () => Promise.resolve(undefined) });
    expect(outcome).toEqual({ ok: false, error: { kind: 'no-sound' } });
    expect(said).toEqual(['aborted']);
  });

  test.each([
    ['full', new DOMException('', 'QuotaExceededError')],
    ['not-written', new DOMException('', 'NotFoundError')],
  ])('where the file is %s', async (kind, error) => {
    const { target, said } = aTarget({ failAt: 20, error });
    const { outcome } = await make({ target });
    expect(outcome).toEqual({ ok: false, error: { kind } });
    expect(said).toEqual(['aborted']);
  });

  test('where it would be larger than a zip can be', async () => {
    const huge = { size: 2 ** 32, stream: () => new Blob().stream() } as Blob;
    const { outcome } = await make({ content: () => Promise.resolve(huge) });
    expect(outcome).toEqual({ ok: false, error: { kind: 'too-large' } });
  });
});
