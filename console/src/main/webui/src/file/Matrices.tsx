import { Label, Title } from '@patternfly/react-core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { atFile } from '../made/screens';
import { useSession } from '../shell/useSession';
import { matrices, type Matrix, series } from './queries';
import { useFile } from './useFileCommand';

/** The matrices in which files that match are seen together, and the changes that a supervisor has to decide. */
export function Matrices() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const decides = useDecides();
  const items = [...(useQuery(matrices(caseId)).data ?? []), ...useOfMatching(caseId)];
  return (
    <section aria-label={t('matrices.title')}>
      <div className="list-head">
        <Title headingLevel="h2">{t('matrices.title')}</Title>
        {decides && <To path={atFile(caseId, 'matches/matrix/new')} words={t('matrix.link')} />}
      </div>
      {items.length === 0 ? <p>{t('matrices.none')}</p> : items.map((each, index) => <One key={each.matrixId} matrix={each} number={index + 1} />)}
    </section>
  );
}

/** The open matrices of the nearest cases of which a person said that they belong together with this one: it may join them. */
function useOfMatching(caseId: string): Matrix[] {
  const found = useQuery(series(caseId)).data?.filter((each) => each.standing === 'CONFIRMED') ?? [];
  const nearest = found.flatMap((each) => each.nearest).filter((each) => each.standing === 'CONFIRMED');
  const confirmed = [...new Set(nearest.map((each) => each.there.caseId))];
  const others = useQueries({ queries: confirmed.map(matrices) }).flatMap((read) => read.data ?? []);
  const joinable = others.filter((each) => each.standing === 'OPEN' && !each.members.includes(caseId) && each.waiting.every((one) => one.caseId !== caseId));
  return [...new Map(joinable.map((each) => [each.matrixId, each])).values()];
}

const useDecides = () => useSession().now.functions.includes('supervisor');

function One({ matrix, number }: { matrix: Matrix; number: number }) {
  const { t } = useTranslation('file');
  const { caseId, mine } = useFile().view;
  const decides = useDecides();
  const at = atFile(caseId, `matches/matrix/${matrix.matrixId}`);
  const inside = matrix.members.includes(caseId);
  const waits = matrix.waiting.some((each) => each.caseId === caseId);
  const open = matrix.standing === 'OPEN';
  return (
    <section className="pair" aria-label={t('matrices.number', { number })} data-matrix={matrix.matrixId}>
      <div className="list-head">
        <Title headingLevel="h3">{t('matrices.number', { number })}</Title>
        <Label>{t(open ? 'matrices.open' : 'matrices.closed')}</Label>
        {mine && open && !waits && <To path={`${at}/${inside ? 'split' : 'join'}`} words={t(inside ? 'split.link' : 'join.link')} />}
        {decides && open && inside && <To path={`${at}/closing`} words={t('closing.link')} />}
      </div>
      <p>
        {t('matrices.members')}{' '}
        {matrix.members.map((member) => (
          <span key={member}>
            <Link to={atFile(member)}>{caseNumber(member)}</Link>{' '}
          </span>
        ))}
      </p>
      <ul>
        {matrix.waiting.map((each) => (
          <li key={each.proposalId}>
            {t(`matrices.${each.change}`, { number: caseNumber(each.caseId) })}{' '}
            {decides && (
              <span className="actions">
                <To path={`${at}/allow/${each.proposalId}/${each.caseId}`} words={t('allow.link')} />
                <To path={`${at}/decline/${each.proposalId}/${each.caseId}`} words={t('decline.link')} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function To({ path, words }: { path: string; words: string }) {
  return (
    <Link to={path} className="pf-v6-c-button pf-m-secondary pf-m-small">
      {words}
    </Link>
  );
}
