import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useMeasureName } from './facts';
import type { PlanView } from './queries';

/** Whom or what the plan protects beside its party. Names are sealed. */
export function Beneficiaries({ view: { beneficiaries } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  if (beneficiaries.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('group.title')}>
      <Title headingLevel="h2">{t('group.title')}</Title>
      <ul>
        {beneficiaries.map(({ beneficiaryId, kind, child }) => (
          <li key={beneficiaryId}>{[t(`group.kinds.${kind}`), child ? t('group.child') : ''].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </section>
  );
}

/** How a collective decides for itself, and what some of its members do not want. */
export function Collective({ view: { collective, measures } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const name = useMeasureName();
  if (collective === undefined) {
    return null;
  }
  const { territories, spokesperson, agreement, optedOut } = collective;
  const unwanted = measures.filter(({ measureId }) => optedOut.includes(measureId));
  return (
    <section aria-label={t('collective.title')}>
      <Title headingLevel="h2">{t('collective.title')}</Title>
      <p>{agreement === undefined ? t('collective.notAsked') : t(`collective.answers.${agreement}`)}</p>
      <p>{t(spokesperson ? 'collective.voice' : 'collective.noVoice')}</p>
      {territories.length > 0 && <p>{[t('collective.lives'), territories.map((kind) => t(`collective.places.${kind}`)).join(', ')].join(' ')}</p>}
      {unwanted.length > 0 && <p>{[t('collective.optedOut'), unwanted.map((each) => name(each, measures)).join(', ')].join(' ')}</p>}
    </section>
  );
}
