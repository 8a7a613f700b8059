import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { staff } from '../api/staff';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { useNames } from '../kit/Person';
import { said } from '../kit/said';
import { Beside } from './Beside';
import { onRota, useDutyAct } from './commands';
import { useRoster } from './OneRota';
import { useSpans } from './useSpans';

/** Leaves a gap to a standing person, and says why. */
export function Acceptance() {
  const { t } = useTranslation('duty');
  const { from = '' } = useParams();
  const { rota } = useRoster();
  const { rotaId, zone } = rota;
  const { span } = useSpans(zone);
  const gap = rota.gaps.find((each) => each.from === from);
  const { about, value, set } = useDraft<{ person?: string; reasons: string }>(`acceptance ${rotaId} ${from}`, () => ({ reasons: '' }));
  const command = useDutyAct(about, onRota.accept({ rotaId }));
  return (
    <Beside label={t('acceptance.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`acceptance.${word}`)} command={command} body={() => said({ from, ...value })}>
        {gap && <p>{span(gap)}</p>}
        <Choice pointer="/person" label={t('field.instead')} options={useStanding()} value={value.person} onChoice={(person) => set({ person })} />
        <Words pointer="/reasons" label={t('field.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      </CommandForm>
    </Beside>
  );
}

/** The standing persons of the rota, by the identifier that the service takes. */
function useStanding(): { code: string; label: string }[] {
  const { standing } = useRoster().rota;
  const nameOf = useNames('notification');
  const people = useQuery(staff('notification')).data ?? [];
  return standing.flatMap(({ person: sign }) => {
    const known = people.find(({ pseudonym }) => pseudonym === sign);
    return known ? [{ code: known.person, label: nameOf(sign) }] : [];
  });
}
