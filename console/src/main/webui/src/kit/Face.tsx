import { Label } from '@patternfly/react-core';
import DangerIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import OrdinaryIcon from '@patternfly/react-icons/dist/esm/icons/minus-circle-icon';
import SoonIcon from '@patternfly/react-icons/dist/esm/icons/outlined-clock-icon';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';

/** From the most urgent on: sign and colour, which never stand without the word. */
const FACES = [
  { color: 'red', icon: <DangerIcon /> },
  { color: 'orange', icon: <WarningIcon /> },
  { color: 'yellow', icon: <SoonIcon /> },
  { color: 'grey', icon: <OrdinaryIcon /> },
] as const;

const URGENCIES = ['U0', 'U1', 'U2', 'U3'];

interface Shown {
  /** 0: a life is at risk now; 3: ordinary. */
  level: 0 | 1 | 2 | 3;
  /** Nobody has judged it yet. */
  open?: boolean;
  children: ReactNode;
}

/** How urgent something is, the same on every page: a word with a sign and a colour. */
export function Face({ level, open, children }: Shown) {
  const { color, icon } = FACES[level];
  return (
    <Label isCompact color={color} icon={icon} variant={open ? 'outline' : 'filled'}>
      {children}
    </Label>
  );
}

/** Nobody has judged how urgent something is, and nothing is known from which an urgency could be suggested. */
export function Unrated({ children }: { children: ReactNode }) {
  return (
    <Label isCompact color="orange" icon={<WarningIcon />} variant="outline">
      {children}
    </Label>
  );
}

/** The urgency that a person fixed, or that the rules suggest. */
export function Urgency({ of, suggested = false }: { of: string; suggested?: boolean }) {
  const { t } = useTranslation();
  const words = useLabels().of('Urgency', of);
  return (
    <Face level={levelOf(of)} open={suggested}>
      {suggested ? t('urgency.suggested', { urgency: words }) : words}
    </Face>
  );
}

const levelOf = (code: string) => Math.max(URGENCIES.indexOf(code), 0) as 0 | 1 | 2 | 3;
