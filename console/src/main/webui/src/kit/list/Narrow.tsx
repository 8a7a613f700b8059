import { Button, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../fields';

/** One part of a list's narrowing, as a person chooses it. */
export interface Choice {
  part: string;
  label: string;
  /** Without it a code is always chosen. */
  any?: string;
  options: Option[];
  value: string | undefined;
}

interface Shown {
  choices: Choice[];
  count: number;
  onChoice: (part: string, code: string) => void;
  onClear: () => void;
  /** The first symbols of a number, which stand in no address. */
  number: string;
  onNumber: (number: string) => void;
}

/** The button that opens the choices, and says how many are made. */
export function useNarrowButton(count: number) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const button = (
    <Button variant="secondary" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
      {count > 0 ? t('narrowed', { count }) : t('narrow')}
    </Button>
  );
  return { open, button };
}

/** The choices by which a list is narrowed: each holds at once. */
export function Narrow({ choices, count, onChoice, onClear, number, onNumber }: Shown) {
  const { t } = useTranslation('list');
  return (
    <div className="narrow" role="group" aria-label={t('narrow')}>
      {choices.map(({ part, label, any, options, value }) => (
        <FormSelect key={part} aria-label={label} value={value ?? ''} onChange={(_, code) => onChoice(part, code)}>
          {any !== undefined && <FormSelectOption value="" label={any} />}
          {options.map((option) => (
            <FormSelectOption key={option.code} value={option.code} label={option.label} />
          ))}
        </FormSelect>
      ))}
      <TextInput
        aria-label={t('number')}
        placeholder={t('number')}
        value={number}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, symbols) => onNumber(symbols)}
      />
      {(count > 0 || number !== '') && (
        <Button
          variant="link"
          isInline
          onClick={() => {
            onClear();
            onNumber('');
          }}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
