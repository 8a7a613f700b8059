import { Label, PageSection, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useParams } from 'react-router';
import { byPressure, runs, termsOf } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { Person } from '../kit/Person';
import { Sign } from '../kit/Sign';
import { MadeActs } from '../made/MadeActs';
import { screensOfFile } from '../made/screens';
import { useHasPlace } from '../shell/places';
import { ShortHead } from '../told/ShortHead';
import { Telling } from '../told/Telling';
import { file, type FileView, keyOf } from './queries';
import { isOfFile } from './rows';
import type { OnFile } from './useFileCommand';

const PARTS = ['', 'hypotheses', 'programme', 'evidence', 'diligence', 'matches', 'papers'] as const;

const LEVELS = { HIGHEST: 0, HIGH: 1, ORDINARY: 3 } as const satisfies Record<NonNullable<FileView['priority']>, number>;

/** One file: who answers for it, and its parts. */
export function File() {
  const { t } = useTranslation('file');
  const { caseId = '' } = useParams();
  const { data } = useQuery(file(caseId));
  const due = useQuery(termsOf(caseId));
  const onReports = useHasPlace('/queue');
  const heading = useRef<HTMLDivElement>(null);
  const read = data !== undefined;
  useEffect(() => heading.current?.focus(), [read]);
  if (!data) {
    return (
      <PageSection>
        <Loading />
      </PageSection>
    );
  }
  const reportIds = [data.view.reportId];
  const title = t('file.of', { number: caseNumber(caseId) });
  return (
    <PageSection>
      <article className="sheet" aria-label={title}>
        <div className="list-head" ref={heading} tabIndex={-1}>
          <Title headingLevel="h1">{title}</Title>
          <Label>{t(`standing.${data.view.standing}`)}</Label>
          {data.view.priority !== undefined && <Face level={LEVELS[data.view.priority]}>{t(`priority.${data.view.priority}`)}</Face>}
          <Link to={`/cases/${caseId}`}>{t('file.toCase')}</Link>
          {onReports && <Link to={`/queue/${data.view.reportId}`}>{t('file.toReport')}</Link>}
          <Link to="/file">{t('file.back')}</Link>
        </div>
        <Sign of={caseNumber(caseId)} />
        <ShortHead
          reportIds={reportIds}
          responsible={<Whose view={data.view} />}
          next={byPressure(due.data ?? []).filter(isOfFile).find(runs)}
          allRead={due.data !== undefined}
        />
        <nav aria-label={t('file.parts')} className="parts">
          {PARTS.map((part) => (
            <NavLink key={part} end={part === ''} to={`/file/${caseId}/${part}`}>
              {t(`part.${part === '' ? 'overview' : part}`)}
            </NavLink>
          ))}
        </nav>
        <Telling key={caseId} reportIds={reportIds}>
          <Outlet context={data satisfies OnFile} />
          <Others view={data.view} version={data.version} />
        </Telling>
      </article>
    </PageSection>
  );
}

/** All that can be done with a file. */
function Others({ view: { caseId, mine, investigator }, version }: OnFile) {
  const { t } = useTranslation('file');
  const cache = useQueryClient();
  return (
    <MadeActs
      service="investigation"
      path="/v1/investigations/{caseId}/"
      ids={{ caseId }}
      version={version}
      facts={new Map([[t('column.who'), t(mine ? 'who.mine' : investigator === undefined ? 'who.nobody' : 'who.another')]])}
      reread={() => cache.invalidateQueries({ queryKey: keyOf(caseId) })}
      screens={screensOfFile(caseId)}
    />
  );
}

/** Who answers for the file: the reader, another person by name, or nobody. */
function Whose({ view }: { view: FileView }) {
  const { t } = useTranslation('file');
  const who = whose(view);
  return who === 'another' && view.investigator !== undefined ? <Person of={view.investigator} service="investigation" /> : t(`who.${who}`);
}

const whose = (view: FileView) => (view.mine ? 'mine' : view.investigator === undefined ? 'nobody' : view.released ? 'released' : 'another');
