import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Figure } from '../kit/Figure';
import type { OfWay } from './queries';
import { useWords } from './useWords';

/** By which ways pages went, and how many of them failed. */
export function Ways({ of }: { of: OfWay[] }) {
  const { t } = useTranslation('answering');
  const labels = useLabels();
  const words = useWords();
  return of.length === 0 ? (
    <p>{t('ways.none')}</p>
  ) : (
    <Figure
      title={t('ways.title')}
      columns={[t('column.week'), t('ways.kind'), t('ways.pages'), t('ways.failed')]}
      rows={of.map(({ week, kind, pages, failedPercent }) => [
        words.week(week),
        labels.of('WayKind', kind),
        words.atLeast(pages),
        failedPercent === 0 ? t('ways.noneFailed') : t('ways.atMost', { share: words.percent(failedPercent) }),
      ])}
    />
  );
}
