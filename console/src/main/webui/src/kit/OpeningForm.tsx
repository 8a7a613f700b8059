import { useTranslation } from 'react-i18next';
import type { Send } from '../api/act';
import { useLabels } from '../api/labels';
import { CommandForm } from './CommandForm';
import { useDraft } from './draft';
import { Choice, type Option, Words } from './fields';
import { FormName } from './refusals';
import { said } from './said';
import { useCommand } from './useCommand';

interface Choices {
  part?: string;
  purpose?: string;
  reasons: string;
}

interface Asked<A> {
  /** The name of its draft. */
  about: string;
  /** The thing in words, where the page has several. */
  of?: string;
  parts: Option[];
  /** What is recorded, and who sees it. */
  next: string;
  send: Send<ReturnType<typeof said<Choices>>, A>;
  onOpened: (answer: A) => void;
}

/** Asks for a sealed part. Part and purpose are the person's own choice: nothing is chosen before they do. */
export function OpeningForm<A>({ about, of, parts, next, send, onOpened }: Asked<A>) {
  const { t } = useTranslation('told');
  const labels = useLabels();
  const { value, set } = useDraft<Choices>(about, () => ({ reasons: '' }));
  const command = useCommand(about, send, '', onOpened);
  const words = { title: t('form.title'), next, verb: t('form.verb'), done: '' };
  return (
    <FormName value={`-${about.replaceAll(' ', '-')}`}>
      <CommandForm
        words={(word) => words[word]}
        of={of}
        hardWord="sealed"
        command={command}
        body={() => said(value)}
        missing={useMissing(value)}
        done={() => null}
      >
        <Choice pointer="/part" label={t('form.part')} options={parts} value={value.part} onChoice={(part) => set({ part })} />
        <Choice
          pointer="/purpose"
          label={t('form.purpose')}
          options={labels.codes('OpeningPurpose').filter((purpose) => purpose.code !== 'UNKNOWN')}
          value={value.purpose}
          onChoice={(purpose) => set({ purpose })}
        />
        <Words pointer="/reasons" label={t('form.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      </CommandForm>
    </FormName>
  );
}

/** Which choice is missing, in words. */
function useMissing({ part, purpose }: Choices): string | undefined {
  const { t } = useTranslation('told');
  if (part === undefined) {
    return t(purpose === undefined ? 'form.missing.both' : 'form.missing.part');
  }
  return purpose === undefined ? t('form.missing.purpose') : undefined;
}
