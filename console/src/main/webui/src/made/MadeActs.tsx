import { useQuery } from '@tanstack/react-query';
import { NotRead } from '../kit/NotRead';
import type { Asked } from './Acts';
import { ONCE } from './once';

/** The list of acts of a page, which is fetched after the page. A form of another thing is another form. */
export function MadeActs(asked: Asked) {
  const list = useQuery({
    queryKey: ['made', 'list'],
    queryFn: async () => ({ Acts: (await import('./Acts')).Acts }),
    ...ONCE,
  });
  if (!list.data) {
    return list.isError ? <NotRead of={list} /> : null;
  }
  const { Acts } = list.data;
  return <Acts key={[asked.path, ...Object.values(asked.ids)].join(' ')} {...asked} />;
}
