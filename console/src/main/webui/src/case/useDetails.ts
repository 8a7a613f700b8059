import { useTranslation } from 'react-i18next';
import { type Facet, FACETS, useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { type Spoken, useSaid } from '../kit/say';
import { useTimes } from '../kit/time';
import type { Entry } from './queries';

type Detail = Record<string, unknown>;
/** Its name, its words, and their language. */
type Line = [string, string, string?];

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an entry tells beyond its name, in words. What has no words here is not shown: a code says nothing to people. */
export function useDetails(terms: Term[]): (entry: Entry) => Line[] {
  const { t } = useTranslation('case');
  const labels = useLabels();
  const said = useSaid();
  const times = useTimes();
  const term = (rule: unknown) => {
    const found = terms.find((each) => each.ruleId === rule)?.label;
    return found ? said(found) : undefined;
  };
  return (entry) => {
    const d = (entry.detail ?? {}) as Detail;
    const coded = (name: string, list: string, value = d[name]) => (text(value) ? labels.of(list, text(value)) : '');
    const alert = entry.what === 'alert-raised';
    const of = (name: string) => (d[name] === undefined ? [] : Object.entries(d[name] as Record<string, unknown>));
    const about = d['explanation'] ? said(d['explanation'] as Spoken) : term(d['ruleId']);
    const referrals = (Array.isArray(d['referrals']) ? d['referrals'] : []) as { to?: string }[];
    const lines: Line[] = [
      [t('detail.urgency'), coded('urgency', 'Urgency')],
      [t('detail.channel'), coded('channel', 'Channel')],
      [t('detail.reporterKind'), coded('reporterKind', 'ReporterKind')],
      [t('detail.area'), labels.area(text(d['firstLevelArea']) || undefined)],
      [t('detail.danger'), d['imminentDanger'] === true ? t('detail.yes') : ''],
      [t('detail.facets'), of('facets').flatMap(([facet, codes]) => texts(codes).map((code) => labels.of(FACETS[facet as Facet], code))).join(', ')],
      [t('detail.consents'), of('consents').map(([purpose, state]) => `${labels.of('ConsentPurpose', purpose)}: ${labels.of('ConsentState', text(state))}`).join(', ')],
      [t('detail.to'), [...new Set(referrals.map(({ to }) => labels.of('ReferralDestination', to ?? '')))].join(', ')],
      [t('detail.to'), entry.service === 'intake' ? coded('to', 'TransferDestination') : ''],
      [t('detail.purpose'), coded('purpose', entry.what === 'identity-requested' ? 'OpeningPurpose' : 'ConsentPurpose')],
      [t('detail.consent'), coded('consent', 'ConsentState')],
      [t('detail.capacity'), coded('capacity', 'CaseFunction')],
      [t('detail.of'), entry.service === 'notification' ? coded('of', 'CaseFunction') : ''],
      [t('detail.source'), coded('source', 'CodingSource')],
      [t('detail.kind'), alert ? coded('kind', 'AlertKind') : ''],
      [t('detail.rule'), entry.what === 'person-not-told' ? coded('rule', 'SendingRule') : ''],
      [t('detail.reasons'), texts(d['reasons']).map((code) => labels.of('LikenessReason', code)).join(', ')],
      [t('detail.role'), entry.what === 'alert-acknowledged' ? '' : coded('role', 'Role')],
      [t('detail.round'), typeof d['round'] === 'number' ? String(d['round']) : ''],
      [t('detail.term'), about?.words ?? '', about?.lang],
      [t('detail.holder'), coded('holder', 'Role')],
      [t('detail.due'), ['due', 'until', 'heldUntil', 'nextReview', 'actBy'].map((name) => text(d[name])).filter(Boolean).map(times.instant).at(0) ?? ''],
      [t('detail.inTime'), typeof d['inTime'] === 'boolean' ? t(d['inTime'] ? 'detail.yes' : 'detail.no') : ''],
    ];
    return lines.filter(([, words]) => words !== '' && words !== '…');
  };
}
