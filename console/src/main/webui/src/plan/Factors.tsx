import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Protection } from '../api/protection';
import { useLabels } from '../api/labels';
import { Group, Pick } from '../kit/fields';

export type Found = NonNullable<Protection['ProposeLevelFoundFactors']['factors']>;
type Presence = Found[string];

const PRESENCES = ['PRESENT', 'ABSENT', 'UNKNOWN'] as const satisfies Presence[];

/** What was found about each factor. Not known is an answer; nothing is filled in before. */
export function Factors({ value, onChange }: { value: Found; onChange: (found: Found) => void }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const say = (code: string, presence: string) => {
    const others = Object.fromEntries(Object.entries(value).filter(([factor]) => factor !== code));
    onChange(presence === '' ? others : { ...others, [code]: presence as Presence });
  };
  return (
    <Group pointer="/factors" label={t('assess.factors')}>
      {labels.groups('TriageFactor').map(({ title, codes }) => (
        <section key={title} aria-label={title}>
          <Title headingLevel="h3" className="kind-of-factors">
            {title}
          </Title>
          {codes
            .filter(({ code }) => code !== 'UNKNOWN')
            .map(({ code, label }) => (
              <Pick
                key={code}
                pointer={`/factors/${code}`}
                label={label}
                none={t('assess.notSaid')}
                options={PRESENCES.map((each) => ({ code: each, label: labels.of('Presence', each) }))}
                value={value[code]}
                onChoice={(presence) => say(code, presence)}
              />
            ))}
        </section>
      ))}
    </Group>
  );
}
