import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem, Unknown } from '../api/refusal';

export interface Keys {
  'Idempotency-Key': string;
  'If-Match': string;
}

/**
 * One intention of a person. Its key changes only after a definite no: after silence the same bytes go again, so that
 * nothing is recorded twice.
 */
export function useCommand<B, A>(send: (body: B, keys: Keys) => Promise<A>, read: string, after: (answer: A) => void) {
  const key = useRef(crypto.randomUUID());
  const [unsure, setUnsure] = useState<{ body: B }>();
  const [seen, setSeen] = useState(read);
  const act = useMutation({
    mutationFn: (body: B) => send(unsure ? unsure.body : body, { 'Idempotency-Key': key.current, 'If-Match': seen }),
    onSuccess: after,
    onError: (cause, body) => {
      if (cause instanceof Unknown) {
        setUnsure((old) => old ?? { body });
      } else if (cause instanceof Problem) {
        setUnsure(undefined);
        key.current = crypto.randomUUID();
      }
    },
  });
  return {
    send: (body: B) => act.mutate(body),
    answer: act.data,
    busy: act.isPending,
    problem: act.error instanceof Problem ? act.error : undefined,
    unsure: unsure !== undefined,
    /** It changed meanwhile: the next try is made on what the person has looked at since. */
    stale: act.error instanceof Problem && act.error.status === 412,
    look: (version: string) => {
      setSeen(version);
      act.reset();
    },
  };
}

export type Command<B, A> = ReturnType<typeof useCommand<B, A>>;
