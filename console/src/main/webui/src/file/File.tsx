import { Label, PageSection, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useParams } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { Sign } from '../kit/Sign';
import { MadeActs } from '../made/MadeActs';
import { file, type FileView, keyOf } from './queries';
import type { OnFile } from './useFileCommand';

const PARTS = ['', 'hypotheses', 'programme', 'evidence', 'diligence', 'matches'] as const;

/** One file: who answers for it, and its parts. */
export function File() {
  const { t } = useTranslation('file');
  const { caseId = '' } = useParams();
  const { data } = useQuery(file(caseId));
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
  const title = t('file.of', { number: caseNumber(caseId) });
  return (
    <PageSection>
      <article className="sheet" aria-label={title}>
        <div className="list-head" ref={heading} tabIndex={-1}>
          <Title headingLevel="h1">{title}</Title>
          <Label>{t(`standing.${data.view.standing}`)}</Label>
          <Label>
            {t('column.who')}: {t(`who.${whose(data.view)}`)}
          </Label>
          {data.view.priority !== undefined && <Label>{t(`priority.${data.view.priority}`)}</Label>}
          <Link to="/file">{t('file.back')}</Link>
        </div>
        <Sign of={caseNumber(caseId)} />
        <nav aria-label={t('file.parts')} className="parts">
          {PARTS.map((part) => (
            <NavLink key={part} end={part === ''} to={`/file/${caseId}/${part}`}>
              {t(`part.${part === '' ? 'overview' : part}`)}
            </NavLink>
          ))}
        </nav>
        <Outlet context={data satisfies OnFile} />
        <Others view={data.view} version={data.version} />
      </article>
    </PageSection>
  );
}

/** All that can be done with a file. What has a screen of its own without naming a part of the file leads there. */
function Others({ view: { caseId, mine, investigator }, version }: OnFile) {
  const { t } = useTranslation('file');
  const cache = useQueryClient();
  const at = (part: string) => `/file/${caseId}/${part}`;
  return (
    <MadeActs
      service="investigation"
      path="/v1/investigations/{caseId}/"
      ids={{ caseId }}
      version={version}
      facts={new Map([[t('column.who'), t(mine ? 'who.mine' : investigator === undefined ? 'who.nobody' : 'who.another')]])}
      reread={() => cache.invalidateQueries({ queryKey: keyOf(caseId) })}
      screens={{
        takeFile: at('taking'),
        proposeHypothesis: at('hypotheses/new'),
        openLine: at('programme/line'),
        orderAct: at('programme/act'),
        approveProgramme: at('programme/approval'),
        identifyEvidence: at('evidence/new'),
        openMatrix: at('matches/matrix/new'),
      }}
    />
  );
}

const whose = (view: FileView) => (view.mine ? 'mine' : view.investigator === undefined ? 'nobody' : view.released ? 'released' : 'another');
