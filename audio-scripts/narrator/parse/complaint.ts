/** What is wrong with an author's file, and what to do. Lines and columns count from 1. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** One or two plain sentences: what is wrong, what is allowed. */
  readonly message: string;
}
