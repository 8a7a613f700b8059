import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/Loading';
import { Notice } from '../kit/Notice';
import { useTimes } from '../kit/time';
import { Files } from './Files';
import { Keys } from './Keys';
import { type ServiceName, stateOf } from './queries';
import { WithReason } from './WithReason';
import { Alarms } from './Alarms';
import { type Act, type Trouble, troublesOf } from './troubles';

/** One service: whether it answers, what it could not take in or digest, and its keys. */
export function Service({ name }: { name: ServiceName }) {
  const { t } = useTranslation('operations');
  const times = useTimes();
  const { data: state, isError, dataUpdatedAt } = useQuery(stateOf(name));
  const [done, setDone] = useState('');
  if (!state && !isError) {
    return <Loading />;
  }
  const troubles = state ? troublesOf(name, state) : [];
  return (
    <section aria-label={t(`services.${name}`)}>
      <h2>{t(`services.${name}`)}</h2>
      <p role="status" className={isError ? 'late' : undefined}>
        {isError ? t('silent', { since: dataUpdatedAt ? times.clock(dataUpdatedAt) : '…' }) : t('answers', { at: times.clock(dataUpdatedAt) })}{' '}
        {state && t('waiting', { count: troubles.length })}
      </p>
      {state && <Alarms alarms={state.alarms} />}
      {done && <Notice variant="success" role="status" title={done} />}
      <ul className="troubles">
        {troubles.map((trouble) => (
          <One key={trouble.id} service={name} trouble={trouble} onDone={setDone} />
        ))}
      </ul>
      {state?.files && <Files figures={state.files} />}
      {state && <Keys service={name} keys={state.keys} onDone={setDone} />}
    </section>
  );
}

function One({ service, trouble, onDone }: { service: ServiceName; trouble: Trouble; onDone: (words: string) => void }) {
  const { t } = useTranslation('operations');
  const times = useTimes();
  const [chosen, setChosen] = useState<Act>();
  const send = chosen && trouble.acts[chosen];
  return (
    <li>
      <strong>{t(`kinds.${trouble.kind}`)}</strong> {trouble.since && <time dateTime={trouble.since}>{times.ago(trouble.since)}</time>}
      <div className="wrap-anywhere" translate="no">
        {trouble.where}
      </div>
      {trouble.why && (
        <div className="wrap-anywhere" translate="no">
          {trouble.why}
        </div>
      )}
      <div className="actions">
        {(Object.keys(trouble.acts) as Act[]).map((act) => (
          <Button key={act} variant="secondary" size="sm" aria-expanded={chosen === act} onClick={() => setChosen(act)}>
            {t(`acts.${act}.verb`)}
          </Button>
        ))}
      </div>
      {send && (
        <WithReason
          key={chosen}
          service={service}
          draft={`${service} ${trouble.id} ${chosen}`}
          title={t(`acts.${chosen}.verb`)}
          next={t(`acts.${chosen}.next`)}
          asksReason={chosen !== 'replay'}
          send={send}
          done={t(`acts.${chosen}.done`)}
          onDone={onDone}
        />
      )}
    </li>
  );
}
