import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { myDuty, nextShift, rotas } from '../api/duty';
import { useNow, useTimes } from '../kit/time';
import type { Place } from '../shell/places';

const A_DAY = 86_400_000;

/**
 * Stands on the first place of a person's functions: their own shift that begins within a day, the swaps that they are
 * asked for, and for who keeps rotas what is not covered. It says nothing while there is nothing to do.
 */
export function DutyLine({ places }: { places: readonly Place[] }) {
  const has = (words: string) => places.some((place) => place.words === words);
  return (
    <>
      {has('duty') && <Mine />}
      {has('rota') && <Uncovered />}
    </>
  );
}

function Mine() {
  const { t } = useTranslation('duty');
  const times = useTimes();
  const now = useNow(15_000);
  const mine = useQuery({ ...myDuty, throwOnError: false }).data;
  const next = nextShift(mine?.shifts ?? [], now);
  const asked = mine?.swapsAsked.length ?? 0;
  const words = next && Date.parse(next.from) - now < A_DAY && t(Date.parse(next.from) > now ? 'line.begins' : 'line.began', { at: times.instant(next.from) });
  return (
    <>
      {words && (
        <p className="duty-line">
          {words} <Link to="/my-duty">{t('line.begin')}</Link>
        </p>
      )}
      {asked > 0 && (
        <p className="duty-line">
          <Link to="/my-duty">{t('line.swaps', { count: asked })}</Link>
        </p>
      )}
    </>
  );
}

function Uncovered() {
  const { t } = useTranslation('duty');
  const read = useQuery({ ...rotas, throwOnError: false }).data ?? [];
  const count = read.flatMap(({ gaps }) => gaps).filter(({ accepted }) => accepted === undefined).length;
  return count === 0 ? null : (
    <p className="duty-line">
      <Link to="/rota">{t('line.gaps', { count })}</Link>
    </p>
  );
}
