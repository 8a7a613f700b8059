import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Keys } from '../api/act';
import { type ActWord, CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { useCommand } from '../kit/useCommand';

interface Asked<M> {
  /** Where what is typed is kept. */
  draft: string;
  words: (word: ActWord) => string;
  /** The field of the words that are asked for. */
  field: { pointer: string; label: string } | undefined;
  /** The version that the person has read. */
  read?: string;
  send: (words: string, keys: Keys, more: M) => Promise<unknown>;
  /** How the person says that they have looked at what changed; it answers the version that is there now. */
  changes?: (look: (version: string) => void) => ReactNode;
  /** What is asked beside the words, as it is at first. */
  more?: M;
  fields?: (more: M, set: (more: M) => void) => ReactNode;
}

/** An act that is done with a few words. Afterwards the day is read again. */
export function SayWhy<M = undefined>({ draft, words, field, read = '', send, changes, more, fields }: Asked<M>) {
  const cache = useQueryClient();
  const { about, value, set } = useDraft(`today ${draft}`, () => ({ words: '', more: more as M }));
  const reread = () => {
    void cache.invalidateQueries({ queryKey: ['today'] });
    void cache.invalidateQueries({ queryKey: ['terms'] });
  };
  const command = useCommand(about, (body: typeof value, keys) => send(body.words, keys, body.more).finally(reread), read);
  return (
    <CommandForm
      words={words}
      command={command}
      body={() => value}
      changes={changes?.(command.look)}
    >
      {fields?.(value.more, (chosen) => set({ more: chosen }))}
      {field && <Words pointer={field.pointer} label={field.label} value={value.words} onWords={(typed) => set({ words: typed })} />}
    </CommandForm>
  );
}

/** The words of one act. */
export function useActWords(act: 'oversight' | 'glass' | 'inactivity' | 'file' | 'claim') {
  const { t } = useTranslation('today');
  return (word: ActWord) => t(`acts.${act}.${word}`);
}
