import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Explained } from '../kit/Explained';
import { Person } from '../kit/Person';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import type { Act, Programme } from './queries';

/** The acts: what is next, what is overdue, what was done. */
export function Acts({ view }: { view: Programme }) {
  const { t } = useTranslation('file');
  return (
    <section aria-label={t('act.acts')}>
      <Explained word="act">
        <Title headingLevel="h2">{t('act.acts')}</Title>
      </Explained>
      {view.acts.length === 0 ? (
        <p>{t('act.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('act.acts')}>
          <Thead>
            <Tr>
              <Th>{t('act.what')}</Th>
              <Th>{t('act.line')}</Th>
              <Th>{t('act.due')}</Th>
              <Th>{t('act.do')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {view.acts.map((each) => (
              <Row key={each.actId} view={view} act={each} />
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ view, act }: { view: Programme; act: Act }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  const line = view.lines.find((each) => each.lineId === act.lineId);
  const what = t(`acts.${act.type}`);
  return (
    <Tr data-act={act.actId}>
      <Td dataLabel={t('act.what')}>
        {what}
        {act.actId === view.next && <div className="row-extra danger">{t('act.next')}</div>}
        {!act.substantive && <div className="row-extra">{t('act.formal')}</div>}
      </Td>
      <Td dataLabel={t('act.line')}>{line && t(`lines.${line.code}`)}</Td>
      <Td dataLabel={t('act.due')}>
        {act.state === 'ORDERED' && act.due !== undefined ? (
          <time dateTime={act.due} title={times.instant(act.due)} className={act.overdue ? 'late' : undefined}>
            {times.due(act.due).words}
          </time>
        ) : (
          t(`actState.${act.state}`)
        )}
        <div className="row-extra">{act.mine ? t('act.mine') : <Person service="investigation" of={act.owner} />}</div>
      </Td>
      <Td dataLabel={t('act.do')}>
        {act.state === 'ORDERED' && (
          <span className="actions">
            {act.mine && <To view={view} act={act} what={what} verb="done" />}
            <To view={view} act={act} what={what} verb="moved" />
            {act.mine && <To view={view} act={act} what={what} verb="refusal" />}
            {act.mine && <To view={view} act={act} what={what} verb="impossibility" />}
          </span>
        )}
      </Td>
    </Tr>
  );
}

function To({ view, act, what, verb }: { view: Programme; act: Act; what: string; verb: 'done' | 'moved' | 'refusal' | 'impossibility' }) {
  const { t } = useTranslation('file');
  const words = t(`${verb}.link`);
  const path = verb === 'done' || verb === 'moved' ? `${verb}/${act.actId}` : `acts/${act.actId}/${verb}`;
  return (
    <Link to={atFile(view.caseId, `programme/${path}`)} aria-label={t('ofThing', { verb: words, thing: what })}>
      {words}
    </Link>
  );
}
