import type { Client } from 'openapi-fetch';

/** The headers of a command: the key of one intention, and the version that the person read. */
export interface Keys {
  'Idempotency-Key': string;
  'If-Match': string;
}

/** Where a command on a known thing goes: a template of a path, and the identifiers in it. */
export interface To {
  path: string;
  ids: Record<string, string>;
}

/** A command on a known thing, as a form sends it. */
export type Send<B, A> = ((body: B, keys: Keys) => Promise<A>) & { to?: To };

/** The body of a command, whatever its record is called in the service: `BodyOf<typeof orderAct>`. */
export type BodyOf<A extends (ids: never) => Send<never, unknown>> = Parameters<ReturnType<A>>[0];

type Json<C> = C extends { content: { 'application/json': infer J } } ? J : null;
type PostOf<P, K extends keyof P> = P[K] extends { post: infer O } ? O : never;
type IdsOf<O> = O extends { parameters: { path: infer I } } ? I : object;
type SaidOf<O> = O extends { requestBody: infer R } ? Json<R> : null;
type AnswerOf<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202 | 204)]> : never;

/** The paths to which a command is sent: those at which it names a version, or the others. */
type PathOf<P, V extends boolean> = {
  [K in keyof P]: P[K] extends { post: infer O extends object }
    ? O extends { parameters: { header: { 'If-Match': string } } }
      ? V extends true ? K : never
      : V extends true ? never : K
    : never;
}[keyof P] &
  string;

/** A command with a path and without a version. It overwrites nothing that another person recorded. */
export const act = <P extends object, K extends PathOf<P, false>>(client: Client<P>, path: K) =>
  command<PostOf<P, K>>(client, { path });

/** A command that stands on the version that the person read: the service refuses it if the thing has changed. */
export const actOnVersion = <P extends object, K extends PathOf<P, true>>(client: Client<P>, path: K) =>
  command<PostOf<P, K>>(client, { path, version: true });

const command =
  <O>(client: object, to: Sent) =>
  (ids: IdsOf<O>): Send<SaidOf<O>, AnswerOf<O>> =>
    Object.assign(
      async (body: SaidOf<O>, keys: Keys) => (await post(client as Anywhere, to, ids as object, body, keys)) as AnswerOf<O>,
      { to: { path: to.path, ids: ids as Record<string, string> } },
    );

/** Where a command goes: a template of a path, and whether the command names a version. */
interface Sent {
  path: string;
  version?: true;
}

/** A client that is asked by a path that only the contract knows. */
export interface Anywhere {
  POST: (path: string, init: object) => Promise<{ data?: unknown }>;
}

/** Sends a command. The answer is null where the service says no more than that it is done. */
export async function post(client: Anywhere, { path, version }: Sent, ids: object, body: unknown, keys: Keys) {
  const header = version ? keys : { 'Idempotency-Key': keys['Idempotency-Key'] };
  const { data } = await client.POST(path, { params: { path: ids, header }, ...(body === null ? {} : { body }) });
  return data ?? null;
}
