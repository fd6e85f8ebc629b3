/** Icons from Tabler 3.48, of parts that are loaded late. */
import type { IconShape } from './icons.ts';

export const repeatArrows: IconShape = {
  path: 'M4 12v-3a3 3 0 0 1 3 -3h13m-3 -3l3 3l-3 3 M20 12v3a3 3 0 0 1 -3 3h-13m3 3l-3 -3l3 -3',
};

export const masks: IconShape = {
  path: 'M13.192 9h6.616a2 2 0 0 1 1.992 2.183l-.567 6.182a4 4 0 0 1 -3.983 3.635h-1.5a4 4 0 0 1 -3.983 -3.635l-.567 -6.182a2 2 0 0 1 1.992 -2.183 M15 13h.01 M18 13h.01 M15 16.5c1 .667 2 .667 3 0 M8.632 15.982a4.05 4.05 0 0 1 -.382 .018h-1.5a4 4 0 0 1 -3.983 -3.635l-.567 -6.182a2 2 0 0 1 1.992 -2.183h6.616a2 2 0 0 1 2 2 M6 8h.01 M9 8h.01 M6 12c.764 -.51 1.528 -.63 2.291 -.36',
};

export const carFront: IconShape = {
  path: 'M5 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M15 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M5 17h-2v-6l2 -5h9l4 5h1a2 2 0 0 1 2 2v4h-2m-4 0h-6m-6 -6h15m-6 0v-5',
};
