import { Checkbox, SearchInput, Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { Group, type Option } from '../kit/fields';
import { idOf } from '../kit/refusals';

export type Weighed = Record<string, Schemas['Presence']>;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The factors of a triage by what they are about: what is present is ticked; what was looked for and is absent, or not known, is said too. */
export function Factors({ value, onChange }: { value: Weighed; onChange: (factors: Weighed) => void }) {
  const { t } = useTranslation(['queue', 'app']);
  const [sought, setSought] = useState('');
  const isFound = ({ code, label }: Option) => value[code] !== undefined || plain(label).includes(plain(sought));
  const found = useLabels()
    .groups('TriageFactor')
    .map(({ title, codes }) => ({ title, codes: codes.filter(isFound) }))
    .filter(({ codes }) => codes.length > 0);
  return (
    <Group pointer="/factors" label={t('triage.factors')}>
      <p className="row-extra">{t('triage.factorsHelp')}</p>
      <SearchInput
        aria-label={t('triage.find')}
        placeholder={t('triage.find')}
        value={sought}
        onChange={(_, words) => setSought(words)}
        onClear={() => setSought('')}
        resetButtonLabel={t('app:close')}
      />
      {found.map(({ title, codes }) => (
        <section key={title} aria-label={title}>
          <Title headingLevel="h3" className="kind-of-factors">
            {title}
          </Title>
          <ul className="factors">
            {codes.map((factor) => (
              <Factor key={factor.code} {...factor} value={value} onChange={onChange} />
            ))}
          </ul>
        </section>
      ))}
    </Group>
  );
}

interface OfFactor {
  code: string;
  label: string;
  value: Weighed;
  onChange: (factors: Weighed) => void;
}

function Factor({ code, label, value, onChange }: OfFactor) {
  const labels = useLabels();
  const say = (presence: Schemas['Presence'], on: boolean) => {
    const others = Object.fromEntries(Object.entries(value).filter(([factor]) => factor !== code));
    onChange(on ? { ...others, [code]: presence } : others);
  };
  return (
    <li>
      <Checkbox
        id={`${idOf('/factors')}-${code}`}
        label={label}
        isChecked={value[code] === 'PRESENT'}
        onChange={(_, on) => say('PRESENT', on)}
      />
      <ToggleGroup isCompact aria-label={label}>
        {(['ABSENT', 'UNKNOWN'] as const).map((presence) => (
          <ToggleGroupItem
            key={presence}
            text={labels.of('Presence', presence)}
            aria-label={`${label}: ${labels.of('Presence', presence)}`}
            isSelected={value[code] === presence}
            onChange={(_, on) => say(presence, on)}
          />
        ))}
      </ToggleGroup>
    </li>
  );
}
