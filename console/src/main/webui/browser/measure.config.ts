import { defineConfig } from 'vitest/config';

/** Measures; the bench of the project runs it. */
export default defineConfig({
  test: { include: ['browser/*.measure.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 },
});
