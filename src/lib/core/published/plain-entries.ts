/**
 * Fast checks whether an entry of a manifest is exactly as the narrator writes it. They accept nothing that the schema
 * would refuse. All other entries go through the schema, which is slower and says what is wrong.
 */
import { isPlainPath } from '../publication/href.ts';
import { asId } from '../publication/ids.ts';
import { plainLine } from '../publication/plain-line.ts';
import { fileLimitBytes, lineLimit } from './limits.ts';

type Unread = Readonly<Record<string, unknown>>;

const trackHref = /^tracks\/[0-9a-f]{16}\.mp3$/;
const transcriptHref = /^chapters\/[a-z0-9][a-z0-9-]{0,63}\.vtt$/;
const hash = /^[0-9a-f]{64}$/;
const mediaType = /^[a-z]{1,20}\/[a-z0-9.-]{1,50}$/;

export function isListOf(list: unknown, isEntry: (entry: Unread) => boolean): boolean {
  return Array.isArray(list) && list.every((entry: unknown) => isObject(entry) && isEntry(entry));
}

export function isPlainTrack({ href, type, duration, bitrate, size, properties }: Unread): boolean {
  if (!isObject(properties)) return false;
  const { paragraph, sha256, scene } = properties;
  return (
    type === 'audio/mpeg' &&
    bitrate === 64 &&
    matches(trackHref, href) &&
    typeof duration === 'number' &&
    duration > 0 &&
    duration < Infinity &&
    isSize(size) &&
    isId(paragraph) &&
    matches(hash, sha256) &&
    (scene === undefined || scene === true)
  );
}

export function isPlainResource({ href, type, rel, width, height, size, properties }: Unread): boolean {
  return (
    typeof href === 'string' &&
    isPlainPath(href) &&
    matches(mediaType, type) &&
    (rel === undefined || rel === 'cover') &&
    isCount(width) &&
    isCount(height) &&
    isSize(size) &&
    isObject(properties) &&
    matches(hash, properties['sha256']) &&
    (properties['own'] === undefined || typeof properties['own'] === 'boolean')
  );
}

/** A chapter without sections. */
export function isPlainChapter({ title, href, properties, children, alternate }: Unread): boolean {
  if (!Array.isArray(alternate) || alternate.length !== 1) return false;
  const [transcript] = alternate as readonly unknown[];
  return (
    children === undefined &&
    typeof title === 'string' &&
    title.length <= lineLimit &&
    title !== '' &&
    title === plainLine(title) &&
    matches(trackHref, href) &&
    isObject(properties) &&
    isId(properties['paragraph']) &&
    isObject(transcript) &&
    matches(transcriptHref, transcript['href']) &&
    transcript['type'] === 'text/vtt'
  );
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && asId(value) !== undefined;
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= fileLimitBytes;
}

/** Of pixels, where they are given. */
function isCount(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && Number(value) >= 1);
}

function isObject(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null;
}
