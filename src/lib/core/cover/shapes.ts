/** The few shapes that rooms are made of, on a canvas of 300 x 400; the upper 62 % holds the scene. */
export type Fill = 'cloth' | 'shade' | 'light';

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Fill;
    }
  | {
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill: Fill;
    }
  /** A circle drawn as a line of this width. */
  | {
      readonly kind: 'ring';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly width: number;
      readonly fill: Fill;
    }
  | {
      readonly kind: 'ellipse';
      readonly cx: number;
      readonly cy: number;
      readonly rx: number;
      readonly ry: number;
      readonly fill: Fill;
    }
  /** SVG path data. */
  | { readonly kind: 'path'; readonly d: string; readonly fill: Fill };

export interface Room {
  readonly cloth: string;
  readonly shade: string;
  readonly light: string;
  readonly shapes: readonly Shape[];
}

export const canvas = { width: 300, height: 400 } as const;
/** The part of it that is square and holds the scene, for the lock screen: the room at 1:1. */
export const square = { x: 20, y: 3, size: 260 } as const;
