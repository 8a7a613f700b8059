import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Term } from '../api/terms';
import { Notice } from '../kit/Notice';
import { refusalOf } from '../kit/refusals';
import { OpenedWords } from '../kit/OpenedWords';
import { useReading } from '../kit/useOpened';
import { answerDemand, readOversight } from './commands';
import { SayWhy, useActWords } from './SayWhy';

/** What the ombudsman demands to know is read, and answered. */
export function Oversight({ term }: { term: Term }) {
  const { t } = useTranslation('today');
  const words = useActWords('oversight');
  const oversightId = term.about ?? '';
  return (
    <>
      <Question oversightId={oversightId} />
      <SayWhy
        {...words}
        draft={`oversight ${oversightId}`}
        field={{ pointer: '/answer', label: t('acts.oversight.field') }}
        send={(answer, keys) => answerDemand(oversightId)({ answer }, keys)}
      />
    </>
  );
}

function Question({ oversightId }: { oversightId: string }) {
  const { t } = useTranslation(['today', 'app']);
  const { opened, hide, command } = useReading(`reading ${oversightId}`, readOversight(oversightId));
  if (opened) {
    return (
      <OpenedWords title={t('question')} until={opened.until} onClose={hide}>
        <p>{opened.what.question ?? opened.what.reasons ?? t('erased')}</p>
      </OpenedWords>
    );
  }
  return (
    <>
      <p>{t('reading.next')}</p>
      <Button variant="secondary" size="sm" isDisabled={command.busy} onClick={() => command.send(null)}>
        {t('reading.verb')}
      </Button>
      {command.unsure && <Notice variant="warning" role="alert" title={t('app:form.unsure')} />}
      {command.problem && <Notice variant="danger" role="alert" title={refusalOf(command.problem)} />}
    </>
  );
}
