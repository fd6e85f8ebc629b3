/** The engine with the parts that this machine has. Nothing large is read before the first word is spoken. */
import { availableParallelism } from 'node:os';
import type { SoundOut } from './word-sounds.ts';
import { KokoroEngine } from './kokoro-engine.ts';
import { KokoroModel } from './kokoro-model.ts';
import { Lexicon } from './lexicon.ts';
import { loadOnnxRuntime } from './onnx-runtime.ts';
import { findPack, readPackFile } from './pack.ts';
import { modelFile } from './pack-files.ts';
import { hasRuntime, runtimeFolder, runtimeVersion } from './runtime.ts';

/** Works without the pack or the runtime too: its fingerprint still tells whether published sound is current. */
export function loadKokoro(cache: string, soundOut: SoundOut): KokoroEngine {
  const pack = findPack(cache) ?? '';
  return new KokoroEngine({
    loadModel: async () =>
      KokoroModel.load(
        loadOnnxRuntime(runtimeFolder(cache)),
        await readPackFile(pack, modelFile),
        JSON.parse((await readPackFile(pack, 'vocab.json')).toString('utf8')) as Record<string, number>,
        availableParallelism(),
      ),
    loadLexicon: async (accent) => {
      const read = async (grade: string) =>
        JSON.parse((await readPackFile(pack, `lexicon/${accent}_${grade}.json`)).toString('utf8')) as never;
      return new Lexicon(await read('gold'), await read('silver'), accent);
    },
    loadStyle: async (voice) => {
      const bytes = await readPackFile(pack, `voices/${voice}.bin`);
      return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    },
    soundOut,
    runtimeVersion,
    absent: absentParts(cache),
  });
}

function absentParts(cache: string): readonly string[] {
  return [
    ...(hasRuntime(cache) ? [] : ['npm run voices -- add runtime']),
    ...(findPack(cache) === undefined ? ['npm run voices -- add kokoro --from <folder or URL>'] : []),
  ];
}
