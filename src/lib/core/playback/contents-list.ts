/**
 * The table of contents as a list: where each entry begins and ends, and which one a place is in. Of a story without
 * sound, places are counted in chapters instead of seconds.
 */
import type { ContentsEntry, ContentsPlace } from '../publication/contents.ts';
import { isSilent, type Publication } from '../publication/publication.ts';
import type { OpenStory } from './open-story.ts';
import { contentsRuler, type ContentsRuler } from './contents-ruler.ts';

export interface ContentsRow {
  /** Its number in the list, from 0. */
  readonly id: string;
  readonly title: string;
  /** How deep it is in the tree; 0 at the top. */
  readonly level: number;
  /** Its own, or of the first entry below it. */
  readonly place: ContentsPlace;
  /** Number of the first row that is not below it. */
  readonly next: number;
}

export class ContentsList {
  readonly rows: readonly ContentsRow[];
  readonly isSilent: boolean;
  readonly #ruler: ContentsRuler;
  /** Numbers of the rows of a chapter. */
  readonly #ofChapter = new Map<number, number[]>();

  constructor(open: OpenStory) {
    const { publication } = open.story;
    this.#ruler = contentsRuler(open);
    this.isSilent = isSilent(publication);
    this.rows = rowsOf(publication);
    for (const [number, { place }] of this.rows.entries()) {
      const same = this.#ofChapter.get(place.chapterIndex);
      if (same) same.push(number);
      else this.#ofChapter.set(place.chapterIndex, [number]);
    }
  }

  /** Undefined where that is known only once the text of its chapter is loaded. */
  startOf({ place }: Pick<ContentsRow, 'place'>): number | undefined {
    return this.#ruler.startOf(place);
  }

  /** Undefined as of `startOf`. What is below an entry belongs to it. */
  endOf({ next }: ContentsRow): number | undefined {
    const after = this.rows[next];
    return after ? this.startOf(after) : this.#ruler.end;
  }

  /** The deepest entry that has begun at a position. */
  at(position: number): ContentsRow | undefined {
    for (let chapter = this.#ruler.chapterAt(position); chapter >= 0; chapter--) {
      let found: ContentsRow | undefined;
      let foundStart = -Infinity;
      for (const number of this.#ofChapter.get(chapter) ?? []) {
        const row = this.rows[number];
        const start = row && this.startOf(row);
        if (start === undefined || start > position || start < foundStart) continue;
        [found, foundStart] = [row, start];
      }
      if (found) return found;
    }
    return undefined;
  }
}

/** The chapters, where the book has no table of contents. Entries that lead nowhere are left out. */
function rowsOf({ contents, chapters }: Publication): readonly ContentsRow[] {
  const rows: (ContentsRow & { next: number })[] = [];
  const add = (entries: readonly ContentsEntry[], level: number) => {
    for (const entry of entries) {
      const place = firstPlace(entry);
      if (!place) continue;
      const row = { id: String(rows.length), title: entry.title, level, place, next: 0 };
      rows.push(row);
      add(entry.children, level + 1);
      row.next = rows.length;
    }
  };
  add(contents, 0);
  if (rows.length === 0)
    add(
      chapters.map(({ title, index }) => ({ title, place: { chapterIndex: index }, children: [] })),
      0,
    );
  return rows;
}

function firstPlace({ place, children }: ContentsEntry): ContentsPlace | undefined {
  if (place) return place;
  for (const child of children) {
    const first = firstPlace(child);
    if (first) return first;
  }
  return undefined;
}
