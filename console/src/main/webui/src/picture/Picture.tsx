import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import { useReads } from '../shell/sees';
import { AnyFigure } from './AnyFigure';
import { Areas } from './Areas';
import { Funnel } from './Funnel';
import { Held } from './Held';
import { MonthlyReport } from './MonthlyReport';
import { Months } from './Months';
import { indicator } from './queries';

/** What the country can know of threats without knowing of anybody: no small number is anywhere. */
export function Picture() {
  const { t } = useTranslation('picture');
  const times = useTimes();
  const released = useQuery(indicator('FUNNEL')).data;
  const live = useReads('picture');
  return (
    <PageSection className="picture">
      <Title headingLevel="h1">{t('title')}</Title>
      <p>{t('intro')}</p>
      {live && <Areas />}
      <p>
        {released?.at ? t('frame', { number: released.frame ?? '', at: times.instant(released.at) }) : t('none')}
      </p>
      {released?.at && (
        <>
          <Months />
          <Funnel code="FUNNEL" />
          <Funnel code="PROTECTION" />
          <Held />
          <AnyFigure />
          <MonthlyReport />
        </>
      )}
    </PageSection>
  );
}
