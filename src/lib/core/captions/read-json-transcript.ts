/**
 * Cues of transcripts in JSON. Programs write lists of entries that differ in names only: Podcasting 2.0 (`segments`,
 * `startTime`, `body`), Whisper (`segments`, `start`, `text`, `words`), whisper.cpp (`transcription`, `offsets` in
 * milliseconds), Podlove (`transcripts`, `start_ms`, `voice`) and aeneas (`fragments`, `begin`, `lines`).
 */
import { secondsOf } from './clock.ts';
import type { Cue, TimedText } from './cue.ts';

type Entry = Readonly<Record<string, unknown>>;

const lists = ['segments', 'transcription', 'transcripts', 'fragments', 'words', 'cues'];
const mostCues = 200_000;
const longestText = 5000;

/** In order of time; empty where there are none, or `source` is no JSON. */
export function readJsonTranscript(source: string): readonly Cue[] {
  const cues = entriesIn(parse(source))
    .slice(0, mostCues)
    .flatMap((entry) => cueOf(entry));
  return [...cues].sort((one, other) => one.startSeconds - other.startSeconds);
}

function entriesIn(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.filter(isEntry);
  if (!isEntry(value)) return [];
  const list = lists.map((name) => value[name]).find((one) => Array.isArray(one));
  return Array.isArray(list) ? list.filter(isEntry) : [];
}

function cueOf(entry: Entry): readonly Cue[] {
  const time = timeOf(entry);
  const text = textOf(entry);
  if (!time || text === '') return [];
  const speaker = [entry['speaker'], entry['voice']].find(
    (name) => typeof name === 'string' && name.trim() !== '',
  );
  return [
    {
      ...time,
      text,
      ...(typeof speaker === 'string' && { speaker: speaker.trim() }),
      styles: [],
      words: wordsIn(text, entriesIn(entry['words'])),
    },
  ];
}

function timeOf(entry: Entry): Pick<Cue, 'startSeconds' | 'endSeconds'> | undefined {
  const offsets = isEntry(entry['offsets']) ? entry['offsets'] : {};
  const start =
    milliseconds(entry['start_ms'] ?? offsets['from']) ??
    seconds(entry['startTime'] ?? entry['start'] ?? entry['begin']);
  const end = milliseconds(entry['end_ms'] ?? offsets['to']) ?? seconds(entry['endTime'] ?? entry['end']);
  if (start === undefined || start < 0) return undefined;
  return { startSeconds: start, endSeconds: Math.max(start, end ?? start) };
}

function textOf(entry: Entry): string {
  const lines = Array.isArray(entry['lines'])
    ? entry['lines'].filter((line) => typeof line === 'string').join(' ')
    : undefined;
  const text =
    [entry['body'], entry['text'], entry['word'], lines].find((one) => typeof one === 'string') ?? '';
  return text.slice(0, longestText).replace(/\s+/g, ' ').trim();
}

/** Each word is looked for after the one before it; what is not found has no time of its own. */
function wordsIn(text: string, entries: readonly Entry[]): readonly TimedText[] {
  let at = 0;
  return entries.flatMap((entry) => {
    const word = textOf(entry);
    const time = timeOf(entry);
    const from = text.indexOf(word, at);
    if (!time || word === '' || from < 0) return [];
    at = from + word.length;
    return [{ from, to: at, ...time }];
  });
}

function seconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? secondsOf(value) : undefined;
}

function milliseconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value / 1000 : undefined;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
