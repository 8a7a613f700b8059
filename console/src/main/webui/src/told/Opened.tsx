import { useTranslation } from 'react-i18next';
import { OpenedWords } from '../kit/OpenedWords';
import type { OpenedReport, ReportView } from './queries';
import { useAccount } from './useAccount';
import { useParties } from './useParties';

interface Shown {
  of: ReportView;
  what: OpenedReport;
  until: number;
  onClose: () => void;
}

/** What was sealed in a report. */
export function Opened({ of, what, until, onClose }: Shown) {
  const { t } = useTranslation('told');
  const [account, parties] = [useAccount(), useParties()];
  const lines = [...account(what), ...parties(what)].filter((line): line is [string, string] => Boolean(line[1]));
  return (
    <OpenedWords title={t('opened', { part: t(`parts.${what.part}`), number: of.caseNumber })} lines={lines} until={until} onClose={onClose}>
      {what.erased && <p>{t('erased')}</p>}
    </OpenedWords>
  );
}
