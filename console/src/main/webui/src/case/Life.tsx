import { ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import type { Entry } from './queries';

const LANES = ['intake', 'protection', 'investigation', 'notification'] as const;
const WIDTH = 800;
const LANE = 22;
const EDGE = 8;

/** The life of a case as a line for each who acted, a dot for each act; the same as a table. */
export function Life({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation('case');
  const times = useTimes();
  const first = Date.parse(entries.at(0)?.at ?? '');
  const last = Date.parse(entries.at(-1)?.at ?? '');
  const x = (at: string) => EDGE + ((Date.parse(at) - first) / (last - first || 1)) * (WIDTH - 2 * EDGE);
  const lanes = LANES.map((service) => ({ service, acts: entries.filter((entry) => entry.service === service) })).filter(
    ({ acts }) => acts.length > 0,
  );
  return (
    <figure className="life">
      <figcaption>{t('life.title')}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${lanes.length * LANE}`} aria-hidden="true">
        {lanes.map(({ service, acts }, row) => (
          <g key={service} className={`lane of-${service}`}>
            <line x1={EDGE} x2={WIDTH - EDGE} y1={row * LANE + LANE / 2} y2={row * LANE + LANE / 2} />
            {acts.map((entry) => (
              <circle key={entry.id} cx={x(entry.at)} cy={row * LANE + LANE / 2} r={5} />
            ))}
          </g>
        ))}
      </svg>
      <ExpandableSection toggleText={t('life.text')}>
        <table className="plain">
          <caption className="pf-v6-screen-reader">{t('life.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('life.who')}</th>
              <th scope="col">{t('life.count')}</th>
              <th scope="col">{t('life.first')}</th>
              <th scope="col">{t('life.last')}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ service, acts }) => (
              <tr key={service}>
                <th scope="row">{t(`timeline.${service}`)}</th>
                <td>{acts.length}</td>
                <td>{times.instant(acts.at(0)?.at ?? '')}</td>
                <td>{times.instant(acts.at(-1)?.at ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ExpandableSection>
    </figure>
  );
}
