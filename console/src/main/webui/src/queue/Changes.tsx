import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/Notice';
import { useFacts } from './facts';
import { report, type ReportView } from './queries';

/** What changed since the person read the report. What they typed stays; it is sent on this version after a look. */
export function Changes({ before, onSeen }: { before: ReportView; onSeen: (version: string) => void }) {
  const { t } = useTranslation();
  const facts = useFacts();
  const now = useQuery(report(before.reportId)).data;
  if (!now) {
    return null;
  }
  const old = facts(before);
  const fresh = facts(now.view);
  const names = [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => old.get(name) !== fresh.get(name));
  const none = t('form.none');
  return (
    <Notice variant="warning" role="alert" title={t('form.changed')}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {name}: {t('form.was', { before: old.get(name) ?? none, now: fresh.get(name) ?? none })}
          </li>
        ))}
      </ul>
      <Button variant="secondary" onClick={() => onSeen(now.version)}>
        {t('form.seen')}
      </Button>
    </Notice>
  );
}
