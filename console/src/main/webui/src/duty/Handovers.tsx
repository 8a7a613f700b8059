import { useTranslation } from 'react-i18next';
import type { MyDuty } from '../api/duty';
import { OpenedWords } from '../kit/OpenedWords';
import { useNames } from '../kit/Person';
import { useOpened } from '../kit/useOpened';
import { onShift } from './commands';
import { OneClick } from './OneClick';

type Waiting = MyDuty['handovers'][number];

/** The hand-overs that wait for the person on duty. Their words come with the taking, and are kept nowhere but on the screen. */
export function Handovers({ of }: { of: Waiting[] }) {
  const { t } = useTranslation('duty');
  const { opened, show, hide } = useOpened<string>();
  return of.length === 0 && opened === undefined ? null : (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t('handovers.title')}</h2>
      {opened && (
        <OpenedWords title={t('handovers.words')} until={opened.until} onClose={hide}>
          <p>{opened.what}</p>
        </OpenedWords>
      )}
      <ul className="rows">
        {of.map((each) => (
          <Handover key={each.handoverId} of={each} onTaken={show} />
        ))}
      </ul>
    </section>
  );
}

function Handover({ of, onTaken }: { of: Waiting; onTaken: (words: string) => void }) {
  const { t } = useTranslation('duty');
  const name = useNames('notification')(of.by);
  const { rotaId, shiftId, handoverId, alerts } = of;
  const take = onShift.take({ rotaId, shiftId, handoverId });
  return (
    <li>
      <span translate="no">{name}</span>
      <span>{t('handovers.alerts', { count: alerts.length })}</span>
      <OneClick
        first
        about={`take ${handoverId}`}
        send={async (body, keys) => {
          onTaken((await take(body, keys)).words);
          return null;
        }}
        verb={t('handovers.take')}
        of={name}
      />
    </li>
  );
}
