import type { Translation } from '../../area.ts';
import type { words as english } from '../skip-silence.ts';

export const words = {
  skipSilence: () => 'Stille überspringen',
  skipSilenceText: () =>
    'Lange Pausen werden kürzer. Jedes Wort bleibt, und zwischen Sätzen bleibt eine Pause.',
  saved: ({ all }) => `Das Überspringen hat dir ${all} erspart.`,
  savedHere: ({ all, here }) =>
    `Das Überspringen hat dir ${all} erspart, davon ${here} in dieser Geschichte.`,

  off: () => 'Aus',
  light: () => 'Leicht',
  medium: () => 'Mittel',
  strong: () => 'Stark',
  offText: () => 'Alle Pausen bleiben',
  atMost: ({ seconds }) => `Pausen von höchstens ${seconds}\u00a0s`,
  saves: ({ time }) => `spart ${time}`,
  looking: ({ percent }) => `Pausen in dieser Geschichte werden gesucht: ${percent}\u00a0%`,
  notDownloaded: () =>
    'Wie viel Zeit jede Stufe in dieser Geschichte spart, lässt sich sagen, sobald die Geschichte heruntergeladen ist.',
  cannotSkip: () =>
    'Der Ton dieser Geschichte lässt sich in diesem Browser nicht kürzen, darum bleiben die Pausen.',
  timesOfWholeStory: () =>
    'Die Zeiten im Player zählen alle Pausen mit, darum endet die Geschichte etwas früher, als sie angeben.',
} satisfies Translation<typeof english>;
