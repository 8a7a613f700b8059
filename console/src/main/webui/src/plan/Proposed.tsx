import { Title } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Face } from '../kit/Face';
import { NotRead } from '../kit/NotRead';
import type { Found } from './Factors';
import { FACES } from './faces';
import { proposal } from './queries';

const RULES = ['R1', 'R2', 'R3', 'R4', 'R5'] as const;
const isRule = (name: string): name is (typeof RULES)[number] => RULES.some((each) => each === name);

/** What the instrument proposes of what was found so far, and why. It moves with each answer, and nothing is recorded. */
export function Proposed({ planId, factors }: { planId: string; factors: Found }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const reading = useQuery({ ...proposal(planId, factors), enabled: Object.keys(factors).length > 0, placeholderData: keepPreviousData });
  const level = (code: string) => labels.of('RiskLevel', code);
  const { data } = reading;
  return (
    <section aria-label={t('proposal.title')} aria-live="polite">
      <Title headingLevel="h3">{t('proposal.title')}</Title>
      {reading.isError && <NotRead of={reading} />}
      {data === undefined ? (
        <p>{t('proposal.none')}</p>
      ) : (
        <>
          <Face level={FACES[data.proposed]}>{level(data.proposed)}</Face>
          {data.because.length === 0 ? (
            <p>{t('proposal.noRule')}</p>
          ) : (
            <ul>
              {data.because.map((rule) => (
                <li key={rule}>{isRule(rule) ? t(`proposal.rules.${rule}`) : rule}</li>
              ))}
            </ul>
          )}
          {data.unknownDecides && <p>{t('proposal.unknownDecides', { level: level(data.possible) })}</p>}
          {data.floors.map((cause) => (
            <p key={cause}>{t(`risk.floors.${cause}`)}</p>
          ))}
        </>
      )}
    </section>
  );
}
