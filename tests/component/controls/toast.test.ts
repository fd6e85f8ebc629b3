import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Toast from '#lib/ui/controls/Toast.svelte';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function show() {
  const onDone = vi.fn();
  const shown = {
    text: 'You moved to The recital.',
    action: { label: 'Undo', run: () => undefined },
  };
  const { rerender } = await render(Toast, { shown: undefined, onDone });
  const region = page.getByRole('status').element();
  await rerender({ shown, onDone });
  const toast = document.querySelector('.toast');
  if (!toast) throw new Error('no toast is shown');
  return { onDone, region, toast };
}

describe('the toast', () => {
  test('comes into a region that screen readers know already', async () => {
    const { region, toast } = await show();
    expect(region.contains(toast)).toBe(true);
    expect(region.textContent).toContain('You moved to The recital.');
  });

  test('goes by itself after eight seconds', async () => {
    const { onDone } = await show();
    vi.advanceTimersByTime(7900);
    expect(onDone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('stays under a pointer and a focus, until both have gone', async () => {
    const { onDone, toast } = await show();
    toast.dispatchEvent(new PointerEvent('pointerenter'));
    toast.querySelector('button')?.focus();
    vi.advanceTimersByTime(20_000);
    toast.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(20_000);
    expect(onDone).not.toHaveBeenCalled();
    toast.querySelector('button')?.blur();
    vi.advanceTimersByTime(8100);
    expect(onDone).toHaveBeenCalledOnce();
  });
});
