import { Checkbox, SearchInput, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { Group } from '../kit/fields';
import { idOf } from '../kit/refusals';

export type Weighed = Record<string, Schemas['Presence']>;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The factors of a triage: what is present is ticked; what was looked for and is absent, or not known, is said too. */
export function Factors({ value, onChange }: { value: Weighed; onChange: (factors: Weighed) => void }) {
  const { t } = useTranslation(['queue', 'app']);
  const [sought, setSought] = useState('');
  const found = useLabels()
    .codes('TriageFactor')
    .filter((factor) => value[factor.code] !== undefined || plain(factor.label).includes(plain(sought)));
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
      <ul className="factors">
        {found.map((factor) => (
          <Factor key={factor.code} {...factor} value={value} onChange={onChange} />
        ))}
      </ul>
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
