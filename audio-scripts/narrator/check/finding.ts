/** What the check reports to an author, and the endings that its sentences share. */
export interface Finding {
  /** Relative to the folder of the stories, with `/` between its parts. */
  readonly file: string;
  /** The paragraph, line, field or time in it. */
  readonly where?: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export const narrateAgain = 'Narrate the story again.';
export const restore = 'Restore the file, or narrate the story again.';

/** The same findings of a folder further up. */
export function under(folder: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }));
}
