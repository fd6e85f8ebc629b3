/**
 * A fast check whether a track in a manifest is exactly as the narrator writes it. It accepts nothing that the schema
 * would refuse. All other tracks go through the schema, which is slower and says what is wrong.
 */
import { asId } from '../publication/ids.ts';
import { fileLimitBytes } from './limits.ts';

type Unread = Readonly<Record<string, unknown>>;

const trackHref = /^tracks\/[0-9a-f]{16}\.mp3$/;
const hash = /^[0-9a-f]{64}$/;

export function isListOf(list: unknown, isEntry: (entry: Unread) => boolean): boolean {
  return Array.isArray(list) && list.every((entry: unknown) => isObject(entry) && isEntry(entry));
}

export function isPlainTrack({ href, type, duration, bitrate, size, properties }: Unread): boolean {
  if (!isObject(properties)) return false;
  const { paragraph, sha256, scene } = properties;
  return (
    type === 'audio/mpeg' &&
    bitrate === 64 &&
    typeof href === 'string' &&
    trackHref.test(href) &&
    typeof duration === 'number' &&
    duration > 0 &&
    duration < Infinity &&
    Number.isSafeInteger(size) &&
    Number(size) >= 1 &&
    Number(size) <= fileLimitBytes &&
    typeof paragraph === 'string' &&
    asId(paragraph) !== undefined &&
    typeof sha256 === 'string' &&
    hash.test(sha256) &&
    (scene === undefined || scene === true)
  );
}

function isObject(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null;
}
