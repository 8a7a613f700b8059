import { Button, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '../fields';
import type { Narrowing } from './narrowing';
import { Views } from './Views';

/** One part of a list's narrowing, as a person chooses it. */
export interface Choice {
  part: string;
  label: string;
  /** Without it a code is always chosen. */
  any?: string;
  options: Option[];
  value: string | undefined;
  /** Another choice says the same more narrowly: none of these is offered. */
  overruled?: boolean;
  /** Another control of the page chooses it. */
  elsewhere?: boolean;
}

interface Shown {
  narrowing: Narrowing;
  choices: Choice[];
  /** The first symbols of a number, which stand in no address; nothing where the rows have none. */
  number?: string;
  onNumber?: (number: string) => void;
}

/** The button that opens the choices and says how many are made; and below the head of the list the saved views and the choices. */
export function useNarrow(of: Shown) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const { count } = of.narrowing;
  const button = (
    <Button variant="secondary" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
      {count > 0 ? t('narrowed', { count }) : t('narrow')}
    </Button>
  );
  const bar = (
    <>
      <Views narrowing={of.narrowing} choices={of.choices} mayChange={open} />
      {open && <Narrow {...of} />}
    </>
  );
  return { button, bar };
}

/** The choices by which a list is narrowed: each holds at once. */
function Narrow({ narrowing, choices, number = '', onNumber }: Shown) {
  const { t } = useTranslation('list');
  return (
    <div className="narrow" role="group" aria-label={t('narrow')}>
      {choices.filter(({ elsewhere }) => !elsewhere).map(({ part, label, any, options, value, overruled = false }) => (
        <FormSelect key={part} aria-label={label} value={value ?? ''} onChange={(_, code) => narrowing.choose(part, code)}>
          {any !== undefined && <FormSelectOption value="" label={any} />}
          {!overruled && options.map((option) => <FormSelectOption key={option.code} value={option.code} label={option.label} />)}
        </FormSelect>
      ))}
      {onNumber && (
        <TextInput
          aria-label={t('number')}
          placeholder={t('number')}
          value={number}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, symbols) => onNumber(symbols)}
        />
      )}
      {(narrowing.count > 0 || number !== '') && (
        <Button
          variant="link"
          isInline
          onClick={() => {
            narrowing.clear();
            onNumber?.('');
          }}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
