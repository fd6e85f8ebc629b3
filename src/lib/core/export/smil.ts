/** A media overlay (EPUB 3.3, 9.2): a `par` for each part that is heard, and a `seq` for those of a block. */
import type { Block } from '../transcript/block.ts';
import type { HeardPart } from './heard-parts.ts';
import { blockName, rangesOf } from './marked-text.ts';

export function writeSmil(
  chapterIndex: number,
  blocks: readonly Block[],
  parts: readonly HeardPart[],
  soundOf: ReadonlyMap<string, string>,
): string {
  const document = `../text/c${chapterIndex + 1}.xhtml`;
  const lines: string[] = [];
  let open: number | undefined;
  const targets = blocks.map((block, index) => targetsOf(block, index));
  parts.forEach(({ block, clip, href, startMs, endMs }, index) => {
    if (index === 0 || block !== open) {
      if (index > 0) lines.push('</seq>');
      lines.push(`<seq epub:textref="${document}#${block === undefined ? 'title' : blockName(block)}">`);
      open = block;
    }
    const target =
      block === undefined ? 'title' : clip ? targets[block]?.get(rangeKey(clip)) : restOf(blocks, block);
    lines.push(
      `<par><text src="${document}#${target ?? blockName(block ?? 0)}"/>` +
        `<audio src="${soundOf.get(href) ?? ''}" clipBegin="${formatClock(startMs)}" clipEnd="${formatClock(endMs)}"/></par>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body>
${lines.join('\n')}
</seq>
</body>
</smil>
`;
}

/** The clock values of SMIL, `h:mm:ss.mmm`. */
export function formatClock(ms: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60, 2)}:${pad(seconds % 60, 2)}.${pad(ms % 1000, 3)}`;
}

function targetsOf(block: Block, index: number): ReadonlyMap<string, string> {
  const ranges = rangesOf(block, blockName(index)).map((range) => [rangeKey(range), range.id] as const);
  return new Map(block.kind === 'image' ? [] : ranges);
}

/** An element without text, so that nothing is lit. */
function restOf(blocks: readonly Block[], block: number): string | undefined {
  const { kind, clips = [] } = blocks[block] ?? {};
  return kind !== 'image' && clips.length > 0 ? `${blockName(block)}r` : undefined;
}

function rangeKey({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${from}-${to}`;
}
