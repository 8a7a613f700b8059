import { useTranslation } from 'react-i18next';
import { Loading } from './Loading';
import { useClock } from './time';

/** A reading of a service, as it stands: nothing is known until `data` is there. */
export interface Reading<D = unknown> {
  data: D | undefined;
  isError: boolean;
  dataUpdatedAt: number;
  errorUpdatedAt: number;
}

/** In the place of what is not read: rows to come, or that it could not be read; above what is old, since when it is. */
export function NotRead({ of }: { of: Reading }) {
  const { t } = useTranslation();
  const clock = useClock();
  if (!of.isError) {
    return of.data === undefined ? <Loading /> : null;
  }
  return (
    <p role="status" className="line-lost">
      {of.data === undefined
        ? t('unread', { at: clock(of.errorUpdatedAt) })
        : t('line.lost', { since: clock(of.dataUpdatedAt) })}
    </p>
  );
}
