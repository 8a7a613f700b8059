import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Send } from '../api/act';
import { ActError } from '../kit/ActError';
import { useDutyAct } from './commands';

interface Asked {
  about: string;
  send: Send<null, unknown>;
  verb: string;
  /** What the act is on, in words: a row has several buttons of the same name. */
  of: string;
  /** The first thing to do on its row. */
  first?: boolean;
}

/** An act that needs no words, on the row of its thing. After silence the same click asks for it again. */
export function OneClick({ about, send, verb, of, first = false }: Asked) {
  const { t } = useTranslation();
  const command = useDutyAct(about, send);
  return (
    <>
      <Button
        variant={first ? 'primary' : 'secondary'}
        size="sm"
        aria-label={`${command.unsure ? t('form.askAgain') : verb}: ${of}`}
        isDisabled={command.busy}
        onClick={() => command.send(null)}
      >
        {command.unsure ? t('form.askAgain') : verb}
      </Button>
      <ActError of={command.error} />
    </>
  );
}
