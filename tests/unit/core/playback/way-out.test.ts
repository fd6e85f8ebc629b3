/**
 * The states of the player are few enough to visit all of them: whatever happened before, and in whatever order, there is
 * a way on to sound, and none of the states lasts for ever by itself.
 */
import { expect, test } from 'vitest';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import {
  isSoundWanted,
  isSounding,
  type PauseCause,
  type PlaybackFailure,
  type PlayerState,
} from '#lib/core/playback/state.ts';
import { transition, type PlayerEffect, type PlayerEvent } from '#lib/core/playback/transition.ts';

const [start, middle, end] = ['start', 'middle', 'end'].map((paragraph): Locator => ({
  publication: 'story' as PublicationId,
  paragraph: paragraph as BlockId,
  seconds: 0,
})) as [Locator, Locator, Locator];
const places = [start, middle, end];

const causes: Record<PauseCause, true> = {
  listener: true,
  interruption: true,
  'sleep-timer': true,
  'autoplay-blocked': true,
  elsewhere: true,
  practice: true,
};
const kinds: Record<PlaybackFailure['kind'], true> = {
  unreachable: true,
  'captive-portal': true,
  missing: true,
  damaged: true,
  unplayable: true,
  'no-device': true,
  silent: true,
  internal: true,
};
const failures = (Object.keys(kinds) as PlaybackFailure['kind'][]).flatMap((kind): PlaybackFailure[] => [
  { kind, detail: 'why' },
  { kind, detail: 'why', skipTo: end },
]);
const first = { kind: 'missing', detail: '404', firstClip: 1, lastClip: 1 } as const;

/** Every event of each type, at every place. */
const eventsOf: { readonly [Type in PlayerEvent['type']]: readonly Extract<PlayerEvent, { type: Type }>[] } =
  {
    open: places.map((at) => ({ type: 'open', at })),
    reopen: places.map((at) => ({ type: 'reopen', at })),
    play: [{ type: 'play', start }],
    pause: places.flatMap((at) =>
      (Object.keys(causes) as PauseCause[]).map((cause) => ({ type: 'pause' as const, at, cause })),
    ),
    rate: [{ type: 'rate', rate: 2 }],
    prime: [{ type: 'prime' }],
    seek: places.flatMap((to) => [true, false].map((andPlay) => ({ type: 'seek' as const, to, andPlay }))),
    buffering: places.map((at) => ({ type: 'buffering', at })),
    buffered: places.map((at) => ({ type: 'buffered', at })),
    lost: places.flatMap((at) =>
      failures.flatMap((error) => [
        { type: 'lost' as const, at, error, first },
        { type: 'lost' as const, at, error, first, end },
      ]),
    ),
    stalled: places.map((at) => ({ type: 'stalled', at, detail: 'why' })),
    playing: places.map((at) => ({ type: 'playing', at })),
    waiting: places.map((at) => ({ type: 'waiting', at })),
    stopped: places.map((at) => ({ type: 'stopped', at })),
    silenced: places.flatMap((at) =>
      [true, false].map((mayRestart) => ({ type: 'silenced' as const, at, detail: 'why', mayRestart })),
    ),
    blocked: [{ type: 'blocked' }],
    refused: places.flatMap((at) =>
      failures.flatMap((error) =>
        [true, false].map((mayReload) => ({ type: 'refused' as const, at, error, mayReload })),
      ),
    ),
    ended: places.flatMap((at) => [
      { type: 'ended' as const, at },
      { type: 'ended' as const, at, next: middle },
    ]),
    retry: [{ type: 'retry' }],
    crashed: places.map((at) => ({ type: 'crashed', at, detail: 'why' })),
  };
const allEvents: readonly PlayerEvent[] = Object.values(eventsOf).flat();

interface Change {
  readonly from: PlayerState;
  readonly event: PlayerEvent;
  readonly to: PlayerState;
  readonly effects: readonly PlayerEffect[];
}

/** Everything that can be reached from an empty player, and every change on the way. */
function explore() {
  const states = new Map<string, PlayerState>();
  const changes: Change[] = [];
  const queue: PlayerState[] = [{ status: 'empty' }];
  for (let from = queue.shift(); from; from = queue.shift()) {
    const key = JSON.stringify(from);
    if (states.has(key)) continue;
    states.set(key, from);
    for (const event of allEvents) {
      const [to, effects] = transition(from, event);
      changes.push({ from, event, to, effects });
      if (!states.has(JSON.stringify(to))) queue.push(to);
    }
  }
  return { states: [...states.values()], changes };
}

const { states, changes } = explore();
const inStory = states.filter((state) => state.status !== 'empty');

/** What a device with sound and network answers to these effects. */
function answers(effects: readonly PlayerEffect[]): readonly PlayerEvent[] {
  return effects.flatMap((effect): readonly PlayerEvent[] => {
    if (effect.type === 'buffer' || effect.type === 'reload') return [{ type: 'buffered', at: effect.at }];
    return effect.type === 'start' ? [{ type: 'playing', at: effect.at }] : [];
  });
}

/** The state after an event where everything works from now on. */
function whereAllWorks(from: PlayerState, ...events: readonly PlayerEvent[]): PlayerState {
  const waiting = [...events];
  let state = from;
  for (let event = waiting.shift(); event; event = waiting.shift()) {
    const [next, effects] = transition(state, event);
    state = next;
    waiting.push(...answers(effects));
  }
  return state;
}

function show({ from, event, to, effects }: Change): string {
  return JSON.stringify({ from, event, to, effects }, null, 1);
}

test('every kind of state is reached', () => {
  expect(new Set(states.map(({ status }) => status))).toEqual(
    new Set(['empty', 'loading', 'paused', 'playing', 'waiting', 'ended', 'failed']),
  );
  expect(states.length).toBeGreaterThan(50);
});

test('from every state the Play button leads to sound, unless it is coming already', () => {
  for (const state of inStory) {
    // What was asked for before is answered, too.
    const pending: readonly PlayerEvent[] =
      state.status === 'loading'
        ? [state.isStarting ? { type: 'playing', at: state.at } : { type: 'buffered', at: state.at }]
        : state.status === 'waiting'
          ? [{ type: 'playing', at: state.at }]
          : [];
    expect(whereAllWorks(state, { type: 'play', start }, ...pending).status, JSON.stringify(state)).toBe(
      'playing',
    );
  }
});

test('from every state a tap on a word plays from there, and another story can be opened and played', () => {
  for (const state of inStory)
    expect(whereAllWorks(state, { type: 'seek', to: middle, andPlay: true })).toEqual({
      status: 'playing',
      at: middle,
    });
  for (const state of states)
    expect(whereAllWorks(state, { type: 'open', at: end }, { type: 'play', start })).toEqual({
      status: 'playing',
      at: end,
    });
});

test('sound that is waited for and does not come is a failure in the end', () => {
  for (const state of states.filter(isSoundWanted)) {
    if (state.status === 'empty') continue;
    const isBeingRead = state.status === 'loading' && !state.isStarting;
    const { at } = state;
    const event = isBeingRead
      ? { type: 'stalled' as const, at, detail: 'why' }
      : { type: 'silenced' as const, at, detail: 'why', mayRestart: false };
    expect(transition(state, event)[0].status).toBe('failed');
  }
});

test('a pause always leads to silence', () => {
  for (const { event, to, from, effects } of changes) {
    if (event.type !== 'pause') continue;
    expect(isSoundWanted(to)).toBe(false);
    if (isSoundWanted(from)) expect(effects).toContainEqual({ type: 'silence' });
  }
});

test('only the listener, or an element that plays, makes a silent player want sound', () => {
  for (const change of changes) {
    if (isSoundWanted(change.from) || !isSoundWanted(change.to)) continue;
    expect(['play', 'seek', 'playing'], show(change)).toContain(change.event.type);
  }
});

test('it is said to play only where the element says so', () => {
  for (const change of changes)
    if (change.to.status === 'playing' && change.from.status !== 'playing')
      expect(change.event.type, show(change)).toBe('playing');
});

test('sound that is no longer wanted is stopped, unless it has stopped already', () => {
  const stoppedAlready = ['stopped', 'blocked', 'ended'];
  for (const change of changes) {
    if (!isSounding(change.from.status) || isSoundWanted(change.to)) continue;
    if (stoppedAlready.includes(change.event.type)) continue;
    const asked = change.effects.map(({ type }) => type);
    expect(asked.includes('silence') || asked.includes('give-up-element'), show(change)).toBe(true);
  }
});

test('what is loading was asked for, and what starts is what was loaded', () => {
  for (const change of changes) {
    const { from, to, effects } = change;
    if (to.status === 'loading' && !(from.status === 'loading' && from.at === to.at))
      expect(
        effects.some(
          (effect) =>
            (effect.type === 'buffer' || effect.type === 'reload' || effect.type === 'restart') &&
            effect.at === to.at,
        ),
        show(change),
      ).toBe(true);
    const started = effects.find((effect) => effect.type === 'start');
    if (started)
      expect(to, show(change)).toMatchObject({ status: 'loading', isStarting: true, at: started.at });
  }
});
