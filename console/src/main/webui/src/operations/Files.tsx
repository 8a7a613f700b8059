import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import type { State } from './queries';

/** The store of files in numbers of the last quarter of an hour. No file appears here. */
export function Files({ figures }: { figures: NonNullable<State['files']> }) {
  const { t } = useTranslation('operations');
  const times = useTimes();
  const said: [string, string | number][] = [
    [t('files.free'), t('files.percent', { count: figures.freePercent })],
    [t('files.segments'), figures.segments],
    [t('files.uploads'), t(`files.count.${figures.uploads}`)],
    [t('files.waiting'), t(`files.count.${figures.waiting}`)],
    [t('files.damaged'), figures.damaged],
    [t('files.readAgain'), figures.readAgain ? times.instant(figures.readAgain) : t('files.never')],
  ];
  return (
    <>
      <h3>{t('files.at', { at: times.clock(figures.takenAt) })}</h3>
      <dl className="facts">
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
