import { useEffect, useRef, useState } from 'react';
import { type Progress, send, type Source, type To } from './sending';

/** One sending at a time, which ends with the page. */
export function useSending() {
  const [progress, setProgress] = useState<Progress>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  return {
    progress,
    start: (source: Source, to: To, done?: (uploadId: string) => void) => {
      stop.current?.();
      setProgress({ sent: 0, of: source.length, state: 'sending' });
      stop.current = send(source, to, setProgress, done);
    },
    pause: () => stop.current?.(),
  };
}
