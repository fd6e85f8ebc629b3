/** What rooms are made of, on a canvas of 300 x 400; the upper 62 % holds the scene. */
export type Fill = 'cloth' | 'shade' | 'light';

export interface Shape {
  /** SVG path data, filled by the even-odd rule. */
  readonly d: string;
  readonly fill: Fill;
}

export interface Room {
  readonly cloth: string;
  readonly shade: string;
  readonly light: string;
  readonly shapes: readonly Shape[];
}

/** A part of the canvas, or more than it, to be shown. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const canvas = { x: 0, y: 0, width: 300, height: 400 } as const satisfies View;
/** The room at 1:1, for the lock screen. */
export const square = { x: 10, y: 0, width: 280, height: 280 } as const satisfies View;
/** A cover too small for its title: the scene in the middle. */
export const thumbnail = { x: 0, y: -67, width: 300, height: 400 } as const satisfies View;
/** The scene alone, for a wide place such as the frontispiece. */
export const sceneOnly = { x: 0, y: 10, width: 300, height: 250 } as const satisfies View;

export function rect(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

export function ellipse(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** A circle drawn as a line of this width. */
export function ring(cx: number, cy: number, r: number, width: number): string {
  return ellipse(cx, cy, r + width / 2) + ellipse(cx, cy, r - width / 2);
}
