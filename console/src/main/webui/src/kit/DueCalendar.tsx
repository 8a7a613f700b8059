import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runs, type Term } from '../api/terms';
import { useMechanismZone } from '../api/zone';
import { dayFrom, dayOf, daysOf, mondayOf } from './calendar';
import { caseNumber } from './caseNumber';
import { Said } from './Said';
import { Due } from './Terms';
import { useNow } from './time';

interface Shown {
  terms: Term[];
  /** The service has no more than these. */
  allRead: boolean;
}

/** The terms that run by the day on which they are due, from this week on. It opens at a button, and reads nothing by itself. */
export function DueCalendar(shown: Shown) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className="calendar" aria-label={t('calendar.title')}>
      <Button variant="secondary" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('calendar.title')}
      </Button>
      {open && <FiveWeeks {...shown} />}
    </section>
  );
}

/** Five weeks show each term of a month from whichever day on. */
const WEEKS = 5;

function FiveWeeks({ terms, allRead }: Shown) {
  const { t } = useTranslation();
  const zone = useMechanismZone();
  const today = dayOf(useNow(60_000), zone);
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const monday = dayFrom(mondayOf(today), step * WEEKS * 7);
  const due = byDay(terms, zone);
  const isEmpty = ![...due.keys()].some((day) => day >= monday && day < dayFrom(monday, WEEKS * 7));
  const go = (by: number) => {
    setStep(step + by);
    setChosen(undefined);
  };
  return (
    <>
      <div className="actions">
        <Button variant="link" onClick={() => go(-1)}>
          {t('calendar.before')}
        </Button>
        <Button variant="link" onClick={() => go(1)}>
          {t('calendar.after')}
        </Button>
      </div>
      <Weeks monday={monday} today={today} due={due} chosen={chosen} onChoose={setChosen} />
      <p role="status">{isEmpty && t('calendar.none')}</p>
      {!allRead && <p>{t('partial')}</p>}
      {chosen !== undefined && <OfDay day={chosen} terms={due.get(chosen) ?? []} />}
    </>
  );
}

/** The terms of each day. One that is paused is due on no day. */
function byDay(terms: Term[], zone: string | undefined): ReadonlyMap<string, Term[]> {
  const days = new Map<string, Term[]>();
  terms
    .filter((term) => runs(term) && term.state !== 'PAUSED')
    .forEach((term) => {
      const day = dayOf(term.due, zone);
      days.set(day, [...(days.get(day) ?? []), term]);
    });
  return days;
}

interface Grid {
  monday: string;
  today: string;
  due: ReadonlyMap<string, Term[]>;
  chosen: string | undefined;
  onChoose: (day: string) => void;
}

function Weeks({ monday, today, due, chosen, onChoose }: Grid) {
  const say = useDays();
  const mondays = Array.from({ length: WEEKS }, (_, week) => dayFrom(monday, week * 7));
  const whole: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  return (
    <table className="weeks">
      <caption>
        {say(monday, whole)} – {say(dayFrom(monday, WEEKS * 7 - 1), whole)}
      </caption>
      <thead>
        <tr>
          {daysOf(monday).map((day) => (
            <th key={day} scope="col">
              {say(day, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mondays.map((each) => (
          <tr key={each}>
            {daysOf(each).map((day) => (
              <td key={day} aria-current={day === today ? 'date' : undefined}>
                <Day day={day} isFirst={day === monday} terms={due.get(day) ?? []} isChosen={day === chosen} onChoose={onChoose} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OneDay {
  day: string;
  isFirst: boolean;
  terms: Term[];
  isChosen: boolean;
  onChoose: (day: string) => void;
}

function Day({ day, isFirst, terms, isChosen, onChoose }: OneDay) {
  const { t } = useTranslation();
  const say = useDays();
  const words = t('calendar.count', { count: terms.length });
  const isLate = terms.some((term) => term.state === 'BREACHED');
  return (
    <>
      <time dateTime={day}>{isFirst || day.endsWith('-01') ? say(day, { day: 'numeric', month: 'short' }) : Number(day.slice(8))}</time>
      {terms.length > 0 && (
        <button
          type="button"
          className={isLate ? 'of-day late' : 'of-day'}
          aria-pressed={isChosen}
          aria-label={`${words}, ${say(day, { day: 'numeric', month: 'long' })}${isLate ? `, ${t('calendar.late')}` : ''}`}
          onClick={() => onChoose(day)}
        >
          {words}
        </button>
      )}
    </>
  );
}

function OfDay({ day, terms }: { day: string; terms: Term[] }) {
  const say = useDays();
  const name = say(day, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <section aria-label={name}>
      <strong>{name}</strong>
      <ul className="terms">
        {terms.map((term) => (
          <li key={term.deadlineId}>
            <Link to={`/cases/${term.caseId}`}>{caseNumber(term.caseId)}</Link> · <Said of={term.label ?? term.explanation} /> · <Due of={term} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A day in words. It has no hour, so that its zone is none. */
function useDays(): (day: string, how: Intl.DateTimeFormatOptions) => string {
  const { i18n } = useTranslation();
  return (day, how) => new Intl.DateTimeFormat(i18n.language, { ...how, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
