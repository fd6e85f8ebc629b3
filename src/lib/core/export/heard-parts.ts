/** What is heard of a chapter, one part after the other: what lights text, and the rests between. */
import type { PlacedClip } from '../publication/publication.ts';
import type { Block, SpokenClip } from '../transcript/block.ts';

export interface HeardPart {
  readonly href: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Index in the chapter; undefined before the first block that is heard, where a chapter has no text. */
  readonly block: number | undefined;
  /** What is lit; undefined of a rest. */
  readonly clip?: SpokenClip;
}

const ms = (seconds: number) => Math.round(seconds * 1000);

/** `clips`: the chapter's sound in playing order. All of it is heard, whether it lights anything or not. */
export function heardParts(blocks: readonly Block[], clips: readonly PlacedClip[]): readonly HeardPart[] {
  const indexes = new Map(blocks.map(({ id }, index) => [id, index]));
  const spoken = blocks.flatMap((block, index) =>
    block.clips.filter(({ from, to }) => from < to).map((clip) => ({ clip, block: index })),
  );
  const byFile = new Map<string, (typeof spoken)[number][]>();
  for (const one of spoken) {
    const { href } = one.clip.resource;
    const known = byFile.get(href);
    if (known) known.push(one);
    else byFile.set(href, [one]);
  }
  let block: number | undefined;
  return clips.flatMap((placed): readonly HeardPart[] => {
    const { href } = placed.resource;
    const [start, end] = [ms(placed.startSeconds), ms(placed.endSeconds)];
    block = (placed.block === undefined ? undefined : indexes.get(placed.block)) ?? block;
    const inside = (byFile.get(href) ?? []).filter(
      ({ clip }) => ms(clip.startSeconds) >= start && ms(clip.startSeconds) < end,
    );
    const parts: HeardPart[] = [];
    let at = start;
    const rest = (until: number) => {
      if (until > at) parts.push({ href, startMs: at, endMs: until, block });
    };
    for (const one of inside) {
      const [startMs, endMs] = [ms(one.clip.startSeconds), ms(one.clip.endSeconds)];
      if (endMs <= startMs) continue;
      rest(startMs);
      block = one.block;
      parts.push({ href, startMs, endMs, ...one });
      at = Math.max(at, endMs);
    }
    rest(end);
    return parts;
  });
}
