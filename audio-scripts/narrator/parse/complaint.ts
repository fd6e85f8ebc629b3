/** What is wrong with an author's file, and what to do. Lines and columns count from 1. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** One or two plain sentences: what is wrong, what is allowed. */
  readonly message: string;
}

export interface SourcePoint {
  readonly line: number;
  readonly column: number;
}

/** Collects what is wrong with one file, so that an author hears everything at once. */
export class Complaints {
  readonly #file: string;
  readonly #found: Complaint[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  get found(): readonly Complaint[] {
    return this.#found.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  add({ line, column }: SourcePoint, message: string): void {
    this.#found.push({ file: this.#file, line, column, message });
  }
}

/** As compilers print it, so that editors can jump there. */
export function formatComplaint({ file, line, column, message }: Complaint): string {
  return `${file}:${line}:${column}: ${message}`;
}
