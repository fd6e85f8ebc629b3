/** What is wrong with an author's file, and what to do. */
export interface Complaint {
  readonly file: string;
  /** Of a text, counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Of a recording. */
  readonly atSeconds?: number;
  /** One or two plain sentences: what is wrong, what is allowed. */
  readonly message: string;
}

export interface SourcePoint {
  readonly line: number;
  readonly column: number;
}

/** Collects what is wrong with one file, so that an author gets everything at once. */
export class Complaints {
  readonly #file: string;
  readonly #found: Complaint[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  get found(): readonly Complaint[] {
    return this.#found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }

  add({ line, column }: SourcePoint, message: string): void {
    this.#found.push({ file: this.#file, line, column, message });
  }
}

/** As compilers print it, so that editors can jump there; of a recording with its time, as 1:02.5. */
export function formatComplaint({ file, line, column, atSeconds, message }: Complaint): string {
  if (line !== undefined && column !== undefined) return `${file}:${line}:${column}: ${message}`;
  return `${file}${atSeconds === undefined ? '' : ` at ${formatTime(atSeconds)}`}: ${message}`;
}

function formatTime(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
