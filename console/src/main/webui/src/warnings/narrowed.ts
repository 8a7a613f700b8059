import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { firstLevelAreas } from '../kit/list/areas';
import type { Choice } from '../kit/list/Narrow';
import { type Narrowing, useNarrowing } from '../kit/list/narrowing';
import type { Warning } from './queries';

/** First those that wait for a decision, then those that hold. */
const ORDER = ['PROPOSED', 'RAISED', 'DECLINED', 'CANCELLED', 'NONE'] as const satisfies Warning['standing'][];

export interface Narrowed {
  narrowing: Narrowing;
  choices: Choice[];
  of: (read: Warning[]) => Warning[];
}

/** The choices by which the early warnings are narrowed, in words. */
export function useNarrowed(): Narrowed {
  const { t } = useTranslation(['warnings', 'list']);
  const labels = useLabels();
  const areas = firstLevelAreas(labels);
  const narrowing = useNarrowing('warnings', { standing: { codes: ORDER }, area: { codes: areas.map(({ code }) => code) } });
  const { standing, area } = narrowing.by;
  const isAsked = (each: Warning) =>
    (standing ?? each.standing) === each.standing && (area === undefined || (each.message ?? each.proposed)?.area?.startsWith(area) === true);
  return {
    narrowing,
    of: (read) => read.filter(isAsked).toSorted((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing)),
    choices: [
      {
        part: 'standing',
        label: t('column.standing'),
        any: t('anyStanding'),
        options: ORDER.map((code) => ({ code, label: t(`standing.${code}`) })),
        value: standing,
      },
      { part: 'area', label: t('list:area.title'), any: t('list:area.any'), options: areas, value: area },
    ],
  };
}
