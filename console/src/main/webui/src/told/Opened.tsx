import { useTranslation } from 'react-i18next';
import { OpenedWords } from '../kit/OpenedWords';
import type { OpenedReport } from './queries';
import { useAccount } from './useAccount';
import { useParties } from './useParties';

/** What was sealed in a report. */
export function Opened({ what, until, onClose }: { what: OpenedReport; until: number; onClose: () => void }) {
  const { t } = useTranslation('told');
  const [account, parties] = [useAccount(), useParties()];
  const lines = [...account(what), ...parties(what)].filter((line): line is [string, string] => Boolean(line[1]));
  return (
    <OpenedWords title={t('opened', { part: t(`parts.${what.part}`) })} lines={lines} until={until} onClose={onClose}>
      {what.erased && <p>{t('erased')}</p>}
    </OpenedWords>
  );
}
