import { SessionOver, Unknown } from './refusal';

/** Who is signed in, and how long that lasts, in milliseconds since 1970. */
export interface Session {
  subject: string;
  name: string;
  functions: string[];
  /** The session ends then if nobody touches the screen. */
  end: number;
  /** The session ends then in any case. */
  last: number;
  /** The backend renews its token then. */
  renewal: number;
  /** Whom to ask for help, as the operator says it. */
  help?: string;
}

/** `over`: the screen is covered, and what was typed stays below the cover. */
export type SessionState = { now: Session; over: boolean };

const RENEWAL_AHEAD = 75_000;
const SCRIPT = { 'X-Requested-With': 'JavaScript' };

let state: SessionState | undefined;
/** This screen is for the person who was signed in when it was loaded, in their functions. */
const gone = new AbortController();
let renewing: Promise<void> | undefined;
const listeners = new Set<() => void>();
const tabs = new BroadcastChannel('session');

tabs.onmessage = ({ data }: MessageEvent<SessionState>) => take(data);

const signOf = ({ subject, functions }: Session) => [subject, ...[...functions].sort()].join(' ');

function take(next: SessionState): void {
  if (state && signOf(state.now) !== signOf(next.now)) {
    gone.abort();
    location.reload(); // another person, or other functions: nothing of the first one stays on this screen
    return;
  }
  if (state && !state.over && next.over) {
    dispatchEvent(new Event('blank')); // words that were opened leave the screen
  }
  state = next;
  listeners.forEach((listener) => listener());
}

function tell(next: SessionState): void {
  take(next);
  tabs.postMessage(next);
}

async function ask(path: string, method: 'GET' | 'POST'): Promise<void> {
  const answer = await fetch(path, { method, headers: SCRIPT }).catch(() => {
    throw new Unknown();
  });
  if (!answer.ok) {
    throw answer.status === 499 ? over() : new Unknown();
  }
  tell({ now: (await answer.json()) as Session, over: false });
}

export const session = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Ends when the screen is no longer for this person. */
  stays: gone.signal,
  /** The person and their functions: what is shared between tabs is shared under this name. */
  sign: () => (state ? signOf(state.now) : ''),
  /** Nobody is signed in, as when the page was loaded: for the tests, which load no page. */
  begin: () => {
    state = undefined;
  },
  load: () => ask('/session', 'GET'),
  /** A person touched the screen. */
  seen: () => ask('/session/presence', 'POST'),
};

/** The session is over: every tab covers its screen. */
export function over(): SessionOver {
  if (state && !state.over) {
    tell({ ...state, over: true });
  }
  return new SessionOver();
}

/** One call at a time renews the token, in one tab, before the others need it. */
export async function renewed(): Promise<void> {
  if (!state || Date.now() < state.now.renewal - RENEWAL_AHEAD) {
    return;
  }
  renewing ??= locked(session.load).finally(() => (renewing = undefined));
  await renewing;
}

async function locked(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('renewal', work);
}
