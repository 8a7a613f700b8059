import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap, Shift } from '../api/duty';
import { daysOf } from '../kit/calendar';
import { useNames } from '../kit/Person';
import type { Roster } from './queries';
import { useSpans } from './useSpans';
import { type Piece, piecesOf } from './week';

type Shown = Shift | (Gap & { seat?: never });

/**
 * The week for the eye: a column for each day, a row for each seat and one for the gaps, and a block as tall as it is
 * long. `Shifts` says the same in words to everybody, so that this is read to nobody.
 */
export function Week({ of: { rota, shifts, gaps }, monday }: { of: Roster; monday: string }) {
  const { t } = useTranslation('duty');
  const { day: say } = useSpans(rota.zone);
  const days = daysOf(monday);
  const seats = Array.from({ length: rota.seats }, (_, index) => index + 1);
  const rows: [string, Shown[]][] = seats.map((seat) => [t('seat', { seat }), shifts.filter((each) => each.seat === seat)]);
  if (gaps.length > 0) {
    rows.push([t('uncovered'), gaps]); // of two seats it does not matter which one is empty
  }
  return (
    <div className="week" aria-hidden="true">
      <span />
      {days.map((day) => (
        <strong key={day}>{say(day)}</strong>
      ))}
      {rows.map(([name, on]) => (
        <Fragment key={name}>
          <strong>{name}</strong>
          {days.map((day) => (
            <div key={day} className="week-day">
              {piecesOf(on, day, rota.zone).map((piece) => (
                <Block key={piece.of.from + (piece.of.seat ?? '')} piece={piece} zone={rota.zone} />
              ))}
            </div>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function Block({ piece: { of, from, until, minutes }, zone }: { piece: Piece<Shown>; zone: string }): ReactNode {
  const { t } = useTranslation('duty');
  const nameOf = useNames('notification');
  const { hours } = useSpans(zone);
  const [look, words] =
    of.seat !== undefined
      ? [of.state === 'PLANNED' ? 'week-shift' : 'week-shift begun', nameOf(of.person)]
      : of.accepted === undefined
        ? ['week-gap', t('uncovered')]
        : ['week-gap accepted', nameOf(of.accepted)];
  return (
    <div className={look} style={{ flexGrow: minutes }}>
      <span>{words}</span>
      <span>{hours({ from, until })}</span>
    </div>
  );
}
