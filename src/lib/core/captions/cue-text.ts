/**
 * The text of a cue with its markup: speakers, styles, languages and times of words. It reads WebVTT, and what SubRip and
 * lyrics have of it. Other tags are left out, and their content stays.
 */
import { decodeReferences } from '../markup/references.ts';
import { languageTagPattern } from '../publication/language-tag.ts';
import type { StyledRange } from '../transcript/block.ts';
import { secondsOf } from './clock.ts';
import type { Cue, CueVoice, TimedText } from './cue.ts';

const token = /<[^>]*>|\{\\[^}]*\}|<|[^<{]+|\{/g;
const longestText = 5000;

type MarkedText = Pick<Cue, 'text' | 'speaker' | 'voices' | 'styles' | 'words'>;

/** `lines` may be several. A word lasts until the next time, and the last one until the cue's end. */
export function readCueText(
  lines: string,
  { startSeconds, endSeconds }: Pick<Cue, 'startSeconds' | 'endSeconds'>,
): MarkedText {
  const text = new CueText(startSeconds);
  for (const [part] of lines.slice(0, longestText).replace(/\s+/g, ' ').trim().matchAll(token))
    text.add(part);
  return text.finish(endSeconds);
}

class CueText {
  #text = '';
  readonly #voices: { readonly from: number; readonly speaker: string }[] = [];
  #isReading = false;
  readonly #open: { readonly tag: string; readonly from: number; readonly language?: string }[] = [];
  readonly #styles: StyledRange[] = [];
  readonly #stamps: { readonly at: number; readonly seconds: number }[];

  constructor(startSeconds: number) {
    this.#stamps = [{ at: 0, seconds: startSeconds }];
  }

  add(part: string): void {
    if (!part.startsWith('<') && !part.startsWith('{\\')) this.#addText(part);
    else if (part.startsWith('</')) this.#close(part.slice(2, -1).trim());
    else if (part.startsWith('<')) this.#openTag(part.slice(1, -1));
  }

  finish(endSeconds: number): MarkedText {
    while (this.#open.length > 0) this.#close(this.#open.at(-1)?.tag ?? '');
    const text = this.#text.trimEnd();
    return {
      text,
      ...this.#whoSpeaks(text),
      styles: this.#styles.flatMap((style) => {
        const to = Math.min(style.to, text.length);
        return style.from < to ? [{ ...style, to }] : [];
      }),
      words: this.#stamps.length > 1 ? timedWords(text, this.#stamps, endSeconds) : [],
    };
  }

  #whoSpeaks(text: string): Pick<Cue, 'speaker' | 'voices'> {
    const voices = this.#voices.flatMap(({ from, speaker }, i): readonly CueVoice[] => {
      const end = this.#voices[i + 1]?.from ?? text.length;
      const to = from + text.slice(from, end).trimEnd().length;
      return to > from ? [{ from, to, speaker }] : [];
    });
    const [first, ...others] = voices;
    if (!first) return {};
    const isOne = others.length === 0 && first.from === 0;
    return { speaker: first.speaker, ...(!isOne && { voices }) };
  }

  #startVoice(speaker: string): void {
    const from = this.#text.length;
    if (this.#voices.length === 0 && from > 0) this.#voices.push({ from: 0, speaker: '' });
    if (this.#voices.at(-1)?.speaker !== speaker) this.#voices.push({ from, speaker });
  }

  #addText(part: string): void {
    // What is written small above a word to say how it is read is not read a second time.
    if (this.#isReading) return;
    const plain = decodeReferences(part);
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? plain.trimStart() : plain;
  }

  #openTag(tag: string): void {
    const seconds = tag.includes(':') ? secondsOf(tag) : undefined;
    const [, name = '', rest = ''] = /^([a-z]+)[^\s]*\s*(.*)$/is.exec(tag) ?? [];
    const kind = name.toLowerCase();
    if (seconds !== undefined) this.#stamps.push({ at: this.#text.length, seconds });
    else if (kind === 'v' && rest !== '') this.#startVoice(decodeReferences(rest).trim());
    else if (kind === 'rt') this.#isReading = true;
    else if (kind === 'i' || kind === 'b') this.#open.push({ tag: kind, from: this.#text.length });
    else if (kind === 'lang' && languageTagPattern.test(rest))
      this.#open.push({ tag: kind, from: this.#text.length, language: rest });
  }

  #close(tag: string): void {
    if (tag === 'rt' || tag === 'ruby') this.#isReading = false;
    const at = this.#open.findLastIndex((open) => open.tag === tag.toLowerCase());
    const [opened] = at < 0 ? [] : this.#open.splice(at, 1);
    if (!opened || opened.from === this.#text.length) return;
    const range = { from: opened.from, to: this.#text.length };
    if (opened.language !== undefined)
      this.#styles.push({ ...range, style: 'language', language: opened.language });
    else this.#styles.push({ ...range, style: opened.tag === 'i' ? 'italic' : 'bold' });
  }
}

const dashes = /^[\s–—]+|[\s–—]+$/g;

/** Without the spaces and dashes around each word. */
function timedWords(
  text: string,
  stamps: readonly { readonly at: number; readonly seconds: number }[],
  cueEndSeconds: number,
): readonly TimedText[] {
  return stamps.flatMap(({ at, seconds }, i): readonly TimedText[] => {
    const next = stamps[i + 1];
    const part = text.slice(at, next?.at ?? text.length);
    const word = part.replace(dashes, '');
    const endSeconds = next?.seconds ?? cueEndSeconds;
    if (word === '' || endSeconds < seconds) return [];
    const from = at + part.indexOf(word);
    return [{ from, to: from + word.length, startSeconds: seconds, endSeconds }];
  });
}
