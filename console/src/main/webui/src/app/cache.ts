import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isNotHere } from '../api/here';
import { Unknown } from '../api/refusal';

/** What the services said, by query. A lost line keeps what it has; sealed text never comes in here. */
export const cache = new QueryClient({
  queryCache: new QueryCache({
    onError: (cause, query) => {
      if (isNotHere(cause)) {
        query.setState({ data: undefined }); // the reader may no longer know of it
      }
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, cause) => cause instanceof Unknown && failures < 3,
      throwOnError: (_, query) => query.state.data === undefined,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false, gcTime: 0 },
  },
});
