/** The part of onnxruntime-node that the narrator uses. It is not in package.json: `npm run voices` adds it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { AuthorProblem } from '../../common/author-problem.ts';

export interface OnnxRuntime {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: { intraOpNumThreads: number; interOpNumThreads: number },
    ): Promise<OnnxSession>;
  };
  readonly Tensor: new (
    type: 'int64' | 'float32',
    data: BigInt64Array | Float32Array,
    shape: readonly number[],
  ) => OnnxTensor;
}

export interface OnnxTensor {
  readonly data: unknown;
}

export interface OnnxSession {
  run(
    inputs: Readonly<Record<string, OnnxTensor>>,
  ): Promise<Readonly<Record<string, OnnxTensor | undefined>>>;
}

/** Throws `AuthorProblem` if onnxruntime-node cannot be loaded from the folder. */
export function loadOnnxRuntime(folder: string): OnnxRuntime {
  try {
    return createRequire(path.join(folder, 'package.json'))('onnxruntime-node') as OnnxRuntime;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    throw new AuthorProblem(
      `The runtime of the neural voices cannot be loaded from ${folder} (${reason ?? ''}). Delete that folder and add the runtime again: npm run voices -- add runtime`,
    );
  }
}
