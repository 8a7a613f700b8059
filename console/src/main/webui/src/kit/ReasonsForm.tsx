import type { ReactNode } from 'react';
import type { Schemas } from '../api';
import { CommandForm } from './CommandForm';
import { Words } from './fields';
import { Recorded } from './Recorded';
import { said } from './said';
import type { Command } from './useCommand';

interface Asked<B> {
  words: (word: 'title' | 'next' | 'verb' | 'done') => string;
  command: Command<B, Schemas['CommandDone']>;
  value: { reasons: string };
  /** What the software adds to the body, which goes again as it was. */
  besides?: object | undefined;
  /** The label of the reasons. */
  label: string;
  onReasons: (reasons: string) => void;
  /** What the act is about, and what is asked before the reasons. */
  children?: ReactNode;
}

/** An act that is done with reasons. The service says what is missing. */
export function ReasonsForm<B>({ words, command, value, besides, label, onReasons, children }: Asked<B>) {
  return (
    <CommandForm
      title={words('title')}
      next={words('next')}
      verb={words('verb')}
      command={command}
      body={() => said<B>({ ...value, ...besides })}
      changes={null}
      done={(answer) => <Recorded title={words('done')} answer={answer} />}
    >
      {children}
      <Words pointer="/reasons" label={label} value={value.reasons} onWords={onReasons} />
    </CommandForm>
  );
}
