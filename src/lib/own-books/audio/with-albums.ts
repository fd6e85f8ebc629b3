import type { GivenFile } from '../given-book.ts';
import { readId3Tag, textOf } from './id3-frames.ts';

/** Tags of text stand before pictures. */
const mostBytes = 64 * 1024;
const looseMp3 = /^[^/]*\.mp3$/i;

/** Files of one choice, those of MP3 with what their tags say of their album: it may make one book of them. */
export async function withAlbums(files: readonly GivenFile[]): Promise<readonly GivenFile[]> {
  const isLoose = ({ path }: GivenFile) => looseMp3.test(path);
  if (files.filter(isLoose).length < 2) return files;
  return Promise.all(files.map(async (given) => (isLoose(given) ? await withAlbum(given) : given)));
}

async function withAlbum(given: GivenFile): Promise<GivenFile> {
  // What cannot be read is told when it is added.
  const tag = await readId3Tag(given.file.slice(0, mostBytes)).catch(() => undefined);
  const valueOf = (id: string) => {
    const frame = tag?.frames.find((one) => one.id === id);
    return frame && textOf(frame.content);
  };
  const album = valueOf('TALB');
  const track = valueOf('TRCK');
  return { ...given, ...(album && { album }), ...(track && { track }) };
}
