import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveErasure, refuseErasure } from './commands';
import { SayWhy } from './SayWhy';

const WORDS = {
  approve: { title: 'approve', next: 'next', verb: 'approve', done: 'done' },
  refuse: { title: 'refuse', next: 'stays', verb: 'refuse', done: 'done' },
} as const;

/** One of three persons approves that data are erased, or refuses it with reasons. */
export function Erasure({ erasureId }: { erasureId: string }) {
  const { t } = useTranslation('today');
  const [answer, setAnswer] = useState<keyof typeof WORDS>();
  return (
    <>
      <nav className="actions" aria-label={t('acts.erasure.title')}>
        {(['approve', 'refuse'] as const).map((each) => (
          <Button key={each} variant="secondary" size="sm" aria-expanded={answer === each} onClick={() => setAnswer(each)}>
            {t(`acts.erasure.${each}`)}
          </Button>
        ))}
      </nav>
      {answer && (
        <SayWhy
          key={answer}
          draft={`${answer} ${erasureId}`}
          words={(word) => t(`acts.erasure.${WORDS[answer][word]}`)}
          field={answer === 'refuse' ? { pointer: '/reasons', label: t('reasons') } : undefined}
          send={(reasons, keys) =>
            answer === 'approve' ? approveErasure({ erasureId })(null, keys) : refuseErasure({ erasureId })({ reasons }, keys)
          }
        />
      )}
    </>
  );
}
