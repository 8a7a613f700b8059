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
import { toAssess } from './queries';

const WHAT = ['NEVER', 'SECOND', 'REVIEW', 'AGAIN'] as const;
const isWhat = (code: string | undefined): code is (typeof WHAT)[number] => WHAT.some((each) => each === code);

/** What waits for an analyst, what is due first in front; why it waits stands in the address. */
export function ToAssess() {
  const { t } = useTranslation(['plan', 'app']);
  const times = useTimes();
  const narrowing = useNarrowing('assess', { assess: { codes: WHAT } });
  const { assess } = narrowing.by;
  const reading = useInfiniteQuery(toAssess(isWhat(assess) ? assess : undefined));
  const rows = reading.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('toAssess.title')}>
      <Title headingLevel="h2">{t('toAssess.title')}</Title>
      {reading.isError && <NotRead of={reading} />}
      <FormSelect aria-label={t('toAssess.why')} value={assess ?? ''} onChange={(_, code) => narrowing.choose('assess', code)}>
        <FormSelectOption value="" label={t('toAssess.any')} />
        {WHAT.map((code) => (
          <FormSelectOption key={code} value={code} label={t(`toAssess.what.${code}`)} />
        ))}
      </FormSelect>
      {reading.data !== undefined && rows.length === 0 ? (
        <p>{t('toAssess.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('toAssess.title')}>
          <Thead>
            <Tr>
              <Th>{t('column.plan')}</Th>
              <Th>{t('toAssess.why')}</Th>
              <Th>{t('toAssess.due')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((row) => (
              <Tr key={row.cursor}>
                <Td dataLabel={t('column.plan')}>
                  <Link to={atPlan(row.caseId, row.planId)}>{caseNumber(row.caseId)}</Link>
                </Td>
                <Td dataLabel={t('toAssess.why')}>{t(`toAssess.what.${row.what}`)}</Td>
                <Td dataLabel={t('toAssess.due')}>{t(row.what === 'AGAIN' ? 'toAssess.by' : 'toAssess.since', { at: times.instant(row.due) })}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {reading.hasNextPage && (
        <Button variant="link" onClick={() => void reading.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </section>
  );
}
