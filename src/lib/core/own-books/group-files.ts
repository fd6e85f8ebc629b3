/**
 * Which files of those that were given together are one book. Names and folders decide, so that it can be foreseen, and of
 * MP3 files their tags:
 * - a folder that is an unpacked package (EPUB, DAISY, packaged audiobook) is one book;
 * - the sound files of a folder are one book, and so are those chosen without a folder whose names are numbered, or whose
 *   tags say that they are numbered parts of one album; files of several albums are not one book;
 * - an m4b is a book of its own, and so is everything else;
 * - captions, lists of chapters and pictures go with the sound of the same name, or with the only book of sound beside them.
 */
export interface GivenPath {
  /** With slashes; a name alone where no folder was given. */
  readonly path: string;
  /** As the tags of a sound file say. */
  readonly album?: string;
  readonly track?: string;
}

export interface FileGroup<T extends GivenPath> {
  /** Of the book, as long as nothing else is known: of its only file, of its folder, or what its files' names share. */
  readonly name: string;
  /** Their paths begin in the book. */
  readonly files: readonly [T, ...T[]];
}

const sounds = /\.(mp3|m4a|m4b|mp4|aac|ogg|oga|opus|flac|wav|weba|webm|mka)$/i;
const wholeBooks = /\.m4b$/i;
const besideSound = /\.(vtt|srt|lrc|json|txt|sbv|psc|cue|labels|chapters|ffmeta(?:data)?|jpe?g|png|webp)$/i;
/** In a folder, what has another name is no book and is not asked about. */
const otherBooks = /\.(epub|zip|lpf|audiobook|webpub|daisy)$/i;
/** Of DAISY 3 the navigation: a lone `.opf` may also be Calibre's notes beside a book. */
const packageFiles =
  /(^|\/)(META-INF\/container\.xml|publication\.json|manifest\.json|ncc\.html?|[^/]*\.ncx)$/i;
const discs = /\/(cd|dis[ck]|part|side|teil|parte|disco)[ _-]*\d+$/i;
const leftBySystems = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

export function groupFiles<T extends GivenPath>(given: readonly T[]): readonly FileGroup<T>[] {
  const files = given.filter(({ path }) => !leftBySystems.test(path));
  const packages = rootsOfPackages(files);
  const folders = new Map<string, T[]>();
  for (const file of files) {
    const root = packages.find((folder) => file.path.startsWith(`${folder}/`));
    const folder = root ?? folderOf(file.path).replace(discs, '');
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return [...folders].flatMap(([folder, inIt]) =>
    packages.includes(folder) ? groupOf(folder, inIt) : groupsOf(folder, inIt),
  );
}

/** The outermost ones. */
function rootsOfPackages(files: readonly GivenPath[]): readonly string[] {
  const found = files.flatMap(({ path }) => {
    if (!packageFiles.test(path)) return [];
    const folder = path.replace(packageFiles, '');
    // Volumes of DAISY 2.02 are one book.
    return /ncc\.html?$/i.test(path) ? folder.replace(discs, '') : folder;
  });
  const roots = [...new Set(found)].filter((folder) => folder !== '');
  return roots.filter((folder) => !roots.some((other) => folder.startsWith(`${other}/`)));
}

function groupsOf<T extends GivenPath>(folder: string, files: readonly T[]): readonly FileGroup<T>[] {
  const books = setsOfSound(folder, files);
  const beside = files.filter(({ path }) => besideSound.test(path));
  const used = new Set(books.flat());
  const withBeside = books.map((book) => {
    const its = books.length === 1 ? beside : beside.filter((file) => book.some(isNamedLike(file)));
    for (const file of its) used.add(file);
    return [...book, ...its];
  });
  const others = files.filter((file) => !used.has(file) && (folder === '' || otherBooks.test(file.path)));
  return [...withBeside, ...others.map((file) => [file])].flatMap((book) => groupOf(folder, book));
}

/** Which of the sound files are a book each. */
function setsOfSound<T extends GivenPath>(folder: string, files: readonly T[]): readonly T[][] {
  const found = files.filter(({ path }) => sounds.test(path));
  const whole = found.filter(({ path }) => wholeBooks.test(path));
  const tracks = found.filter((file) => !whole.includes(file));
  const sets = folder === '' ? setsByAlbum(tracks).flatMap(numberedSets) : [tracks];
  return [...whole.map((file) => [file]), ...sets.filter(({ length }) => length > 0)];
}

/** Discs are parts of an album. Where a file says nothing of its album, names decide. */
function setsByAlbum<T extends GivenPath>(tracks: readonly T[]): readonly T[][] {
  const albums = new Map<string, T[]>();
  for (const track of tracks) {
    const album = albumOfDiscs(track.album);
    if (!album) return [[...tracks]];
    albums.set(album, [...(albums.get(album) ?? []), track]);
  }
  return [...albums.values()];
}

/** *The Ferry (Disc 2)* is a part of *the ferry*; empty where nothing is known. */
export function albumOfDiscs(album = ''): string {
  return withoutDisc(album).toLowerCase();
}

export function withoutDisc(album: string): string {
  return album.replace(endOfDisc, '').trim();
}

const endOfDisc = /[\s,:;([-]*(?:cd|dis[ck]|disco)[ _.-]*\d+[\])]?$/i;

function numberedSets<T extends GivenPath>(tracks: readonly T[]): readonly T[][] {
  const numbers = new Set(tracks.map(({ album = '', track = '' }) => track && `${album}/${track}`));
  const haveNumbers = numbers.size === tracks.length && !numbers.has('');
  const areOne = haveNumbers || areNumbered(tracks.map(({ path }) => path));
  return areOne ? [[...tracks]] : tracks.map((file) => [file]);
}

/** A number of up to three digits stands at the same place in all names: a year is no track. */
function areNumbered(names: readonly string[]): boolean {
  const start = sharedStart(names).length;
  return (
    new Set(names).size === names.length && names.every((name) => /^\d{1,3}(?!\d)/.test(name.slice(start)))
  );
}

/** What all names begin with, before any number. */
function sharedStart([first = '', ...others]: readonly string[]): string {
  let end = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, end))) end--;
  return first.slice(0, end).replace(/\d+$/, '');
}

/** `one.en.vtt` and `one.mp3.vtt` are named like `one.mp3`. */
function isNamedLike(beside: GivenPath): (sound: GivenPath) => boolean {
  const name = withoutEnding(beside.path);
  return ({ path }) => [name, withoutEnding(name)].includes(withoutEnding(path)) || name === path;
}

function groupOf<T extends GivenPath>(folder: string, files: readonly T[]): readonly FileGroup<T>[] {
  const [first, ...others] = files.map((file) =>
    folder === '' ? file : { ...file, path: file.path.slice(folder.length + 1) },
  );
  if (!first) return [];
  return [{ name: nameOf(folder, [first, ...others]), files: [first, ...others] }];
}

function nameOf(folder: string, files: readonly [GivenPath, ...GivenPath[]]): string {
  const [first] = files;
  if (files.length === 1) return first.path.slice(first.path.lastIndexOf('/') + 1);
  const tracks = files.filter(({ path }) => sounds.test(path)).map(({ path }) => path);
  const isSet = tracks.length !== 1;
  if (isSet && folder !== '') return folder.slice(folder.lastIndexOf('/') + 1);
  const shared = isSet ? sharedStart(tracks).replace(/[\s._-]+$/, '') : '';
  return shared || withoutEnding(first.path);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
