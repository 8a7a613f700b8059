import { ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import type { Entry } from './queries';

const LANES = ['intake', 'protection', 'investigation', 'notification'] as const;
const EDGE = 1.5; // per cent, so that the first and the last dot are whole

/** The life of a case as a line for each who acted, a dot for each act; the same as a table. */
export function Life({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation('case');
  const times = useTimes();
  const first = Date.parse(entries.at(0)?.at ?? '');
  const last = Date.parse(entries.at(-1)?.at ?? '');
  const x = (at: string) => `${(EDGE + ((Date.parse(at) - first) / (last - first || 1)) * (100 - 2 * EDGE)).toFixed(2)}%`;
  const lanes = LANES.map((service) => ({ service, acts: entries.filter((entry) => entry.service === service) })).filter(
    ({ acts }) => acts.length > 0,
  );
  return (
    <figure className="life">
      <figcaption>{t('life.title')}</figcaption>
      {lanes.map(({ service, acts }) => (
        <div key={service} className={`lane of-${service}`} aria-hidden="true">
          <span>{t(`timeline.${service}`)}</span>
          <svg>
            <line x1="0" x2="100%" y1="50%" y2="50%" />
            {acts.map((entry) => (
              <circle key={entry.id} cx={x(entry.at)} cy="50%" r={5} />
            ))}
          </svg>
        </div>
      ))}
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
