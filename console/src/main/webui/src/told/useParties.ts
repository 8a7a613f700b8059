import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import type { OpenedReport } from './queries';
import type { Line } from './useAccount';

type Party = Schemas['OpenedReportParty'];
type SheetLine = Schemas['InterviewSheetLine'];

/** Who is threatened, how each is reached, and what they said in interviews, in words. */
export function useParties(): (what: OpenedReport) => Line[] {
  const [identity, decided, interview] = [useIdentity(), useDecided(), useInterview()];
  return (what) => [
    ...what.parties.flatMap((party) => [...identity(party), ...decided(party)]),
    ...what.interviews.flatMap(interview),
  ];
}

function useIdentity(): (party: Party) => Line[] {
  const { t } = useTranslation('told');
  const labels = useLabels();
  return ({ identity, roles }) => [
    [t('name'), identity.name],
    [t('contact'), identity.contact],
    [t('party.document'), identity.document],
    [t('party.note'), identity.note],
    [labels.title('PartyRole'), roles.map((role) => labels.of('PartyRole', role)).join(', ')],
    [t('party.factors'), identity.factors.join(', ')],
    [t('party.interpreter'), identity.wishes?.interpreter],
    [t('party.companion'), identity.wishes?.companion],
    [t('party.interviewer'), identity.wishes?.interviewer],
    ...Object.entries(identity.unmapped),
  ];
}

/** What a collective decided by its own procedure, and who of it refuses for themselves. */
function useDecided(): (party: Party) => Line[] {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const times = useTimes();
  const about = (purpose: string) => labels.of('ConsentPurpose', purpose);
  return ({ minutes, optOuts }) => [
    ...minutes.flatMap(({ purpose, calledFor, heldAt, minutes: words }): Line[] => [
      [t('party.called', { purpose: about(purpose) }), calledFor && times.instant(calledFor)],
      [t('party.held', { purpose: about(purpose) }), heldAt && times.instant(heldAt)],
      [t('party.minutes', { purpose: about(purpose) }), words],
    ]),
    ...optOuts.map(({ purpose, name }): Line => [t('party.optedOut', { purpose: about(purpose) }), name ?? t('party.somebody')]),
  ];
}

function useInterview(): (interview: Schemas['OpenedInterview']) => Line[] {
  const { t } = useTranslation('told');
  const times = useTimes();
  return ({ at, words }) =>
    Object.entries(words).map(([line, said]) => [`${t(`interview.${line as SheetLine}`)} · ${t('party.interviewed', { at: times.instant(at) })}`, said]);
}
