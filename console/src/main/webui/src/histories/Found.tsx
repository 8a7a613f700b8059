import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { ActError } from '../kit/ActError';
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
  const acts = found.data?.pages.flatMap((page) => page.items);
  if (acts === undefined) {
    return found.isError ? <ActError of={found.error} read /> : <NotRead of={found} />;
  }
  if (acts.length === 0) {
    return <Notice variant="info" role="status" title={t('find.none')} />;
  }
  const columns = ['recorded', 'what', 'opened', 'who', 'case', 'history'] as const;
  return (
    <>
      <Table variant="compact" role="table" gridBreakPoint="grid-lg" aria-label={t('find.found')}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>{t(`column.${column}`)}</Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {acts.map((each) => (
            <Row key={each.cursor} of={each} service={question.service} onRead={onRead} />
          ))}
        </Tbody>
      </Table>
      {found.hasNextPage && (
        <Button variant="secondary" isDisabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('find.more')}
        </Button>
      )}
    </>
  );
}

function Row({ of: act, service, onRead }: { of: Act; service: ServiceName; onRead: Read }) {
  const { t } = useTranslation('histories');
  const labels = useLabels();
  const times = useTimes();
  const words = labels.of('TimelineEvent', `${service}.${act.event}`);
  const at = times.instant(act.recordedAt);
  const what = words === '…' ? act.event : words;
  return (
    <Tr>
      <Td dataLabel={t('column.recorded')}>{at}</Td>
      <Td dataLabel={t('column.what')}>{what}</Td>
      <Td dataLabel={t('column.opened')}>
        <Opened of={act} />
      </Td>
      <Td dataLabel={t('column.who')}>
        {labels.of('Role', act.role)}
        <div className="row-extra" title={act.by}>
          <Person of={act.by} service={service} />
        </div>
      </Td>
      <Td dataLabel={t('column.case')}>
        <span translate="no">{act.caseNumber}</span>
      </Td>
      <Td dataLabel={t('column.history')}>
        <Button
          variant="link"
          isInline
          aria-label={t('find.readOf', { verb: t('find.read'), what, at })}
          onClick={() => onRead({ service, category: act.category as Stream, id: act.id })}
        >
          {t('find.read')}
        </Button>
      </Td>
    </Tr>
  );
}

/** Which part was opened, and for which purpose: an export has purposes of its own. Of what is no opening there is nothing to say. */
function Opened({ of: { part, purpose } }: { of: Act }) {
  const labels = useLabels();
  const codes = useMade().data?.words.codes;
  const why = purpose === undefined ? '' : labels.of('OpeningPurpose', purpose);
  return (
    <>
      {part !== undefined && (codes?.[part] ?? part)}
      {purpose !== undefined && <div className="row-extra">{why === '…' ? (codes?.[purpose] ?? purpose) : why}</div>}
    </>
  );
}
