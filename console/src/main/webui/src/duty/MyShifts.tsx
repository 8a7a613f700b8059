import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shift } from '../api/duty';
import { useLabels } from '../api/labels';
import { useMechanismZone } from '../api/zone';
import { Person } from '../kit/Person';
import { useNow } from '../kit/time';
import { onShift } from './commands';
import { OneClick } from './OneClick';
import { useSpans } from './useSpans';

/** A shift can be begun a little before its time: who comes early takes over early. */
const BEFORE = 3_600_000;

/** One's own shifts in their order, each with what may be done now. */
export function MyShifts({ of }: { of: Shift[] }) {
  const { t } = useTranslation('duty');
  return (
    <section aria-labelledby="my-shifts">
      <h2 id="my-shifts">{t('mine.shifts')}</h2>
      {of.length === 0 ? (
        <p>{t('mine.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('mine.shifts')}>
          <Thead>
            <Tr>
              <Th>{t('column.when')}</Th>
              <Th>{t('column.function')}</Th>
              <Th>{t('column.seat')}</Th>
              <Th>{t('column.state')}</Th>
              <Th>{t('column.act')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {of.map((shift) => (
              <Row key={shift.shiftId} of={shift} />
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ of: shift }: { of: Shift }) {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  const { span } = useSpans(useMechanismZone());
  return (
    <Tr>
      <Th scope="row" dataLabel={t('column.when')}>
        {span(shift)}
      </Th>
      <Td dataLabel={t('column.function')}>{labels.of('Role', shift.function)}</Td>
      <Td dataLabel={t('column.seat')}>{t('seat', { seat: shift.seat })}</Td>
      <Td dataLabel={t('column.state')}>
        {t(`state.${shift.state}`)}
        {shift.swap && (
          <span className="row-extra">
            {' '}
            {t('mine.swapAsked')} <Person of={shift.swap.to} service="notification" />
          </span>
        )}
      </Td>
      <Td dataLabel={t('column.act')}>
        <div className="actions">
          <Acts of={shift} when={span(shift)} />
        </div>
      </Td>
    </Tr>
  );
}

function Acts({ of: { rotaId, shiftId, state, from, until, swap }, when }: { of: Shift; when: string }) {
  const { t } = useTranslation('duty');
  const now = useNow(15_000);
  const link = (act: 'swap' | 'leaving' | 'handover') => (
    <Link to={`/my-duty/${act}/${shiftId}`} aria-label={`${t(`${act}.title`)}: ${when}`}>
      {t(`${act}.title`)}
    </Link>
  );
  if (state === 'BEGUN') {
    return (
      <>
        {link('handover')}
        {link('leaving')}
      </>
    );
  }
  const isSoon = Date.parse(from) - BEFORE <= now && now < Date.parse(until);
  return state === 'PLANNED' ? (
    <>
      {isSoon && <OneClick first about={`begin ${shiftId}`} send={onShift.begin({ rotaId, shiftId })} verb={t('begin')} of={when} />}
      {swap ? (
        <OneClick about={`take back ${swap.swapId}`} send={onShift.decline({ rotaId, swapId: swap.swapId })} verb={t('swap.takeBack')} of={when} />
      ) : (
        now < Date.parse(from) && link('swap')
      )}
    </>
  ) : null;
}
