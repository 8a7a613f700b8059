import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys';
import { KeyHelp } from './KeyHelp';

/** A key of a page, in words, and what it does. */
export interface ListKey {
  key: string;
  words: string;
  act: () => void;
}

const ROW = '.one-line tbody tr';

/** The row on which the person is, else the one that stands open beside the list. */
export const rowHere = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>(ROW) ?? document.querySelector<HTMLElement>(`${ROW}.pf-m-selected`);

function move(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const now = rows.findIndex((row) => row === rowHere());
  rows[Math.min(Math.max(now + step, 0), rows.length - 1)]?.querySelector<HTMLElement>('a, button')?.focus();
}

interface Asked {
  /** What this page does by a key beside. */
  more?: ListKey[];
  /** Closes what stands beside the list, if something does. */
  close?: (() => void) | undefined;
}

/** The keys that go through the rows of the lists of a page, and the help that says them. */
export function useListKeys({ more = [], close }: Asked = {}) {
  const { t } = useTranslation('list');
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const keys: ListKey[] = [
    { key: 'j', words: t('keys.j'), act: () => move(1) },
    { key: 'k', words: t('keys.k'), act: () => move(-1) },
    ...more,
    { key: '?', words: t('keys.help'), act: show },
  ];
  useKeys({ ...Object.fromEntries(keys.map(({ key, act }) => [key, act])), ...(close && { Escape: close }) });
  return {
    button: (
      <Button variant="link" isInline onClick={show} className="wide">
        {t('keys.title')}
      </Button>
    ),
    help: <KeyHelp open={open} hide={() => setOpen(false)} keys={[...keys, { key: 'Esc', words: t('keys.esc') }]} />,
  };
}
