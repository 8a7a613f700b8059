import { useTranslation } from 'react-i18next';
import { Figure } from '../kit/Figure';
import type { Week } from './queries';
import { Trend } from './Trend';
import { useWords } from './useWords';

/** The weeks of a function as a table; the trend beside it says the same to the eye. */
export function OfFunction({ title, weeks }: { title: string; weeks: Week[] }) {
  const { t } = useTranslation('answering');
  const words = useWords();
  const rows = weeks.filter(({ figures, gapHours }) => figures !== undefined || gapHours !== undefined);
  const trend = weeks.filter(({ figures }) => figures?.answered !== undefined).length > 1;
  return (
    <Figure
      title={title}
      note={trend ? t('trend') : undefined}
      columns={[t('column.week'), t('column.alerts'), t('column.accepted'), t('column.delivered'), t('column.answered'), t('column.inTime'), t('column.rounds'), t('column.gaps')]}
      rows={rows.map(({ week, figures, gapHours }) => [
        words.week(week),
        figures ? words.atLeast(figures.alerts) : t('notShown'),
        words.spread(figures?.accepted),
        words.spread(figures?.delivered),
        words.spread(figures?.answered),
        figures ? words.percent(figures.inTimePercent) : t('none'),
        words.rounds(figures?.rounds),
        words.hours(gapHours),
      ])}
    >
      {trend && <Trend weeks={weeks} />}
    </Figure>
  );
}
