/** What is said of the books that the listener adds: why one was not added, and what of one could not be used. */
import type { AddProblem } from '#lib/core/own-books/added-file.ts';
import type { ImportNote } from '#lib/core/own-books/imported-book.ts';
import { words } from './catalogue/own-books.ts';
import { megabytes } from './numbers.ts';

const locks = { lcp: words.lcp, adobe: words.adobe };

/** What happened, and what to do. */
export function addProblemWords(problem: AddProblem): string {
  switch (problem.kind) {
    case 'unknown-format':
      return words.unknownFormat();
    case 'locked':
      return problem.scheme === 'unknown'
        ? words.locked()
        : words.lockedBy({ lock: locks[problem.scheme]() });
    case 'too-much':
      return words.tooMuch();
    case 'broken':
      return words.broken();
    case 'full':
      return fullWords(problem);
    case 'storage':
      return words.storageFails();
    case 'unreadable':
      return words.unreadable();
    case 'insecure':
      return words.insecure();
    case 'app-incomplete':
      return words.appIncomplete();
    case 'unexpected':
      return words.unexpected();
  }
}

/** For whoever can do something with it. */
export function problemDetail(problem: AddProblem): string | undefined {
  if (problem.kind === 'too-much') return problem.what;
  return 'detail' in problem ? problem.detail : undefined;
}

export function noteWords(note: ImportNote): string {
  switch (note.kind) {
    case 'no-narration':
      return words.withoutVoice();
    case 'missing-file':
      return words.missingFile({ path: note.path });
    case 'unresolved-text':
      return words.unresolvedText({ count: note.count });
    case 'unusable-clips':
      return words.unusableClips({ count: note.count });
  }
}

function fullWords({ neededBytes, freeBytes }: Extract<AddProblem, { kind: 'full' }>): string {
  const needed = megabytes(neededBytes);
  return freeBytes === undefined
    ? words.full({ needed })
    : words.fullWithFree({ needed, free: megabytes(freeBytes) });
}
