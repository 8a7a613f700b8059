import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/Loading';
import { Bars } from './Bars';
import { Figure } from '../kit/Figure';
import { indicator, type Row } from './queries';
import { useDefinitions } from './useDefinitions';
import { casesOf } from './useShare';

const WHOLE = 1000;

/** The stages of a case, each held by one institution. */
const HELD = [
  'HELD-TRIAGE',
  'HELD-MEASURE',
  'HELD-URGENT-DELIVERY',
  'HELD-DELIVERY',
  'HELD-REFERRAL',
  'HELD-FILE',
  'HELD-FIRST-ACT',
  'HELD-COURT',
] as const;

/** Of the cases which part had left the stage by each mark. */
const leftBy = (row: Row) => row.reached.map((reach) => (reach.share ?? 0) / WHOLE);

/** How long each stage of a case takes: by when half of the cases had left it. */
export function Held() {
  const { t } = useTranslation('picture');
  const names = useDefinitions(HELD);
  const found = useQueries({ queries: HELD.map((code) => indicator(code)) });
  if (found.some((each) => each.data === undefined)) {
    return <Loading />;
  }
  const stages = HELD.flatMap((code, index): { code: string; row: Row }[] => {
    const row = found[index]?.data?.rows[0];
    return row?.of !== undefined ? [{ code, row }] : [];
  });
  if (stages.length === 0) {
    return null;
  }
  const median = ({ code, row }: { code: string; row: Row }) =>
    row.median ? names.milestone(code, row.median) : t('held.noMedian');
  return (
    <Figure
      title={t('held.title')}
      note={t('held.note')}
      columns={[t('held.stage'), t('cases'), t('held.median')]}
      rows={stages.map((stage) => [names.name(stage.code), casesOf(stage.row.of), <Bars key="median" parts={leftBy(stage.row)} words={median(stage)} />])}
    />
  );
}
