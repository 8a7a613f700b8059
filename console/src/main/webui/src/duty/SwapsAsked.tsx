import { useTranslation } from 'react-i18next';
import type { MyDuty } from '../api/duty';
import { useLabels } from '../api/labels';
import { useMechanismZone } from '../api/zone';
import { Person } from '../kit/Person';
import { onShift } from './commands';
import { OneClick } from './OneClick';
import { useSpans } from './useSpans';

/** The swaps that others ask of the reader: nothing changes before they agree. */
export function SwapsAsked({ of }: { of: MyDuty['swapsAsked'] }) {
  const { t } = useTranslation('duty');
  return of.length === 0 ? null : (
    <section aria-labelledby="swaps-asked">
      <h2 id="swaps-asked">{t('swaps.title')}</h2>
      <ul className="rows">
        {of.map((swap) => (
          <Swap key={swap.swapId} of={swap} />
        ))}
      </ul>
    </section>
  );
}

function Swap({ of }: { of: MyDuty['swapsAsked'][number] }) {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  const { span } = useSpans(useMechanismZone());
  const { rotaId, swapId, shift, inReturn } = of;
  return (
    <li>
      <Person of={shift.person} service="notification" />
      <span>{labels.of('Role', shift.function)}</span>
      <span>{t('swaps.takes', { when: span(shift) })}</span>
      <span>{inReturn ? t('swaps.gives', { when: span(inReturn) }) : t('swaps.nothing')}</span>
      <span className="actions">
        <OneClick first about={`agree ${swapId}`} send={onShift.agree({ rotaId, swapId })} verb={t('swaps.agree')} of={span(shift)} />
        <OneClick about={`decline ${swapId}`} send={onShift.decline({ rotaId, swapId })} verb={t('swaps.decline')} of={span(shift)} />
      </span>
    </li>
  );
}
