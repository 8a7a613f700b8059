import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Person } from '../kit/Person';
import { useFileOf, usePlansOf } from './useGranted';

/** The people who are responsible, by name; nothing where no service tells the reader. */
export type Names = ReactNode;

/** Who is responsible in each track, as far as the services tell the reader: no service says it of the person's track. */
export function useResponsible(caseId: string): Record<'protection' | 'investigation' | 'person', Names> {
  const { t } = useTranslation('case');
  const file = useFileOf(caseId);
  const measures = usePlansOf(caseId)?.flatMap((plan) => plan.measures) ?? [];
  const open = measures.filter((each) => each.caseId === caseId && each.stage !== 'CONFIRMED');
  const holders = [...new Set(open.map(({ holder }) => holder))];
  const protection = holders.map((holder, index) => (
    <Fragment key={holder}>
      {index > 0 && ', '}
      <Person of={holder} service="protection" />
    </Fragment>
  ));
  return {
    protection: protection.length > 0 && protection,
    investigation: file && (file.mine ? t('track.you') : isHeld(file) ? <Person of={file.investigator} service="investigation" /> : t('track.nobody')),
    person: undefined,
  };
}

const isHeld = (file: { investigator?: string; released: boolean }): file is { investigator: string; released: boolean } =>
  file.investigator !== undefined && !file.released;
