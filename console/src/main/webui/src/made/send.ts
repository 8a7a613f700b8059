import { intake } from '../api';
import { type Anywhere, post, type Send } from '../api/act';
import { investigation } from '../api/investigation';
import { notification } from '../api/notification';
import { protection } from '../api/protection';
import { Problem } from '../api/refusal';
import { NO_PERSON } from '../kit/persons';
import type { MadeCommand, Service } from './acts';
import type { Values } from './body';
import { namesInPlaceOfPersons } from './persons';

interface Any extends Anywhere {
  GET: (path: string, init: object) => Promise<{ data?: unknown; response: Response }>;
}

const CLIENTS = { intake, investigation, protection, notification } as unknown as Record<Service, Any>;

/** One command as it goes: the identifiers of its path, and its body. */
export interface Act {
  ids: Record<string, string>;
  body?: Values;
}

export const paramsOf = ({ path }: MadeCommand) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** An identifier of the path is asked for as a field is. */
export const atParam = (name: string) => `/:${name}`;

export const send = (service: Service, command: MadeCommand): Send<Act, unknown> => async ({ ids, body }, keys) => {
  const missing = paramsOf(command).filter((name) => (ids[name] ?? '') === '');
  const refused = [
    ...missing.map((name) => ({ pointer: atParam(name), code: 'missing' })), // there is nowhere to send it
    ...namesInPlaceOfPersons(command.fields ?? [], body ?? {}).map((pointer) => ({ pointer, code: NO_PERSON })),
  ];
  if (refused.length > 0) {
    throw new Problem(422, 'invalid', '', refused);
  }
  return post(CLIENTS[service], command, ids, body ?? null, keys);
};

export async function read(service: Service, path: string, ids: Record<string, string>, signal: AbortSignal) {
  const { data, response } = await CLIENTS[service].GET(path, { params: { path: ids }, signal });
  return { view: data, version: response.headers.get('ETag') ?? '' };
}
