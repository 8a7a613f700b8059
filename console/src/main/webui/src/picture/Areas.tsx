import { Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Figure } from '../kit/Figure';
import { Loading } from '../kit/Loading';
import { useTimes } from '../kit/time';
import { Answered } from './Answered';
import { Tiles } from './Tiles';
import { type Live, useLivePicture } from './useLivePicture';

const COUNTS = ['reports', 'openDeadlines', 'breaches'] as const;
const UNKNOWN = 'UNKNOWN';
type Area = Live['areas'][number];

/** What is reported, runs and is overdue in each area, live. */
export function Areas() {
  const { t, i18n } = useTranslation(['picture', 'app']);
  const labels = useLabels();
  const times = useTimes();
  const { picture, lostAt } = useLivePicture();
  const [shown, setShown] = useState<(typeof COUNTS)[number]>('reports');
  if (!picture) {
    return <Loading />;
  }
  const name = (area: Area) => (area.area === UNKNOWN ? t('areas.unknown') : labels.area(area.area));
  const words = (count: number | undefined) => (count === undefined ? t('few') : new Intl.NumberFormat(i18n.language).format(count));
  return (
    <>
      <Figure
        title={t('areas.title')}
        note={t('areas.note', { at: times.instant(picture.at) })}
        columns={[t('areas.area'), ...COUNTS.map((count) => t(`areas.${count}`))]}
        rows={picture.areas.map((area) => [name(area), ...COUNTS.map((count) => words(area[count]))])}
      >
        <Tiles tiles={picture.areas.map((area) => ({ name: name(area), value: area[shown], words: words(area[shown]) }))} />
      </Figure>
      <div role="radiogroup" aria-label={t('areas.choose')} className="inline-choices">
        {COUNTS.map((count) => (
          <Radio
            key={count}
            id={`count-${count}`}
            name="count"
            label={t(`areas.${count}`)}
            isChecked={shown === count}
            onChange={() => setShown(count)}
          />
        ))}
      </div>
      <Answered percent={picture.answeredInTimePercent} />
      {lostAt !== undefined && <p role="status">{t('app:line.lost', { since: times.clock(lostAt) })}</p>}
    </>
  );
}
