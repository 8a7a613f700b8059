import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Face } from '../kit/Face';
import { useTimes } from '../kit/time';
import type { PlanView } from './queries';

/** How the person says that they are safe, and when they did last. The words that were agreed stand nowhere. */
export function CheckIns({ view: { checkIns } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  if (checkIns === undefined) {
    return null;
  }
  const { nextBy, everyHours, lastAt, lastChannel } = checkIns;
  return (
    <section aria-label={t('checkIn.title')}>
      <Title headingLevel="h2">{t('checkIn.title')}</Title>
      <p>{t('checkIn.next', { at: times.instant(nextBy), count: everyHours })}</p>
      <p>
        {lastAt === undefined || lastChannel === undefined
          ? t('checkIn.never')
          : t('checkIn.last', { at: times.instant(lastAt), way: t(`checkIn.ways.${lastChannel}`) })}
      </p>
    </section>
  );
}

/** The alarms of the person, the newest first. All kinds look alike. */
export function Alarms({ view: { alarms } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  if (alarms.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('alarm.title')}>
      <Title headingLevel="h2">{t('alarm.title')}</Title>
      <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('alarm.title')}>
        <Thead>
          <Tr>
            <Th>{t('alarm.raised')}</Th>
            <Th>{t('alarm.via')}</Th>
            <Th>{t('alarm.stage')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {alarms.toReversed().map(({ alarmId, raisedAt, via, stage }) => (
            <Tr key={alarmId}>
              <Td dataLabel={t('alarm.raised')}>{times.instant(raisedAt)}</Td>
              <Td dataLabel={t('alarm.via')}>{t(`checkIn.ways.${via}`)}</Td>
              <Td dataLabel={t('alarm.stage')}>{t(`alarm.stages.${stage}`)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </section>
  );
}

/** An alarm that nobody answers, or that goes on: what has to be done now. */
export function OpenAlarm({ view: { alarms } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const open = alarms.find(({ stage }) => stage === 'RAISED') ?? alarms.find(({ stage }) => stage === 'ANSWERED');
  return open === undefined ? null : (
    <div role="alert">
      <Face level={0}>{t('alarm.open')}</Face> {t(`alarm.next.${open.stage === 'RAISED' ? 'RAISED' : 'ANSWERED'}`)}
    </div>
  );
}
