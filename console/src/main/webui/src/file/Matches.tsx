import { Button, Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import type { Investigation } from '../api/investigation';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { Matrices } from './Matrices';
import { matches, type Match } from './queries';
import { useFile } from './useFileCommand';

/** The cases that are like this one, side by side with it, and why. Software accuses nobody: a person decides. */
export function Matches() {
  const { t } = useTranslation(['file', 'app']);
  const on = useFile();
  const { pathname } = useLocation();
  const query = useInfiniteQuery(matches(on.view.caseId));
  const found = query.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <Outlet context={on} key={pathname} />
      <Matrices />
      <section aria-label={t('part.matches')}>
        <Title headingLevel="h2">{t('part.matches')}</Title>
        <p>{t('match.about')}</p>
        {found === undefined ? <Loading /> : found.length === 0 ? <p>{t('match.none')}</p> : found.map((each) => <Pair key={each.matchId} match={each} />)}
        {query.hasNextPage && (
          <Button variant="link" onClick={() => void query.fetchNextPage()}>
            {t('app:more')}
          </Button>
        )}
      </section>
    </>
  );
}

function Pair({ match }: { match: Match }) {
  const { t } = useTranslation('file');
  const say = useSay();
  const times = useTimes();
  const number = caseNumber(match.there.caseId);
  const said = match.standing === 'CONFIRMED' && match.as !== undefined ? match.as : match.standing === 'REJECTED' ? 'UNRELATED' : undefined;
  return (
    <section className="pair" aria-label={t('match.with', { number })} data-match={match.there.caseId}>
      <div className="list-head">
        <Title headingLevel="h3">{t('match.with', { number })}</Title>
        <Label>{said === undefined ? t('match.undecided') : t(`judgement.${said}`)}</Label>
        <Link to={`/file/${match.here.caseId}/matches/${match.there.caseId}`} className="pf-v6-c-button pf-m-secondary pf-m-small">
          {t(said === undefined ? 'judge.link' : 'judge.again')}
        </Link>
      </div>
      <Sides here={match.here} there={match.there} />
      <p>{t('match.why')}</p>
      <ul>
        {match.likeness.map((each) => (
          <li key={each.code}>{say(each.words)}</li>
        ))}
      </ul>
      <p className="row-extra">
        {t('match.found', { at: times.instant(match.foundAt) })}
        {match.decidedAt !== undefined && ` · ${t('match.decided', { at: times.instant(match.decidedAt) })}`}
      </p>
    </section>
  );
}

function Sides({ here, there }: { here: Investigation['MatchesSide']; there: Investigation['MatchesSide'] }) {
  const { t } = useTranslation('file');
  const labels = useLabels();
  const times = useTimes();
  return (
    <Table variant="compact" role="table" gridBreakPoint="" aria-label={t('match.sides')}>
      <Thead>
        <Tr>
          <Th>{t('match.fact')}</Th>
          <Th>{t('match.here')}</Th>
          <Th>{t('match.there')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        <Tr>
          <Td>{t('column.number')}</Td>
          <Td>{caseNumber(here.caseId)}</Td>
          <Td>
            <Link to={`/file/${there.caseId}`}>{caseNumber(there.caseId)}</Link>
          </Td>
        </Tr>
        <Tr>
          <Td>{t('match.registered')}</Td>
          <Td>{times.instant(here.registeredAt)}</Td>
          <Td>{times.instant(there.registeredAt)}</Td>
        </Tr>
        <Tr>
          <Td>{t('fact.area')}</Td>
          <Td>{labels.area(here.firstLevelArea)}</Td>
          <Td>{labels.area(there.firstLevelArea)}</Td>
        </Tr>
      </Tbody>
    </Table>
  );
}
