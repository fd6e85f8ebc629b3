/**
 * Which parts of a story were really played, chapter by chapter: a jump over a part leaves it unheard. Seconds count from
 * the chapter's start, so that a chapter keeps what was heard of it when others change their lengths.
 */
import * as v from 'valibot';
import type { Publication } from '../publication/publication.ts';
import type { Timeline } from '../playback/timeline.ts';

/** From one second to another. */
export type Span = readonly [from: number, to: number];

/** By the chapter's id. A chapter that was heard to its end stays so, whatever its length becomes. */
export type HeardParts = Readonly<Record<string, 'all' | readonly Span[]>>;

/** What is left of a part that counts as heard: players report where they are four times a second. */
export const leftUnheardSeconds = 2;
/** Spans with less between them are one. */
const smallestGap = 0.5;

const second = v.pipe(v.number(), v.minValue(0), v.maxValue(1e7));
const spans = v.pipe(
  v.array(v.tuple([second, second])),
  v.check((all) => all.every(([from, to]) => from <= to)),
);
const partsSchema = v.record(v.string(), v.fallback(v.union([v.literal('all'), spans]), []));

/** Reads what was stored; a chapter that cannot be read was not heard. */
export function readHeard(stored: unknown): HeardParts {
  const read = v.safeParse(partsSchema, stored);
  return read.success ? read.output : {};
}

/** Adds a span of the timeline. */
export function withHeard(
  heard: HeardParts,
  { chapters }: Publication,
  timeline: Timeline,
  [from, to]: Span,
): HeardParts {
  const added: Record<string, 'all' | readonly Span[]> = {};
  for (let index = timeline.chapterAt(from); index <= timeline.chapterAt(to); index++) {
    const chapter = chapters[index];
    const [start, end] = [timeline.chapterStart(index), timeline.chapterEnd(index)];
    const before = chapter && (added[chapter.id] ?? heard[chapter.id] ?? []);
    const span: Span = [Math.max(from, start) - start, Math.min(to, end) - start];
    if (!before || before === 'all' || span[1] <= span[0]) continue;
    const all = merged([...before, span]);
    const left = end - start - secondsOf(all);
    added[chapter.id] = left < Math.min(leftUnheardSeconds, (end - start) / 2) ? 'all' : all;
  }
  return { ...heard, ...added };
}

/** What was heard here or there. */
export function uniteHeard(here: HeardParts, there: HeardParts): HeardParts {
  const added = Object.entries(there).map(([chapter, parts]) => {
    const known = here[chapter] ?? [];
    return [chapter, known === 'all' || parts === 'all' ? 'all' : merged([...known, ...parts])] as const;
  });
  return { ...here, ...Object.fromEntries(added) };
}

/** What was heard, on the timeline. */
export class HeardSpans {
  readonly #spans: readonly Span[];

  constructor(heard: HeardParts, { chapters }: Publication, timeline: Timeline) {
    this.#spans = merged(
      chapters.flatMap(({ id, index }): readonly Span[] => {
        const parts = heard[id];
        if (!parts) return [];
        const [start, end] = [timeline.chapterStart(index), timeline.chapterEnd(index)];
        if (parts === 'all') return [[start, end]];
        return parts.map(([from, to]) => [Math.min(start + from, end), Math.min(start + to, end)]);
      }),
    );
  }

  /** Seconds of a part of the timeline that were not heard. */
  unheardIn(from: number, to: number): number {
    const inside = this.#spans.map(([start, end]) => Math.min(end, to) - Math.max(start, from));
    return to - from - inside.reduce((sum, length) => sum + Math.max(length, 0), 0);
  }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const all: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && from - last[1] <= smallestGap) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

function secondsOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}
