/** The files of a book, whatever holds them: a zip, a folder, a choice of several. Paths are plain, with slashes. */
export interface BookFiles {
  readonly paths: readonly string[];
  /** Undefined where there is no such file, or it is damaged. Never more than `limitBytes` are read. */
  bytes(path: string, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The file without reading it into memory, where that can be had. */
  blob(path: string): Promise<Blob | undefined>;
}

/** `Sonnets/01 Sonnet I.mp3` is called *01 Sonnet I*. */
export function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
