import { ActionGroup, Button, Title } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../api';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Notice } from '../kit/Notice';
import { OpenedWords } from '../kit/OpenedWords';
import { Said } from '../kit/Said';
import { Sign } from '../kit/Sign';
import { useCommand } from '../kit/useCommand';
import { useOpened } from '../kit/useOpened';
import { submit } from './commands';
import { begin, bodyOf, type Told } from './phoned';
import { Fields } from './PhonedFields';
import { QUEUE } from './queries';
import { Unread } from './Unread';

type Received = Schemas['Received'];

/**
 * Writes down what somebody tells by telephone or at the door. The receipt is read out, and stays nowhere: until then the
 * same act is asked for again, which has the same receipt.
 */
export function Phoned() {
  const { t } = useTranslation('queue');
  const cache = useQueryClient();
  const heading = useRef<HTMLDivElement>(null);
  const { about, value, set } = useDraft<Told>('phoned', begin);
  const { opened, show, hide } = useOpened<string>();
  const command = useCommand<ReturnType<typeof bodyOf>, Omit<Received, 'receipt'>>(
    about,
    async (body, keys) => {
      const { receipt, ...rest } = await submit({})(body, keys);
      if (receipt !== undefined) {
        show(receipt);
      }
      return rest;
    },
    '',
    () => void cache.invalidateQueries({ queryKey: QUEUE }),
    true,
  );
  const wasRead = () => {
    hide();
    command.finished();
  };
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside className="report" aria-label={t('phoned.title')}>
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h2">{t('phoned.title')}</Title>
      </div>
      {command.unsure && <Unread />}
      <Link to="/queue">{t('report.back')}</Link>
      {opened && (
        <OpenedWords title={t('phoned.receipt')} until={opened.until} onClose={hide}>
          <p>{t('phoned.readOut')}</p>
          <p className="receipt">{opened.what}</p>
          <Sign of={opened.what} />
        </OpenedWords>
      )}
      <CommandForm
        words={(word) => t(word === 'title' ? 'phoned.form' : `phoned.${word}`)}
        hardWord="receipt"
        command={command}
        body={() => bodyOf(value)}
        done={(answer) => (
          <>
            {command.unsure && <ReadOut shown={opened !== undefined} onRead={wasRead} onAgain={() => command.send(bodyOf(value))} />}
            <Taken answer={answer} />
          </>
        )}
      >
        <Fields value={value} set={set} />
      </CommandForm>
    </aside>
  );
}

/** Until the officer says that the person has the receipt, it can be shown again. */
function ReadOut({ shown, onRead, onAgain }: { shown: boolean; onRead: () => void; onAgain: () => void }) {
  const { t } = useTranslation('queue');
  return (
    <ActionGroup>
      <Button onClick={onRead}>{t('phoned.wasRead')}</Button>
      {!shown && (
        <Button variant="secondary" onClick={onAgain}>
          {t('phoned.again')}
        </Button>
      )}
    </ActionGroup>
  );
}

function Taken({ answer }: { answer: Omit<Received, 'receipt'> }) {
  const { t } = useTranslation('queue');
  return (
    <>
      <Notice variant="success" title={t('phoned.done')} role="status">
        <ul>
          {answer.next.map((term) => (
            <li key={term.what}>
              <Said of={{ es: term.explicacion, en: term.explanation, pt: term.explicacao }} />
            </li>
          ))}
          {answer.warnings.length > 0 && <li>{t('phoned.warnings', { count: answer.warnings.length })}</li>}
        </ul>
      </Notice>
      <Link to={`/queue/${answer.reportId}`}>{t('phoned.go')}</Link>
    </>
  );
}
