import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../kit/time';
import { clientOf, type ServiceName, type State } from './queries';
import { WithReason } from './WithReason';

/** The epochs of the keys, the last rotation, and the way to a new one. */
export function Keys({ service, keys, onDone }: { service: ServiceName; keys: State['keys']; onDone: (words: string) => void }) {
  const { t } = useTranslation('operations');
  const times = useTimes();
  const [asked, setAsked] = useState(false);
  const { rotation } = keys;
  return (
    <>
      <dl className="facts">
        {keys.epochs.map((epoch) => (
          <div key={epoch.epoch}>
            <dt>{t('keys.epoch', { number: epoch.epoch })}</dt>
            <dd>
              {epoch.destroyedAt
                ? t('keys.destroyed', { at: times.instant(epoch.destroyedAt) })
                : t('keys.keys', { count: epoch.keys })}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('keys.rotation')}</dt>
          <dd>
            {rotation === undefined
              ? t('keys.never')
              : rotation.doneAt
                ? t('keys.doneAt', { at: times.instant(rotation.doneAt), count: rotation.rewrapped })
                : t('keys.runs', { at: times.instant(rotation.askedAt), count: rotation.rewrapped })}
          </dd>
        </div>
      </dl>
      <Button variant="secondary" size="sm" aria-expanded={asked} onClick={() => setAsked(true)}>
        {t('keys.verb')}
      </Button>
      {asked && (
        <WithReason
          service={service}
          draft={`${service} rotation`}
          title={t('keys.verb')}
          next={t('keys.next')}
          asksReason
          send={(reason) => clientOf(service).POST('/v1/operations/keys/rotation', { body: { reason } })}
          done={t('keys.done')}
          onDone={onDone}
        />
      )}
    </>
  );
}
