import { Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import type { Investigation } from '../api/investigation';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { useSay } from '../kit/say';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import { Matrices } from './Matrices';
import { series, type Series } from './queries';
import { useFile } from './useFileCommand';

/** As many cases of a series are counted. */
const COUNTED = 100;

/** The series of alike cases to which this one belongs, the nearest side by side. Software accuses nobody: a person decides. */
export function Matches() {
  const { t } = useTranslation('file');
  const on = useFile();
  const { pathname } = useLocation();
  const found = useQuery(series(on.view.caseId)).data;
  return (
    <>
      <Outlet context={on} key={pathname} />
      <Matrices />
      <section aria-label={t('part.matches')}>
        <Title headingLevel="h2">{t('part.matches')}</Title>
        <p>{t('series.about')}</p>
        {found === undefined ? (
          <Loading />
        ) : found.length === 0 ? (
          <p>{t('series.none')}</p>
        ) : (
          found.map((each, index) => <One key={each.seriesId} series={each} number={index + 1} />)
        )}
      </section>
    </>
  );
}

function useSaid() {
  const { t } = useTranslation('file');
  return (of: { standing: Investigation['SeriesStanding']; as?: Investigation['MatchKind'] }) =>
    of.standing === 'CONFIRMED' ? t(of.as === undefined ? 'series.confirmed' : `judgement.${of.as}`) : t(of.standing === 'REJECTED' ? 'judgement.UNRELATED' : 'series.undecided');
}

function One({ series, number }: { series: Series; number: number }) {
  const { t } = useTranslation('file');
  const say = useSay();
  const said = useSaid();
  const times = useTimes();
  return (
    <section className="pair" aria-label={t('series.number', { number })} data-series={series.seriesId}>
      <div className="list-head">
        <Title headingLevel="h3">{series.cases > COUNTED ? t('series.many', { number }) : t('series.count', { number, cases: series.cases })}</Title>
        <Label>{said(series)}</Label>
        <Link to={atFile(series.here.caseId, `matches/${series.seriesId}`)} className="pf-v6-c-button pf-m-secondary pf-m-small">
          {t(series.undecided > 0 ? 'judge.link' : 'judge.again')}
        </Link>
      </div>
      <p>{t('series.why')}</p>
      <ul>
        {series.likeness.map((each) => (
          <li key={each.code}>{say(each.words)}</li>
        ))}
      </ul>
      <Nearest series={series} />
      <p className="row-extra">
        {t('series.open', { count: series.undecided })} · {t('series.found', { at: times.instant(series.foundAt) })}
        {series.decidedAt !== undefined && ` · ${t('series.decided', { at: times.instant(series.decidedAt) })}`}
      </p>
    </section>
  );
}

function Nearest({ series }: { series: Series }) {
  const { t } = useTranslation('file');
  const say = useSay();
  const said = useSaid();
  const labels = useLabels();
  const times = useTimes();
  return (
    <Table variant="compact" role="table" gridBreakPoint="" aria-label={t('series.nearest')}>
      <Thead>
        <Tr>
          <Th>{t('column.number')}</Th>
          <Th>{t('series.registered')}</Th>
          <Th>{t('fact.area')}</Th>
          <Th>{t('series.common')}</Th>
          <Th>{t('series.standing')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        <Tr>
          <Td>{t('series.here')}</Td>
          <Td>{times.instant(series.here.registeredAt)}</Td>
          <Td>{labels.area(series.here.firstLevelArea)}</Td>
          <Td />
          <Td>{said(series)}</Td>
        </Tr>
        {series.nearest.map(({ there, likeness, standing }) => (
          <Tr key={there.caseId} data-case={there.caseId}>
            <Td>
              <Link to={atFile(there.caseId)}>{caseNumber(there.caseId)}</Link>
            </Td>
            <Td>{times.instant(there.registeredAt)}</Td>
            <Td>{labels.area(there.firstLevelArea)}</Td>
            <Td>{likeness.map((each) => say(each.words)).join(' · ')}</Td>
            <Td>{said({ standing })}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
