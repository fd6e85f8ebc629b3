/**
 * `script.lock.json`, beside the script and committed: what must stay the same from one rendering to the next.
 * It keeps the story's identifier, every paragraph's id (so that listeners keep their place when text is edited) and
 * the key that each track was rendered from (so that nothing is rendered twice).
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { AuthorProblem } from '../common/author-problem.ts';

export interface Lock {
  readonly version: 1;
  /** `urn:uuid:…` */
  readonly identifier: string;
  /** RFC 3339; changes only when another byte of the story does. */
  readonly modified: string;
  /** SHA-256 of the manifest but for `modified`; tells whether it must change. */
  readonly contentSha256: string;
  readonly paragraphs: readonly LockedParagraph[];
  /** Ids of paragraphs that are gone. Listeners may still have a place there, so nothing else gets them. */
  readonly retired?: readonly string[];
}

export interface LockedParagraph {
  readonly id: string;
  readonly chapter: string;
  /** The text that the id was given to; a changed paragraph keeps its id by likeness and neighbours. */
  readonly text: string;
  /** What its track was rendered from (`track-key.ts`). */
  readonly key: string;
  /** SHA-256 of that track. */
  readonly track: string;
  /** What its words sound like, without pauses and beds (`spoken-key.ts`), and where the first begins, unmoved. */
  readonly spoken?: { readonly key: string; readonly firstSeconds: number };
  /** Of a recording: words that the author should listen to. */
  readonly suspects?: readonly LockedSuspect[];
  /** Words by their index whose start was moved by ear, in seconds of the track; gone when they sound otherwise. */
  readonly nudges?: Readonly<Record<string, number>>;
}

export interface LockedSuspect {
  /** Index of the word. */
  readonly word: number;
  /** Of the file that was recorded. */
  readonly atSeconds: number;
  readonly message: string;
}

/** Undefined where there is none yet. Throws `AuthorProblem` where it cannot be read, rather than giving every paragraph a new id. */
export async function readLock(file: string): Promise<Lock | undefined> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EISDIR') throw error;
    source = '';
  }
  const lock = parseJson(source);
  if (!isLock(lock))
    throw new AuthorProblem(
      `${file} is not a lock that this version can read. Restore it from version control; of a merge take one side whole.`,
    );
  return lock;
}

export function formatLock(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** Whole or not at all: it holds what cannot be made again. */
export async function writeLock(file: string, lock: Lock): Promise<void> {
  await writeFile(`${file}.new`, formatLock(lock));
  await rename(`${file}.new`, file);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function isLock(value: unknown): value is Lock {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'identifier' in value &&
    'paragraphs' in value &&
    Array.isArray(value.paragraphs) &&
    value.paragraphs.every(isLockedParagraph) &&
    hasNoTwins(value.paragraphs) &&
    (!('retired' in value) || isListOfTexts(value.retired))
  );
}

/** A merge that kept both sides has paragraphs twice. */
function hasNoTwins(paragraphs: readonly LockedParagraph[]): boolean {
  return new Set(paragraphs.map(({ id }) => id)).size === paragraphs.length;
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isLockedParagraph(value: unknown): value is LockedParagraph {
  if (typeof value !== 'object' || value === null) return false;
  const { id, chapter, text, key, track } = value as Partial<Record<keyof LockedParagraph, unknown>>;
  return [id, chapter, text, key, track].every((field) => typeof field === 'string');
}
