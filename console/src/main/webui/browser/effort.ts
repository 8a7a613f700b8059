import type { BrowserContext, CDPSession } from 'playwright-core';
import { CONSOLE } from './people';

/** What it takes a person to come from the sign-in to an act that is done: no time to read and to think is in it. */
export interface Effort {
  /** Presses of the mouse, and of Enter. */
  clicks: number;
  /** Fields into which something was written, or in which something was chosen from a list. */
  fields: number;
  /** Pages of the console, one after the other; what opens on a page is none. */
  pages: number;
  /** Seconds of the machine, with a robot's hands. */
  seconds: number;
}

type Counted = 'clicks' | 'fields';

/** Counts from the press of the button that signs in on, at a browser that has no page yet. */
export async function counting(context: BrowserContext): Promise<() => Effort> {
  const counted = { clicks: 0, fields: 0 };
  const paths: string[] = [];
  let begun = performance.now();
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/login-actions/')) {
      begun = performance.now();
    }
  });
  context.on('page', (page) =>
    page.on('framenavigated', (frame) => {
      const { href, pathname } = new URL(frame.url());
      if (frame === page.mainFrame() && href.startsWith(CONSOLE) && pathname !== '/' && pathname !== paths.at(-1)) {
        paths.push(pathname);
      }
    }),
  );
  await context.exposeBinding('counted', ({ frame }, what: Counted) => {
    counted[what] += frame.url().startsWith(CONSOLE) ? 1 : 0; // the form of Keycloak is the same for everybody
  });
  await context.addInitScript(listen);
  return () => ({ ...counted, pages: paths.length, seconds: (performance.now() - begun) / 1000 });
}

/** In the page: a box or a circle that is chosen is a click, and any other field counts once, however much is written there. */
function listen(): void {
  const tell = (window as unknown as { counted: (what: Counted) => Promise<void> }).counted;
  const written = new WeakSet<EventTarget>();
  addEventListener('pointerdown', () => void tell('clicks'), true);
  addEventListener('keydown', ({ key }) => key === 'Enter' && void tell('clicks'), true);
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof Element && !target.matches('[type="checkbox"], [type="radio"]') && !written.has(target)) {
        written.add(target);
        void tell('fields');
      }
    },
    true,
  );
}

/**
 * Weighs all that comes from the console to a page over the wire from now on, in KB: pages, scripts, styles, fonts and answers,
 * with their heads, compressed as they come; of a stream what has come so far.
 */
export async function weighing(protocol: CDPSession): Promise<() => number> {
  const bytes = new Map<string, number>();
  protocol.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(CONSOLE)) {
      bytes.set(requestId, response.encodedDataLength);
    }
  });
  protocol.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const before = bytes.get(requestId);
    if (before !== undefined) {
      bytes.set(requestId, before + encodedDataLength);
    }
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (bytes.has(requestId)) {
      bytes.set(requestId, encodedDataLength); // the whole, as the browser counts it at the end
    }
  });
  await protocol.send('Network.enable');
  return () => [...bytes.values()].reduce((sum, each) => sum + each, 0) / 1024;
}
