/** What the page and the worker that makes a copy tell each other. */
import type { CopyFormat } from '#lib/core/export/copy-format.ts';
import type { CopyProblem, CopyProgress } from '#lib/core/export/copy-problem.ts';
import type { PlacedClip, Publication } from '#lib/core/publication/publication.ts';
import type { Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';

/** First of all, then one after the other of its chapters: a whole book in one message would hold up the page. */
export interface CopyBeginning {
  readonly format: CopyFormat;
  /** Without its clips and files. */
  readonly publication: Publication;
  readonly now: string;
  readonly to?: FileSystemFileHandle;
}

export interface CopiedChapter {
  readonly clips: readonly PlacedClip[];
  readonly blocks: readonly Block[];
}

export type ToCopyWorker =
  | { readonly begin: CopyBeginning }
  | { readonly chapter: CopiedChapter }
  /** The answer to `wanted`. */
  | { readonly content: Blob | undefined };

export type FromCopyWorker =
  | { readonly wanted: string }
  | { readonly progress: CopyProgress }
  | { readonly outcome: Result<Blob | undefined, CopyProblem> };
