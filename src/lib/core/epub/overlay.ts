/** A media overlay: which sound speaks which text, in playing order (EPUB 3.3, 9). */
import type { Attributes, MarkupSink } from '../markup/element.ts';
import { parseClock } from './clock-value.ts';

export interface OverlayPair {
  /** Address of the text, relative to the overlay; undefined where it names none. */
  readonly text: string | undefined;
  /** Undefined of a text that is silent. */
  readonly audio: string | undefined;
  readonly beginSeconds: number | undefined;
  readonly endSeconds: number | undefined;
}

/** A part of a sound. */
type SoundPart = Pick<OverlayPair, 'beginSeconds' | 'endSeconds'> & { readonly audio: string };

const mostPairs = 2_000_000;
/** Clocks are rounded. */
const sameSeconds = 0.002;

/** A `par` or `seq` that is open. */
interface Container {
  readonly isPair: boolean;
  text: string | undefined;
  readonly sounds: SoundPart[];
}

/** It is read without a tree: the overlay of a long book with words has a million elements. */
export class OverlayReader implements MarkupSink {
  readonly pairs: OverlayPair[] = [];
  readonly #open: Container[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'par') this.#open.push({ isPair: true, text: undefined, sounds: [] });
    else if (name === 'seq')
      this.#open.push({
        isPair: false,
        text: attributes['epub:textref'] ?? this.#open.at(-1)?.text,
        sounds: [],
      });
    else if (name === 'text') this.#nameText(attributes['src']);
    else if (name === 'audio') this.#addSound(attributes);
  }

  text(): void {
    // An overlay says nothing in text.
  }

  close(name: string): void {
    if (name !== 'par' && name !== 'seq') return;
    const closed = this.#open.pop();
    if (!closed) return;
    const text = closed.text ?? this.#open.at(-1)?.text;
    for (const sound of closed.sounds) this.#add(sound, text);
    if (closed.isPair && closed.text !== undefined && closed.sounds.length === 0) this.#add(silence, text);
  }

  /** Of two texts in one pair, the first is lit. */
  #nameText(src: string | undefined): void {
    const pair = this.#pair;
    if (pair) pair.text ??= src;
  }

  /** A pair may have a sequence of sounds (DAISY 2.02), most of which go on from one to the next. */
  #addSound(attributes: Attributes): void {
    const audio = attributes['src'];
    if (audio === undefined) return;
    const sound = {
      audio,
      beginSeconds: parseClock(attributes['clipbegin'] ?? attributes['clip-begin']),
      endSeconds: parseClock(attributes['clipend'] ?? attributes['clip-end']),
    };
    const pair = this.#pair;
    const last = pair?.sounds.at(-1);
    if (last && goesOn(last, sound)) pair?.sounds.splice(-1, 1, { ...last, endSeconds: sound.endSeconds });
    else if (pair) pair.sounds.push(sound);
    else this.#add(sound, this.#open.at(-1)?.text);
  }

  get #pair(): Container | undefined {
    return this.#open.findLast(({ isPair }) => isPair);
  }

  #add(sound: Omit<OverlayPair, 'text'>, text: string | undefined): void {
    if (this.pairs.length < mostPairs) this.pairs.push({ text, ...sound });
  }
}

const silence = { audio: undefined, beginSeconds: undefined, endSeconds: undefined };

function goesOn({ audio, endSeconds }: SoundPart, next: SoundPart): boolean {
  return (
    audio === next.audio &&
    endSeconds !== undefined &&
    Math.abs((next.beginSeconds ?? 0) - endSeconds) <= sameSeconds
  );
}
