import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../api/act';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { said } from '../kit/said';
import { useAbout, useFileCommand } from './useFileCommand';

/** The acts for which reasons are asked; each has its words under this name. */
export type ReasonedAct =
  | 'support'
  | 'weakening'
  | 'discard'
  | 'withdrawal'
  | 'approval'
  | 'privacy'
  | 'keeping'
  | 'reopening'
  | 'exhaustion'
  | 'closure'
  | 'blocking'
  | 'resumption'
  | 'refusal'
  | 'impossibility'
  | 'matrix'
  | 'join'
  | 'split'
  | 'closing'
  | 'allow'
  | 'decline';

interface Asked<V, B> {
  act: ReasonedAct;
  /** What it is about. */
  of: string;
  /** What is asked beside the reasons, before anything was typed. */
  begin?: V;
  fields?: (value: V, set: (change: Partial<V>) => void) => ReactNode;
  /** What the software adds to the body, which goes again as it was. */
  besides?: object;
  send: (caseId: string) => Send<B, unknown>;
  /** What the act is about, in words. */
  children?: ReactNode;
}

/** An act on a file that is done with reasons. */
export function ReasonedForm<V extends object, B>({ act, of, begin, fields, besides, send, children }: Asked<V, B>) {
  const { t } = useTranslation('file');
  const { about, value, set } = useDraft<V & { reasons: string }>(useAbout(act, of), () => ({ ...(begin as V), reasons: '' }));
  const command = useFileCommand(about, send);
  return (
    <CommandForm
      words={(word) => t(`${act}.${word}`)}
      command={command}
      body={() => said<object>({ ...value, ...besides }) as B}
    >
      {children}
      {fields?.(value, (change) => set(change as Partial<V & { reasons: string }>))}
      <Words
        pointer="/reasons"
        label={t('reasons')}
        value={value.reasons}
        onWords={(reasons) => set({ reasons } as Partial<V & { reasons: string }>)}
      />
    </CommandForm>
  );
}
