import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext } from 'react-router';
import type { Send } from '../api/act';
import { useCommand } from '../kit/useCommand';
import { useClosed } from '../made/useClosed';
import { QUEUE, REPORTS, type ReportView, similar } from './queries';

/** What the forms of a report stand on. */
export interface OnReport {
  view: ReportView;
  version: string;
}

/** The name of a draft: the command, what it is about, the report and the case, with each of which it goes. */
export function useAbout(...what: string[]): string {
  const { reportId, caseId } = useOutletContext<OnReport>().view;
  return [...what, reportId, caseId].join(' ');
}

/** One act on the report that the person sees. Afterwards report and list are read again. */
export function useReportCommand<B, A>(
  about: string,
  send: (reportId: string) => Send<B, A>,
  after: (answer: A) => void = () => undefined,
) {
  const cache = useQueryClient();
  const on = useOutletContext<OnReport>();
  const [before] = useState(on.view);
  const { reportId } = on.view;
  const closed = useClosed(send(reportId).to);
  const command = useCommand<B, A>(
    about,
    async (body, keys) => {
      try {
        return await send(reportId)(body, keys);
      } finally {
        await cache.invalidateQueries({ queryKey: REPORTS }); // the next act stands on what is there now
      }
    },
    on.version,
    (answer) => {
      after(answer);
      void cache.invalidateQueries({ queryKey: QUEUE });
      void cache.invalidateQueries({ queryKey: similar(reportId).queryKey });
    },
  );
  return { command: { ...command, closed }, before };
}
