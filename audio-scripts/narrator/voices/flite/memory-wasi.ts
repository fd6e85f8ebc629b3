/**
 * The part of WASI preview 1 that a command-line program needs to read its arguments, print, and write files: thirteen
 * imports, with the files in memory. `node:wasi` of Node 20 crashes with a segmentation fault when flite grows its
 * memory, and we do not need the files on disk.
 */
import {
  contentOf,
  emptyFile,
  readInto,
  seek,
  writeFrom,
  type MemoryFile,
  type OpenFile,
} from './memory-files.ts';

const success = 0;
const badDescriptor = 8;
const badArgument = 28;
const noSuchFile = 44;

const preopened = 3;
const fileType = { characterDevice: 2, directory: 3, regular: 4 } as const;
const createFlag = 1;
const truncateFlag = 8;
const appendFlag = 1;
const allRights = 0x1fffffffn;

export interface ProgramOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Thrown to leave the program when it calls `exit`. */
class ProgramExit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** Runs a WASI command to its end. Throws if it exits with a code other than 0. */
export async function runProgram(
  module: WebAssembly.Module,
  args: readonly string[],
): Promise<ProgramOutput> {
  const host = new MemoryHost(args);
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: host.imports() });
  const { memory, _start: start } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function')
    throw new Error('no WASI command');
  host.memory = memory;
  try {
    (start as () => void)();
  } catch (exit) {
    if (!(exit instanceof ProgramExit)) throw exit;
    if (exit.code !== 0)
      throw new Error(`the program exited with ${exit.code}: ${host.output().stderr}`, { cause: exit });
  }
  return host.output();
}

class MemoryHost {
  memory: WebAssembly.Memory | undefined;
  readonly #args: readonly Uint8Array[];
  readonly #printed = { 1: [] as Uint8Array[], 2: [] as Uint8Array[] };
  readonly #files = new Map<string, MemoryFile>();
  readonly #open = new Map<number, OpenFile>();
  #nextDescriptor = preopened + 1;

  constructor(args: readonly string[]) {
    this.#args = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  }

  output(): ProgramOutput {
    const text = (parts: readonly Uint8Array[]) => Buffer.concat(parts).toString('utf8');
    return {
      stdout: text(this.#printed[1]),
      stderr: text(this.#printed[2]),
      files: new Map([...this.#files].map(([name, file]) => [name, contentOf(file)])),
    };
  }

  imports(): Record<string, (...args: never[]) => number | undefined> {
    return {
      args_sizes_get: (count: number, size: number) => {
        this.#view.setUint32(count, this.#args.length, true);
        this.#view.setUint32(
          size,
          this.#args.reduce((sum, arg) => sum + arg.length, 0),
          true,
        );
        return success;
      },
      args_get: (pointers: number, buffer: number) => {
        let at = buffer;
        this.#args.forEach((arg, i) => {
          this.#view.setUint32(pointers + 4 * i, at, true);
          this.#bytes.set(arg, at);
          at += arg.length;
        });
        return success;
      },
      // A fixed time, so that the same input gives the same bytes.
      clock_time_get: (_clock: number, _precision: bigint, time: number) => {
        this.#view.setBigUint64(time, 0n, true);
        return success;
      },
      fd_prestat_get: (fd: number, prestat: number) => {
        if (fd !== preopened) return badDescriptor;
        this.#view.setUint32(prestat, 0, true);
        this.#view.setUint32(prestat + 4, 1, true);
        return success;
      },
      fd_prestat_dir_name: (fd: number, path: number) => {
        if (fd !== preopened) return badDescriptor;
        this.#bytes[path] = '/'.charCodeAt(0);
        return success;
      },
      fd_fdstat_get: (fd: number, stat: number) => {
        const isKnown = fd <= preopened || this.#open.has(fd);
        if (!isKnown) return badDescriptor;
        this.#bytes.fill(0, stat, stat + 24);
        this.#bytes[stat] =
          fd < preopened
            ? fileType.characterDevice
            : fd === preopened
              ? fileType.directory
              : fileType.regular;
        this.#view.setBigUint64(stat + 8, allRights, true);
        this.#view.setBigUint64(stat + 16, allRights, true);
        return success;
      },
      fd_fdstat_set_flags: () => success,
      fd_close: (fd: number) => (this.#open.delete(fd) ? success : badDescriptor),
      fd_seek: (fd: number, offset: bigint, whence: number, position: number) => {
        const open = this.#open.get(fd);
        if (!open) return badDescriptor;
        const reached = seek(open, Number(offset), whence);
        if (reached === undefined) return badArgument;
        this.#view.setBigUint64(position, BigInt(reached), true);
        return success;
      },
      fd_read: (fd: number, vectors: number, count: number, read: number) =>
        this.#transfer(fd, vectors, count, read, readInto),
      fd_write: (fd: number, vectors: number, count: number, written: number) =>
        fd === 1 || fd === 2
          ? this.#print(fd, vectors, count, written)
          : this.#transfer(fd, vectors, count, written, writeFrom),
      path_open: (
        _fd: number,
        _lookup: number,
        path: number,
        length: number,
        flags: number,
        _rights: bigint,
        _inherited: bigint,
        manner: number,
        opened: number,
      ) => {
        const name = new TextDecoder().decode(this.#bytes.subarray(path, path + length));
        const known = this.#files.get(name);
        if (!known && !(flags & createFlag)) return noSuchFile;
        const file = known ?? emptyFile();
        if (flags & truncateFlag) file.size = 0;
        this.#files.set(name, file);
        const fd = this.#nextDescriptor++;
        this.#open.set(fd, { file, isAppending: (manner & appendFlag) !== 0, position: 0 });
        this.#view.setUint32(opened, fd, true);
        return success;
      },
      proc_exit: (code: number) => {
        throw new ProgramExit(code);
      },
    };
  }

  /** Created on each access, because memory that grows gets a new buffer. */
  get #bytes(): Uint8Array {
    if (!this.memory) throw new Error('the program has not been started');
    return new Uint8Array(this.memory.buffer);
  }

  get #view(): DataView {
    if (!this.memory) throw new Error('the program has not been started');
    return new DataView(this.memory.buffer);
  }

  #vectors(vectors: number, count: number): readonly Uint8Array[] {
    return Array.from({ length: count }, (_, i) => {
      const at = this.#view.getUint32(vectors + 8 * i, true);
      return this.#bytes.subarray(at, at + this.#view.getUint32(vectors + 8 * i + 4, true));
    });
  }

  #print(fd: 1 | 2, vectors: number, count: number, written: number): number {
    const parts = this.#vectors(vectors, count).map((part) => part.slice());
    this.#printed[fd].push(...parts);
    this.#view.setUint32(
      written,
      parts.reduce((sum, part) => sum + part.length, 0),
      true,
    );
    return success;
  }

  #transfer(
    fd: number,
    vectors: number,
    count: number,
    done: number,
    move: (open: OpenFile, part: Uint8Array) => number,
  ): number {
    const open = this.#open.get(fd);
    if (!open) return badDescriptor;
    const moved = this.#vectors(vectors, count).reduce((sum, part) => sum + move(open, part), 0);
    this.#view.setUint32(done, moved, true);
    return success;
  }
}
