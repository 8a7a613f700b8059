import { QueryClient } from '@tanstack/react-query';
import { Unknown } from '../api/refusal';

/** What the services said, by query. A lost line keeps what it has; sealed text never comes in here. */
export const cache = new QueryClient({
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
