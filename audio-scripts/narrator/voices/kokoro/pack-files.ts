/**
 * Every file of the Kokoro voice pack that the narrator reads: Kokoro-82M v1.0 (Apache-2.0, hexgrad) as the int8
 * export of kokoro-onnx (MIT, thewh1teagle) with one output added, `durations`; the lexicons are misaki's (Apache-2.0).
 */
export interface PackFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export const modelFile = 'kokoro-v1.0.int8.timed.onnx';

// prettier-ignore
export const packFiles: readonly PackFile[] = [
  { path: 'LICENSE-APACHE-2.0', size: 11357, sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4' },
  { path: 'LICENSE-kokoro-onnx-MIT', size: 1080, sha256: 'f61fdd0217de9ece8fa699912848d91187d84879fc2e689f0906d0c1299e955e' },
  { path: 'kokoro-v1.0.int8.timed.onnx', size: 92361378, sha256: '3982bd6b84900038723f31b15022e63f87b3a74f79126835408d243b1ec3c50e' },
  { path: 'lexicon/gb_gold.json', size: 2477227, sha256: '186be65d8b3f1fa8847e66358447484fbe9a03681cb5163a3246d536b0ec7c7e' },
  { path: 'lexicon/gb_silver.json', size: 3224833, sha256: 'dff712feb32c7e287951d8bedebd966fe27a20233fa40f557feff6c0add6466f' },
  { path: 'lexicon/us_gold.json', size: 2627718, sha256: 'acce8d48062d5d9ddbb95abf1e9a5fe3a61716c70f9cbcb514cd48d406a5388d' },
  { path: 'lexicon/us_silver.json', size: 2726072, sha256: '7f90a125388084b9081108f0ca0dc64c8f448b849a8397b31ed752753663bbf8' },
  { path: 'vocab.json', size: 1146, sha256: '51644d6993cbaa1ffa552cc73e4478218cf17ec5e5df7c5d12da38882425182a' },
  { path: 'voices/af_alloy.bin', size: 522240, sha256: 'c4a6b876047fd7fb472edf4ebd63cfac7c3b958a7cae7c106e8f038ca6308c45' },
  { path: 'voices/af_aoede.bin', size: 522240, sha256: '4a004c33430762e2461eedb2013fad808ef4ab3121f5300f554476caf58d8361' },
  { path: 'voices/af_bella.bin', size: 522240, sha256: 'f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b' },
  { path: 'voices/af_heart.bin', size: 522240, sha256: 'd583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b' },
  { path: 'voices/af_jessica.bin', size: 522240, sha256: 'a240a5e3c15b43563d6e923bdca8ef5613a23471d9b77653694012435df23bd8' },
  { path: 'voices/af_kore.bin', size: 522240, sha256: '9be5221b6a941c04b561959b8ff0b06e809444dcc4ab7e75a7b23606f691819e' },
  { path: 'voices/af_nicole.bin', size: 522240, sha256: 'cd2191ab31b914ed7b318416b0e4440fdf392ddad9106a060819aa600a64f59a' },
  { path: 'voices/af_nova.bin', size: 522240, sha256: '18778272caa0d0eebaea251c35fd635f038434f9eee5e691d02a174bd328414f' },
  { path: 'voices/af_river.bin', size: 522240, sha256: '00a2bcf82b1d86e8f19902ede58c65ccf6c0e43b44b7d74fad54e5d8933c9c30' },
  { path: 'voices/af_sarah.bin', size: 522240, sha256: '4409fbc125afabacc615d94db5398d847006a737b0247d6892b7a9a0007a2f0a' },
  { path: 'voices/af_sky.bin', size: 522240, sha256: '4435255c9744f3f31659e0d714ab7689bf65d9e77ec1cce060f083912614f0b9' },
  { path: 'voices/am_adam.bin', size: 522240, sha256: '162b035ed91cfc48b6046982184c645f72edcdd1b82843347f605d7bf7b15716' },
  { path: 'voices/am_echo.bin', size: 522240, sha256: '3968b92c3c4cd1c4416dbded36c13eaa388a90d5788d02a13e4d781f5f8cf3c3' },
  { path: 'voices/am_eric.bin', size: 522240, sha256: 'e8b5be17edd1e3636901ce7598baafe2dc8dd8ff707a0c23bf9e461add7e2832' },
  { path: 'voices/am_fenrir.bin', size: 522240, sha256: 'c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43' },
  { path: 'voices/am_liam.bin', size: 522240, sha256: '52403be32fd047c6a44517cb0bcd6b134f2a18baa73e70ef41651e0eab921ade' },
  { path: 'voices/am_michael.bin', size: 522240, sha256: '1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1' },
  { path: 'voices/am_onyx.bin', size: 522240, sha256: 'da5d135b424164916d75a68ffb4c2abce3d7d5ccc82dd1ee6cf447ce286145e6' },
  { path: 'voices/am_puck.bin', size: 522240, sha256: 'fcf73c989033e9233e0b98713eca600c8c74dcc1614b37009d5450ff4a2274a0' },
  { path: 'voices/am_santa.bin', size: 522240, sha256: '61150cf726ab6c5ed7a99f90a304f91f5a72c00c592e89ec94e5df11c319227a' },
  { path: 'voices/bf_alice.bin', size: 522240, sha256: '08afa6ba24da61ea5e8efa139e5aadc938d83f0a6da5a900adaf763ac1da5573' },
  { path: 'voices/bf_emma.bin', size: 522240, sha256: '669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73' },
  { path: 'voices/bf_isabella.bin', size: 522240, sha256: '3754352c4aaa46d17f27654ab7518d65b62ad6163a0f55a5f4330c2da2c4e94f' },
  { path: 'voices/bf_lily.bin', size: 522240, sha256: '5e0ee32ebe64a467124976b14e69590746f1c4ce41a12b587a50c862edfea335' },
  { path: 'voices/bm_daniel.bin', size: 522240, sha256: '6b3194bbceffb746733cbc22c8f593dd44e401a71d53895a2dca891bc595a1e8' },
  { path: 'voices/bm_fable.bin', size: 522240, sha256: 'f889083196807b4adb15e9204252165f503b8d33d3982e681c52443c49d798f1' },
  { path: 'voices/bm_george.bin', size: 522240, sha256: 'c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc' },
  { path: 'voices/bm_lewis.bin', size: 522240, sha256: 'b8f671cef828c30e66fdf0b0756a76bba58f6bb3398cbbf27058642acbcedb97' },
];

/** `af_heart`: American or British, woman or man, name. */
export const voiceNames: readonly string[] = packFiles.flatMap(
  ({ path }) => /^voices\/(\w+)\.bin$/.exec(path)?.[1] ?? [],
);
