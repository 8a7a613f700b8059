import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Title,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useLabels } from '../api/labels';
import { byPressure, runs, termsOf } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Explained } from '../kit/Explained';
import { NotRead } from '../kit/NotRead';
import { Terms } from '../kit/Terms';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import { useSession } from '../shell/useSession';
import type { FileView } from './queries';
import { isOfFile } from './rows';
import { useFile } from './useFileCommand';
import { useOpens } from './useOpens';

/** What is next in the file, and what is known of it. */
export function Overview() {
  const { t } = useTranslation('file');
  const on = useFile();
  const due = useQuery(termsOf(on.view.caseId));
  return (
    <>
      <Hands view={on.view} />
      <Outlet context={on} />
      <section aria-label={t('file.next')}>
        <Explained word="deadline">
          <Title headingLevel="h2">{t('file.next')}</Title>
        </Explained>
        <NotRead of={due} />
        {due.data && <Terms of={byPressure(due.data).filter(isOfFile).filter(runs)} />}
      </section>
      <Known view={on.view} />
    </>
  );
}

/** How the file comes into the hands of a person, who take it or to whom it is given, and where its sealed parts are opened. */
function Hands({ view: { caseId, mine, investigator, released } }: { view: FileView }) {
  const { t } = useTranslation('file');
  const { functions } = useSession().now;
  const gives = functions.includes('supervisor');
  const opens = useOpens();
  const isFree = functions.includes('investigator') && (investigator === undefined || (released && !mine));
  return (
    (isFree || gives || opens) && (
      <nav className="actions" aria-label={t('file.actions')}>
        {isFree && (
          <Link to={atFile(caseId, 'taking')} className="pf-v6-c-button pf-m-primary pf-m-small">
            {t('take.title')}
          </Link>
        )}
        {gives && <Link to={`/today/file/${caseId}`}>{t('file.give')}</Link>}
        {opens && <Link to={atFile(caseId, 'opening')}>{t('opening.title')}</Link>}
      </nav>
    )
  );
}

function Known({ view }: { view: FileView }) {
  const facts = useFacts()(view);
  return (
    <DescriptionList isCompact isHorizontal>
      {facts.map(([name, words]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{name}</DescriptionListTerm>
          <DescriptionListDescription>{words}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}

/** The numbers of other cases, each of which leads to its case. */
const linked = (cases: string[]) =>
  cases.length > 0 && (
    <span className="actions">
      {cases.map((caseId) => (
        <Link key={caseId} to={`/cases/${caseId}`}>
          {caseNumber(caseId)}
        </Link>
      ))}
    </span>
  );

function useFacts(): (view: FileView) => [string, ReactNode][] {
  const { t } = useTranslation('file');
  const labels = useLabels();
  const times = useTimes();
  const traits = (view: FileView) => view.traits.filter((each) => each.answer === 'YES').map((each) => t(`trait.${each.trait}`));
  return (view) => {
    const facts: [string, ReactNode][] = [
      [t('fact.area'), labels.area(view.firstLevelArea)],
      [t('fact.affected'), view.affected.map((each) => labels.of('PartyKind', each.kind)).join(', ')],
      [t('fact.traits'), traits(view).join(', ')],
      [t('fact.unit'), view.unit ? t(view.unit.specialised ? 'fact.specialised' : 'fact.ordinary') : ''],
      [t('fact.absence'), view.absence ? t('fact.away', { until: times.instant(view.absence.until) }) : ''],
      [t('fact.contact'), view.contact === undefined ? t('fact.noContact') : t('fact.named')],
      [t('fact.coded'), view.coded.length > 0 ? t('fact.facets', { count: view.coded.length }) : t('fact.notCoded')],
      [t('fact.same'), linked(view.sameIncident)],
    ];
    return facts.filter(([, words]) => Boolean(words));
  };
}
