import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { readOversight } from '../api/oversight';
import { Notice } from './Notice';
import { OpenedWords } from './OpenedWords';
import { refusalOf } from './refusals';
import { useReading } from './useOpened';

/** The sealed words of a contest, or of a demand and its answer: each reading is on record. */
export function OversightWords({ oversightId }: { oversightId: string }) {
  const { t } = useTranslation();
  const { opened, hide, command } = useReading(`reading ${oversightId}`, readOversight({ oversightId }));
  if (opened) {
    const { question, reasons, answer } = opened.what;
    return (
      <OpenedWords
        title={t('oversight.words')}
        lines={[
          [t(reasons === undefined ? 'oversight.question' : 'oversight.reasons'), question ?? reasons ?? t('oversight.erased')],
          ...(answer === undefined ? [] : [[t('oversight.answer'), answer] as [string, string]]),
        ]}
        until={opened.until}
        onClose={hide}
      />
    );
  }
  return (
    <>
      <p>{t('oversight.next')}</p>
      <Button variant="secondary" size="sm" isDisabled={command.busy} onClick={() => command.send(null)}>
        {t('oversight.read')}
      </Button>
      {command.unsure && <Notice variant="warning" role="alert" title={t('form.unsure')} />}
      {command.problem && <Notice variant="danger" role="alert" title={refusalOf(command.problem)} />}
    </>
  );
}
