import { useTranslation } from 'react-i18next';
import { useNavigate, useOutletContext } from 'react-router';
import type { Protection } from '../api/protection';
import { OpeningForm } from '../kit/OpeningForm';
import { atPlan } from '../made/screens';
import { useTelling } from '../told/Telling';
import { open } from './commands';
import { Opened } from './Opened';
import { type OnPlan, useAbout } from './usePlanCommand';

const PARTS = ['MEASURES', 'DELIVERIES', 'SEPARATIONS', 'CONVERSATIONS', 'RISK', 'DECISION', 'CHANGE', 'PEOPLE', 'CHECKIN', 'ALARM'] as const satisfies Protection['PlanPart'][];

/** Opens what is sealed in a plan. The purpose is on record before the first word is answered. */
export function Opening() {
  const { t } = useTranslation('plan');
  const go = useNavigate();
  const { show } = useTelling();
  const { caseId, view } = useOutletContext<OnPlan>();
  const { planId } = view;
  return (
    <OpeningForm
      about={useAbout('opening')}
      parts={PARTS.map((code) => ({ code, label: t(`opening.parts.${code}`) }))}
      next={t('opening.next')}
      send={open({ planId })}
      onOpened={(what) => {
        show({
          of: planId,
          part: what.part,
          draw: (until, onClose) => <Opened key={what.openingId} what={what} view={view} until={until} onClose={onClose} />,
        });
        void go(atPlan(caseId, planId));
      }}
    />
  );
}
