import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Gap, Shift } from '../api/duty';
import { Person } from '../kit/Person';
import { useNow } from '../kit/time';
import type { Roster } from './queries';
import { useSpans } from './useSpans';

interface Row {
  key: string;
  from: string;
  when: string;
  seat: ReactNode;
  who: ReactNode;
  state: ReactNode;
  act?: { to: string; words: string } | undefined;
}

/** The shifts and the gaps of a week in their order, in words, with what the keeper may do about each. */
export function Shifts({ of: { rota, shifts, gaps } }: { of: Roster }) {
  const { t } = useTranslation('duty');
  const { search } = useLocation();
  const { span } = useSpans(rota.zone);
  const now = useNow(60_000);
  /** A gap of the page may begin with its week: the list of the gaps ahead knows where it begins. */
  const ahead = new Set(rota.gaps.map((gap) => gap.from));
  const ofShift = (shift: Shift): Row => ({
    key: shift.shiftId,
    from: shift.from,
    when: span(shift),
    seat: t('seat', { seat: shift.seat }),
    who: <Person of={shift.person} service="notification" />,
    state: t(`state.${shift.state}`),
    act: shift.state === 'PLANNED' && Date.parse(shift.until) > now ? { to: `withdrawal/${shift.shiftId}`, words: t('withdrawal.title') } : undefined,
  });
  const ofGap = (gap: Gap): Row => ({
    key: gap.from,
    from: gap.from,
    when: span(gap),
    seat: '',
    who: gap.accepted === undefined ? t(rota.seats > 1 ? 'oneMissing' : 'nobody') : <Person of={gap.accepted} service="notification" />,
    state: <strong className={gap.accepted === undefined ? 'late' : undefined}>{t(gap.accepted === undefined ? 'uncovered' : 'accepted')}</strong>,
    act: gap.accepted === undefined && ahead.has(gap.from) ? { to: `gap/${gap.from}`, words: t('acceptance.title') } : undefined,
  });
  const rows = [...shifts.map(ofShift), ...gaps.map(ofGap)].toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
  return rows.length === 0 ? (
    <p>{t('week.none')}</p>
  ) : (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('week.title')}>
      <Thead>
        <Tr>
          <Th>{t('column.when')}</Th>
          <Th>{t('column.seat')}</Th>
          <Th>{t('column.who')}</Th>
          <Th>{t('column.state')}</Th>
          <Th screenReaderText={t('column.act')} />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Th scope="row" dataLabel={t('column.when')}>
              {row.when}
            </Th>
            <Td dataLabel={t('column.seat')}>{row.seat}</Td>
            <Td dataLabel={t('column.who')}>{row.who}</Td>
            <Td dataLabel={t('column.state')}>{row.state}</Td>
            <Td dataLabel={t('column.act')}>
              {row.act && (
                <Link to={{ pathname: row.act.to, search }} aria-label={`${row.act.words}: ${row.when}`}>
                  {row.act.words}
                </Link>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
