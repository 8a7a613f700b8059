import '@testing-library/jest-dom/vitest';
import { cleanup, configure, prettyDOM } from '@testing-library/react';
import { afterEach } from 'vitest';
import { worksIn } from '../api/zone';
import { cache } from '../shell/cache';

/** Prints the page to who reads the error: a wait looks many times in vain, and each print costs as much as the look. */
function notFound(message: string | null, page: Element): Error {
  const error = new Error();
  error.name = 'TestingLibraryElementError';
  return Object.defineProperty(error, 'message', { configurable: true, get: () => `${message ?? ''}\n\n${prettyDOM(page)}` });
}

/** The machine may have other work: a test that waits in vain takes long, and no other does. */
configure({ asyncUtilTimeout: 20_000, getElementError: notFound });

/** What cannot be read is asked for again, without the seconds in between. */
cache.setDefaultOptions({ ...cache.getDefaultOptions(), queries: { ...cache.getDefaultOptions().queries, retryDelay: 1 } });

/** What jsdom lacks. */
window.matchMedia ??= (query) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(navigator, 'locks', {
  value: { request: (...asked: unknown[]) => (asked.at(-1) as () => Promise<void>)() },
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
  worksIn(undefined);
});
