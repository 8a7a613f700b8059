import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { cache } from '../app/cache';

/** What jsdom lacks. */
window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(navigator, 'locks', {
  value: { request: (_: string, work: () => Promise<void>) => work() },
  configurable: true,
});
Element.prototype.scrollIntoView = () => undefined;

/** Node's Request knows no page, so that it cannot resolve an address without a host. */
const Bare = globalThis.Request;
globalThis.Request = class extends Bare {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, location.href) : input, init);
  }
};

afterEach(() => {
  cleanup();
  cache.clear();
});
