import { useTranslation } from 'react-i18next';
import { useMade } from './acts';
import type { Meeting } from './judged';
import { OneAct } from './OneAct';

/** @param place tells the form from that of the same act for another duty */
export function Meetings({ of, place }: { of: Meeting[]; place: string }) {
  const { t } = useTranslation('made');
  const reading = useMade();
  if (!reading.data) {
    return null;
  }
  const { made, words } = reading.data;
  const acts = of.flatMap(({ on, operation, choose }) => {
    const command = made.commands[operation];
    const screen = on.screens?.[operation];
    return command === undefined || (command.opens && screen === undefined) ? [] : [{ on, id: operation, command, screen, choose }];
  });
  return acts.length === 0 ? null : (
    <ul className="meeting-acts" aria-label={t('meets')}>
      {acts.map((act) => (
        <OneAct key={[act.id, ...Object.values(act.on.ids)].join(' ')} {...act} made={made} words={words} place={place} level="h4" />
      ))}
    </ul>
  );
}
