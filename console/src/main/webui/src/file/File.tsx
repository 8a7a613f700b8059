import { Label } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import { caseNumber } from '../kit/caseNumber';
import { Face } from '../kit/Face';
import { Loading } from '../kit/Loading';
import { MadeActs } from '../made/MadeActs';
import { atFile, screensOfFile } from '../made/screens';
import { useHasPlace } from '../shell/places';
import { useReads } from '../shell/sees';
import { file, type FileView, keyOf } from './queries';
import type { OnFile } from './useFileCommand';

const PARTS = ['', 'hypotheses', 'programme', 'evidence', 'matches', 'papers'] as const;

const LEVELS = { HIGHEST: 0, HIGH: 1, ORDINARY: 3 } as const satisfies Record<NonNullable<FileView['priority']>, number>;

/** The investigation of a case: its file, part by part. */
export function File() {
  const { t } = useTranslation('file');
  const { caseId = '' } = useParams();
  return useReads('file') ? <OneFile caseId={caseId} /> : <p>{t('file.none')}</p>;
}

/** The parts stand there for those who work on files; who reads one alone reads what is known of it. */
function OneFile({ caseId }: { caseId: string }) {
  const { t } = useTranslation('file');
  const works = useHasPlace('/file');
  const { data } = useQuery(file(caseId));
  if (!data) {
    return data === null ? <p>{t('file.none')}</p> : <Loading />;
  }
  return (
    <article className="sheet" aria-label={t('file.of', { number: caseNumber(caseId) })}>
      <div className="list-head">
        <Label>{t(`standing.${data.view.standing}`)}</Label>
        {data.view.priority !== undefined && <Face level={LEVELS[data.view.priority]}>{t(`priority.${data.view.priority}`)}</Face>}
      </div>
      {works && <Parts caseId={caseId} />}
      <Outlet context={data satisfies OnFile} />
      <Others {...data} />
    </article>
  );
}

function Parts({ caseId }: { caseId: string }) {
  const { t } = useTranslation('file');
  return (
    <nav aria-label={t('file.parts')} className="parts">
      {PARTS.map((part) => (
        <NavLink key={part} end={part === ''} to={atFile(caseId, part)}>
          {t(`part.${part === '' ? 'overview' : part}`)}
        </NavLink>
      ))}
    </nav>
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
