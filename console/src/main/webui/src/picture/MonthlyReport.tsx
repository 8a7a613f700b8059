import { FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMechanismZone } from '../api/zone';
import { PrintButton } from '../kit/PrintButton';
import { latestMonths } from './latestMonths';
import { indicator, type Language, monthlyReport } from './queries';

const LANGUAGES: Record<string, Language> = { es: 'ES', en: 'EN', pt: 'PT' };

/** The report of a month on paper, in the language of the page: of the country, or of a unit that the figures show. */
export function MonthlyReport() {
  const { t, i18n } = useTranslation('picture');
  const zone = useMechanismZone();
  const units = useQuery(indicator('FUNNEL', 'unit')).data?.rows.flatMap((row) => row.group ?? []) ?? [];
  const [months] = useState(() => latestMonths(Date.now(), zone));
  const [month, setMonth] = useState(months[1] ?? '');
  const [unit, setUnit] = useState('');
  const words = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section aria-label={t('report.title')}>
      <Title headingLevel="h2">{t('report.title')}</Title>
      <p>{t('report.intro')}</p>
      <div className="inline-choices">
        <FormSelect aria-label={t('report.month')} value={month} onChange={(_, next) => setMonth(next)}>
          {months.map((each) => (
            <FormSelectOption key={each} value={each} label={words.format(new Date(`${each}-01T00:00:00Z`))} />
          ))}
        </FormSelect>
        <FormSelect aria-label={t('report.unit')} value={unit} onChange={(_, next) => setUnit(next)}>
          <FormSelectOption value="" label={t('country')} />
          {units.map((each) => (
            <FormSelectOption key={each} value={each} label={each} />
          ))}
        </FormSelect>
        <PrintButton
          label={t('report.print')}
          of={`${t('report.print')}: ${t('report.title')}`}
          name={t('report.file')}
          print={() => monthlyReport(month, unit === '' ? undefined : unit, LANGUAGES[i18n.language] ?? 'ES')}
        />
      </div>
    </section>
  );
}
