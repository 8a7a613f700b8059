import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOutletContext } from 'react-router';
import type { Send } from '../api/act';
import type { Protection } from '../api/protection';
import { useCommand } from '../kit/useCommand';
import { plan, PLANS, type PlanView } from './queries';

/** What the forms of a plan stand on. */
export interface OnPlan {
  view: PlanView;
  version: string;
  opened: (opened: Protection['OpenedPlan']) => void;
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
  return { command, before };
}
