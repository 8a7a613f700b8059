import { Button, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { useNarrowing } from '../kit/list/narrowing';
import { NotRead } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import { useSession } from '../shell/useSession';
import { type Matter, matters } from './queries';
import { Sessions } from './Sessions';

const WHAT = ['PREPARED', 'ON_AGENDA', 'TO_SIGN', 'TO_TELL'] as const;
const isWhat = (code: string | undefined): code is (typeof WHAT)[number] => WHAT.some((each) => each === code);

/** What each function does next: others may look at the rest. */
const OF: Record<string, readonly Matter['what'][]> = {
  'board-member': ['PREPARED', 'ON_AGENDA', 'TO_SIGN'],
  supervisor: ['PREPARED', 'ON_AGENDA', 'TO_SIGN'],
  'protection-officer': ['TO_TELL'],
};

/** The matters that wait, what waits for the reader in front; a session is an agenda with its day. */
export function MyMatters() {
  const { t } = useTranslation(['plan', 'app']);
  const times = useTimes();
  const { functions } = useSession().now;
  const narrowing = useNarrowing('matter', { matter: { codes: WHAT } });
  const { matter } = narrowing.by;
  const reading = useInfiniteQuery(matters(isWhat(matter) ? matter : undefined));
  const rows = reading.data?.pages.flatMap((page) => page.items) ?? [];
  const isMine = ({ what }: Matter) => functions.some((each) => OF[each]?.includes(what));
  const when = (row: Matter) => t(row.what === 'ON_AGENDA' ? 'toAssess.by' : 'toAssess.since', { at: times.instant(row.due) });
  return (
    <section aria-label={t('matters.title')}>
      <Title headingLevel="h2">{t('matters.title')}</Title>
      {reading.isError && <NotRead of={reading} />}
      <FormSelect aria-label={t('matters.next')} value={matter ?? ''} onChange={(_, code) => narrowing.choose('matter', code)}>
        <FormSelectOption value="" label={t('matters.any')} />
        {WHAT.map((code) => (
          <FormSelectOption key={code} value={code} label={t(`matters.what.${code}`)} />
        ))}
      </FormSelect>
      {reading.data !== undefined && rows.length === 0 ? (
        <p>{t('matters.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('matters.title')}>
          <Thead>
            <Tr>
              <Th>{t('column.plan')}</Th>
              <Th>{t('matters.next')}</Th>
              <Th>{t('toAssess.due')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {[...rows.filter(isMine), ...rows.filter((row) => !isMine(row))].map((row) => (
              <Tr key={row.decisionId}>
                <Td dataLabel={t('column.plan')}>
                  <Link to={atPlan(row.caseId, row.planId)}>{caseNumber(row.caseId)}</Link>
                </Td>
                <Td dataLabel={t('matters.next')}>
                  {t(`matters.what.${row.what}`)}
                  {isMine(row) && <strong className="row-extra">{t('matters.mine')}</strong>}
                  {row.what === 'ON_AGENDA' && row.meetsOn !== undefined && (
                    <div className="row-extra">
                      {t('decision.agenda', { at: times.instant(row.meetsOn) })} {t(`decision.papers.${row.papersSent ? 'SENT' : 'OWED'}`)}
                    </div>
                  )}
                </Td>
                <Td dataLabel={t('toAssess.due')}>{when(row)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      <Sessions matters={rows} />
      {reading.hasNextPage && (
        <Button variant="link" onClick={() => void reading.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </section>
  );
}
