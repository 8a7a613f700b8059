import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { session } from '../api/session';
import { routes } from '../app/routes';
import { forgetChoices } from '../kit/list/narrowing';
import { cache } from '../shell/cache';
import { startWords } from '../words';

/** Answers by method and path; the first call takes the first answer, the last one stays. */
export type Answers = Record<string, ((request: Request) => Response)[]>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const refused = (status: number, code: string, errors: object[] = []) =>
  json({ type: `urn:esperanza:problem:${code}`, title: 'said in English', status, errors }, status);

/** An item as the streams send it. */
const cloudEvent = (data: object) => ({
  specversion: '1.0',
  source: '/s',
  type: 'esperanza.test.item.v1',
  datacontenttype: 'application/json',
  id: '1',
  time: '2026-03-01T10:00:00Z',
  data,
});

/** A line that stands, and the way to send items on it. */
export function line() {
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  const answer = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          out = controller;
          controller.enqueue(encoder.encode(': alive\n\n'));
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );
  return {
    answer,
    send: (item: object, id?: string) =>
      out?.enqueue(encoder.encode(`${id === undefined ? 'event: report' : `id: ${id}`}\ndata: ${JSON.stringify(cloudEvent(item))}\n\n`)),
    cut: () => out?.close(),
  };
}

export interface Sent {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

/** Puts these answers in the place of the services, and remembers what was sent. */
export function services(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: string | Request, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(input, init);
    const { pathname: path, searchParams } = new URL(request.url);
    const text = await request.clone().text();
    sent.push({ method: request.method, path, query: Object.fromEntries(searchParams), headers: request.headers, body: text ? JSON.parse(text) : undefined });
    const left = answers[`${request.method} ${path}`];
    const answer = left && left.length > 1 ? left.shift() : left?.[0];
    return answer ? answer(request) : refused(404, 'not-found')();
  });
  return sent;
}

export const WHO = {
  subject: 's1',
  name: 'intake-officer',
  functions: ['intake-officer'],
  end: Date.now() + 900_000,
  last: Date.now() + 36_000_000,
  renewal: Date.now() + 3_600_000, // longer than the test files that share it take on a slow machine
};

/** The console at a path, in Spanish, as an intake officer or as somebody else. */
export async function show(path: string, answers: Answers, functions = WHO.functions) {
  localStorage.setItem('language', 'es');
  forgetChoices();
  const sent = services({ 'GET /session': [json({ ...WHO, functions })], ...answers });
  session.begin();
  await Promise.all([startWords(), session.load()]);
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), sent, router };
}
