import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/Loading';
import { Bar } from './Bars';
import { Figure } from '../kit/Figure';
import { indicator, type Row } from './queries';
import { casesOf } from './useShare';

/** How many threats were reported over time, from the released figures. Months with few cases stand together. */
export function Months() {
  const { t, i18n } = useTranslation('picture');
  const found = useQuery(indicator('FUNNEL', 'month')).data;
  if (!found) {
    return <Loading />;
  }
  const month = new Intl.DateTimeFormat(i18n.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const words = (row: Row) =>
    row.group?.split('/').map((each) => month.format(new Date(`${each}-01T00:00:00Z`))).join(' – ') ?? t('other');
  const most = Math.max(1, ...found.rows.map((row) => row.of ?? 0));
  return found.rows.length === 0 ? null : (
    <Figure
      title={t('months.title')}
      note={t('months.note')}
      columns={[t('months.month'), t('cases')]}
      rows={found.rows.map((row) => [words(row), <Bar key="cases" part={(row.of ?? 0) / most} words={casesOf(row.of)} />])}
    />
  );
}
