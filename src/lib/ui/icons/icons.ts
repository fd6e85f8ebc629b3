/** Icons from Tabler 3.48 (MIT, see static/licences.txt): what each draws on a square of 24. */
export interface IconShape {
  readonly path: string;
  readonly isFilled?: true;
}

export const adjustments: IconShape = {
  path: 'M12 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 6l8 0 M16 6l4 0 M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 12l2 0 M10 12l10 0 M15 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 18l11 0 M19 18l1 0',
};

export const alertTriangle: IconShape = {
  path: 'M12 9v4 M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0 M12 16h.01',
};

export const arrowDown: IconShape = {
  path: 'M12 5l0 14 M18 13l-6 6 M6 13l6 6',
};

export const arrowUp: IconShape = {
  path: 'M12 5l0 14 M18 11l-6 -6 M6 11l6 -6',
};

export const bookmark: IconShape = {
  path: 'M18 7v14l-6 -4l-6 4v-14a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4',
};

export const check: IconShape = {
  path: 'M5 12l5 5l10 -10',
};

export const chevronDown: IconShape = {
  path: 'M6 9l6 6l6 -6',
};

export const chevronLeft: IconShape = {
  path: 'M15 6l-6 6l6 6',
};

export const chevronUp: IconShape = {
  path: 'M6 15l6 -6l6 6',
};

export const clock: IconShape = {
  path: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 7v5l3 3',
};

export const cloudOff: IconShape = {
  path: 'M9.58 5.548c.24 -.11 .492 -.207 .752 -.286c1.88 -.572 3.956 -.193 5.444 1c1.488 1.19 2.162 3.007 1.77 4.769h.99c1.913 0 3.464 1.56 3.464 3.486c0 .957 -.383 1.824 -1.003 2.454m-2.997 1.033h-11.343c-2.572 -.004 -4.657 -2.011 -4.657 -4.487c0 -2.475 2.085 -4.482 4.657 -4.482c.13 -.582 .37 -1.128 .7 -1.62 M3 3l18 18',
};

export const dots: IconShape = {
  path: 'M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
};

export const download: IconShape = {
  path: 'M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2 -2v-2 M7 11l5 5l5 -5 M12 4l0 12',
};

export const list: IconShape = {
  path: 'M9 6l11 0 M9 12l11 0 M9 18l11 0 M5 6l0 .01 M5 12l0 .01 M5 18l0 .01',
};

export const minus: IconShape = {
  path: 'M5 12l14 0',
};

export const moon: IconShape = {
  path: 'M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008',
};

export const plane: IconShape = {
  path: 'M16 10h4a2 2 0 0 1 0 4h-4l-4 7h-3l2 -7h-4l-2 2h-3l2 -4l-2 -4h3l2 2h4l-2 -7h3l4 7',
};

export const playerSkipBack: IconShape = {
  path: 'M20 5v14l-12 -7l12 -7 M4 5l0 14',
};

export const playerSkipForward: IconShape = {
  path: 'M4 5v14l12 -7l-12 -7 M20 5l0 14',
};

export const plus: IconShape = {
  path: 'M12 5l0 14 M5 12l14 0',
};

export const refresh: IconShape = {
  path: 'M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4 M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4',
};

export const rewindBackward15: IconShape = {
  path: 'M8 20h2a1 1 0 0 0 1 -1v-1a1 1 0 0 0 -1 -1h-2v-3h3 M15 18a6 6 0 1 0 0 -12h-11 M5 14v6 M7 9l-3 -3l3 -3',
};

export const rewindForward30: IconShape = {
  path: 'M5.007 16.478a6 6 0 0 1 3.993 -10.478h11 M15 15.5v3a1.5 1.5 0 0 0 3 0v-3a1.5 1.5 0 0 0 -3 0 M17 9l3 -3l-3 -3 M9 14h1.5a1.5 1.5 0 0 1 0 3h-.5h.5a1.5 1.5 0 0 1 0 3h-1.5',
};

export const search: IconShape = {
  path: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0 M21 21l-6 -6',
};

export const textSize: IconShape = {
  path: 'M3 7v-2h13v2 M10 5v14 M12 19h-4 M15 13v-1h6v1 M18 12v7 M17 19h2',
};

export const trash: IconShape = {
  path: 'M4 7l16 0 M10 11l0 6 M14 11l0 6 M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12 M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3',
};

export const x: IconShape = {
  path: 'M18 6l-12 12 M6 6l12 12',
};

export const zoomCheck: IconShape = {
  path: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0 M21 21l-6 -6 M7 10l2 2l4 -4',
};

export const playerPause: IconShape = {
  path: 'M9 4h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h2a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2z M17 4h-2a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h2a2 2 0 0 0 2 -2v-12a2 2 0 0 0 -2 -2z',
  isFilled: true,
};

export const playerPlay: IconShape = {
  path: 'M6 4v16a1 1 0 0 0 1.524 .852l13 -8a1 1 0 0 0 0 -1.704l-13 -8a1 1 0 0 0 -1.524 .852z',
  isFilled: true,
};
