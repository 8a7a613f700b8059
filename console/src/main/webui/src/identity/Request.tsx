import { Button, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { useTimes } from '../kit/time';
import { type Command, useCommand } from '../kit/useCommand';
import { deny, grant, type Of, readReasons, type Reasons, requests } from './queries';

/** How long opened words may stay on the screen. */
const SHOWN = 5 * 60_000;

/** One request: its reasons are opened first, then it is granted or denied. */
export function Request() {
  const { t } = useTranslation('identity');
  const { reportId = '', requestId = '' } = useParams();
  const of = { reportId, requestId };
  const { reasons, show } = useReasons();
  const [answer, setAnswer] = useState<'grant' | 'deny'>();
  const reading = useCommand<null, Reasons>(readReasons(of), '', show);
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
      {reasons ? <Read reasons={reasons} /> : <ToRead command={reading} />}
      <nav className="actions" aria-label={t('answer')}>
        {(['grant', 'deny'] as const).map((each) => (
          <Button key={each} variant="secondary" size="sm" aria-expanded={answer === each} onClick={() => setAnswer(each)}>
            {t(`${each}.verb`)}
          </Button>
        ))}
      </nav>
      {answer === 'grant' && <Grant of={of} />}
      {answer === 'deny' && <Deny of={of} />}
    </aside>
  );
}

function useReasons() {
  const [reasons, setReasons] = useState<Reasons>();
  useEffect(() => {
    if (!reasons) {
      return;
    }
    const hide = () => setReasons(undefined);
    const timer = setTimeout(hide, SHOWN);
    addEventListener('blank', hide);
    return () => {
      clearTimeout(timer);
      removeEventListener('blank', hide);
    };
  }, [reasons]);
  return { reasons, show: setReasons };
}

function ToRead({ command }: { command: Command<null, Reasons> }) {
  const { t } = useTranslation('identity');
  return (
    <CommandForm
      title={t('reading.title')}
      next={t('reading.next')}
      verb={t('reading.verb')}
      command={{ ...command, answer: undefined }}
      body={() => null}
      changes={null}
      done={() => null}
    >
      {null}
    </CommandForm>
  );
}

function Read({ reasons }: { reasons: Reasons }) {
  const { t } = useTranslation('identity');
  const labels = useLabels();
  const times = useTimes();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section className="opened" aria-label={t('reading.title')} ref={box} tabIndex={-1}>
      <dl>
        <dt>{t('column.who')}</dt>
        <dd>{labels.of('Role', reasons.role)}</dd>
        <dt>{t('column.purpose')}</dt>
        <dd>{labels.of('OpeningPurpose', reasons.purpose)}</dd>
        <dt>{t('asked')}</dt>
        <dd>{times.instant(reasons.at)}</dd>
        <dt>{t('reasons')}</dt>
        <dd>{reasons.reasons ?? t('erased')}</dd>
      </dl>
      {reasons.state !== 'AWAITED' && <p>{t(`states.${reasons.state}`)}</p>}
    </section>
  );
}

function useAnswer<B>(send: (body: B, keys: { 'Idempotency-Key': string; 'If-Match': string }) => ReturnType<ReturnType<typeof grant>>, after: () => void) {
  const cache = useQueryClient();
  return useCommand(send, '', () => {
    after();
    void cache.invalidateQueries({ queryKey: requests.queryKey });
  });
}

function Grant({ of }: { of: Of }) {
  const { t } = useTranslation('identity');
  const command = useAnswer<null>(grant(of), () => undefined);
  return (
    <CommandForm
      title={t('grant.title')}
      next={t('grant.next')}
      verb={t('grant.verb')}
      command={command}
      body={() => null}
      changes={null}
      done={(answer) => <Recorded title={t('grant.done')} answer={answer} />}
    >
      {null}
    </CommandForm>
  );
}

function Deny({ of }: { of: Of }) {
  const { t } = useTranslation('identity');
  const { value, set, forget } = useDraft(`denial ${of.requestId}`, () => ({ reasons: '' }));
  const command = useAnswer(deny(of), forget);
  return (
    <CommandForm
      title={t('deny.title')}
      next={t('deny.next')}
      verb={t('deny.verb')}
      command={command}
      body={() => value}
      changes={null}
      done={(answer) => <Recorded title={t('deny.done')} answer={answer} />}
    >
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
