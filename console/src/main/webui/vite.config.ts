import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed';

const aboutSessions = [
  'src/api/session.test.ts',
  'src/app/Presence.test.tsx',
  'src/app/SignOut.test.tsx',
  'src/file/evidence.test.tsx',
  'src/kit/kept.test.tsx',
  'src/queue/Unread.test.tsx',
  'src/queue/files.test.tsx',
  'src/shell/NotArrived.test.tsx',
];

export default defineConfig({
  plugins: [react(), compressed()],
  // What is made from the contracts, types and descriptions, stands beside the classes of the module.
  resolve: { alias: { '@contract': fileURLToPath(new URL('../../../target/contract', import.meta.url)) } },
  build: {
    // Nothing is inlined: the content policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    // A file costs a way there and back on a slow line, and is smaller among its like: what the first page needs is one file,
    // what several places share is another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 1 },
            { name: 'shared', test: /\/(src\/(kit|api|shell|made|told)|node_modules)\//, minShareCount: 4 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    // PatternFly's modules import style sheets.
    server: { deps: { inline: [/@patternfly\//] } },
    css: false,
    testTimeout: 60_000,
    // A test file that shares its modules with others costs half as much; what a page load keeps of a session or of drafts needs its own.
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: ['src/**/*.test.{ts,tsx}'], exclude: aboutSessions } },
      { extends: true, test: { name: 'sessions', include: aboutSessions } },
    ],
  },
});
