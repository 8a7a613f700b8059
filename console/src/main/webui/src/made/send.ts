import { intake } from '../api';
import { investigation } from '../api/investigation';
import { notification, type Notification } from '../api/notification';
import { protection } from '../api/protection';
import { Problem } from '../api/refusal';
import type { Keys } from '../kit/useCommand';
import type { MadeCommand, Service } from './acts';
import type { Values } from './body';

/** A client that is asked by a path that only the contract knows. */
interface Any {
  GET: (path: string, init: object) => Promise<{ data?: unknown; response: Response }>;
  POST: (path: string, init: object) => Promise<{ data?: unknown }>;
}

const CLIENTS = { intake, investigation, protection, notification } as unknown as Record<Service, Any>;

/** What a service recorded, and which terms it moves; some commands say nothing of terms. */
export interface Answer {
  done?: Notification['CommandDone'];
}

/** One command as it goes: the identifiers of its path, and its body. */
export interface Act {
  ids: Record<string, string>;
  body?: Values;
}

export const paramsOf = ({ path }: MadeCommand) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** An identifier of the path is asked for as a field is. */
export const atParam = (name: string) => `/:${name}`;

export const send = (service: Service, command: MadeCommand) => async ({ ids, body }: Act, keys: Keys): Promise<Answer> => {
  const missing = paramsOf(command).filter((name) => (ids[name] ?? '') === '');
  if (missing.length > 0) {
    throw new Problem(422, 'invalid', '', missing.map((name) => ({ pointer: atParam(name), code: 'missing' }))); // there is nowhere to send it
  }
  const header = command.version ? keys : { 'Idempotency-Key': keys['Idempotency-Key'] };
  const { data } = await CLIENTS[service].POST(command.path, { params: { path: ids, header }, ...(body ? { body } : {}) });
  return typeof data === 'object' && data !== null && 'clocks' in data ? { done: data as Notification['CommandDone'] } : {};
};

export async function read(service: Service, path: string, ids: Record<string, string>, signal: AbortSignal) {
  const { data, response } = await CLIENTS[service].GET(path, { params: { path: ids }, signal });
  return { view: data, version: response.headers.get('ETag') ?? '' };
}
