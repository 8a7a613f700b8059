import { defineConfig } from 'vitest/config';

/** Real Chromium, real platform: one file after the other, as people would, in one process that loads Playwright once. */
export default defineConfig({
  test: { include: ['browser/*.browser.ts'], fileParallelism: false, isolate: false, testTimeout: 90_000, hookTimeout: 90_000 },
});
