import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath } from 'react-router';
import type { PlaceWords } from '../shell/places';

/** Pages within a place, the narrower first. No page says of which case it is: a browser keeps its titles. */
const PAGES = [
  ['/queue/new', 'queue:phoned.title'],
  ['/queue/:reportId/opening', 'told:form.title'],
  ['/queue/:reportId/coding', 'queue:coding.title'],
  ['/queue/:reportId/triage', 'queue:triage.title'],
  ['/queue/:reportId/transfer', 'queue:transfer.title'],
  ['/queue/:reportId/question', 'queue:question.title'],
  ['/queue/:reportId/*', 'app:page.report'],
  ['/plan/:planId/*', 'app:page.plan'],
  ['/file/:caseId/hypotheses/*', 'file:part.hypotheses'],
  ['/file/:caseId/programme/*', 'file:part.programme'],
  ['/file/:caseId/evidence/*', 'file:part.evidence'],
  ['/file/:caseId/diligence/*', 'file:part.diligence'],
  ['/file/:caseId/matches/*', 'file:part.matches'],
  ['/file/:caseId/papers', 'file:part.papers'],
  ['/file/:caseId/*', 'file:part.overview'],
  ['/cases/:caseId/duties/*', 'case:tabs.duties'],
  ['/cases/:caseId/measures', 'case:tabs.measures'],
  ['/cases/:caseId/investigation', 'case:tabs.investigation'],
  ['/cases/:caseId/people', 'case:tabs.people'],
  ['/cases/:caseId/decisions', 'case:tabs.decisions'],
  ['/cases/:caseId/contact', 'case:tabs.contact'],
  ['/cases/:caseId/access', 'case:tabs.access'],
  ['/cases/:caseId', 'case:tabs.timeline'],
  ['/warnings/:warningId/*', 'app:page.warning'],
  ['/alerts/:alertId', 'app:page.alert'],
  ['/identity/:reportId/:requestId', 'app:page.request'],
] as const;

/** The title of the tab: page, place and console; of a blank screen the words of an empty tab. */
export function useTitle(pathname: string, place: PlaceWords, blank: boolean): void {
  const { t, i18n } = useTranslation(['app', 'queue', 'file', 'case', 'told']);
  useEffect(() => {
    const page = place === 'nothing' ? undefined : PAGES.find(([pattern]) => matchPath(pattern, pathname))?.[1];
    const words = [...(page ? [t(page)] : []), t(`places.${place}`), t('console')];
    document.title = blank ? t('blank.title') : words.join(' · ');
  }, [pathname, place, blank, t, i18n.language]);
}
