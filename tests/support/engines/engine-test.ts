/** Tests that run in every engine. They share one browser; each has its own site and therefore its own storage. */
import { test as base } from '../site.ts';
import { startSoundServer } from '../sound-server.ts';
import { startChromium } from './chromium-engine.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox-engine.ts';
import { startWebKitGtk } from './webkitgtk-engine.ts';

const starters = { chromium: startChromium, firefox: startFirefox, webkitgtk: startWebKitGtk };

export interface EngineOptions {
  engineName: keyof typeof starters;
}

interface Browsers {
  sound: NodeJS.ProcessEnv;
  started: Engine;
}

export const test = base.extend<{ engine: Engine }, EngineOptions & Browsers>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  // Without a sound device Chromium plays by a clock of its own, so that it needs no sound server.
  sound: [
    async ({ engineName }, use) => {
      if (engineName === 'chromium') {
        await use({});
        return;
      }
      const server = await startSoundServer('norewinds=1');
      await use(server.env);
      await server.close();
    },
    { scope: 'worker' },
  ],
  started: [
    async ({ engineName, sound }, use) => {
      const engine = await starters[engineName](sound);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engine: async ({ started }, use) => {
    await use(started);
    await started.open('about:blank');
  },
});
