import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useLabels } from '../api/labels';
import { Loading } from '../kit/Loading';
import { hypotheses, type Hypothesis } from './queries';
import { useFile } from './useFileCommand';

/** Who may have done it, and why: the link with the defence work first, then the alternatives. */
export function Hypotheses() {
  const { t } = useTranslation('file');
  const on = useFile();
  const { caseId, mine } = on.view;
  const items = useQuery(hypotheses(caseId)).data;
  return (
    <>
      {mine && (
        <nav className="actions" aria-label={t('file.actions')}>
          <Link to={`/file/${caseId}/hypotheses/new`} className="pf-v6-c-button pf-m-secondary pf-m-small">
            {t('propose.title')}
          </Link>
        </nav>
      )}
      <Outlet context={on} />
      <section aria-label={t('part.hypotheses')}>
        <Title headingLevel="h2">{t('part.hypotheses')}</Title>
        {items === undefined ? <Loading /> : <Board items={items} />}
      </section>
    </>
  );
}

function Board({ items }: { items: Hypothesis[] }) {
  const { t } = useTranslation('file');
  const labels = useLabels();
  const { caseId, mine } = useFile().view;
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
              {mine && each.status === 'PROPOSED' && (
                <Link
                  to={`/file/${caseId}/hypotheses/${each.hypothesisId}/adoption`}
                  aria-label={t('ofThing', { verb: t('adopt.link'), thing: name(each.hypothesisId) })}
                >
                  {t('adopt.link')}
                </Link>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
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
