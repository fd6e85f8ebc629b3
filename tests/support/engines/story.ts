/** The story's page in any engine: what is lit, and what can be read. */
import { expect } from '@playwright/test';
import { storyId } from '../site.ts';
import { inPage, type Engine } from './engine.ts';

export class Story {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  open(origin: string): Promise<void> {
    return this.#engine.open(`${origin}/story/${storyId}/`);
  }

  press(button: string): Promise<void> {
    return this.#engine.press(button);
  }

  litWord(): Promise<string> {
    return inPage(
      this.#engine,
      () => {
        const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
        return range instanceof Range ? range.toString() : '';
      },
      null,
    );
  }

  currentParagraph(): Promise<string | undefined> {
    return inPage(
      this.#engine,
      () => document.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.paragraph,
      null,
    );
  }

  /** Waits until the voice is heard: words are lit only according to the element's own time, so a new word means that it moves. */
  async expectVoice(): Promise<void> {
    await expect.poll(() => this.litWord()).not.toBe('');
    const first = await this.litWord();
    await expect.poll(() => this.litWord()).not.toBe(first);
    await this.expectButton('Pause');
  }

  async expectText(text: string): Promise<void> {
    await expect.poll(() => inPage(this.#engine, () => document.body.innerText, null)).toContain(text);
  }

  async expectButton(name: string): Promise<void> {
    await expect
      .poll(() =>
        inPage(
          this.#engine,
          () =>
            [...document.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.textContent.trim()),
          null,
        ),
      )
      .toContain(name);
  }
}
