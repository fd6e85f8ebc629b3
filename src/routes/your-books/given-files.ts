/** Files as browsers give them when they are chosen or dropped, each with its path from the folder that was given. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
}

/** Of a folder that was chosen, all files in it. */
export function chosenFiles(files: Iterable<File>): readonly GivenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Must be called while the event is handled: its items are gone later. What cannot be read in a folder is left out. */
export function droppedFiles({ items, files }: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  // What was not dropped from the file system, such as a picture of another page, has no entry.
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(chosenFiles(files));
  return Promise.all(entries.map(filesIn)).then((found) => found.flat());
}

/** To be called while the event is handled, too. */
export function hasFolder({ items }: DataTransfer): boolean {
  return [...items].some((item) => item.webkitGetAsEntry()?.isDirectory);
}

async function filesIn(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    }).catch(() => undefined);
    return file ? [{ path: entry.fullPath.replace(/^\//, ''), file }] : [];
  }
  return isFolder(entry) ? (await Promise.all((await entriesIn(entry)).map(filesIn))).flat() : [];
}

/** They come in parts, the last of which is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    }).catch(() => []);
    if (part.length === 0) return entries;
    entries.push(...part);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
