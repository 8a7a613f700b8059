import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Counted {
  name: 'late' | 'soon' | 'free' | 'untaken' | 'calls';
  count: number;
  /** There are more rows than were counted. */
  more: boolean;
  to: string;
}

/** A number of the day, which leads to what it counts. */
export function Count({ name, count, more, to }: Counted) {
  const { t } = useTranslation('today');
  const words = (
    <>
      {more && <span>{t('atLeast')} </span>}
      <strong>{count}</strong> {t(`numbers.${name}`, { count })}
    </>
  );
  return <li>{to.startsWith('#') ? <a href={to}>{words}</a> : <Link to={to}>{words}</Link>}</li>;
}
