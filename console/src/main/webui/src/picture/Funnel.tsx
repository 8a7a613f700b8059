import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/Loading';
import { Bar } from './Bars';
import { Figure } from '../kit/Figure';
import { indicator } from './queries';
import { casesOf, useShare } from './useShare';
import { useDefinitions } from './useDefinitions';

const REPORTED = 'REPORTED';

/** Of all reported threats, how many reached each step: up to a judgment, where impunity begins, or to a measure in hand. */
export function Funnel({ code }: { code: 'FUNNEL' | 'PROTECTION' }) {
  const { t } = useTranslation('picture');
  const names = useDefinitions([code]);
  const share = useShare();
  const found = useQuery(indicator(code)).data;
  const row = found?.rows[0];
  if (!found) {
    return <Loading />;
  }
  if (!row) {
    return <p>{t('none')}</p>;
  }
  const whole = row.of ?? 0;
  const steps = [{ milestone: REPORTED, cases: row.of, share: 1000 }, ...row.reached];
  return (
    <Figure
      title={names.name(code)}
      note={t('atLeast')}
      columns={[t('funnel.step'), t('cases'), t('share')]}
      rows={steps.map((step) => [
        names.milestone(code, step.milestone),
        <Bar key="cases" part={(step.cases ?? 0) / Math.max(whole, 1)} words={casesOf(step.cases)} />,
        share(step.share),
      ])}
    />
  );
}
