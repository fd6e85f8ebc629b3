import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';

/** Against the production build: `npm test` makes it before. Each test serves the site itself. */
export default defineConfig({
  testDir: 'tests/e2e',
  // A busy machine is no fault.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: 'list',
  forbidOnly: true,
  use: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    launchOptions: chromium(),
    serviceWorkers: 'allow',
  },
});
