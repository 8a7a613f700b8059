import { useTranslation } from 'react-i18next';
import { FACETS, type Facet, useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import type { ReportView } from './queries';

/** What is known of a report without opening it, line by line: its name and its words. */
export type Facts = Map<string, string>;

/** Says a report's facts in the user's language. */
export function useFacts(): (view: ReportView) => Facts {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const times = useTimes();
  const list = (words: string[]) => words.filter(Boolean).join(', ');
  const facets = (view: ReportView) =>
    (Object.keys(FACETS) as Facet[]).map((facet): [string, string] => [
      labels.title(FACETS[facet]),
      list((view.facets[facet] ?? []).map((code) => labels.of(FACETS[facet], code))),
    ]);
  return (view) =>
    new Map(
      [
        [t('report.urgency'), view.urgency ? labels.of('Urgency', view.urgency) : ''],
        [t('report.danger'), t(view.imminentDanger ? 'report.yes' : 'report.no')],
        [t('report.received'), times.instant(view.receivedAt)],
        [t('report.channel'), labels.of('Channel', view.channel)],
        [t('report.reporter'), labels.of('ReporterKind', view.reporterKind)],
        [t('report.area'), labels.area(view.area)],
        [t('report.when'), view.occurredFrom ? times.instant(view.occurredFrom) : ''],
        [t('report.parties'), list(view.parties.map((party) => labels.of('PartyKind', party.kind)))],
        ...facets(view),
        [t('report.waiting'), view.waiting.length > 0 ? String(view.waiting.length) : ''],
        [t('report.referred'), list(view.referredTo.map((to) => labels.of('ReferralDestination', to)))],
      ].filter((fact): fact is [string, string] => Boolean(fact[1])),
    );
}
