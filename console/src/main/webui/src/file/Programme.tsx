import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import { useSession } from '../shell/useSession';
import { Acts } from './Acts';
import { useHypothesisName } from './Hypotheses';
import { hypotheses, programme, type Programme as View } from './queries';
import { useFile } from './useFileCommand';

/** What is enquired into, and which acts are due. */
export function Programme() {
  const { t } = useTranslation('file');
  const on = useFile();
  const { pathname } = useLocation();
  const { caseId, mine } = on.view;
  const view = useQuery(programme(caseId)).data;
  const link = 'pf-v6-c-button pf-m-secondary pf-m-small';
  return (
    <>
      {mine && (
        <nav className="actions" aria-label={t('file.actions')}>
          <Link to={atFile(caseId, 'programme/line')} className={link}>
            {t('line.title')}
          </Link>
          {view && view.lines.length > 0 && (
            <Link to={atFile(caseId, 'programme/act')} className={link}>
              {t('ordering.title')}
            </Link>
          )}
          {view && view.acts.length > 0 && (
            <Link to={atFile(caseId, 'programme/approval')} className={link}>
              {t('approve.title')}
            </Link>
          )}
        </nav>
      )}
      <Outlet context={on} key={pathname} />
      {view === undefined ? (
        <Loading />
      ) : (
        <>
          <Standing view={view} />
          <Acts view={view} />
          <Lines view={view} />
        </>
      )}
    </>
  );
}

function Standing({ view }: { view: View }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  const review = view.nextReview;
  return (
    <section aria-label={t('programme.title')}>
      <Title headingLevel="h2">{t('programme.title')}</Title>
      <p>{view.version === 0 ? t('programme.none') : t('programme.version', { version: view.version })}</p>
      {review !== undefined && (
        <p>
          {t('programme.review', { at: times.instant(review) })} ·{' '}
          <span className={view.reviewOverdue ? 'late' : undefined}>{times.due(review).words}</span>
        </p>
      )}
      {view.reviewsDue.length > 0 && <p>{t('programme.called', { count: view.reviewsDue.length })}</p>}
      {view.standing.state !== 'ACTIVE' && <p>{t(`programme.${view.standing.state}`)}</p>}
    </section>
  );
}

function Lines({ view }: { view: View }) {
  const { t } = useTranslation('file');
  const name = useHypothesisName(useQuery(hypotheses(view.caseId)).data ?? []);
  return (
    <section aria-label={t('line.lines')}>
      <Title headingLevel="h2">{t('line.lines')}</Title>
      {view.lines.length === 0 ? (
        <p>{t('line.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('line.lines')}>
          <Thead>
            <Tr>
              <Th>{t('line.what')}</Th>
              <Th>{t('line.tests')}</Th>
              <Th>{t('line.state')}</Th>
              <Th>{t('act.do')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {view.lines.map((each) => (
              <Tr key={each.lineId}>
                <Td dataLabel={t('line.what')}>{t(`lines.${each.code}`)}</Td>
                <Td dataLabel={t('line.tests')}>{each.hypotheses.map(name).join(', ')}</Td>
                <Td dataLabel={t('line.state')}>
                  {t(`lineState.${each.state}`)}
                  {each.inProgramme && <div className="row-extra">{t('line.inProgramme')}</div>}
                </Td>
                <Td dataLabel={t('act.do')}>
                  <LineToDo caseId={view.caseId} line={each} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}

/** How a line ends, is blocked or goes on: the person of the file says so; a line that is not exhausted is closed by a supervisor. */
function LineToDo({ caseId, line }: { caseId: string; line: View['lines'][number] }) {
  const { t } = useTranslation('file');
  const { mine } = useFile().view;
  const supervises = useSession().now.functions.includes('supervisor');
  const goesOn = line.state === 'OPEN' || line.state === 'BLOCKED';
  const acts = [
    ...(mine && line.state === 'OPEN' ? (['exhaustion', 'blocking'] as const) : []),
    ...(mine && line.state !== 'OPEN' ? (['resumption'] as const) : []),
    ...(supervises && goesOn ? (['closure'] as const) : []),
  ];
  return (
    <span className="actions">
      {acts.map((act) => (
        <Link
          key={act}
          to={atFile(caseId, `programme/lines/${line.lineId}/${act}`)}
          aria-label={t('ofThing', { verb: t(`${act}.link`), thing: t(`lines.${line.code}`) })}
        >
          {t(`${act}.link`)}
        </Link>
      ))}
    </span>
  );
}
