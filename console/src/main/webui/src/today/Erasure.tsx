import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveErasure, refuseErasure } from './commands';
import { SayWhy } from './SayWhy';

/** One of three persons approves that data are erased, or refuses it with reasons. */
export function Erasure({ erasureId }: { erasureId: string }) {
  const { t } = useTranslation('today');
  const [answer, setAnswer] = useState<'approve' | 'refuse'>();
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
          title={t(`acts.erasure.${answer}`)}
          next={t(answer === 'approve' ? 'acts.erasure.next' : 'acts.erasure.stays')}
          verb={t(`acts.erasure.${answer}`)}
          done={t('acts.erasure.done')}
          field={answer === 'refuse' ? { pointer: '/reasons', label: t('reasons') } : undefined}
          send={(reasons, keys) => (answer === 'approve' ? approveErasure(erasureId)(keys) : refuseErasure(erasureId)(reasons, keys))}
        />
      )}
    </>
  );
}
