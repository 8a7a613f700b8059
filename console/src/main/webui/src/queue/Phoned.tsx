import { ActionGroup, Button, Checkbox, Title } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Group, Moment, Pick, Words } from '../kit/fields';
import { Notice } from '../kit/Notice';
import { OpenedWords } from '../kit/OpenedWords';
import { useTimes } from '../kit/time';
import { useCommand } from '../kit/useCommand';
import { useOpened } from '../kit/useOpened';
import { submit } from './commands';
import { begin, bodyOf, type Told } from './phoned';
import { Parties } from './PhonedParties';
import { waiting } from './queries';

type Received = Schemas['Received'];

const ASKED = ['INVESTIGATION', 'PROTECTION', 'STATISTICS'];
const ANSWERS = ['GRANTED', 'REFUSED', 'NOT_ASKED'];

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
  const command = useCommand<Schemas['ReportForm'], Omit<Received, 'receipt'>>(
    about,
    async (body, keys) => {
      const { receipt, ...rest } = await submit(body, keys);
      if (receipt !== undefined) {
        show(receipt);
      }
      return rest;
    },
    '',
    () => void cache.invalidateQueries({ queryKey: waiting.queryKey }),
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
      <Link to="/queue">{t('report.back')}</Link>
      {opened && (
        <OpenedWords title={t('phoned.receipt')} until={opened.until} onClose={hide}>
          <p>{t('phoned.readOut')}</p>
          <p className="receipt">{opened.what}</p>
        </OpenedWords>
      )}
      <CommandForm
        title={t('phoned.form')}
        next={t('phoned.next')}
        verb={t('phoned.verb')}
        command={command}
        body={() => bodyOf(value)}
        changes={null}
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

function Fields({ value, set }: { value: Told; set: (change: Partial<Told>) => void }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const known = (list: string) => labels.codes(list).filter(({ code }) => code !== 'UNKNOWN');
  return (
    <>
      <Words pointer="/account" label={t('phoned.account')} value={value.account} onWords={(account) => set({ account })} />
      <Checkbox id="field-imminentDanger" label={t('coding.danger')} isChecked={value.danger} onChange={(_, danger) => set({ danger })} />
      <Pick
        pointer="/channel"
        label={t('report.channel')}
        none="—"
        options={known('Channel')}
        value={value.channel}
        onChoice={(channel) => set({ channel })}
      />
      <Pick
        pointer="/reporterKind"
        label={t('report.reporter')}
        none="—"
        options={known('ReporterKind')}
        value={value.reporterKind}
        onChoice={(reporterKind) => set({ reporterKind })}
      />
      <Pick
        pointer="/place/area"
        label={t('report.area')}
        none="—"
        options={labels.areas.map(({ code, name }) => ({ code, label: name }))}
        value={value.area}
        onChoice={(area) => set({ area })}
      />
      <Moment pointer="/occurred/from" label={t('coding.from')} value={value.from} onMoment={(from) => set({ from })} />
      {value.from !== '' && (
        <Pick
          pointer="/occurred/precision"
          label={t('coding.precision')}
          none="—"
          options={labels.codes('TimePrecision')}
          value={value.precision}
          onChoice={(precision) => set({ precision })}
        />
      )}
      <Parties value={value.parties} onChange={(parties) => set({ parties })} />
      {ASKED.map((purpose) => (
        <Choice
          key={purpose}
          pointer={`/consents/${purpose}`}
          label={t('phoned.consent', { purpose: labels.of('ConsentPurpose', purpose) })}
          options={ANSWERS.map((code) => ({ code, label: labels.of('ConsentState', code) }))}
          value={value.consents[purpose]}
          onChoice={(answer) => set({ consents: { ...value.consents, [purpose]: answer } })}
        />
      ))}
      <Group pointer="/contact" label={t('phoned.contact')}>
        <Words line pointer="/contact/name" label={t('opening.name')} value={value.name} onWords={(name) => set({ name })} />
        <Words line pointer="/contact/phone" label={t('opening.phone')} value={value.phone} onWords={(phone) => set({ phone })} />
        <Words line pointer="/contact/email" label={t('opening.email')} value={value.email} onWords={(email) => set({ email })} />
      </Group>
      <Group pointer="/safeContact" label={t('phoned.safe')}>
        <Pick
          pointer="/safeContact/method"
          label={t('phoned.method')}
          none="—"
          options={known('ContactMethod')}
          value={value.method}
          onChoice={(method) => set({ method })}
        />
        <Words line pointer="/safeContact/value" label={t('phoned.value')} value={value.value} onWords={(where) => set({ value: where })} />
        <Words line pointer="/safeContact/hours" label={t('phoned.hours')} value={value.hours} onWords={(hours) => set({ hours })} />
        <Words line pointer="/safeContact/codeWord" label={t('phoned.codeWord')} value={value.codeWord} onWords={(codeWord) => set({ codeWord })} />
      </Group>
    </>
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
  const { t, i18n } = useTranslation('queue');
  const times = useTimes();
  return (
    <>
      <Notice variant="success" title={t('phoned.done')} role="status">
        <ul>
          {answer.next.map((term) => (
            <li key={term.what}>
              {i18n.language === 'en' ? term.explanation : term.explicacion} · {times.instant(term.by)}
            </li>
          ))}
          {answer.warnings.length > 0 && <li>{t('phoned.warnings', { count: answer.warnings.length })}</li>}
        </ul>
      </Notice>
      <Link to={`/queue/${answer.reportId}`}>{t('phoned.go')}</Link>
    </>
  );
}
