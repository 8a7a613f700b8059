import { Button, PageSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { atPlan } from '../made/screens';
import { useSession } from '../shell/useSession';
import { SeatForms } from './SeatForms';
import { SittingMatter } from './SittingMatter';
import { type AgendaMatter, sitting } from './queries';

/** One sitting of a body: its agenda, whether each matter can be decided, and one matter at a time with all its acts. */
export function Sitting() {
  const { t } = useTranslation('plan');
  const say = useSay();
  const { functions } = useSession().now;
  const { body = '', day = '' } = useParams();
  const reading = useQuery(sitting(body, day));
  const { data } = reading;
  const [open, setOpen] = useState<string>();
  if (!data) {
    return reading.isError ? <NotRead of={reading} /> : <Loading />;
  }
  const chosen = data.agenda.find(({ decisionId }) => decisionId === open);
  const title = t('sitting.title', { body: say(data.name), day });
  return (
    <PageSection className="list">
      <Title headingLevel="h1">{title}</Title>
      <Link to="/plan">{t('matters.title')}</Link>
      {data.agenda.length === 0 ? (
        <p>{t('sitting.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('sitting.agenda')}>
          <Thead>
            <Tr>
              <Th>{t('sitting.matter')}</Th>
              <Th>{t('decision.stage')}</Th>
              <Th>{t('sitting.papers')}</Th>
              <Th>{t('sitting.quorum')}</Th>
              <Th>{t('sitting.open')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {data.agenda.map((each, index) => (
              <Row key={each.decisionId} of={each} number={index + 1} isOpen={each === chosen} onOpen={setOpen} />
            ))}
          </Tbody>
        </Table>
      )}
      {functions.includes('supervisor') && <SeatForms view={data} />}
      {chosen && <SittingMatter key={chosen.decisionId} of={chosen} />}
    </PageSection>
  );
}

interface Shown {
  of: AgendaMatter;
  number: number;
  isOpen: boolean;
  onOpen: (decisionId: string | undefined) => void;
}

function Row({ of, number, isOpen, onOpen }: Shown) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  const { seats, voted, needed } = of.sitting;
  const name = caseNumber(of.caseId);
  return (
    <Tr>
      <Td dataLabel={t('sitting.matter')}>
        {number}. <Link to={atPlan(of.caseId, of.planId)}>{name}</Link>
        <div className="row-extra">{times.instant(of.sitting.meetsOn)}</div>
      </Td>
      <Td dataLabel={t('decision.stage')}>
        {t(`decision.stages.${of.stage}`)}
        {of.outcome !== undefined && <div className="row-extra">{t(`sitting.outcomes.${of.outcome}`)}</div>}
      </Td>
      <Td dataLabel={t('sitting.papers')}>
        {t(`sitting.papersState.${of.papers}`)}
        {of.papers === 'OWED' && of.papersBy !== undefined && <div className="row-extra">{t('toAssess.by', { at: times.instant(of.papersBy) })}</div>}
      </Td>
      <Td dataLabel={t('sitting.quorum')}>
        {t(of.quorate ? 'sitting.quorate' : 'sitting.notQuorate')} {t('decision.quorum', { count: voted.length, seats, needed })}
      </Td>
      <Td dataLabel={t('sitting.open')}>
        <Button
          variant="link"
          isInline
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'sitting.closeMatter' : 'sitting.openMatter', { number: name })}
          onClick={() => onOpen(isOpen ? undefined : of.decisionId)}
        >
          {t(isOpen ? 'sitting.close' : 'sitting.open')}
        </Button>
      </Td>
    </Tr>
  );
}
