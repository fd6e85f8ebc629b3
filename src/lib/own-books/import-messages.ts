/** What the worker that adds a book tells the page. It is sent the book's files, once. */
import type { AddOutcome, StoringProgress } from '#lib/core/own-books/added-file.ts';

export type FromImportWorker = { readonly progress: StoringProgress } | { readonly outcome: AddOutcome };
