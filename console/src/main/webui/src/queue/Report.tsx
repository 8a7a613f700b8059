import { Button, DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm, Label, Title } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { ActError } from '../kit/ActError';
import { Urgency } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { Sign } from '../kit/Sign';
import { MadeActs } from '../made/MadeActs';
import { screensOfReport } from '../made/screens';
import { Telling } from '../told/Telling';
import { claim, release } from './commands';
import { useFacts } from './facts';
import { Files } from './Files';
import { Followed } from './Followed';
import { isComparison, isLong } from './long';
import { QUEUE, report, REPORTS, type Row } from './queries';
import { Suggested } from './Suggested';
import { Similar } from './Similar';
import type { OnReport } from './useReportCommand';
import { useRow } from './useRow';

/** One report beside the list: what is known without opening it, what was opened, and what to do. */
export function Report() {
  const { t } = useTranslation('queue');
  const { reportId = '' } = useParams();
  const { pathname } = useLocation();
  const { data } = useQuery(report(reportId));
  const row = useRow(reportId);
  const long = isLong(pathname);
  const heading = useRef<HTMLDivElement>(null);
  const read = data !== undefined;
  useEffect(() => heading.current?.focus(), [read]);
  if (!data) {
    return (
      <aside className="report" aria-label={t('report.actions')}>
        <Loading />
      </aside>
    );
  }
  const context: OnReport = data;
  const beside = long && !isComparison(pathname);
  return (
    <aside className="report" aria-label={data.view.caseNumber}>
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h2">{data.view.caseNumber}</Title>
      </div>
      <Sign of={data.view.caseNumber} />
      {data.view.test && <Label>{t('report.test')}</Label>}
      <Rated view={data.view} row={row} />
      <p>
        <Link to={`/cases/${data.view.caseId}`}>{t('report.toCase')}</Link>
      </p>
      <Acts reportId={reportId} row={row} onList={long ? () => heading.current?.focus() : undefined} />
      <Telling key={reportId} reportIds={[reportId]} facts={beside && <Known view={data.view} />}>
        <Outlet context={context} key={pathname} />
      </Telling>
      {!beside && <Known view={data.view} />}
      <Files reportId={reportId} />
      <Followed view={data.view} />
      <Similar reportId={reportId} />
      <Others view={data.view} version={data.version} />
    </aside>
  );
}

const DECLARED = 'IMMINENT_DANGER_DECLARED';

/** How urgent the report is, and why the rules suggest it while nobody has judged it. */
function Rated({ view, row }: { view: OnReport['view']; row: Row | undefined }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  if (view.urgency !== undefined) {
    return <Urgency of={view.urgency} />;
  }
  const reason = (code: string) => (code === DECLARED ? t('danger') : labels.reason(code));
  return (
    row && (
      <p>
        <Suggested by={row} />{' '}
        {row.suggested.because.length > 0 && t('because', { reasons: row.suggested.because.map(reason).join(', ') })}
      </p>
    )
  );
}

interface ActsShown {
  reportId: string;
  row: Row | undefined;
  /** A long form is in the place of the list. The focus does not stay on the link that brings the list back. */
  onList: (() => void) | undefined;
}

function Acts({ reportId, row, onList }: ActsShown) {
  const { t } = useTranslation('queue');
  const act = useMutation({ mutationFn: (to: 'take' | 'leave') => (to === 'take' ? claim(reportId).then(() => to) : release(reportId).then(() => to)) });
  const yours = row?.claim?.yours === true;
  const links = [
    ['opening', t('report.open')],
    ['coding', t('report.code')],
    ['triage', t('report.triage')],
    ['referral', t('report.refer')],
    ['transfer', t('report.transfer')],
    ['question', t('report.ask')],
  ] as const;
  return (
    <>
      <nav className="actions" aria-label={t('report.actions')}>
        <Button variant="secondary" size="sm" isDisabled={act.isPending} onClick={() => act.mutate('take')}>
          {t(yours ? 'claim.extend' : 'claim.take')}
        </Button>
        {yours && (
          <Button variant="secondary" size="sm" isDisabled={act.isPending} onClick={() => act.mutate('leave')}>
            {t('claim.release')}
          </Button>
        )}
        {links.map(([to, words]) => (
          <Link key={to} to={`/queue/${reportId}/${to}`} className="pf-v6-c-button pf-m-link pf-m-small">
            {words}
          </Link>
        ))}
        {onList ? (
          <Link to={`/queue/${reportId}`} onClick={onList}>
            {t('report.list')}
          </Link>
        ) : (
          <Link to="/queue">{t('report.back')}</Link>
        )}
      </nav>
      <ActError of={act.error} />
    </>
  );
}

/** All that can be done with a report. */
function Others({ view, version }: Pick<OnReport, 'view' | 'version'>) {
  const cache = useQueryClient();
  const facts = useFacts();
  const { reportId } = view;
  return (
    <MadeActs
      level="h3"
      service="intake"
      path="/v1/reports/{reportId}/"
      ids={{ reportId }}
      caseId={view.caseId}
      goesWith={view.caseId}
      version={version}
      facts={facts(view)}
      reread={() => Promise.all([REPORTS, QUEUE].map((queryKey) => cache.invalidateQueries({ queryKey })))}
      screens={screensOfReport(reportId)}
    />
  );
}

function Known({ view }: { view: OnReport['view'] }) {
  const facts = useFacts();
  return (
    <DescriptionList isCompact isHorizontal>
      {[...facts(view)].map(([name, words]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{name}</DescriptionListTerm>
          <DescriptionListDescription>{words}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
