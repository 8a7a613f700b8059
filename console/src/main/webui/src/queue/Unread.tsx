import { Button } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { askBeforeLeaving } from '../kit/leaving';
import { Notice } from '../kit/Notice';

/** While nobody has said that the receipt was read out: a page that would be left or loaded anew asks before. */
export function Unread() {
  const { t } = useTranslation('queue');
  const leaving = useBlocker(true);
  useEffect(() => {
    addEventListener('beforeunload', askBeforeLeaving);
    return () => removeEventListener('beforeunload', askBeforeLeaving);
  }, []);
  return (
    leaving.state === 'blocked' && (
      <Notice variant="warning" role="alert" title={t('phoned.leaving.title')}>
        <p>{t('phoned.leaving.body')}</p>
        <div className="actions">
          <Button onClick={leaving.reset}>{t('phoned.leaving.stay')}</Button>
          <Button variant="secondary" onClick={leaving.proceed}>
            {t('phoned.leaving.go')}
          </Button>
        </div>
      </Notice>
    )
  );
}
