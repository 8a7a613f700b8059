import { clientOf, type ServiceName, type State } from './queries';

export type Kind = 'parked' | 'stopped' | 'held' | 'unreadable';
export type Act = 'replay' | 'skip' | 'resume' | 'drop' | 'dismiss';

/** Something that waits for an operator, and what can be done. */
export interface Trouble {
  id: string;
  kind: Kind;
  /** Where it is, in the words of the machines. */
  where: string;
  why?: string;
  since?: string;
  acts: Partial<Record<Act, (reason: string) => Promise<unknown>>>;
}

export function troublesOf(service: ServiceName, state: State): Trouble[] {
  const to = clientOf(service);
  return [
    ...state.parked.map(({ reader, position, stream, why, parkedAt }): Trouble => ({
      id: `parked ${reader} ${stream.category} ${stream.id}`,
      kind: 'parked',
      where: `${reader} · ${stream.category} ${stream.id} · ${position}`,
      why,
      since: parkedAt,
      acts: {
        replay: () => to.POST('/v1/operations/parked/replay', { body: { reader, category: stream.category, id: stream.id } }),
        skip: (reason) => to.POST('/v1/operations/parked/skip', { body: { reader, position, reason } }),
      },
    })),
    ...state.stopped.map(({ category, id, version }): Trouble => ({
      id: `stopped ${category} ${id}`,
      kind: 'stopped',
      where: `${category} ${id} · ${version}`,
      acts: { resume: (reason) => to.POST('/v1/operations/arrivals/stopped/resume', { body: { category, id, reason } }) },
    })),
    ...state.held.map(({ category, id, version, type, why, heldAt }): Trouble => ({
      id: `held ${category} ${id} ${version}`,
      kind: 'held',
      where: `${category} ${id} · ${version} · ${type}`,
      why,
      since: heldAt,
      acts: { drop: (reason) => to.POST('/v1/operations/arrivals/held/drop', { body: { category, id, version, reason } }) },
    })),
    ...state.unreadable.map(({ topic, partition, offset, why, arrivedAt }): Trouble => ({
      id: `unreadable ${topic} ${partition} ${offset}`,
      kind: 'unreadable',
      where: `${topic} · ${partition} · ${offset}`,
      why,
      since: arrivedAt,
      acts: {
        dismiss: (reason) => to.POST('/v1/operations/arrivals/unreadable/dismiss', { body: { topic, partition, offset, reason } }),
      },
    })),
  ];
}
