/** WebKitGTK's MiniBrowser, driven by WebKitWebDriver, on a virtual screen. */
import { expect } from '@playwright/test';
import { endProgram, printed, startProgram } from '../child-process.ts';
import { freePort } from '../free-port.ts';
import type { Engine } from './engine.ts';
import { isRecord, timeoutsMs, webDriverEngine } from './webdriver-engine.ts';

export async function startWebKitGtk(env: NodeJS.ProcessEnv): Promise<Engine> {
  const screen = startProgram(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1024x900x24', '-nolisten', 'tcp'],
    process.env,
  );
  const display = await printed(screen, /^(\d+)$/m);
  const port = await freePort();
  const program = startProgram('WebKitWebDriver', [`--port=${port}`], {
    ...process.env,
    ...env,
    DISPLAY: `:${display}`,
  });
  const driver = `http://127.0.0.1:${port}`;
  await expect(() => fetch(`${driver}/status`)).toPass({ timeout: 60_000 });
  const made = await send(`${driver}/session`, {
    capabilities: {
      alwaysMatch: {
        timeouts: timeoutsMs,
        'webkitgtk:browserOptions': { args: ['--automation', '--autoplay-policy=deny'] },
      },
    },
  });
  const session = `${driver}/session/${isRecord(made) ? String(made.sessionId) : ''}`;
  return webDriverEngine({
    navigate: async (url) => {
      await send(`${session}/url`, { url });
    },
    executeAsync: (script) => send(`${session}/execute/async`, { script, args: [] }),
    click: async (element) => {
      await send(`${session}/element/${element}/click`, {});
    },
    close: async () => {
      await endProgram(program);
      await endProgram(screen);
    },
  });
}

async function send(address: string, parameters: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(parameters) });
  const answer = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${address}: ${JSON.stringify(answer.value)}`);
  return answer.value;
}
