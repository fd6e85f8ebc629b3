/**
 * A story's cover: a dark room with one light in it. Drawn from the story's id alone, so that it
 * is the same everywhere; shapes are data, and what draws them is the screen's or the narrator's business.
 */
import { scenes } from './scenes.ts';
import type { Room, Shape } from './shapes.ts';

/** The room's colours: the wall, and what stands unlit in it (the wall's lightness + .06). */
const cloths = {
  ink: { cloth: '#1e3246', shade: '#2d4257' },
  moss: { cloth: '#293926', shade: '#384936' },
  oxblood: { cloth: '#551c1b', shade: '#672a28' },
  umber: { cloth: '#422c1c', shade: '#543c2b' },
  bottle: { cloth: '#103a3c', shade: '#224a4c' },
  slate: { cloth: '#333a40', shade: '#434a51' },
} as const;
const lights = { amber: '#f8b647', straw: '#efda9a', moon: '#eae4d2' } as const;

/** Between the margins, in the sizes of a letter: Literata 500 runs a little over half its size. */
const widthOfLetters = 1.5;

export const coverInk = '#f6efe1';

/** Height of a title's letters and of its lines, as shares of the cover's width. */
export interface TitleSize {
  readonly size: number;
  readonly line: number;
}

export interface CoverDesign {
  readonly cloth: keyof typeof cloths;
  readonly light: keyof typeof lights;
  readonly room: Room;
  readonly title: string;
  readonly titleSize: TitleSize;
}

export function designCover(id: string, title: string): CoverDesign {
  const hash = fnv1a(id);
  const cloth = pick(Object.keys(cloths) as (keyof typeof cloths)[], hash >>> 19);
  const light = pick(Object.keys(lights) as (keyof typeof lights)[], hash);
  const scene = pick(scenes, hash >>> 15);
  const colours = { ...cloths[cloth], light: lights[light] };
  return { cloth, light, room: { ...colours, shapes: scene(hash >>> 3) }, title, titleSize: sizeOf(title) };
}

/** The same room with every light out, for what is empty. */
export function darkRoom(): Room {
  const [block] = scenes;
  const shapes = block(0).map((shape): Shape => ({
    ...shape,
    fill: shape.fill === 'light' ? 'shade' : shape.fill,
  }));
  return { ...cloths.slate, light: lights.moon, shapes };
}

/** Long titles and long words are set smaller, so that they stay clear of the scene and the edge. */
function sizeOf(title: string): TitleSize {
  const longestWord = Math.max(...title.split(/\s+/).map((word) => word.length));
  const fitting = widthOfLetters / longestWord;
  if (title.length <= 10) return { size: Math.min(0.15, fitting), line: 1.04 };
  const usual = title.length <= 24 ? 0.115 : title.length <= 48 ? 0.104 : title.length <= 90 ? 0.08 : 0.06;
  return { size: Math.min(usual, fitting), line: 1.1 };
}

function pick<T>(list: readonly T[], number: number): T {
  const picked = list[number % list.length];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** 32-bit FNV-1a: short, and spreads short names well. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
