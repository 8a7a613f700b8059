import { useQuery } from '@tanstack/react-query';
import type { Meeting } from './judged';
import { ONCE } from './once';

/** The acts that meet a duty, at its place: nothing where none is open. */
export function MeetingActs({ of, place }: { of: Meeting[]; place: string }) {
  const list = useQuery({
    queryKey: ['made', 'meeting'],
    queryFn: async () => ({ Meetings: (await import('./Meetings')).Meetings }),
    enabled: of.length > 0,
    ...ONCE,
  });
  if (!list.data || of.length === 0) {
    return null;
  }
  const { Meetings } = list.data;
  return <Meetings of={of} place={place} />;
}
