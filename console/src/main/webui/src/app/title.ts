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
  ['/cases/:caseId/told', 'case:tabs.told'],
  ['/cases/:caseId/people', 'case:tabs.people'],
  ['/cases/:caseId/measures/*', 'case:tabs.measures'],
  ['/cases/:caseId/investigation/hypotheses/*', 'file:part.hypotheses'],
  ['/cases/:caseId/investigation/programme/*', 'file:part.programme'],
  ['/cases/:caseId/investigation/evidence/*', 'file:part.evidence'],
  ['/cases/:caseId/investigation/matches/*', 'file:part.matches'],
  ['/cases/:caseId/investigation/papers', 'file:part.papers'],
  ['/cases/:caseId/investigation/*', 'case:tabs.investigation'],
  ['/cases/:caseId/duties/diligence', 'case:duties.checklist'],
  ['/cases/:caseId/duties/*', 'case:tabs.duties'],
  ['/cases/:caseId/decisions', 'case:tabs.decisions'],
  ['/cases/:caseId/contact', 'case:tabs.contact'],
  ['/cases/:caseId/access', 'case:tabs.access'],
  ['/cases/:caseId', 'case:tabs.timeline'],
  ['/warnings/:warningId/*', 'app:page.warning'],
  ['/alerts/ways', 'alerts:ways.title'],
  ['/alerts/:alertId', 'app:page.alert'],
  ['/identity/:reportId/:requestId', 'app:page.request'],
  ['/rota/opening', 'duty:opening.title'],
  ['/rota/absence', 'duty:absence.title'],
  ['/rota/:rotaId/*', 'app:page.rota'],
] as const;

/** The title of the tab: page, place and console; of a blank screen the words of an empty tab. */
export function useTitle(pathname: string, place: PlaceWords, blank: boolean): void {
  const { t, i18n } = useTranslation(['app', 'queue', 'file', 'case', 'told', 'duty', 'alerts']);
  useEffect(() => {
    const page = place === 'nothing' ? undefined : PAGES.find(([pattern]) => matchPath(pattern, pathname))?.[1];
    const words = [...(page ? [t(page)] : []), t(`places.${place}`), t('console')];
    document.title = blank ? t('blank.title') : words.join(' · ');
  }, [pathname, place, blank, t, i18n.language]);
}
