/** A room's shapes as SVG elements: names and attributes, for whoever writes the markup. */
import type { Room, Shape } from './shapes.ts';

export interface SvgElement {
  readonly name: 'rect' | 'circle' | 'ellipse' | 'path';
  readonly attributes: Readonly<Record<string, string | number>>;
}

export function roomElements({ shapes, ...colours }: Room): readonly SvgElement[] {
  return shapes.map((shape) => toElement(shape, colours[shape.fill]));
}

function toElement(shape: Shape, colour: string): SvgElement {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return { name: 'rect', attributes: { x, y, width, height, fill: colour } };
    }
    case 'circle': {
      const { cx, cy, r } = shape;
      return { name: 'circle', attributes: { cx, cy, r, fill: colour } };
    }
    case 'ring': {
      const { cx, cy, r, width } = shape;
      return {
        name: 'circle',
        attributes: { cx, cy, r, fill: 'none', stroke: colour, 'stroke-width': width },
      };
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = shape;
      return { name: 'ellipse', attributes: { cx, cy, rx, ry, fill: colour } };
    }
    case 'path':
      return { name: 'path', attributes: { d: shape.d, fill: colour } };
  }
}
