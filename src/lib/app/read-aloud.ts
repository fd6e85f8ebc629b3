/**
 * Reads a story without sound with a voice of the device, sentence by sentence. The voice cannot be paused on every
 * device: Play repeats the sentence. This code is loaded when it is first asked for.
 */
import { locatorOfBlock, type TextPlace } from '#lib/core/playback/reading-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { isSoundWanted, type PauseCause, type PlayerState } from '#lib/core/playback/state.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { voiceFor, type DeviceVoice } from '#lib/core/read-aloud/device-voices.ts';
import { sentencesToSay, type SentenceToSay } from '#lib/core/read-aloud/sentences-to-say.ts';
import { SpokenWords } from '#lib/core/read-aloud/spoken-words.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { DeviceSpeech } from '#lib/player/device-speech.ts';
import type { Player } from '#lib/player/player.ts';
import type { ReadAloudControls } from './sound-controls.ts';
import { VoiceLock, type WindowLocks } from './voice-lock.ts';

export interface ReadAloudPorts {
  readonly speech: Pick<DeviceSpeech, 'voices' | 'say' | 'stop'>;
  readonly state: Signal<PlayerState>;
  /** The word, or the sentence where the words are not known. */
  readonly said: Signal<TextPlace | undefined>;
  readonly settings: Readable<Settings>;
  readonly player: Pick<Player, 'state' | 'pause'>;
  readonly locks: WindowLocks;
  savePlace(at: Locator, isFinished: boolean): void;
}

/** A sentence of the story that is read. */
interface Cursor {
  readonly chapterIndex: number;
  readonly block: number;
  readonly sentence: number;
}

export class ReadAloud implements ReadAloudControls {
  readonly #ports: ReadAloudPorts;
  readonly #lock: VoiceLock;
  #story: Story | undefined;
  #cursor: Cursor = { chapterIndex: 0, block: 0, sentence: 0 };
  /** What waits for the text of a chapter is only for the latest request. */
  #request = 0;
  #saved: BlockId | undefined;
  /** Those that failed since the app was opened. */
  readonly #failed = new Set<string>();

  constructor(ports: ReadAloudPorts) {
    this.#ports = ports;
    this.#lock = new VoiceLock(ports.locks, () => {
      this.#pause('elsewhere');
    });
    ports.player.state.subscribe((state) => {
      if (isSoundWanted(state)) this.pause();
    });
    let { readAloudRate, readingVoices } = ports.settings.current;
    ports.settings.subscribe((now) => {
      const isSame = now.readAloudRate === readAloudRate && now.readingVoices === readingVoices;
      ({ readAloudRate, readingVoices } = now);
      if (!isSame && isSoundWanted(ports.state.current)) this.#say();
    });
  }

  get voices(): Readable<readonly DeviceVoice[]> {
    return this.#ports.speech.voices;
  }

  begin(story: Story, from?: { readonly id: BlockId; readonly offset?: number }): void {
    this.#ports.player.pause();
    this.#story = story;
    this.#saved = undefined;
    this.#cursor = (from && this.#cursorAt(from.id, from.offset ?? 0)) ?? {
      chapterIndex: 0,
      block: 0,
      sentence: 0,
    };
    this.#say();
  }

  play(): void {
    const { state } = this.#ports;
    if (!this.#story || isSoundWanted(state.current)) return;
    if (state.current.status === 'ended') this.#cursor = { chapterIndex: 0, block: 0, sentence: 0 };
    this.#ports.player.pause();
    this.#say();
  }

  pause(): void {
    this.#pause('listener');
  }

  previousParagraph(): void {
    const { block, sentence } = this.#cursor;
    this.#goTo(sentence > 0 ? { ...this.#cursor, sentence: 0 } : { ...this.#cursor, block: block - 1 }, -1);
  }

  nextParagraph(): void {
    this.#goTo({ ...this.#cursor, block: this.#cursor.block + 1, sentence: 0 }, 1);
  }

  stop(): void {
    this.#request++;
    this.#ports.speech.stop();
    this.#lock.release();
    this.#story = undefined;
    this.#ports.said.set(undefined);
    this.#ports.state.set({ status: 'empty' });
  }

  #pause(cause: PauseCause): void {
    const { state, speech } = this.#ports;
    if (state.current.status === 'empty' || !isSoundWanted(state.current)) return;
    this.#request++;
    speech.stop();
    this.#lock.release();
    state.set({ status: 'paused', at: state.current.at, cause });
  }

  /** Reads from there if it is reading, and shows the place otherwise. At the story's ends it stays where it is. */
  #goTo(to: Cursor, by: -1 | 1): void {
    const wasWanted = isSoundWanted(this.#ports.state.current);
    void this.#settle(to, by).then((found) => {
      if (found === 'superseded') return;
      if (found === 'unreadable') this.#fail('unreachable', 'no-text');
      else if (wasWanted) this.#say();
      else if (found === 'there') this.#show('paused');
    });
  }

  /** Moves the cursor to the nearest place in that direction where there is something to say. */
  async #settle(to: Cursor, by: -1 | 1): Promise<'there' | 'nothing' | 'unreadable' | 'superseded'> {
    const request = ++this.#request;
    const story = this.#story;
    let at = to;
    for (;;) {
      const { chapterIndex } = at;
      if (!story?.publication.chapters[chapterIndex]) return 'nothing';
      const { blocks, problem } = story.texts.of(chapterIndex) ?? (await story.texts.load(chapterIndex));
      if (request !== this.#request) return 'superseded';
      if (problem) return 'unreadable';
      const block = Math.min(at.block, blocks.length - (by > 0 ? 0 : 1));
      if (!blocks[block]) at = { chapterIndex: chapterIndex + by, block: by > 0 ? 0 : Infinity, sentence: 0 };
      else if (this.#sentencesOf({ chapterIndex, block }).length === 0)
        at = { chapterIndex, block: block + by, sentence: 0 };
      else {
        this.#cursor = { chapterIndex, block, sentence: at.sentence };
        return 'there';
      }
    }
  }

  /** Says the sentence at the cursor, or the next one there is. In the same turn where its text is loaded. */
  #say(): void {
    const { speech, state } = this.#ports;
    const request = ++this.#request;
    const sentence = this.#sentencesOf(this.#cursor)[this.#cursor.sentence];
    const block = this.#block();
    if (!sentence || !block) {
      speech.stop();
      this.#goOn();
      return;
    }
    this.#show('loading');
    const isCurrent = () => request === this.#request;
    // Better with an accent than not at all.
    const voice = this.#voice(sentence.language) ?? this.#voice(this.#story?.publication.language);
    if (!voice && speech.voices.current.length > 0) {
      this.#fail('silent', 'no-voice');
      return;
    }
    const words = new SpokenWords(block.text.slice(sentence.from, sentence.to));
    speech.say(
      {
        text: block.text.slice(sentence.from, sentence.to),
        language: sentence.language,
        voice,
        rate: this.#ports.settings.current.readAloudRate,
      },
      {
        onStart: () => {
          if (!isCurrent() || state.current.status === 'empty') return;
          this.#lock.take();
          state.set({ status: 'playing', at: state.current.at });
        },
        onWord: (offset) => {
          if (isCurrent()) this.#light(sentence, words.at(offset));
        },
        onEnd: () => {
          if (!isCurrent()) return;
          this.#cursor = { ...this.#cursor, sentence: this.#cursor.sentence + 1 };
          this.#say();
        },
        onFailed: (why, detail) => {
          if (!isCurrent()) return;
          if (why === 'failed' && voice?.needsNetwork && !this.#failed.has(voice.uri)) {
            this.#failed.add(voice.uri);
            this.#say();
          } else if (why === 'failed') this.#fail('silent', detail);
          else this.#pause(why === 'blocked' ? 'autoplay-blocked' : 'interruption');
        },
      },
    );
  }

  /** From the end of a block, or where there is nothing to say, to what comes next. */
  #goOn(): void {
    const { chapterIndex, block, sentence } = this.#cursor;
    const next = sentence > 0 ? { chapterIndex, block: block + 1, sentence: 0 } : this.#cursor;
    void this.#settle(next, 1).then((found) => {
      if (found === 'there') this.#say();
      else if (found === 'nothing') this.#end();
      else if (found === 'unreadable') this.#fail('unreachable', 'no-text');
    });
  }

  #end(): void {
    const { state, said, savePlace } = this.#ports;
    if (state.current.status === 'empty') return;
    const { at } = state.current;
    this.#lock.release();
    said.set(undefined);
    savePlace(at, true);
    this.#saved = undefined;
    state.set({ status: 'ended', at });
  }

  #fail(kind: 'silent' | 'unreachable', detail: string): void {
    const { state } = this.#ports;
    if (state.current.status === 'empty') return;
    this.#lock.release();
    state.set({ status: 'failed', at: state.current.at, error: { kind, detail } });
  }

  /** The place at the cursor: in the state, in the light and stored. */
  #show(status: 'loading' | 'paused'): void {
    const { state, savePlace } = this.#ports;
    const [story, block] = [this.#story, this.#block()];
    const [sentence] = this.#sentencesOf(this.#cursor).slice(this.#cursor.sentence);
    const at = story && block && locatorOfBlock(story, block.id);
    if (!at || !sentence) return;
    this.#light(sentence);
    if (status === 'paused') state.set({ status, at, cause: 'listener' });
    // From one sentence to the next it goes on.
    else if (state.current.status === 'playing') state.set({ status: 'playing', at });
    else state.set({ status, at, playWhenReady: true, isStarting: true });
    if (this.#saved === block.id) return;
    this.#saved = block.id;
    savePlace(at, false);
  }

  #light(sentence: SentenceToSay, word?: { readonly from: number; readonly to: number }): void {
    const block = this.#block();
    if (!block) return;
    const from = sentence.from + (word?.from ?? 0);
    const to = word ? sentence.from + word.to : sentence.to;
    this.#ports.said.set({ id: block.id, chapterIndex: this.#cursor.chapterIndex, from, to });
  }

  #block() {
    return this.#story?.texts.of(this.#cursor.chapterIndex)?.blocks[this.#cursor.block];
  }

  #sentencesOf({ chapterIndex, block }: Pick<Cursor, 'chapterIndex' | 'block'>): readonly SentenceToSay[] {
    const text = this.#story?.texts.of(chapterIndex)?.blocks[block];
    if (!text || (text.isNote && this.#ports.settings.current.skipsNotes)) return [];
    return sentencesToSay(text, this.#story?.publication.language);
  }

  #cursorAt(id: BlockId, offset: number): Cursor | undefined {
    for (const [chapterIndex, { blocks }] of this.#story?.texts.loaded ?? []) {
      const block = blocks.findIndex((one) => one.id === id);
      if (block < 0) continue;
      const sentences = this.#sentencesOf({ chapterIndex, block });
      return {
        chapterIndex,
        block,
        sentence: Math.max(
          sentences.findLastIndex(({ from }) => from <= offset),
          0,
        ),
      };
    }
    return undefined;
  }

  #voice(language: string | undefined): DeviceVoice | undefined {
    const { speech, settings } = this.#ports;
    const able = speech.voices.current.filter(({ uri }) => !this.#failed.has(uri));
    return voiceFor(able, language, settings.current.readingVoices);
  }
}
