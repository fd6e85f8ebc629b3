/**
 * A model with Kokoro's tensors and no voice, as an ONNX file: each token takes two steps, and sounds as a tone whose
 * loudness is the token's number times the style. Written as protocol buffers by hand: onnx.proto3, IR version 8.
 */

const stepsPerToken = 2;
const samplesPerToken = stepsPerToken * 600;
const float = 1;
const int64 = 7;

export function buildTinyKokoro(): Buffer {
  const tone = Array.from(
    { length: samplesPerToken },
    (_, i) => Math.sin((2 * Math.PI * 220 * i) / 24_000) / 400,
  );
  const graph = [
    node('Cast', ['tokens'], 'numbers', attribute('to', float)),
    node('Mul', ['numbers', 'nothing'], 'nothings'),
    node('Add', ['nothings', 'steps'], 'durations'),
    node('ReduceMean', ['style'], 'mean', attribute('keepdims', 0)),
    node('Mul', ['numbers', 'mean'], 'loudness'),
    node('Reshape', ['loudness', 'column'], 'rows'),
    node('Mul', ['rows', 'tone'], 'tones'),
    node('Reshape', ['tones', 'line'], 'audio'),
    text(2, 'tiny-kokoro'),
    constant('nothing', [], [0]),
    constant('steps', [], [stepsPerToken]),
    constant('tone', [1, samplesPerToken], tone),
    shapeConstant('column', [-1, 1]),
    shapeConstant('line', [-1]),
    value(11, 'tokens', int64, [1, 'n']),
    value(11, 'style', float, [1, 256]),
    value(11, 'speed', float, [1]),
    value(12, 'audio', float, ['samples']),
    value(12, 'durations', float, [1, 'n']),
  ];
  return Buffer.concat([integer(1, 8), bytes(7, Buffer.concat(graph)), bytes(8, integer(2, 13))]);
}

function node(
  kind: string,
  inputs: readonly string[],
  output: string,
  ...attributes: readonly Buffer[]
): Buffer {
  return bytes(
    1,
    Buffer.concat([...inputs.map((input) => text(1, input)), text(2, output), text(4, kind), ...attributes]),
  );
}

function attribute(name: string, number: number): Buffer {
  const isInteger = 2;
  return bytes(5, Buffer.concat([text(1, name), integer(3, number), integer(20, isInteger)]));
}

function constant(name: string, shape: readonly number[], values: readonly number[]): Buffer {
  return tensor(name, shape, float, Buffer.from(Float32Array.from(values).buffer));
}

function shapeConstant(name: string, values: readonly number[]): Buffer {
  return tensor(name, [values.length], int64, Buffer.from(BigInt64Array.from(values, BigInt).buffer));
}

function tensor(name: string, shape: readonly number[], type: number, raw: Buffer): Buffer {
  return bytes(
    5,
    Buffer.concat([...shape.map((size) => integer(1, size)), integer(2, type), text(8, name), bytes(9, raw)]),
  );
}

function value(field: number, name: string, type: number, shape: readonly (number | string)[]): Buffer {
  const sizes = shape.map((size) => bytes(1, typeof size === 'number' ? integer(1, size) : text(2, size)));
  const tensorType = Buffer.concat([integer(1, type), bytes(2, Buffer.concat(sizes))]);
  return bytes(field, Buffer.concat([text(1, name), bytes(2, bytes(1, tensorType))]));
}

function integer(field: number, number: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(number)]);
}

function text(field: number, content: string): Buffer {
  return bytes(field, Buffer.from(content));
}

function bytes(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function varint(number: number): Buffer {
  const parts: number[] = [];
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...parts, rest]);
    parts.push((rest % 128) + 128);
  }
}
