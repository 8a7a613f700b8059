import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { acknowledge, type Alert } from '../api/alerts';
import { ActError } from '../kit/ActError';
import { useCommand } from '../kit/useCommand';

/** A person answers for an alert with one click on its row. */
export function Taking({ alert: { alertId, caseNumber: number } }: { alert: Alert }) {
  const { t } = useTranslation('alerts');
  const command = useCommand(`answer ${alertId}`, acknowledge({ alertId }), '');
  return (
    <>
      <Button
        variant="link"
        isInline
        aria-label={t('answerOf', { number })}
        isDisabled={command.busy}
        onClick={() => command.send(null)}
      >
        {t('answer')}
      </Button>
      <ActError of={command.error} />
    </>
  );
}
