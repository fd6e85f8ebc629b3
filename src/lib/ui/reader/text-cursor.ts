/**
 * Chooses a place in the text by keys: the text is one stop of the Tab key, and inside it the arrows go by paragraph and
 * by word, with Shift by sentence; Enter plays from there. Nothing is added to a paragraph before it is chosen.
 */
import type { BlockPlace } from '#lib/core/playback/block-place.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { sentenceStarts } from '#lib/core/playback/sentences.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { rangeOf } from './paragraph-range.ts';

export interface CursorPorts {
  open(): OpenStory;
  play(paragraph: BlockId, clipIndex: number): void;
  /** Has a screen reader say it. */
  say(text: string): void;
}

interface Chosen {
  readonly element: HTMLElement;
  readonly place: BlockPlace;
  readonly clip: number;
}

const highlightName = 'chosen-word';
/** As much of a paragraph as is said of it. */
const saidCharacters = 160;

export class TextCursor {
  readonly #container: HTMLElement;
  readonly #ports: CursorPorts;
  readonly #highlight = typeof Highlight === 'function' ? new Highlight() : undefined;
  #chosen: Chosen | undefined;

  constructor(container: HTMLElement, ports: CursorPorts) {
    this.#container = container;
    this.#ports = ports;
  }

  /** Begins where the voice is, or where the screen is. Returns the function that ends it. */
  start(): () => void {
    const container = this.#container;
    const onFocus = () => {
      const focused = container.querySelector<HTMLElement>('[data-paragraph]:focus');
      if (focused) this.#choose(this.#startOf(focused));
      else if (container.matches(':focus-visible')) this.#choose(this.#chosenAgain() ?? this.#firstSeen());
    };
    const onBlur = () => {
      this.#mark(undefined);
    };
    container.addEventListener('focusin', onFocus);
    container.addEventListener('focusout', onBlur);
    container.addEventListener('keydown', this.#onKeyDown);
    if (this.#highlight) CSS.highlights.set(highlightName, this.#highlight);
    onFocus();
    return () => {
      container.removeEventListener('focusin', onFocus);
      container.removeEventListener('focusout', onBlur);
      container.removeEventListener('keydown', this.#onKeyDown);
      onBlur();
      CSS.highlights?.delete(highlightName);
    };
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = this.#chosenAgain();
    if (!chosen) return;
    const onward = getComputedStyle(chosen.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = key === 'ArrowDown' || key === onward ? 1 : -1;
    if (key === 'Enter') this.#ports.play(chosen.place.id, chosen.clip);
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#choose(this.#beside(chosen, step));
    else if (key === 'ArrowRight' || key === 'ArrowLeft')
      this.#choose(this.#along(chosen, step, shiftKey ? sentenceStarts : everyClip));
    else return;
    event.preventDefault();
  };

  /** Scrolling may have taken the element off the page and drawn it again. */
  #chosenAgain(): Chosen | undefined {
    const before = this.#chosen;
    const element = before && this.#paragraphs().find(({ dataset }) => dataset.paragraph === before.place.id);
    return before && element && { ...before, element };
  }

  /** The paragraph that is heard; without one, the first that is on the screen. */
  #firstSeen(): Chosen | undefined {
    const all = this.#paragraphs();
    const heard = all.find((element) => element.getAttribute('aria-current') === 'true');
    const first = heard ?? all.find((element) => element.getBoundingClientRect().top >= 0) ?? all[0];
    return first && this.#startOf(first);
  }

  #beside({ element }: Chosen, step: 1 | -1): Chosen | undefined {
    const all = this.#paragraphs();
    for (let i = all.indexOf(element) + step; i >= 0 && i < all.length; i += step) {
      const paragraph = all[i];
      const chosen = paragraph && this.#startOf(paragraph);
      if (chosen) return chosen;
    }
    return undefined;
  }

  /** The next or last of the clips that begin something, in this paragraph or the one beside it. */
  #along(chosen: Chosen, step: 1 | -1, starts: (place: BlockPlace) => readonly number[]): Chosen | undefined {
    const here = starts(chosen.place);
    const clip =
      step === 1 ? here.find((index) => index > chosen.clip) : here.findLast((index) => index < chosen.clip);
    if (clip !== undefined) return { ...chosen, clip };
    const beside = this.#beside(chosen, step);
    return beside && { ...beside, clip: (step === 1 ? 0 : starts(beside.place).at(-1)) ?? 0 };
  }

  #paragraphs(): HTMLElement[] {
    return [...this.#container.querySelectorAll<HTMLElement>('[data-paragraph]')];
  }

  #startOf(element: HTMLElement): Chosen | undefined {
    const place = this.#ports.open().blocks.of(element.dataset.paragraph as BlockId);
    return place && { element, place, clip: 0 };
  }

  #choose(chosen: Chosen | undefined): void {
    if (!chosen) return;
    const isOther = chosen.place.id !== this.#chosen?.place.id;
    this.#mark(chosen);
    this.#chosen = chosen;
    const text = chosen.place.block?.text ?? '';
    this.#ports.say(isOther && chosen.clip === 0 ? text.slice(0, saidCharacters) : this.#wordsAt(chosen));
    chosen.element.scrollIntoView({ block: 'nearest' });
  }

  /** From the word to the end of its sentence. */
  #wordsAt({ place, clip }: Chosen): string {
    const { clips, block } = place;
    const isSentence = sentenceStarts(place).includes(clip);
    const next = sentenceStarts(place).find((index) => index > clip) ?? clips.length;
    const last = clips[isSentence ? next - 1 : clip];
    return block?.text.slice(clips[clip]?.from, last?.to) ?? '';
  }

  #mark(chosen: Chosen | undefined): void {
    this.#highlight?.clear();
    delete this.#chosen?.element.dataset.chosen;
    if (!chosen) return;
    chosen.element.dataset.chosen = '';
    const clip = chosen.place.clips[chosen.clip];
    const range = clip && rangeOf(chosen.element, clip.from, clip.to);
    if (range) this.#highlight?.add(range);
  }
}

function everyClip({ clips }: BlockPlace): readonly number[] {
  return clips.map((_, index) => index);
}
