import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { useSay } from '../kit/say';
import { MadeActs } from '../made/MadeActs';
import { atPlan } from '../made/screens';
import { Decisions } from './Decisions';
import { useFacts } from './facts';
import { Offers } from './Offers';
import { type AgendaMatter, plan, SITTINGS } from './queries';
import { Risk } from './Risk';

/**
 * One matter of the sitting: who is there for it, what is proposed beside what the person wants and what holds the level,
 * and its acts. Its words are opened on the page of the plan, for a purpose.
 */
export function SittingMatter({ of }: { of: AgendaMatter }) {
  const { t } = useTranslation('plan');
  const cache = useQueryClient();
  const facts = useFacts();
  const { planId, decisionId, caseId } = of;
  const reading = useQuery(plan(planId));
  const { data } = reading;
  const title = t('sitting.of', { number: caseNumber(caseId) });
  return (
    <section aria-label={title}>
      <Title headingLevel="h2">{title}</Title>
      <Seats of={of} />
      {data === undefined ? (
        reading.isError ? (
          <NotRead of={reading} />
        ) : (
          <Loading />
        )
      ) : (
        <>
          <div className="tracks">
            <Decisions view={{ ...data.view, decisions: data.view.decisions.filter((each) => each.decisionId === decisionId) }} />
            <Offers view={data.view} />
            <Risk view={data.view} />
          </div>
          <Link to={atPlan(caseId, planId, 'opening')}>{t('opening.title')}</Link>
          <MadeActs
            service="protection"
            path="/v1/protections/{planId}/decisions/{decisionId}/"
            ids={{ planId, decisionId }}
            goesWith={caseId}
            version={data.version}
            facts={facts(data.view)}
            reread={() =>
              Promise.all([cache.invalidateQueries({ queryKey: plan(planId).queryKey }), cache.invalidateQueries({ queryKey: SITTINGS })])
            }
          />
        </>
      )}
    </section>
  );
}

/** Each seat of the body: an empty one says nothing of the reason. */
function Seats({ of }: { of: AgendaMatter }) {
  const { t } = useTranslation('plan');
  const say = useSay();
  const { present, voted, places } = of.sitting;
  const part = ({ seat, has }: (typeof places)[number]) =>
    has === 'VOICE' ? t('sitting.voice') : t(voted.includes(seat) ? 'sitting.voted' : 'sitting.notVoted');
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('sitting.seats')}>
      <Thead>
        <Tr>
          <Th>{t('sitting.seat')}</Th>
          <Th>{t('sitting.there')}</Th>
          <Th>{t('sitting.part')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {places.map((each) => (
          <Tr key={each.seat}>
            <Td dataLabel={t('sitting.seat')}>{say(each.entity)}</Td>
            <Td dataLabel={t('sitting.there')}>{t(present.includes(each.seat) ? 'sitting.present' : 'sitting.empty')}</Td>
            <Td dataLabel={t('sitting.part')}>{part(each)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
