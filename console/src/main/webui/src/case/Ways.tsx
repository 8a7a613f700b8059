import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '../kit/time';
import { useHasPlace } from '../shell/places';
import { file, type KnownCase, plans } from './queries';

/** The ways from a case to its reports, its plans and its file, as far as the reader has a place there and may know of them. */
export function Ways({ known: { caseId, reports } }: { known: KnownCase }) {
  const { t } = useTranslation('case');
  const times = useTimes();
  const [queue, plan, investigation] = [useHasPlace('/queue'), useHasPlace('/plan'), useHasPlace('/file')];
  const found = useQuery(plans(caseId)).data ?? [];
  const hasFile = Boolean(useQuery(file(caseId)).data);
  const ways = [
    ...(queue ? reports.map(({ reportId, receivedAt }) => [`/queue/${reportId}`, t('ways.report', { when: times.instant(receivedAt) })]) : []),
    ...(plan ? found.map(({ planId }, index) => [`/plan/${planId}`, t('ways.plan', { count: found.length, number: index + 1 })]) : []),
    ...(investigation && hasFile ? [[`/file/${caseId}`, t('ways.file')]] : []),
  ] as [string, string][];
  return (
    ways.length > 0 && (
      <nav className="actions" aria-label={t('ways.title')}>
        {ways.map(([to, words]) => (
          <Link key={to} to={to}>
            {words}
          </Link>
        ))}
      </nav>
    )
  );
}
