import { Button } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../api/terms';
import { Notice } from '../kit/Notice';
import { refusalOf } from '../kit/refusals';
import { useCommand } from '../kit/useCommand';
import { answerDemand, readOversight } from './commands';
import { SayWhy, useActWords } from './SayWhy';

/** How long opened words may stay on the screen. */
const SHOWN = 5 * 60_000;

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
  const { t } = useTranslation('today');
  const [words, setWords] = useState<string>();
  const reading = useCommand(readOversight(oversightId), '', (answer) => setWords(answer.question ?? answer.reasons ?? t('erased')));
  useEffect(() => {
    const hide = () => setWords(undefined);
    const timer = setTimeout(hide, SHOWN);
    addEventListener('blank', hide);
    return () => {
      clearTimeout(timer);
      removeEventListener('blank', hide);
    };
  }, [words]);
  if (words !== undefined) {
    return (
      <section className="opened" aria-label={t('question')}>
        <p>{words}</p>
      </section>
    );
  }
  return (
    <>
      <p>{t('reading.next')}</p>
      <Button variant="secondary" size="sm" isDisabled={reading.busy} onClick={() => reading.send(null)}>
        {t('reading.verb')}
      </Button>
      {reading.problem && <Notice variant="danger" role="alert" title={refusalOf(reading.problem)} />}
    </>
  );
}
