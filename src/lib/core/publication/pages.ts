import type { ContentsPlace } from './contents.ts';

/** Where a page of the printed book begins. */
export interface BookPage {
  /** What is printed on it, as *12* or *xiv*. */
  readonly label: string;
  readonly place: ContentsPlace;
  /** In the text of the place's block. */
  readonly offset?: number;
}

/** The page of that number, however it is typed: *p. 12*, *XIV*. */
export function pageNamed(pages: readonly BookPage[], typed: string): BookPage | undefined {
  const wanted = plainLabel(typed);
  return wanted === '' ? undefined : pages.find(({ label }) => plainLabel(label) === wanted);
}

function plainLabel(label: string): string {
  const plain = label.normalize('NFKC').trim().toLowerCase();
  const [, number] = /^\p{L}+\.?\s+(\S.*)$/u.exec(plain) ?? [];
  return number ?? plain;
}
