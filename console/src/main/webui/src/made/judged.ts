import { queryOptions, useQueries } from '@tanstack/react-query';
import { ifHere } from '../api/here';
import type { Investigation } from '../api/investigation';
import type { Asked } from './Acts';
import { AGAIN } from './once';
import type { OnThing } from './onThing';
import { read } from './send';
import { keyOf } from './things';

/** An act as the service judges it now; the same form in all services. */
export type JudgedAct = Investigation['JudgedAct'];

/** An act that meets a duty, and the values with which it does. */
export interface Meeting {
  on: Asked;
  operation: string;
  choose: Record<string, string>;
}

/** What the reader may do with a thing now: what is not told is not known, and offered. */
export const judged = (on: Pick<OnThing, 'service' | 'path' | 'ids'>) =>
  queryOptions({
    queryKey: [...keyOf(on), on.service, 'acts', on.path],
    queryFn: async ({ signal }): Promise<JudgedAct[]> => {
      const found = await ifHere(read(on.service, `${on.path}acts`, on.ids, signal));
      return (found?.view as { acts?: JudgedAct[] } | undefined)?.acts ?? [];
    },
    ...AGAIN,
  });

/** The open acts of these things that meet a term or an item. */
export function useMeeting(things: Asked[]): (kind: 'terms' | 'items', id: string) => Meeting[] {
  const readings = useQueries({ queries: things.map(judged) });
  return (kind, id) =>
    things.flatMap((on, index) =>
      (readings[index]?.data ?? [])
        .filter(({ standing }) => standing === 'OPEN')
        .flatMap((act) => act[kind].filter((met) => met.id === id).map(({ choose }) => ({ on, operation: act.operation, choose }))),
    );
}
