import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Send } from '../api/act';
import { Problem, SessionOver } from '../api/refusal';
import { followClocks } from '../api/reread';
import { answered, forget, intentionOf, sending, unsent } from './draft';

/**
 * One intention of a person. Its key changes only after a definite answer: after silence the same bytes go again, also
 * from a form that was closed and opened again, so that nothing is recorded twice.
 *
 * @param about the command and what it is about: the name of its draft
 * @param kept the answer can be asked for again, until the person is `finished` with it
 */
export function useCommand<B, A>(
  about: string,
  send: Send<B, A>,
  read: string,
  after: (answer: A) => void = () => undefined,
  kept = false,
) {
  const cache = useQueryClient();
  const [intention, setIntention] = useState(() => intentionOf(about));
  const [unsure, setUnsure] = useState(intention.sent !== undefined);
  const [seen, setSeen] = useState(intention.sent?.read ?? read);
  const renew = () => {
    answered(about);
    setIntention(intentionOf(about));
    setUnsure(false);
  };
  const finished = () => {
    renew();
    forget(about);
  };
  const act = useMutation({
    mutationFn: (body: B) => {
      const sent = sending(intention, body, seen);
      return send(sent.body as B, { 'Idempotency-Key': intention.key, 'If-Match': sent.read });
    },
    onSuccess: (answer) => {
      if (kept) {
        setUnsure(true); // the same bytes go again
      } else {
        finished();
      }
      void cache.invalidateQueries({ queryKey: ['things'] }); // what can be done now is another thing
      after(answer);
      followClocks(cache);
    },
    onError: (cause) => {
      if (cause instanceof SessionOver || isTooMany(cause)) {
        if (!unsure) {
          unsent(intention);
        }
      } else if (cause instanceof Problem) {
        renew();
      } else {
        setUnsure(true);
      }
    },
  });
  return {
    send: (body: B) => act.mutate(body),
    answer: act.data,
    busy: act.isPending,
    error: act.error,
    problem: act.error instanceof Problem ? act.error : undefined,
    unsure,
    finished,
    /** It changed meanwhile: the next try is made on what the person has looked at since. */
    stale: act.error instanceof Problem && act.error.status === 412,
    look: (version: string) => {
      setSeen(version);
      act.reset();
    },
  };
}

/** It was not looked at: nothing is known of what was sent before. */
const isTooMany = (cause: unknown) => cause instanceof Problem && cause.status === 429;

export type Command<B, A> = ReturnType<typeof useCommand<B, A>>;
