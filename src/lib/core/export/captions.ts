/** Captions of a book: WebVTT and SubRip, by line or by word. */
import type { StyledRange } from '../transcript/block.ts';
import type { ExportedBook } from './exported-book.ts';
import { heardLines, type HeardLine } from './heard-lines.ts';

/** Our own reader takes the paragraphs of such a file from the names of its cues. */
export const namedParagraphs = 'NOTE Cues are named after their paragraphs: p1, p1.2, p1.3';

/** Along the whole book. */
export function writeWebvtt(book: ExportedBook, detail: 'words' | 'lines'): string {
  return webvttOf(heardLines(book, 'book'), detail);
}

export function webvttOf(lines: readonly HeardLine[], detail: 'words' | 'lines'): string {
  const cues = lines.map((line) => {
    const name = line.number === 1 ? `p${line.paragraph}` : `p${line.paragraph}.${line.number}`;
    const time = `${clock(line.startMs, '.')} --> ${clock(line.endMs, '.')}`;
    const voice = line.speaker === '' ? '' : `<v ${escapeCue(line.speaker)}>`;
    return `${name}\n${time}\n${voice}${markLine(line, detail)}\n`;
  });
  return ['WEBVTT\n', `${namedParagraphs}\n`, ...cues].join('\n');
}

/** Along the whole book. Whoever speaks is named where it is somebody else than before. */
export function writeSubrip(book: ExportedBook, detail: 'words' | 'lines'): string {
  const lines = heardLines(book, 'book');
  const hasSpeakers = new Set(lines.map(({ speaker }) => speaker)).size > 1;
  let speaker = '';
  const shown = lines.flatMap((line) => {
    const name = hasSpeakers && line.speaker !== speaker && line.speaker !== '' ? `${line.speaker}: ` : '';
    speaker = line.speaker;
    const { text, startMs, endMs, words } = line;
    if (detail === 'lines') return [{ startMs, endMs, text: name + text }];
    return words.map((word, i) => ({
      startMs: word.startMs,
      endMs: word.endMs,
      text: (i === 0 ? name : '') + textUntilNext(line, i),
    }));
  });
  const cues = shown.map(({ startMs, endMs, text }, i) => {
    const time = `${clock(startMs, ',')} --> ${clock(endMs, ',')}`;
    return `${i + 1}\r\n${time}\r\n${text.replaceAll('\n', '\r\n')}\r\n`;
  });
  return cues.join('\r\n');
}

/** With what stands between this word and the next one. */
function textUntilNext({ text, words }: HeardLine, i: number): string {
  return text.slice(i === 0 ? 0 : words[i]?.from, words[i + 1]?.from ?? text.length).trim();
}

interface Mark {
  readonly at: number;
  /** Of marks at one place, those that end something come first. */
  readonly order: number;
  readonly text: string;
}

function markLine({ text, styles, words, startMs, endMs }: HeardLine, detail: 'words' | 'lines'): string {
  const stamps = detail === 'lines' ? [] : stampsOf(words, startMs, endMs);
  const sorted = [...styles].sort((a, b) => a.from - b.from || b.to - a.to);
  const marks = [...sorted.flatMap(tagsOf), ...stamps].sort((a, b) => a.at - b.at || a.order - b.order);
  let done = 0;
  let written = '';
  for (const mark of marks) {
    written += escapeCue(text.slice(done, mark.at)) + mark.text;
    done = mark.at;
  }
  return written + escapeCue(text.slice(done));
}

/** A time lies inside its cue (WebVTT, 3.3): the first word begins with the cue. Where there is a rest, the word ends. */
function stampsOf(words: HeardLine['words'], startMs: number, endMs: number): readonly Mark[] {
  const isInside = (ms: number) => ms > startMs && ms < endMs;
  return words.flatMap((word, i): readonly Mark[] => {
    const next = words[i + 1];
    const begin = isInside(word.startMs) ? [{ at: word.from, order: 2, text: stamp(word.startMs) }] : [];
    const ends = next && next.startMs > word.endMs && isInside(word.endMs);
    return ends ? [...begin, { at: word.to, order: 1, text: stamp(word.endMs) }] : begin;
  });
}

/** `index`: those that begin later are inside the others, and end first. */
function tagsOf(style: StyledRange, index: number): readonly Mark[] {
  const { from, to } = style;
  const name = style.style === 'language' ? 'lang' : style.style === 'italic' ? 'i' : 'b';
  const open = style.style === 'language' ? `<lang ${escapeCue(style.language)}>` : `<${name}>`;
  return [
    { at: from, order: 3, text: open },
    { at: to, order: -index, text: `</${name}>` },
  ];
}

const stamp = (ms: number) => `<${clock(ms, '.')}>`;

function clock(ms: number, decimal: '.' | ','): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}:${pad(seconds % 60, 2)}${decimal}${pad(ms % 1000, 3)}`;
}

/** An empty line would end the cue, and an arrow would be taken for one. */
function escapeCue(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
