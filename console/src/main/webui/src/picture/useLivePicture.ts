import { useEffect, useState } from 'react';
import type { Notification } from '../api/notification';
import { follow } from '../api/stream';

export type Live = Notification['NumberedPicture'];

/** The counts of the areas as they are made; the last ones stay while the line is down. */
export function useLivePicture(): { picture: Live | undefined; lostAt: number | undefined } {
  const [picture, setPicture] = useState<Live>();
  const [lostAt, setLostAt] = useState<number>();
  useEffect(() => {
    const stop = new AbortController();
    void follow(
      '/api/notification/v1/streams/picture',
      {
        stands: () => setLostAt(undefined),
        frame: (item) => {
          setLostAt(undefined);
          setPicture(item as Live);
        },
        lost: () => setLostAt((old) => old ?? Date.now()),
      },
      stop.signal,
    );
    return () => stop.abort();
  }, []);
  return { picture, lostAt };
}
