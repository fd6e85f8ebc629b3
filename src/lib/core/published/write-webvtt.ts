/**
 * Writes a transcript to the file that is published: a cue for each paragraph, `<v Name>` for the speaker, and a
 * timestamp before each word.
 */
import { formatTimestamp } from './timestamp.ts';
import type { StyledRange, Utterance } from '../transcript/block.ts';
import type { Transcript, TranscriptParagraph } from './transcript.ts';

/** If this much silence follows a word, another timestamp marks the end of the word. */
const pauseMs = 200;
/** The shortest time that a word is highlighted. A shorter word takes some time from its neighbour. */
const shortestWordMs = 30;

export function writeWebvtt(transcript: Transcript): string {
  return ['WEBVTT', ...transcript.paragraphs.map(writeCue)].join('\n\n') + '\n';
}

function writeCue(paragraph: TranscriptParagraph): string {
  const startMs = Math.round(paragraph.startSeconds * 1000);
  const endMs = Math.round((paragraph.startSeconds + paragraph.durationSeconds) * 1000);
  const stamps = placeStamps(paragraph, startMs, endMs);
  const voices = paragraph.utterances.map((utterance) => writeVoice(paragraph, utterance, stamps));
  return `${paragraph.id}\n${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}\n${voices.join(' ')}`;
}

interface Stamp {
  /** The offset in the text before which it is written. */
  readonly at: number;
  readonly ms: number;
  /** It is written after a word rather than before one. */
  readonly isEmpty: boolean;
}

/**
 * In whole milliseconds, strictly increasing and strictly within the cue; there is room, since every track ends with
 * silence. Pauses are measured between rounded times, so that a transcript that was read is written as it was.
 */
function placeStamps(paragraph: TranscriptParagraph, startMs: number, endMs: number): readonly Stamp[] {
  const stamps: Stamp[] = [];
  const msOf = (seconds: number) => startMs + Math.round(seconds * 1000);
  let last = startMs - shortestWordMs + 1;
  const afterLast = (ms: number) => Math.min(Math.max(ms, last + shortestWordMs), endMs - 1);
  const place = (at: number, ms: number, isEmpty: boolean) => {
    last = ms;
    stamps.push({ at, ms, isEmpty });
  };
  paragraph.words.forEach((word, i) => {
    place(word.from, afterLast(msOf(word.startSeconds)), false);
    const end = afterLast(msOf(word.endSeconds));
    const next = paragraph.words[i + 1];
    if (!next || msOf(next.startSeconds) - end >= pauseMs) place(word.to, end, true);
  });
  return stamps;
}

function writeVoice(paragraph: TranscriptParagraph, utterance: Utterance, stamps: readonly Stamp[]): string {
  const { from, to, speaker, effect } = utterance;
  const inside = stamps.filter(({ at, isEmpty }) =>
    isEmpty ? at > from && at <= to : at >= from && at < to,
  );
  const inner = writeText(paragraph, from, to, inside);
  return `<v${effect ? `.${effect}` : ''} ${escapeText(speaker)}>${inner}</v>`;
}

/** The text with its timestamps and styles. Opening tags come after a timestamp, closing tags before it. */
function writeText(
  paragraph: TranscriptParagraph,
  from: number,
  to: number,
  stamps: readonly Stamp[],
): string {
  const styles = paragraph.styles.filter((style) => style.from < to && style.to > from);
  const borders = [...stamps.map(({ at }) => at), ...styles.flatMap((style) => [style.from, style.to])];
  const cuts = [...new Set([from, to, ...borders])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  return cuts
    .map((at, i) => {
      const closing = styles.filter((style) => Math.min(style.to, to) === at).toReversed();
      const opening = at === to ? [] : styles.filter((style) => Math.max(style.from, from) === at);
      const here = stamps.filter((stamp) => stamp.at === at).map(({ ms }) => `<${formatTimestamp(ms)}>`);
      const text = at === to ? '' : paragraph.text.slice(at, cuts[i + 1]);
      return [
        ...closing.map((style) => `</${tagOf(style)}>`),
        ...here,
        ...opening.map(
          (style) => `<${tagOf(style)}${style.style === 'language' ? ` ${style.language}` : ''}>`,
        ),
        escapeText(text),
      ].join('');
    })
    .join('');
}

const tags = { italic: 'i', bold: 'b', language: 'lang' } as const;

function tagOf({ style }: StyledRange): string {
  return tags[style];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
