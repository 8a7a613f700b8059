import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Notice } from '../kit/Notice';
import { useCommand } from '../kit/useCommand';
import { type ServiceName, stateOf } from './queries';

interface Asked {
  service: ServiceName;
  /** Where what is typed is kept. */
  draft: string;
  title: string;
  next: string;
  asksReason: boolean;
  send: (reason: string) => Promise<unknown>;
  done: string;
  onDone: (words: string) => void;
}

/** An act of an operator, with the reason that stays on record. */
export function WithReason({ service, draft, title, next, asksReason, send, done, onDone }: Asked) {
  const { t } = useTranslation('operations');
  const cache = useQueryClient();
  const { about, value, set } = useDraft(`operations ${draft}`, () => ({ reason: '' }));
  const command = useCommand<string, true>(
    about,
    async (reason) => {
      await send(reason);
      return true;
    },
    '',
    () => {
      onDone(done);
      void cache.invalidateQueries({ queryKey: stateOf(service).queryKey });
    },
  );
  return (
    <CommandForm
      words={(word) => ({ title, next, verb: title, done })[word]}
      command={command}
      body={() => value.reason}
      done={() => <Notice variant="success" title={done} />}
    >
      {asksReason && <Words pointer="/reason" label={t('reason')} value={value.reason} onWords={(reason) => set({ reason })} />}
    </CommandForm>
  );
}
