import { setTimeout as rest } from 'node:timers/promises';
import { expect } from 'vitest';
import { CONSOLE, type Seat } from './people';

interface Answer {
  status: number;
  text: string;
  version: string;
}

/** What the person's own session asks a service, beside the screens. */
export async function asks({ page }: Seat, path: string, body?: object, version?: string): Promise<Answer> {
  const headers = {
    'X-Requested-With': 'JavaScript',
    'Idempotency-Key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': version }),
  };
  const isRead = body === undefined && version === undefined;
  const answer = await page.request.fetch(CONSOLE + path, { method: isRead ? 'GET' : 'POST', headers, ...(body && { data: body }) });
  return { status: answer.status(), text: await answer.text(), version: answer.headers()['etag'] ?? '' };
}

export async function does(by: Seat, path: string, body?: object, version?: string): Promise<void> {
  const answer = await asks(by, path, body, version);
  expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(300);
}

/** The same on the version of a thing that the person has read. */
export async function doesOn(by: Seat, thing: string, path: string, body?: object): Promise<void> {
  await does(by, thing + path, body, (await asks(by, thing)).version);
}

export const reads = async <T>(by: Seat, path: string): Promise<T> => JSON.parse((await asks(by, path)).text) as T;

/** Whether the service has the thing for the person already. */
export const isThere = async (by: Seat, path: string) => ((await asks(by, path)).status === 200 ? true : undefined);

/** Waits until the answer is there. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await rest(100);
  }
}
