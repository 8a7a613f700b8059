import { Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Attachment, attachments, type FileView, openingOf } from '../api/attachments';
import { useFileWords } from '../kit/files/useFileWords';
import { useSession } from '../shell/useSession';
import { ViewingRequests } from './ViewingRequests';

const VIEWS: FileView[] = ['PICTURES', 'ORIGINAL', 'METADATA'];

/** The files of a report: what kind, how large, what was found. No name stands here: each file opens by itself, for a purpose. */
export function Files({ reportId }: { reportId: string }) {
  const { t } = useTranslation('queue');
  const { data } = useQuery(attachments(reportId));
  if (!data) {
    return null;
  }
  return (
    <section aria-label={t('files.title')}>
      <Title headingLevel="h3">{t('files.title')}</Title>
      {data.length === 0 ? (
        <p>{t('files.none')}</p>
      ) : (
        <ol>
          {data.map((one, index) => (
            <OneFile key={one.attachmentId} reportId={reportId} one={one} number={index + 1} />
          ))}
        </ol>
      )}
      <ViewingRequests reportId={reportId} files={data} />
      <p className="actions">
        <Link to={`/queue/${reportId}/files/new`}>{t('files.add')}</Link>
      </p>
    </section>
  );
}

function OneFile({ reportId, one, number }: { reportId: string; one: Attachment; number: number }) {
  const { t } = useTranslation('queue');
  const here = one.stage === 'RECEIVED' || one.stage === 'CHECKED';
  const at = openingOf(reportId, one.attachmentId, 'PICTURES');
  const lifts = useSession().now.functions.includes('supervisor') && one.marks.length > 0;
  return (
    <li>
      {useFileWords()(one)}
      {here && (
        <>
          {VIEWS.filter((view) => view !== 'METADATA' || one.scan !== 'FOUND').map((view) => {
            const way = one.withSecondPerson.includes(view) ? 'ask' : 'open';
            return (
              <Fragment key={view}>
                {' '}
                <Link to={way === 'ask' ? `${at}/asking/${view}` : openingOf(reportId, one.attachmentId, view)} aria-label={t(`files.${way}Number.${view}`, { number })}>
                  {t(`files.${way}.${view}`)}
                </Link>
              </Fragment>
            );
          })}{' '}
          <Link to={`${at}/mark`} aria-label={t('files.markNumber', { number })}>{t('files.mark')}</Link>
          {lifts && (
            <>
              {' '}
              <Link to={`${at}/unmark`} aria-label={t('files.unmarkNumber', { number })}>{t('files.unmark')}</Link>
            </>
          )}
        </>
      )}
    </li>
  );
}
