/** What keeps a file from being read as what it claims to be. */
export interface FormatProblem {
  /** The field (`readingOrder.3.href`) or the line (`line 12`). */
  readonly where: string;
  /** One plain sentence without its full stop. */
  readonly problem: string;
}
