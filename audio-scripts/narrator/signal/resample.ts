import { createRequire } from 'node:module';
import type * as LibSampleRate from '@alexanderolsen/libsamplerate-js';
import { sampleRate } from '#lib/core/mp3/track-format.ts';

// A bundle of CommonJS, whose names Node cannot see from an import.
const { ConverterType, create } = createRequire(import.meta.url)(
  '@alexanderolsen/libsamplerate-js',
) as typeof LibSampleRate;

/** Band-limited, to the tracks' rate. */
export async function resample(samples: Float32Array, fromRate: number): Promise<Float32Array> {
  if (fromRate === sampleRate) return samples;
  const converter = await create(1, fromRate, sampleRate, {
    converterType: ConverterType.SRC_SINC_BEST_QUALITY,
  });
  try {
    return converter.full(samples).slice();
  } finally {
    converter.destroy();
  }
}
