import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { actOnKey } from '#lib/ui/keys/act-on-key.ts';
import { aPlayer } from '../../support/a-player.ts';

let heard: ReturnType<typeof aPlayer>;
let done: string[];
let hasCharacters: boolean;
let isPlayerShown: boolean;
let hasUndo: boolean;

function onKeyDown(event: KeyboardEvent) {
  actOnKey(event, {
    player: heard.player,
    isPlayerShown,
    hasCharacters,
    jump: (move) => {
      move();
      done.push('jump');
    },
    undo: (isOffered) => {
      done.push(isOffered ? 'undo what is offered' : 'undo');
      return hasUndo;
    },
    say: (text) => done.push(text),
    repeat: () => done.push('repeat'),
    bookmark: () => done.push('bookmark'),
    showKeys: () => done.push('list'),
  });
  if (!event.defaultPrevented) done.push(`left: ${event.key}`);
}

beforeEach(async () => {
  heard = aPlayer();
  done = [];
  hasCharacters = isPlayerShown = hasUndo = true;
  document.body.innerHTML = `
    <button>A button</button><input aria-label="words" /><div role="slider" tabindex="0" aria-valuenow="1">slider</div>
    <div class="row" style="width: 100px; overflow-x: auto"><a href="#x" style="display: block; width: 900px">row</a></div>`;
  await heard.playing();
  addEventListener('keydown', onKeyDown);
});
afterEach(() => {
  removeEventListener('keydown', onKeyDown);
  document.body.replaceChildren();
});

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

test('space plays and pauses', async () => {
  await userEvent.keyboard(' ');
  expect(heard.player.state.current).toMatchObject({ status: 'paused', cause: 'listener' });
  await userEvent.keyboard(' ');
  expect(heard.player.state.current).toMatchObject({ status: 'loading', playWhenReady: true });
});

test('the arrows to the sides go back 15 and forward 30 seconds, and can be undone', async () => {
  await userEvent.keyboard('{ArrowRight}');
  expect(heard.player.position()).toBeCloseTo(30, 0);
  await userEvent.keyboard('{ArrowLeft}');
  expect(heard.player.position()).toBeCloseTo(15, 0);
  expect(done).toEqual(['jump', 'jump']);
});

test('brackets change the speed by a step and say it', async () => {
  await userEvent.keyboard(']]');
  expect(heard.player.rate.current).toBe(1.1);
  // Two of them type one: a single one begins the code of a key.
  await userEvent.keyboard('[[');
  expect(heard.player.rate.current).toBe(1.05);
  expect(done).toEqual(['Speed 1.05×', 'Speed 1.1×', 'Speed 1.05×']);
});

test('a question mark shows the list of keys, also where there is no player', async () => {
  isPlayerShown = false;
  await userEvent.keyboard('?');
  expect(done).toEqual(['list']);
});

test('Escape undoes what is offered, Ctrl+Z the last jump, and both leave the key where there is nothing', async () => {
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(done.filter((each) => !each.includes('Control'))).toEqual(['undo what is offered', 'undo']);
  hasUndo = false;
  await userEvent.keyboard('{Escape}');
  expect(done.at(-1)).toBe('left: Escape');
});

describe('keys are left to', () => {
  const isLeft = async (keys: string) => {
    const [state, position, rate] = [
      heard.player.state.current,
      heard.player.position(),
      heard.player.rate.current,
    ];
    await userEvent.keyboard(keys);
    expect(heard.player.state.current).toBe(state);
    expect(heard.player.position()).toBe(position);
    expect(heard.player.rate.current).toBe(rate);
  };

  test('a field in which words are typed', async () => {
    focus('input');
    await isLeft(' {ArrowLeft}?');
    expect(document.querySelector('input')?.value).toContain('?');
  });

  test('a slider', async () => {
    focus('[role="slider"]');
    await isLeft('{ArrowLeft} ');
  });

  test('a button, but only space', async () => {
    focus('button');
    await isLeft(' ');
    await userEvent.keyboard('{ArrowRight}');
    expect(done.at(-1)).toBe('jump');
  });

  test('a row that the arrows scroll', async () => {
    focus('.row a');
    await isLeft('{ArrowRight}');
  });

  test('an open dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await isLeft(' {ArrowRight}');
  });

  test('the browser, with a modifier', async () => {
    await isLeft('{Alt>}{ArrowLeft}{/Alt}{Shift>} {/Shift}');
  });

  test('the page, up and down', async () => {
    await isLeft('{ArrowUp}{ArrowDown}{PageDown}');
  });

  test('the page, where characters are switched off', async () => {
    hasCharacters = false;
    await isLeft('?');
    expect(done).toEqual(['left: ?']);
  });
});

test('r repeats the paragraph, once however long it is held', async () => {
  await userEvent.keyboard('r');
  dispatchEvent(new KeyboardEvent('keydown', { key: 'r', repeat: true, cancelable: true }));
  expect(done).toEqual(['repeat']);
});
