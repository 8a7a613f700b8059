import { again, askAgain } from './again';
import { Problem, Unknown } from './refusal';
import { over, renewed } from './session';

/** `fetch` for the services: with our header, after the renewal, and every no as an error that says what is known. */
export async function asScript(request: Request): Promise<Response> {
  await renewed();
  request.headers.set('X-Requested-With', 'JavaScript');
  askAgain(request);
  const said = await fetch(request).catch((broken: unknown) => {
    throw request.signal.aborted ? broken : new Unknown();
  });
  const answer = await again(request, said);
  if (answer.status === 499 || answer.status === 401) {
    throw over();
  }
  if (answer.status >= 500) {
    throw new Unknown();
  }
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
  return answer;
}
