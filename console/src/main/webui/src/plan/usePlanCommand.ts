import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext } from 'react-router';
import type { Send } from '../api/act';
import { useCommand } from '../kit/useCommand';
import { useClosed } from '../made/useClosed';
import { plan, PLANS, type PlanView } from './queries';

/** What the forms of a plan stand on. */
export interface OnPlan {
  /** The case in whose workspace the plan is read. */
  caseId: string;
  view: PlanView;
  version: string;
}

/** The name of a draft: the command, what it is about, the plan and the case, with each of which it goes. */
export function useAbout(...what: string[]): string {
  const { caseId, view } = useOutletContext<OnPlan>();
  return [...what, view.planId, caseId].join(' ');
}

/** One act on the plan that the person sees. Afterwards the plan and the list are read again. */
export function usePlanCommand<B, A>(
  about: string,
  send: (planId: string) => Send<B, A>,
  after: (answer: A) => void = () => undefined,
) {
  const cache = useQueryClient();
  const on = useOutletContext<OnPlan>();
  const [before] = useState(on.view);
  const { planId } = on.view;
  const closed = useClosed(send(planId).to);
  const command = useCommand<B, A>(
    about,
    async (body, keys) => {
      try {
        return await send(planId)(body, keys);
      } finally {
        await cache.invalidateQueries({ queryKey: plan(planId).queryKey }); // the next act stands on what is there now
      }
    },
    on.version,
    (answer) => {
      after(answer);
      void cache.invalidateQueries({ queryKey: PLANS });
    },
  );
  return { command: { ...command, closed }, before };
}
