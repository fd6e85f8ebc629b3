/**
 * What is heard, told from the sound itself: the bytes that the element has come to are looked up in the published tracks.
 * Nothing of the player is asked.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { publishedStory, storyId } from './site.ts';

declare global {
  interface Window {
    soundsMade: {
      /** By their addresses that were not given back. */
      readonly blobs: Map<string, Blob>;
      /** Every audio element that the page made. */
      readonly elements: WeakRef<HTMLAudioElement>[];
    };
  }
}

/** Read in one task, so that all of it is true at the same moment. */
export interface HeardAndShown {
  /** Some bytes of the sound, where the element is; undefined where nothing is heard. */
  readonly bytes: string | undefined;
  /** The paragraph that is tinted. */
  readonly shown: string | undefined;
}

/** As many bytes of sound as are looked up: 50 ms of 64 kbit/s. */
const lookedUpBytes = 400;

/** To be called before the first page is opened. */
export async function watchSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: Window['soundsMade'] = { blobs: new Map(), elements: [] };
    window.soundsMade = made;
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (source) => {
      const url = createObjectURL(source);
      if (source instanceof Blob) made.blobs.set(url, source);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      made.blobs.delete(url);
      revokeObjectURL(url);
    };
    window.Audio = new Proxy(Audio, {
      construct: (target, args) => {
        const element = Reflect.construct(target, args) as HTMLAudioElement;
        made.elements.push(new WeakRef(element));
        return element;
      },
    });
  });
}

export function heardAndShown(page: Page): Promise<HeardAndShown> {
  return page.evaluate(async (length) => {
    const elements = window.soundsMade.elements.map((element) => element.deref());
    const heard = elements.find((element) => element && !element.paused);
    const shown = document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.paragraph;
    const blob = heard && window.soundsMade.blobs.get(heard.src);
    if (!blob) return { bytes: undefined, shown };
    const from = Math.floor((heard.currentTime / heard.duration) * blob.size);
    const slice = new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
    return { bytes: String.fromCharCode(...slice), shown };
  }, lookedUpBytes);
}

/** The paragraphs of the published story, each with its track. */
export class PublishedSound {
  /** In the order of the story. */
  readonly ids: readonly string[];
  readonly #tracks: readonly Buffer[];

  constructor() {
    const { clips } = publishedStory().publication;
    this.ids = clips.map(({ block }) => block ?? '');
    this.#tracks = clips.map(({ resource }) =>
      readFileSync(path.join('build', 'stories', storyId, resource.href)),
    );
  }

  /** Indexes of the paragraphs whose tracks hold these bytes: silence may be in several. None: they lie between two tracks. */
  paragraphsWith(bytes: string): readonly number[] {
    const wanted = Buffer.from(bytes, 'latin1');
    return this.#tracks.flatMap((track, index) => (track.includes(wanted) ? [index] : []));
  }
}
