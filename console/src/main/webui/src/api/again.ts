/** What a service said last at an address, for as long as the page goes on asking there. */
interface Held {
  tag: string;
  text: string;
  headers: Headers;
  forget: ReturnType<typeof setTimeout>;
}

const UNCHANGED = 304;
/** The session is over, or something is not there for the reader: they may no longer know of what was read before. */
const SHUT = [401, 403, 404, 499];
/** Longer than the pause between two readings, also of a tab in the background. */
const KEPT = 150_000;

const held = new Map<string, Held>();
/** What a question named, also if it was forgotten meanwhile: the service has just said that it still holds. */
const named = new WeakMap<Request, Held>();

/** Lets the console leave out an answer that this tab has already. */
export function askAgain(request: Request): void {
  const known = request.method === 'GET' && held.get(request.url);
  if (known) {
    request.headers.set('If-None-Match', known.tag);
    named.set(request, known);
  }
}

/** The answer; the one before it if the service says that nothing changed. */
export async function again(request: Request, answer: Response): Promise<Response> {
  const known = named.get(request);
  if (answer.status === UNCHANGED && known) {
    return held.has(request.url) ? holding(request.url, known) : new Response(known.text, { headers: known.headers });
  }
  if (SHUT.includes(answer.status)) {
    forgetAnswers();
  }
  const tag = answer.headers.get('ETag');
  if (request.method !== 'GET' || !answer.ok || !tag?.startsWith('W/')) {
    return answer;
  }
  const headers = new Headers(answer.headers);
  headers.delete('ETag'); // the mark of a text is no version that a command may name
  return holding(request.url, { tag, text: await answer.text(), headers });
}

function holding(address: string, { tag, text, headers }: Omit<Held, 'forget'>): Response {
  clearTimeout(held.get(address)?.forget);
  held.set(address, { tag, text, headers, forget: setTimeout(() => held.delete(address), KEPT) });
  return new Response(text, { headers });
}

export function forgetAnswers(): void {
  held.forEach(({ forget }) => clearTimeout(forget));
  held.clear();
}
