import { useTranslation } from 'react-i18next';
import type { Term } from '../api/terms';
import { Part } from './Part';
import { TermRows, type ToDo } from './TermRows';
import type { useDayList } from './useDayList';

interface Shown {
  name: 'mine' | 'own' | 'asked' | 'late' | 'soon';
  of: Term[];
  /** The service has more terms than were read. */
  more: boolean;
  list: ReturnType<typeof useDayList>;
  act?: ToDo;
}

/** A part of the day that has terms, as the list is narrowed. */
export function Terms({ name, of, more, list, act }: Shown) {
  const { t } = useTranslation('today');
  const rows = list.terms(of);
  return (
    <Part id={name} title={t(`${name}.title`)} none={t(`${name}.none`)} empty={rows.length === 0} more={more} narrowed={list.isNarrowed}>
      <TermRows of={rows} label={t(`${name}.title`)} sorting={list.sorting} {...(act && { act })} />
    </Part>
  );
}
