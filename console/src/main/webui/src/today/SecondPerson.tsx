import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '../kit/time';
import { Part } from './Part';
import { erasures } from './queries';

/** Erasures that need the approval of a further person. */
export function SecondPerson() {
  const { t } = useTranslation('today');
  const times = useTimes();
  const waiting = (useQuery(erasures).data ?? []).filter((each) => each.state === 'ASKED' || each.state === 'HELD');
  return waiting.length === 0 ? null : (
    <Part id="erasures" title={t('erasures.title')} none="" empty={false}>
      <ul className="rows">
        {waiting.map((each) => (
          <li key={each.erasureId}>
            <span>{each.caseNumber}</span>
            <time dateTime={each.requestedAt}>{times.ago(each.requestedAt)}</time>
            <span>{t('erasures.approvals', { count: each.approvals })}</span>
            <Link to={`/today/erasure/${each.erasureId}`}>{t('acts.erasure.verb')}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
