import {
  Checkbox,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Radio,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdOf, useRefusal } from './refusals';

export interface Option {
  code: string;
  label: string;
}

interface Named {
  /** The JSON pointer of the field in the request. */
  pointer: string;
  label: string;
}

/** What is refused of a field, below it. */
export function Help({ pointer, apart = false }: { pointer: string; apart?: boolean }) {
  const { t } = useTranslation();
  const idOf = useIdOf();
  const refusal = useRefusal(pointer, apart);
  return (
    refusal && (
      <FormHelperText>
        <HelperText id={`${idOf(pointer)}-help`}>
          <HelperTextItem variant="error" screenReaderText={t('form.wrong')}>{refusal}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    )
  );
}

/** What a control that is refused says of itself. */
export function useWrong(pointer: string) {
  const idOf = useIdOf();
  return useRefusal(pointer) === undefined
    ? {}
    : { validated: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${idOf(pointer)}-help` };
}

/** A group of controls under one name. `apart`: each shows itself what is refused of it. */
export function Group({ pointer, label, role = 'group', apart = false, children }: Named & { role?: string; apart?: boolean; children: ReactNode }) {
  const idOf = useIdOf();
  const isRefused = useRefusal(pointer, apart) !== undefined;
  return (
    <FormGroup role={role} fieldId={idOf(pointer)} label={label} aria-describedby={isRefused ? `${idOf(pointer)}-help` : undefined}>
      <div id={idOf(pointer)} tabIndex={-1}>
        {children}
      </div>
      <Help pointer={pointer} apart={apart} />
    </FormGroup>
  );
}

/** One of a few. */
export function Choice({
  pointer,
  label,
  options,
  value,
  onChoice,
}: Named & { options: Option[]; value: string | undefined; onChoice: (code: string) => void }) {
  const idOf = useIdOf();
  return (
    <Group pointer={pointer} label={label} role="radiogroup">
      {options.map((option) => (
        <Radio
          key={option.code}
          id={`${idOf(pointer)}-${option.code}`}
          name={pointer}
          label={option.label}
          isChecked={value === option.code}
          onChange={() => onChoice(option.code)}
        />
      ))}
    </Group>
  );
}

/** Any of many. */
export function Several({
  pointer,
  label,
  options,
  value,
  onChoice,
  hidden = false,
}: Named & { options: Option[]; value: string[]; onChoice: (codes: string[]) => void; hidden?: boolean }) {
  const idOf = useIdOf();
  const isRefused = useRefusal(pointer) !== undefined;
  const turn = (code: string, on: boolean) => onChoice(on ? [...value, code] : value.filter((each) => each !== code));
  const boxes = (
    <div className="choices">
      {options.map((option) => (
        <Checkbox
          key={option.code}
          id={`${idOf(pointer)}-${option.code}`}
          label={option.label}
          isChecked={value.includes(option.code)}
          onChange={(_, on) => turn(option.code, on)}
        />
      ))}
    </div>
  );
  return hidden ? (
    <div role="group" aria-label={label} id={idOf(pointer)} tabIndex={-1} aria-describedby={isRefused ? `${idOf(pointer)}-help` : undefined}>
      {boxes}
      <Help pointer={pointer} />
    </div>
  ) : (
    <Group pointer={pointer} label={label}>
      {boxes}
    </Group>
  );
}

/** One of many. */
export function Pick({
  pointer,
  label,
  options,
  none,
  value,
  onChoice,
}: Named & { options: Option[]; none: string; value: string | undefined; onChoice: (code: string) => void }) {
  const idOf = useIdOf();
  return (
    <FormGroup fieldId={idOf(pointer)} label={label}>
      <FormSelect id={idOf(pointer)} value={value ?? ''} onChange={(_, code) => onChoice(code)} {...useWrong(pointer)}>
        <FormSelectOption value="" label={none} />
        {options.map((option) => (
          <FormSelectOption key={option.code} value={option.code} label={option.label} />
        ))}
      </FormSelect>
      <Help pointer={pointer} />
    </FormGroup>
  );
}

/** Words of a person: a few lines, or one. */
export function Words({
  pointer,
  label,
  value,
  onWords,
  line = false,
  numeric = false,
}: Named & { value: string; onWords: (words: string) => void; line?: boolean; numeric?: boolean }) {
  const idOf = useIdOf();
  const wrong = useWrong(pointer);
  const same = { id: idOf(pointer), value, autoComplete: 'off', spellCheck: false, ...wrong };
  return (
    <FormGroup fieldId={idOf(pointer)} label={label}>
      {line ? (
        <TextInput {...same} inputMode={numeric ? 'numeric' : undefined} onChange={(_, words) => onWords(words)} />
      ) : (
        <TextArea {...same} autoResize resizeOrientation="vertical" rows={3} onChange={(_, words) => onWords(words)} />
      )}
      <Help pointer={pointer} />
    </FormGroup>
  );
}

/** A day and an hour of the mechanism, which the request says in UTC; or a day or an hour alone, which goes as it is. */
export function Moment({
  pointer,
  label,
  value,
  onMoment,
  type = 'datetime-local',
}: Named & { value: string; onMoment: (local: string) => void; type?: 'datetime-local' | 'date' | 'time' }) {
  const idOf = useIdOf();
  return (
    <FormGroup fieldId={idOf(pointer)} label={label}>
      <TextInput
        id={idOf(pointer)}
        type={type}
        value={value}
        onChange={(_, local) => onMoment(local)}
        {...useWrong(pointer)}
      />
      <Help pointer={pointer} />
    </FormGroup>
  );
}
