import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { ResourceSource } from '#lib/player/resource-source.ts';

/**
 * Where books come from, and the content of their resources. The screens and the player know nothing else of it: not
 * whether a book is on a server, was downloaded from one, or has always been on the device. (Downloads know more of a
 * source: `offline/downloads/download-source.ts`.) Sources are written in lower layers and match this port by their
 * shape; `create-app.ts` has the compiler check it.
 */
export interface BookSource extends ResourceSource {
  readonly catalogue: Readable<CatalogueState>;
  /** Looks again which books there are; those that are known stay listed meanwhile. */
  refresh(): Promise<void>;
  /**
   * The book with the text around `link`, or without it the text around the listener's place. Stores nothing. Where
   * only the text cannot be had of a book that is on the device, the book opens all the same.
   */
  open(id: PublicationId, link?: Locator): Promise<Result<Story, StoryProblem>>;
  /** How much of the book is on the device. */
  stateOf(id: PublicationId): Readable<DownloadState>;
  /**
   * The books that are on the device whole, whose text is read from there and from nowhere else. Rejects where the code
   * for it cannot be loaded.
   */
  downloaded(): Promise<readonly Story[]>;
  /** It is on the device, and is no longer published. */
  isWithdrawn(id: PublicationId): Promise<boolean>;
  /** A file that is on the device, by its address in the book; undefined where it is not. */
  stored(id: PublicationId, href: string): Promise<Blob | undefined>;
  /** Where the browser can load a file of the book by itself; undefined for a book that has no address. */
  urlOf(id: PublicationId, href: string): string | undefined;
  /** Whether that file can be had now: a browser does not say why it could not load an image. */
  probe(id: PublicationId, href: string): Promise<Result<unknown, ResourceFailure>>;
}
