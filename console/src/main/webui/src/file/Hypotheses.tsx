import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useLabels } from '../api/labels';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { atFile } from '../made/screens';
import { useSession } from '../shell/useSession';
import type { HypothesisActName } from './HypothesisActs';
import { hypotheses, type Hypothesis } from './queries';
import { useFile } from './useFileCommand';

/** Who may have done it, and why: the link with the defence work first, then the alternatives. */
export function Hypotheses() {
  const { t } = useTranslation('file');
  const on = useFile();
  const { pathname } = useLocation();
  const { caseId, mine } = on.view;
  const items = useQuery(hypotheses(caseId)).data;
  return (
    <>
      {mine && (
        <nav className="actions" aria-label={t('file.actions')}>
          <Link to={atFile(caseId, 'hypotheses/new')} className="pf-v6-c-button pf-m-secondary pf-m-small">
            {t('propose.title')}
          </Link>
        </nav>
      )}
      <Outlet context={on} key={pathname} />
      <section aria-label={t('part.hypotheses')}>
        <Explained word="hypothesis">
          <Title headingLevel="h2">{t('part.hypotheses')}</Title>
        </Explained>
        {items === undefined ? <Loading /> : <Board items={items} />}
      </section>
    </>
  );
}

function Board({ items }: { items: Hypothesis[] }) {
  const { t } = useTranslation('file');
  const labels = useLabels();
  const name = useHypothesisName(items);
  return (
    <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('part.hypotheses')}>
      <Thead>
        <Tr>
          <Th>{t('hypothesis.what')}</Th>
          <Th>{t('hypothesis.status')}</Th>
          <Th>{t('hypothesis.more')}</Th>
          <Th>{t('hypothesis.do')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {items.map((each) => (
          <Tr key={each.hypothesisId} data-hypothesis={each.hypothesisId}>
            <Td dataLabel={t('hypothesis.what')}>
              {name(each.hypothesisId)}
              {each.stereotypeCheck !== undefined && <div className="row-extra">{t(`about.${each.stereotypeCheck}`)}</div>}
            </Td>
            <Td dataLabel={t('hypothesis.status')}>
              {labels.of('HypothesisStatus', each.status)}
              {each.discardId !== undefined && <div className="row-extra">{t('hypothesis.discardProposed')}</div>}
            </Td>
            <Td dataLabel={t('hypothesis.more')}>
              {each.interests > 0 && <div>{t('hypothesis.interests', { count: each.interests })}</div>}
              {each.reviews.length > 0 && <div>{t('hypothesis.reviews', { count: each.reviews.length })}</div>}
            </Td>
            <Td dataLabel={t('hypothesis.do')}>
              <ToDo of={each} name={name(each.hypothesisId)} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** The acts on a hypothesis: of who answers for the file, and of a second person. */
function ToDo({ of, name }: { of: Hypothesis; name: string }) {
  const { t } = useTranslation('file');
  const { caseId, mine } = useFile().view;
  const second = useSession().now.functions.includes('supervisor');
  return (
    <span className="actions">
      {[...(mine ? ofInvestigator(of) : []), ...(second ? ofSecond(of) : [])].map((act) => {
        const verb = t(`${act === 'adoption' ? 'adopt' : act}.link`);
        return (
          <Link key={act} to={atFile(caseId, `hypotheses/${of.hypothesisId}/${act}`)} aria-label={t('ofThing', { verb, thing: name })}>
            {verb}
          </Link>
        );
      })}
    </span>
  );
}

function ofInvestigator({ status, discardId }: Hypothesis): (HypothesisActName | 'adoption')[] {
  switch (status) {
    case 'PROPOSED':
      return ['adoption'];
    case 'ACTIVE':
    case 'SUPPORTED':
    case 'WEAKENED':
      return ['support', 'weakening', discardId === undefined ? 'discard' : 'withdrawal'];
    case 'DISCARDED':
      return ['reopening'];
    case 'ESTABLISHED_BY_JUDGMENT':
      return [];
  }
}

function ofSecond({ status, discardId, reviews, stereotypeCheck, privateLifeApproved }: Hypothesis): HypothesisActName[] {
  return [
    ...(discardId === undefined ? [] : (['approval'] as const)),
    ...(stereotypeCheck === 'PRIVATE_LIFE' && !privateLifeApproved ? (['privacy'] as const) : []),
    ...(status === 'DISCARDED' && reviews.length > 0 ? (['keeping', 'reopening'] as const) : []),
  ];
}

/** The name of a hypothesis: its type, and which alternative it is. */
export function useHypothesisName(items: Hypothesis[]): (hypothesisId: string) => string {
  const labels = useLabels();
  const alternatives = items.filter((each) => each.type === 'ALTERNATIVE').map((each) => each.hypothesisId);
  return (hypothesisId) => {
    const number = alternatives.indexOf(hypothesisId);
    return number < 0 ? labels.of('HypothesisType', 'DEFENCE_LINKED') : `${labels.of('HypothesisType', 'ALTERNATIVE')} ${number + 1}`;
  };
}
