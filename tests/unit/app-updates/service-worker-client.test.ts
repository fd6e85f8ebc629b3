import { expect, test } from 'vitest';
import { shellDeadlineMs } from '#lib/core/timeouts.ts';
import { backgroundRetries } from '#lib/core/retry-pauses.ts';
import { Retries } from '#lib/offline/network/retries.ts';
import { ServiceWorkerClient } from '#lib/app-updates/service-worker-client.ts';
import { FakeTimer } from '../../support/fake-timer.ts';

/** A worker that is active; `answer` is what it says of the shell, undefined for silence. */
function aRegistration(answer: () => boolean | undefined): ServiceWorkerRegistration {
  const active = {
    state: 'activated',
    postMessage: (_: unknown, [port]: MessagePort[]) => {
      const said = answer();
      if (said !== undefined) port?.postMessage(said);
    },
  };
  return { active, update: () => Promise.resolve() } as unknown as ServiceWorkerRegistration;
}

function aClient(register: () => Promise<ServiceWorkerRegistration>) {
  const timer = new FakeTimer();
  return { timer, client: new ServiceWorkerClient({ container: { register }, base: '', wait: timer.wait }) };
}

test('a worker that never answers does not hold the shell, and nobody waits for it longer than its time', async () => {
  const { client, timer } = aClient(() => Promise.resolve(aRegistration(() => undefined)));
  const answer = client.holdsShell();
  await timer.pass(shellDeadlineMs);
  expect(await answer).toBe(false);
  expect(client.shell.current).toBe(false);
});

test('a registration that fails is made again by itself, and when it is asked for', async () => {
  let tries = 0;
  const { client, timer } = aClient(() => {
    tries++;
    return tries < 3
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(aRegistration(() => true));
  });
  await client.keepShell(new Retries({ wait: timer.wait, onSign: () => () => undefined }));
  expect(tries).toBe(1);
  expect(await client.holdsShell()).toBe(false);
  expect(tries).toBe(2);
  await timer.pass(backgroundRetries.firstMs);
  await timer.pass(0);
  expect(tries).toBe(3);
  expect(client.shell.current).toBe(true);
});

test('a browser without service workers holds no shell', async () => {
  const client = new ServiceWorkerClient({ container: undefined, base: '', wait: new FakeTimer().wait });
  expect(await client.holdsShell()).toBe(false);
});
