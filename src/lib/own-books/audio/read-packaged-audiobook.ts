/** Audiobooks whose package has a manifest: W3C Audiobooks (LPF), and Readium's `.audiobook` and `.webpub`. */
import type { Cue } from '#lib/core/captions/cue.ts';
import { readAudiobookManifest, type AudiobookManifest } from '#lib/core/audiobook-manifest/read-manifest.ts';
import { bookLanguage } from '#lib/core/epub/book-language.ts';
import { readNavigation, type NavigationEntry } from '#lib/core/epub/navigation.ts';
import { BookPaths } from '#lib/core/epub/paths.ts';
import { elementsNamed, textOf } from '#lib/core/markup/element.ts';
import { captionText } from '#lib/core/own-books/caption-text.ts';
import {
  chaptersOfSound,
  type SoundEntry,
  type SoundPlace,
  type SoundTrack,
} from '#lib/core/own-books/chapters-of-sound.ts';
import type { ImportedBook, ImportNote, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { BookDocuments } from '../book-documents.ts';
import { nameOfFile, type BookFiles } from '../book-files.ts';
import { decodeText } from '../decode-text.ts';
import { soundFacts } from '../sound-facts.ts';
import { mostCaptionBytes, readCues } from './read-captions.ts';

const manifestNames = ['publication.json', 'manifest.json'];
const entryPage = 'index.html';
const mostManifestBytes = 16 * 1024 ** 2;
const mostTracks = 5000;

interface Tracks {
  readonly tracks: readonly SoundTrack[];
  /** The index of each file among the tracks. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  /** By the paths of the files. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
}

/** Undefined where the files have no such manifest. */
export async function readPackagedAudiobook(
  files: BookFiles,
  name: string,
): Promise<Result<ImportedBook, ImportProblem> | undefined> {
  const paths = new BookPaths(files.paths);
  const file = await findManifest(paths, files);
  const manifest = file && readAudiobookManifest(file.source);
  if (!file || !manifest) return undefined;
  const { path: manifestPath } = file;
  if (paths.find('', 'license.lcpl')) return err({ kind: 'locked', scheme: 'lcp' });
  if (manifest.tracks.length > mostTracks)
    return err({ kind: 'too-much', what: `${manifest.tracks.length} files` });
  const found = await findTracks(manifest, manifestPath, paths, files);
  // Without sound it is a book of another kind.
  if (found.tracks.length === 0) return undefined;
  const entries = await readEntries(manifest, manifestPath, paths, files, found);
  return ok(
    bookOf(manifest, found, entries, name, manifest.cover && paths.find(manifestPath, manifest.cover)?.path),
  );
}

interface FoundManifest {
  /** Of the file that it is in. */
  readonly path: string;
  readonly source: string;
}

/** A file of its own, or a part of the entry page (W3C *Lightweight Packaging Format*, 3.2). */
async function findManifest(paths: BookPaths, files: BookFiles): Promise<FoundManifest | undefined> {
  for (const name of manifestNames) {
    const path = paths.find('', name)?.path;
    const bytes = path === undefined ? undefined : await files.bytes(path, mostManifestBytes);
    if (path !== undefined && bytes) return { path, source: decodeText(bytes) };
  }
  const path = paths.find('', entryPage)?.path;
  const page = path === undefined ? undefined : await new BookDocuments(files).tree(path, 'xhtml');
  const script =
    page &&
    [...elementsNamed(page, 'script')].find(({ attributes: { type } }) => type === 'application/ld+json');
  return path === undefined || !script ? undefined : { path, source: textOf(script) };
}

async function findTracks(
  manifest: AudiobookManifest,
  base: string,
  paths: BookPaths,
  files: BookFiles,
): Promise<Tracks> {
  const tracks: SoundTrack[] = [];
  const indexOf = new Map<string, number>();
  const missing: string[] = [];
  const cues = new Map<string, readonly Cue[]>();
  for (const { href, title, alternates } of manifest.tracks) {
    const path = paths.find(base, href)?.path;
    const file = path === undefined ? undefined : await files.blob(path);
    const facts = file && (await soundFacts(file));
    if (path === undefined || !file || !facts) missing.push(href);
    else {
      if (!indexOf.has(path)) indexOf.set(path, tracks.length);
      const captions = alternates.flatMap((one) => paths.find(base, one)?.path ?? []);
      cues.set(path, await readFirstCues(captions, facts.durationSeconds, files));
      tracks.push({
        resource: { href: path, ...facts, sizeBytes: file.size },
        durationSeconds: facts.durationSeconds,
        title: title ?? nameOfFile(path),
      });
    }
  }
  return { tracks, indexOf, missing, cues };
}

/** Of the first that has any: a page of text has no times. */
async function readFirstCues(
  paths: readonly string[],
  durationSeconds: number,
  files: BookFiles,
): Promise<readonly Cue[]> {
  for (const path of paths) {
    const bytes = await files.bytes(path, mostCaptionBytes);
    const cues = bytes ? readCues(decodeText(bytes), durationSeconds) : [];
    if (cues.length > 0) return cues;
  }
  return [];
}

/** From the manifest, or the page that it names. */
async function readEntries(
  { contents, contentsPage }: AudiobookManifest,
  manifestPath: string,
  paths: BookPaths,
  files: BookFiles,
  tracks: Tracks,
): Promise<readonly SoundEntry[]> {
  const page = paths.find(manifestPath, contentsPage ?? `/${entryPage}`)?.path;
  if (contents.length > 0 || page === undefined) return placed(contents, manifestPath, paths, tracks);
  const tree = await new BookDocuments(files).tree(page, 'xhtml');
  return tree ? placed(readNavigation(tree), page, paths, tracks) : [];
}

function placed(
  entries: readonly NavigationEntry[],
  base: string,
  paths: BookPaths,
  tracks: Tracks,
): readonly SoundEntry[] {
  return entries.map(({ title, href, children }) => {
    const place = href === undefined ? undefined : placeOf(href, base, paths, tracks);
    return { title, ...(place && { place }), children: placed(children, base, paths, tracks) };
  });
}

/** `track.mp3#t=12.5` is a place in a track (W3C *Media Fragments*); of `t=12.5,20` the first number. */
function placeOf(
  href: string,
  base: string,
  paths: BookPaths,
  { tracks, indexOf }: Tracks,
): SoundPlace | undefined {
  const address = paths.find(base, href);
  const track = address && indexOf.get(address.path);
  if (track === undefined) return undefined;
  const [, time = '0'] = /(?:^|&)t=(?:npt:)?(\d+(?:\.\d+)?)/.exec(address?.fragment ?? '') ?? [];
  const seconds = Number(time);
  return seconds < (tracks[track]?.durationSeconds ?? 0) ? { track, seconds } : undefined;
}

function bookOf(
  manifest: AudiobookManifest,
  { tracks, missing, cues }: Tracks,
  entries: readonly SoundEntry[],
  name: string,
  cover: string | undefined,
): ImportedBook {
  const { title, subtitle, description, identifier, authors, narrators, languages } = manifest;
  const { titles, clips, contents } = chaptersOfSound(tracks, entries);
  const text = captionText(clips, titles.length, cues);
  const [first = { title: '', blocks: [] }, ...others] = titles.map((one, i) => ({
    title: one,
    blocks: text.blocks[i] ?? [],
  }));
  const language = bookLanguage(languages, title ?? '');
  return {
    title: title ?? name,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    ...(identifier !== undefined && { identifier }),
    authors,
    narrators,
    ...(language !== undefined && { language }),
    chapters: [first, ...others],
    contents,
    clips: text.clips,
    ...(cover !== undefined && { cover }),
    notes: missing.map((path): ImportNote => ({ kind: 'missing-file', path })),
  };
}
