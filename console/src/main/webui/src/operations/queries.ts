import { queryOptions } from '@tanstack/react-query';
import { data, intake, type Schemas } from '../api';
import { investigation } from '../api/investigation';
import { notification, type Notification } from '../api/notification';
import { protection } from '../api/protection';

export const SERVICES = ['intake', 'investigation', 'protection', 'notification'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** The operations of a service are the same in all four. */
const clients = { intake, investigation, protection, notification } as unknown as Record<ServiceName, typeof notification>;
export const clientOf = (service: ServiceName) => clients[service];

const REREAD = 10_000;

export interface State {
  alarms: Notification['AlarmState'][];
  parked: Notification['ParkingParked'][];
  stopped: Notification['NotStoredStopped'][];
  held: Notification['NotStoredHeld'][];
  unreadable: Notification['NotStoredUnreadable'][];
  keys: Notification['KeyOperationsKeyEpochs'];
  /** Of a service that keeps files. */
  files?: Schemas['StoreFigures'];
}

/** Only these two keep files. */
const stores = { intake, investigation } as unknown as Partial<Record<ServiceName, typeof intake>>;

/** What a service says of itself. An operator reads no case in it. */
export const stateOf = (service: ServiceName) =>
  queryOptions({
    queryKey: ['operations', service],
    queryFn: async ({ signal }): Promise<State> => {
      const from = clientOf(service);
      const [alarms, parked, stopped, held, unreadable, keys, files] = await Promise.all([
        from.GET('/v1/operations/alarms', { signal }).then(data),
        from.GET('/v1/operations/parked', { signal }).then(data),
        from.GET('/v1/operations/arrivals/stopped', { signal }).then(data),
        from.GET('/v1/operations/arrivals/held', { signal }).then(data),
        from.GET('/v1/operations/arrivals/unreadable', { signal }).then(data),
        from.GET('/v1/operations/keys', { signal }).then(data),
        stores[service]?.GET('/v1/operations/files', { signal }).then(data),
      ]);
      return { alarms, parked, stopped, held, unreadable, keys, files: files?.figures };
    },
    refetchInterval: REREAD,
    retry: false,
    throwOnError: false,
  });
