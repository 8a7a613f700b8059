import { Button, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Send } from '../api/act';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { OpenedWords } from '../kit/OpenedWords';
import { useTimes } from '../kit/time';
import { type Command, useCommand } from '../kit/useCommand';
import { useReading } from '../kit/useOpened';
import { deny, grant, readReasons, type Reasons, requests } from './queries';

/** One request: its reasons are opened first, then it is granted or denied. */
export function Request() {
  const { t } = useTranslation('identity');
  const { reportId = '', requestId = '' } = useParams();
  const of = { reportId, requestId };
  const { opened, hide, command } = useReading<Reasons>(`reading ${requestId}`, readReasons(of));
  const [answer, setAnswer] = useState<'grant' | 'deny'>();
  const [answered, setAnswered] = useState(false);
  const done = () => setAnswered(true);
  const row = useInfiniteQuery(requests).data?.pages.flatMap((page) => page.items).find((each) => each.requestId === requestId);
  const [number] = useState(row?.caseNumber);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = number ?? row?.caseNumber ?? t('request');
  return (
    <aside className="report" aria-label={title}>
      <div ref={heading} tabIndex={-1}>
        <Title headingLevel="h2">{title}</Title>
      </div>
      <Link to="/identity">{t('back')}</Link>
      {opened ? <Read reasons={opened.what} until={opened.until} onClose={hide} /> : <ToRead command={command} />}
      {!answered && (
        <nav className="actions" aria-label={t('answer')}>
          {(['grant', 'deny'] as const).map((each) => (
            <Button key={each} variant="secondary" size="sm" aria-expanded={answer === each} onClick={() => setAnswer(each)}>
              {t(`${each}.verb`)}
            </Button>
          ))}
        </nav>
      )}
      {answer === 'grant' && <Grant of={of} done={done} />}
      {answer === 'deny' && <Deny of={of} done={done} />}
    </aside>
  );
}

function ToRead({ command }: { command: Command<null, undefined> }) {
  const { t } = useTranslation('identity');
  return (
    <CommandForm
      words={(word) => (word === 'done' ? '' : t(`reading.${word}`))}
      command={command}
      body={() => null}
      done={() => null}
    />
  );
}

function Read({ reasons, until, onClose }: { reasons: Reasons; until: number; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const labels = useLabels();
  const times = useTimes();
  return (
    <OpenedWords
      title={t('reading.title')}
      lines={[
        [t('column.who'), labels.of('Role', reasons.role)],
        [t('column.purpose'), labels.of('OpeningPurpose', reasons.purpose)],
        [t('asked'), times.instant(reasons.at)],
        [t('reasons'), reasons.reasons ?? t('erased')],
      ]}
      until={until}
      onClose={onClose}
    >
      {reasons.state !== 'AWAITED' && <p>{t(`states.${reasons.state}`)}</p>}
    </OpenedWords>
  );
}

interface Asked {
  of: { reportId: string; requestId: string };
  done: () => void;
}

function useAnswer<B, A>(about: string, send: Send<B, A>, done: () => void) {
  const cache = useQueryClient();
  return useCommand(about, send, '', () => {
    done();
    void cache.invalidateQueries({ queryKey: requests.queryKey });
  });
}

function Grant({ of, done }: Asked) {
  const { t } = useTranslation('identity');
  const command = useAnswer(`grant ${of.requestId}`, grant(of), done);
  return <CommandForm words={(word) => t(`grant.${word}`)} command={command} body={() => null} />;
}

function Deny({ of, done }: Asked) {
  const { t } = useTranslation('identity');
  const { about, value, set } = useDraft(`denial ${of.requestId}`, () => ({ reasons: '' }));
  const command = useAnswer(about, deny(of), done);
  return (
    <CommandForm words={(word) => t(`deny.${word}`)} command={command} body={() => value}>
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
