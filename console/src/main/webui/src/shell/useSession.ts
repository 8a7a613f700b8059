import { useSyncExternalStore } from 'react';
import { session, type SessionState } from '../api/session';

/** Who is signed in. The shell is shown only after the session was loaded. */
export function useSession(): SessionState {
  const state = useSyncExternalStore(session.subscribe, session.get);
  if (!state) {
    throw new Error('the session is not loaded');
  }
  return state;
}
