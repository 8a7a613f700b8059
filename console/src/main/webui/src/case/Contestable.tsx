import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { useOversees } from './Oversight';
import type { Entry } from './queries';

/** For the ombudsman: the way to contest what this entry says. */
export function Contestable({ entry }: { entry: Entry | undefined }) {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const oversees = useOversees();
  return oversees && entry ? (
    <Link
      to={`/cases/${entry.caseId}/duties/contest/${entry.id}`}
      aria-label={t('contest.this', { what: labels.of('TimelineEvent', `${entry.service}.${entry.what}`) })}
    >
      {t('contest.verb')}
    </Link>
  ) : null;
}
