import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { To } from '../api/act';
import { refusalWords } from '../kit/refusals';
import { useMade } from './acts';
import { judged } from './judged';

/**
 * Why the act of an open form is closed now, in words: before anything is filled in, not after. Nothing while it is open,
 * and where the service does not tell.
 *
 * @param to where the form sends it; nothing while that is not chosen
 */
export function useClosed(to: To | undefined): string | undefined {
  const { t } = useTranslation('made');
  const commands = useMade().data?.made.commands ?? {};
  const [operation, command] = Object.entries(commands).find(([, each]) => each.path === to?.path) ?? [];
  const service = command?.services[0];
  const on = to && service && { service, path: thingIn(to.path), ids: to.ids };
  const acts = useQuery({ ...judged(on ?? NOTHING), enabled: on !== undefined }).data;
  const act = acts?.find((each) => each.operation === operation);
  return act?.standing === 'CLOSED' ? t('closed', { why: refusalWords(act.refusal) ?? t('closedOnly') }) : undefined;
}

const NOTHING = { service: 'intake', path: '/', ids: {} } as const;

/** The thing of a command: what its path names last. */
const thingIn = (path: string) => `${path.slice(0, path.lastIndexOf('}') + 1)}/`;
