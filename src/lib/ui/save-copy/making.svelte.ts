/** One copy after another of a story: the listener chooses a place where the browser asks for it, and the copy is made. */
import type { App } from '#lib/app/app.ts';
import type { CopyProblem, CopyProgress } from '#lib/core/export/copy-problem.ts';
import { formats, type CopyFormat } from '#lib/core/export/copy-format.ts';
import { fileName } from '#lib/core/export/file-name.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { canShare, saveAsFile } from '../hand-out-file.ts';
import { chooseFile } from './choose-file.ts';

export type Stage =
  | { readonly stage: 'choosing'; readonly problem?: CopyProblem }
  | { readonly stage: 'making'; readonly progress?: CopyProgress }
  /** `file`: where it can be shared as well, it is the listener's choice what is done with it. */
  | { readonly stage: 'made'; readonly name: string; readonly file?: File };

/** Whoever shares a file hands all of it to the system at once, and phones end a page that holds much. */
const mostSharedBytes = 50e6;

export class Making {
  #stage: Stage = $state.raw({ stage: 'choosing' });
  #ending: AbortController | undefined;
  readonly #app: Pick<App, 'copies'>;
  readonly #book: { readonly id: PublicationId; readonly title: string };
  readonly #story: Story | undefined;

  constructor(
    app: Pick<App, 'copies'>,
    book: { readonly id: PublicationId; readonly title: string },
    story: Story | undefined,
  ) {
    this.#app = app;
    this.#book = book;
    this.#story = story;
  }

  get now(): Stage {
    return this.#stage;
  }

  /** To be called in a tap. */
  async make(format: CopyFormat): Promise<void> {
    const { id, title } = this.#book;
    const name = fileName(title, formats[format].ending);
    const to = await chooseFile(name, format);
    if (to === 'cancelled') return;
    const ending = new AbortController();
    this.#ending = ending;
    this.#stage = { stage: 'making' };
    const copies = await this.#app.copies();
    const made = copies
      ? await copies.make(
          { id, format, ...(this.#story && { story: this.#story }), ...(to && { to }) },
          (progress) => {
            if (!ending.signal.aborted) this.#stage = { stage: 'making', progress };
          },
          ending.signal,
        )
      : ({ ok: false, error: { kind: 'app-incomplete' } } as const);
    if (ending.signal.aborted || !made) return;
    if (!made.ok) this.#stage = { stage: 'choosing', problem: made.error };
    else this.#stage = { stage: 'made', name: to?.name ?? name, ...handOut(made.value, name, format) };
  }

  /** Nothing is left of a copy that is being made. */
  end(): void {
    this.#ending?.abort();
    this.#stage = { stage: 'choosing' };
  }
}

function handOut(copy: Blob | undefined, name: string, format: CopyFormat): { readonly file?: File } {
  if (!copy) return {};
  const file = new File([copy], name, { type: formats[format].mediaType });
  if (file.size <= mostSharedBytes && canShare(file)) return { file };
  saveAsFile(file);
  return {};
}
