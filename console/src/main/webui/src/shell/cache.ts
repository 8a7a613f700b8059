import { type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { isNotHere } from '../api/here';
import { Unknown } from '../api/refusal';
import { forgetAllOf } from '../kit/draft';

/** What names something that is not there for the reader, and is still on the screen: it goes with its page. */
const leaving = new WeakSet<Query>();

const queries: QueryCache = new QueryCache({
  onError: (cause, refused) => {
    if (isNotHere(cause)) {
      refused.setState({ data: undefined }); // the reader may no longer know of it
      const [, id] = refused.queryKey;
      queries.findAll({ predicate: ({ queryKey }) => queryKey.includes(id) }).forEach((query) => {
        leaving.add(query);
        drop(query);
      });
      if (typeof id === 'string') {
        forgetAllOf(id);
      }
    }
  },
});

queries.subscribe(({ type, query }) => {
  if (type === 'observerRemoved' && leaving.has(query)) {
    drop(query);
  }
});

function drop(query: Query): void {
  if (query.getObserversCount() === 0) {
    queries.remove(query);
  }
}

/** What the services said, by query. A lost line keeps what it has; sealed text never comes in here. */
export const cache = new QueryClient({
  queryCache: queries,
  defaultOptions: {
    queries: {
      retry: (failures, cause) => cause instanceof Unknown && failures < 3,
      throwOnError: (_, query) => query.state.data === undefined,
      refetchOnWindowFocus: false,
      refetchIntervalInBackground: true, // a tab that nobody looks at loses what its reader may no longer know
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});
