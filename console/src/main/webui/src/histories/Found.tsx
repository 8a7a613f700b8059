import { Button } from '@patternfly/react-core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { ActError } from '../kit/ActError';
import { type Column, Cut, LineTable } from '../kit/list/LineTable';
import { NotRead } from '../kit/NotRead';
import { Notice } from '../kit/Notice';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';
import { useMade } from '../made/acts';
import { type Act, humanActs, type Question } from './queries';
import type { ServiceName, Stream } from './streams';

type Read = (of: { service: ServiceName; category: Stream; id: string }) => void;

/** What was found, page by page: each row leads to its history. */
export function Found({ question, onRead }: { question: Question; onRead: Read }) {
  const { t } = useTranslation('histories');
  const found = useInfiniteQuery(humanActs(question));
  const columns = useColumns(question.service, onRead);
  const acts = found.data?.pages.flatMap((page) => page.items);
  if (acts === undefined) {
    return found.isError ? <ActError of={found.error} read /> : <NotRead of={found} />;
  }
  if (acts.length === 0) {
    return <Notice variant="info" role="status" title={t('find.none')} />;
  }
  return (
    <>
      <LineTable label={t('find.found')} columns={columns} rows={acts} idOf={(each) => each.cursor} mark="act" />
      {found.hasNextPage && (
        <Button variant="secondary" isDisabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('find.more')}
        </Button>
      )}
    </>
  );
}

function useColumns(service: ServiceName, onRead: Read): Column<Act>[] {
  const { t } = useTranslation('histories');
  return useMemo(
    (): Column<Act>[] => [
      { key: 'recorded', label: t('column.recorded'), Cell: Recorded },
      { key: 'what', label: t('column.what'), gives: true, Cell: ({ row }) => <What row={row} service={service} /> },
      { key: 'opened', label: t('column.opened'), gives: true, Cell: Opened },
      { key: 'who', label: t('column.who'), Cell: ({ row }) => <Who row={row} service={service} /> },
      { key: 'case', label: t('column.case'), Cell: ({ row }) => <span translate="no">{row.caseNumber}</span> },
      { key: 'history', label: t('column.history'), Cell: ({ row }) => <ToHistory row={row} service={service} onRead={onRead} /> },
    ],
    [t, service, onRead],
  );
}

interface Of {
  row: Act;
}

/** What was done, in words; an event that has none by its name. */
function useWhat(service: ServiceName): (act: Act) => string {
  const labels = useLabels();
  return ({ event }) => {
    const words = labels.of('TimelineEvent', `${service}.${event}`);
    return words === '…' ? event : words;
  };
}

function What({ row, service }: Of & { service: ServiceName }) {
  return <Cut>{useWhat(service)(row)}</Cut>;
}

function Recorded({ row }: Of) {
  return useTimes().instant(row.recordedAt);
}

function Who({ row: { role, by }, service }: Of & { service: ServiceName }) {
  const labels = useLabels();
  return (
    <span title={by}>
      {labels.of('Role', role)} · <Person of={by} service={service} />
    </span>
  );
}

function ToHistory({ row, service, onRead }: Of & { service: ServiceName; onRead: Read }) {
  const { t } = useTranslation('histories');
  const what = useWhat(service)(row);
  const at = useTimes().instant(row.recordedAt);
  return (
    <Button
      variant="link"
      isInline
      aria-label={t('find.readOf', { verb: t('find.read'), what, at })}
      onClick={() => onRead({ service, category: row.category as Stream, id: row.id })}
    >
      {t('find.read')}
    </Button>
  );
}

/** Which part was opened, and for which purpose: an export has purposes of its own. Of what is no opening there is nothing to say. */
function Opened({ row: { part, purpose } }: Of) {
  const labels = useLabels();
  const codes = useMade().data?.words.codes;
  const what = part === undefined ? '' : (codes?.[part] ?? part);
  const why = purpose === undefined ? '' : labels.of('OpeningPurpose', purpose);
  const said = [what, why === '…' ? (codes?.[purpose ?? ''] ?? purpose ?? '') : why].filter((words) => words !== '');
  return (
    <div className="cut" title={said.join(' · ')}>
      {said.map((words, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <span>{words}</span>
        </Fragment>
      ))}
    </div>
  );
}
