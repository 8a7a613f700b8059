import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';

/** What was noted: the entry of the timeline that says the same, and the list of the code beside it. */
const NOTED: Record<string, [string, string]> = {
  TRIAGED: ['report-triaged', 'Urgency'],
  REFERRED: ['report-referred', 'ReferralDestination'],
  TRANSFERRED: ['report-transferred', 'TransferDestination'],
  TRANSFER_ACKNOWLEDGED: ['transfer-acknowledged', 'TransferDestination'],
  LOWERING_PROPOSED: ['lowering-proposed', 'Urgency'],
  LOWERING_CONFIRMED: ['lowering-confirmed', 'Urgency'],
};

/** What officers decided about a report and why, in words: which factors they weighed, and their reasons. */
export function useNoted(): (noted: Schemas['OpenedReportJudgement']) => [string, string] {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const times = useTimes();
  return ({ what, at, factors, reasons }) => {
    const [name = '', code = ''] = what.split(' ');
    const [event, list] = NOTED[name] ?? [];
    const title = event === undefined || list === undefined ? t('account.judgements') : `${labels.of('TimelineEvent', `intake.${event}`)}: ${labels.of(list, code)}`;
    const weighed = Object.entries(factors).map(([factor, presence]) => `${labels.of('TriageFactor', factor)}: ${labels.of('Presence', presence)}`);
    return [`${title} · ${times.instant(at)}`, [reasons, weighed.join(', ')].filter(Boolean).join('\n')];
  };
}
