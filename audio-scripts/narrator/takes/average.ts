import type { Frames } from './mfcc.ts';

/** Each `factor` frames become their mean. */
export function average({ values, width, count }: Frames, factor: number): Frames {
  if (factor === 1) return { values, width, count };
  const fewer = Math.ceil(count / factor);
  const averaged = new Float32Array(fewer * width);
  for (let frame = 0; frame < fewer; frame++) {
    const to = Math.min((frame + 1) * factor, count);
    for (let from = frame * factor; from < to; from++)
      for (let i = 0; i < width; i++)
        averaged[frame * width + i] =
          (averaged[frame * width + i] ?? 0) + (values[from * width + i] ?? 0) / (to - frame * factor);
  }
  return { values: averaged, width, count: fewer };
}
