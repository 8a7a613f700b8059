import { Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../api/act';
import type { Protection } from '../api/protection';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { type Option, Pick } from '../kit/fields';
import { useNames } from '../kit/Person';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { said } from '../kit/said';
import { useSay } from '../kit/say';
import { useCommand } from '../kit/useCommand';
import { endSeat, fillSeat } from './commands';
import { type SittingView, SITTINGS } from './queries';

/** A supervisor records who fills a seat of the body from now on, or that nobody does any more. */
export function SeatForms({ view: { body, seats } }: { view: SittingView }) {
  const { t } = useTranslation('plan');
  const say = useSay();
  const names = useNames('protection');
  const [open, setOpen] = useState<Act>();
  const options = seats.map(({ seat, entity }, index) => ({ code: seat, label: `${index + 1}. ${say(entity)}` }));
  const filled = options.filter((_, index) => seats[index]?.vacant !== true);
  return (
    <section aria-label={t('seat.title')}>
      <div className="actions">
        {ACTS.filter((act) => act === 'fill' || filled.length > 0).map((act) => (
          <Button key={act} variant="secondary" size="sm" aria-expanded={open === act} onClick={() => setOpen(open === act ? undefined : act)}>
            {t(`seat.${act}.title`)}
          </Button>
        ))}
      </div>
      <ul>
        {seats.map(
          ({ seat, entity, member, vacant }, index) =>
            (member !== undefined || vacant) && (
              <li key={seat}>
                {index + 1}. {say(entity)}: {member === undefined ? t('seat.vacant') : names(member)}
              </li>
            ),
        )}
      </ul>
      {open === 'fill' && <Filling body={body} options={options} />}
      {open === 'end' && <Ending body={body} options={filled} />}
    </section>
  );
}

const ACTS = ['fill', 'end'] as const;
type Act = (typeof ACTS)[number];

const ENDS = ['TERM_OVER', 'RESIGNED', 'REMOVED', 'DIED', 'NOT_NAMED'] as const satisfies Protection['SeatEventSeatEnd'][];

interface Form {
  body: string;
  options: Option[];
}

function Filling({ body, options }: Form) {
  const { t } = useTranslation('plan');
  const { about, value, set } = useDraft<{ seat?: string; person: string }>(`seat ${body}`, () => ({ person: '' }));
  const command = useSeatCommand(about, async ({ seat, person }: typeof value, keys) =>
    fillSeat({})(said({ body, seat, person: await chosen('/person', person) }), keys),
  );
  return (
    <CommandForm words={(word) => t(`seat.fill.${word}`)} command={command} body={() => value}>
      <Seats options={options} value={value.seat} onChoice={(seat) => set({ seat })} />
      <PersonPicker service="protection" pointer="/person" label={t('seat.person')} value={value.person} onPerson={(person) => set({ person })} />
    </CommandForm>
  );
}

function Ending({ body, options }: Form) {
  const { t } = useTranslation('plan');
  const { about, value, set } = useDraft<{ seat?: string; reason?: string }>(`seat ends ${body}`, () => ({}));
  const command = useSeatCommand(about, async ({ seat, reason }: typeof value, keys) => endSeat({})(said({ body, seat, reason }), keys));
  return (
    <CommandForm words={(word) => t(`seat.end.${word}`)} command={command} body={() => value}>
      <Seats options={options} value={value.seat} onChoice={(seat) => set({ seat })} />
      <Pick
        pointer="/reason"
        label={t('seat.end.reason')}
        none={t('seat.end.noReason')}
        options={ENDS.map((code) => ({ code, label: t(`seat.ends.${code}`) }))}
        value={value.reason}
        onChoice={(reason) => set({ reason })}
      />
    </CommandForm>
  );
}

function Seats({ options, value, onChoice }: { options: Option[]; value: string | undefined; onChoice: (seat: string) => void }) {
  const { t } = useTranslation('plan');
  return <Pick pointer="/seat" label={t('sitting.seat')} none={t('seat.none')} options={options} value={value} onChoice={onChoice} />;
}

function useSeatCommand<B, A>(about: string, send: Send<B, A>) {
  const cache = useQueryClient();
  return useCommand<B, A>(about, (body, keys) => send(body, keys).finally(() => void cache.invalidateQueries({ queryKey: SITTINGS })), '');
}
