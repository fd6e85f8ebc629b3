/**
 * Chapters in a file beside the sound: Podcasting 2.0, Podlove and yt-dlp (`.json`, `.psc`), cue sheets, labels of Audacity, the
 * comments of Ogg tools, FFmpeg's metadata, and plain lines of a time and a title (mp4v2's `.chapters.txt`).
 */
import { secondsOf } from '#lib/core/captions/clock.ts';
import { elementsNamed } from '#lib/core/markup/element.ts';
import { TreeBuilder } from '#lib/core/markup/tree-builder.ts';
import { parseMarkup } from '../parse-markup.ts';
import type { ChapterMark } from './chapter-marks.ts';
import { vorbisChapters } from './vorbis-chapters.ts';

const mostMarks = 5000;
const longestTitle = 500;
const framesPerSecond = 75;

/** Empty where there are none. Text that is read to the sound has times as well, and no titles. */
export function readChapterFile(source: string): readonly ChapterMark[] {
  const text = source.replace(/^\uFEFF/, '').trim();
  for (const read of [inJson, inXml, inCueSheet, inMetadata, inComments, inLines]) {
    const marks = read(text);
    if (marks.length > 0)
      return marks.slice(0, mostMarks).map(({ title, startSeconds }) => ({
        title: title.replace(/\s+/gu, ' ').trim().slice(0, longestTitle),
        startSeconds,
      }));
  }
  return [];
}

function inJson(text: string): readonly ChapterMark[] {
  if (!/^[[{]/.test(text)) return [];
  const value = parsed(text);
  const list = Array.isArray(value) ? value : isFields(value) ? value['chapters'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.filter(isFields).flatMap(({ title, toc, ...times }) => {
    const start = times['startTime'] ?? times['start'] ?? times['start_time'];
    const startSeconds = typeof start === 'string' ? secondsOf(start) : start;
    return typeof title === 'string' && typeof startSeconds === 'number' && toc !== false
      ? [{ title, startSeconds }]
      : [];
  });
}

/** Podlove Simple Chapters. */
function inXml(text: string): readonly ChapterMark[] {
  if (!text.startsWith('<')) return [];
  const tree = new TreeBuilder();
  parseMarkup(text, 'xml', tree);
  return [...elementsNamed(tree.root, 'chapter')].flatMap(({ attributes: { start, title } }) => {
    const startSeconds = start === undefined ? undefined : secondsOf(start);
    return startSeconds === undefined || title === undefined ? [] : [{ title, startSeconds }];
  });
}

/** Of one sound: where the sheet names several files, its times count from the start of each. */
function inCueSheet(text: string): readonly ChapterMark[] {
  const [first = '', ...tracks] = text.split(/^\s*TRACK\s+\d+\s+AUDIO\s*$/im);
  if (/^\s*FILE\s/im.test(tracks.join('\n')) || !/^\s*FILE\s/im.test(first)) return [];
  return tracks.flatMap((track) => {
    const [, minutes, seconds, frames] = /^\s*INDEX\s+0*1\s+(\d+):(\d+):(\d+)/im.exec(track) ?? [];
    const [, title = ''] = /^\s*TITLE\s+"?(.*?)"?\s*$/im.exec(track) ?? [];
    if (minutes === undefined) return [];
    return [
      { title, startSeconds: Number(minutes) * 60 + Number(seconds) + Number(frames) / framesPerSecond },
    ];
  });
}

function inMetadata(text: string): readonly ChapterMark[] {
  if (!text.startsWith(';FFMETADATA')) return [];
  return text
    .split(/^\[CHAPTER\]\s*$/m)
    .slice(1)
    .flatMap((chapter) => {
      const [, above = '1', below = '1000000000'] = /^TIMEBASE=(\d+)\/(\d+)/m.exec(chapter) ?? [];
      const [, start] = /^START=(\d+)/m.exec(chapter) ?? [];
      const [, title = ''] = /^title=(.*)$/m.exec(chapter) ?? [];
      const startSeconds = (Number(start) * Number(above)) / Number(below);
      return Number.isFinite(startSeconds) ? [{ title: title.replace(/\\(.)/g, '$1'), startSeconds }] : [];
    });
}

function inComments(text: string): readonly ChapterMark[] {
  const comments = linesOf(text).flatMap((line) => {
    const [, name = '', value] = /^(CHAPTER\d+(?:NAME)?)=(.*)$/i.exec(line) ?? [];
    return value === undefined ? [] : [[name, value] as const];
  });
  return vorbisChapters(Object.fromEntries(comments));
}

/** A start, an end (Audacity) or none, and a title. */
const labelled = /^(\d+(?:[.,]\d+)?)\t\d+(?:[.,]\d+)?\t(.*)$/;
const titled = /^((?:\d+:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)\s+(?:[-–—]\s+)?(?!-->)(\S.*)$/u;
const comment = /^(?:#|\\\t)/;

function inLines(text: string): readonly ChapterMark[] {
  const lines = linesOf(text).filter((line) => !comment.test(line));
  const marks = lines.flatMap((line) => {
    const [, start = '', title] = labelled.exec(line) ?? titled.exec(line) ?? [];
    const startSeconds = secondsOf(start);
    return title === undefined || startSeconds === undefined ? [] : [{ title, startSeconds }];
  });
  // Notes and lyrics have such lines, too.
  return marks.length === lines.length ? marks : [];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
