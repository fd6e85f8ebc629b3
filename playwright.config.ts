import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';
import { presentEngines } from './scripts/engines.mjs';
import type { EngineOptions } from './tests/support/engines/engine-test.ts';

/** Against the production build: `npm test` makes it before. Each test serves the site itself. */
export default defineConfig<object, EngineOptions>({
  // A busy machine is no fault.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['./tests/support/retry-reporter.ts']],
  forbidOnly: true,
  projects: [
    {
      name: 'e2e',
      testDir: 'tests/e2e',
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        launchOptions: chromium(),
        serviceWorkers: 'allow',
      },
    },
    ...presentEngines().map((engineName) => ({
      name: engineName,
      testDir: 'tests/engines',
      // The others play to a clock of their own where there is no sound device.
      testIgnore: engineName === 'firefox' ? [] : 'no-device.spec.ts',
      use: { engineName },
    })),
  ],
});
