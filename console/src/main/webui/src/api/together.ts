import { session } from './session';
import { follow, type Follower, type Place } from './stream';

/** What the tab that holds a line tells the others; `asks` is what a new one asks it. */
type Told = { kind: 'asks' | 'opens' | 'stands' | 'missed' | 'lost' } | { kind: 'frame'; item: unknown; id?: string | undefined };

/**
 * Follows a stream until told to stop, over one line for all tabs of one person in the same functions: a browser opens six
 * connections to a host for all of them. When the tab that holds the line leaves, the next one opens it again, after the
 * last message that was told.
 */
export async function followTogether(path: string, on: Follower, stopped: AbortSignal): Promise<void> {
  const name = `${path} ${session.sign()}`;
  const stop = AbortSignal.any([stopped, session.stays]);
  const tabs = new BroadcastChannel(name);
  const place: Place = {};
  let stands = false;
  let holds = false;
  const heard = (told: Told) => {
    switch (told.kind) {
      case 'asks':
        if (holds && stands) {
          tabs.postMessage({ kind: 'stands' } satisfies Told);
        }
        break;
      case 'opens':
        stands = false;
        break;
      case 'stands':
        if (!stands) {
          stands = true;
          on.stands();
        }
        break;
      case 'missed':
        place.last = undefined;
        on.missed?.();
        break;
      case 'lost':
        stands = false;
        on.lost();
        break;
      case 'frame':
        place.last = told.id ?? place.last;
        on.frame(told.item);
    }
  };
  const tell = (told: Told) => {
    if (!stop.aborted) {
      heard(told);
      tabs.postMessage(told);
    }
  };
  const line: Follower = {
    stands: () => tell({ kind: 'stands' }),
    frame: (item, id) => tell({ kind: 'frame', item, id }),
    missed: () => tell({ kind: 'missed' }),
    lost: () => tell({ kind: 'lost' }),
  };
  stop.addEventListener('abort', () => tabs.close(), { once: true });
  tabs.onmessage = ({ data }: MessageEvent<Told>) => heard(data);
  tabs.postMessage({ kind: 'asks' } satisfies Told);
  try {
    await navigator.locks.request(name, { signal: stop }, async () => {
      holds = true;
      tell({ kind: 'opens' });
      await follow(path, line, stop, place);
    });
  } catch (broken) {
    if (!stop.aborted) {
      throw broken;
    }
  }
}
