import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { useHasPlace } from '../shell/places';
import { useSession } from '../shell/useSession';
import { Entries } from './Entries';
import { useOnCase } from './onCase';
import { file, programme } from './queries';

/** How far the file of the investigation is, what is to be done there, and what happened. */
export function Investigation() {
  const { t } = useTranslation('case');
  const { known, entries } = useOnCase();
  const linked = useHasPlace('/file');
  const supervises = useSession().now.functions.includes('supervisor');
  const query = useQuery(file(known.caseId));
  const facts = useFacts(known.caseId);
  if (query.isPending) {
    return <Loading />;
  }
  return (
    <div className="tab">
      {facts.length > 0 && (
        <DescriptionList isCompact isHorizontal>
          {facts.map(([name, words]) => (
            <DescriptionListGroup key={name}>
              <DescriptionListTerm>{name}</DescriptionListTerm>
              <DescriptionListDescription>{words}</DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      )}
      {query.data && linked && (
        <nav className="actions" aria-label={t('tabs.investigation')}>
          <Link to={`/file/${known.caseId}`}>{t('file.open')}</Link>
          {supervises && query.data.investigator !== undefined && <Link to={`/today/file/${known.caseId}`}>{t('file.give')}</Link>}
        </nav>
      )}
      <Entries label={t('tabs.investigation')} entries={entries.filter((entry) => entry.service === 'investigation')} />
    </div>
  );
}

function useFacts(caseId: string): [string, string][] {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const times = useTimes();
  const view = useQuery(file(caseId)).data;
  const plan = useQuery(programme(caseId)).data;
  if (!view) {
    return [];
  }
  const open = plan?.acts.filter((act) => act.state === 'ORDERED') ?? [];
  const overdue = open.filter((act) => act.overdue).length;
  const facts: [string, string][] = [
    [t('file.standing'), t(`file.standings.${view.standing}`)],
    [t('file.investigator'), t(view.released ? 'file.released' : view.investigator === undefined ? 'file.free' : 'file.taken')],
    [t('file.area'), view.firstLevelArea === undefined ? '' : labels.area(view.firstLevelArea)],
    [t('file.acts'), plan ? [String(open.length), overdue > 0 ? t('file.overdue', { count: overdue }) : ''].filter(Boolean).join(' · ') : ''],
    [t('file.nextReview'), plan?.nextReview === undefined ? '' : times.instant(plan.nextReview)],
  ];
  return facts.filter(([, words]) => words !== '');
}
