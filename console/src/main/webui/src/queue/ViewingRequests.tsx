import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';
import { type Attachment, openingOf, type ViewingItem, viewingRequests } from '../api/attachments';

interface Shown {
  reportId: string;
  files: Attachment[];
}

/** The requests to open a file that takes two persons: the asking one opens it once, another one agrees before. */
export function ViewingRequests({ reportId, files }: Shown) {
  const { t } = useTranslation('queue');
  const { data } = useQuery(viewingRequests(reportId));
  if (!data || data.length === 0) {
    return null;
  }
  return (
    <>
      <p>{t('files.requests')}</p>
      <ul>
        {data.map((one) => (
          <OneRequest key={one.viewingRequestId} reportId={reportId} one={one} number={files.findIndex((each) => each.attachmentId === one.attachmentId) + 1} />
        ))}
      </ul>
    </>
  );
}

function OneRequest({ reportId, one, number }: { reportId: string; one: ViewingItem; number: number }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const at = `/queue/${reportId}/viewings/${one.viewingRequestId}`;
  return (
    <li>
      {t(`files.openNumber.${one.view}`, { number })} · {labels.of('OpeningPurpose', one.purpose)} · <Person of={one.by} service="intake" />{' '}
      {one.yours && one.until !== undefined && (
        <Link to={`${openingOf(reportId, one.attachmentId, one.view)}?agreed=${one.viewingRequestId}`}>{t('files.agreedUntil', { at: times.clock(Date.parse(one.until)) })}</Link>
      )}
      {one.yours && one.until === undefined && t('files.waits')}
      {!one.yours && one.until !== undefined && t('files.agreed')}
      {!one.yours && one.until === undefined && <Link to={`${at}/reading`}>{t('files.readReasons')}</Link>}
    </li>
  );
}
