import { defineConfig } from 'vitest/config';

/** The pages for anybody are played on the narrowest telephone, whatever the width of the others. */
const exclude = process.env['WIDTH'] ? ['browser/door.browser.ts'] : [];

/** Real Chromium, real platform: one file after the other, as people would, in one process that loads Playwright once. */
export default defineConfig({
  test: { include: ['browser/*.browser.ts'], exclude, fileParallelism: false, isolate: false, testTimeout: 90_000, hookTimeout: 90_000 },
});
