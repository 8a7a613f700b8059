import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice';

export type Facts = ReadonlyMap<string, string>;

/** What differs between what the person read and what is there now. What they typed stays; it is sent after a look. */
export function Changed({ before, now, onSeen }: { before: Facts; now: Facts; onSeen: () => void }) {
  const { t } = useTranslation();
  const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
  const none = t('form.none');
  return (
    <Notice variant="warning" role="alert" title={t('form.changed')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {name}: {t('form.was', { before: before.get(name) ?? none, now: now.get(name) ?? none })}
          </li>
        ))}
      </ul>
      {names.length === 0 && <p>{t('form.changedElsewhere')}</p>}
      <Button variant="secondary" onClick={onSeen}>
        {t('form.seen')}
      </Button>
    </Notice>
  );
}
