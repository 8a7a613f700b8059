import { useQueryClient } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import type { Send } from '../api/act';
import { useCommand } from '../kit/useCommand';
import { useClosed } from '../made/useClosed';
import { type FileView, keyOf } from './queries';

/** What the parts of a file stand on. */
export interface OnFile {
  view: FileView;
  version: string;
}

export const useFile = () => useOutletContext<OnFile>();

/** The name of a draft: the command, what it is about, and the case, with which it goes. */
export const useAbout = (...what: string[]): string => [...what, useFile().view.caseId].join(' ');

/**
 * One act on the file that the person sees. Afterwards all that was read of it is read again.
 *
 * @param goes what the form sends, where that is put together only when it goes
 */
export function useFileCommand<B, A>(
  about: string,
  send: (caseId: string) => Send<B, A>,
  goes?: Pick<Send<B, A>, 'to'>,
  after: (answer: A) => void = () => undefined,
) {
  const cache = useQueryClient();
  const on = useFile();
  const { caseId } = on.view;
  const closed = useClosed((goes ?? send(caseId)).to);
  const command = useCommand<B, A>(
    about,
    async (body, keys) => {
      try {
        return await send(caseId)(body, keys);
      } finally {
        await cache.invalidateQueries({ queryKey: keyOf(caseId) }); // the next act stands on what is there now
      }
    },
    on.version,
    (answer) => {
      void cache.invalidateQueries({ queryKey: ['files'] });
      after(answer);
    },
  );
  return { ...command, closed };
}
