import { Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Send } from '../api/act';
import { attachments, originalOf, passOn } from '../api/attachments';
import type { Investigation } from '../api/investigation';
import { Problem } from '../api/refusal';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Pick, Words } from '../kit/fields';
import { Sending } from '../kit/files/Sending';
import { type Progress, send } from '../kit/files/sending';
import { useFileWords } from '../kit/files/useFileWords';
import { said } from '../kit/said';
import { atFile } from '../made/screens';
import { KINDS } from './codes';
import { FILES_OF_EVIDENCE, takeOver } from './commands';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** The service waits some seconds by itself for a file that it reads back: a large one takes minutes, and no longer. */
const ASKED = 200;

/** Asks again while the file is read back, and until the person leaves the page: custody never begins unseen. */
async function readBack<A>(ask: () => Promise<A>, left: AbortSignal, times = ASKED): Promise<A> {
  left.throwIfAborted();
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof Problem && cause.code === 'upload-being-read' && times > 1) {
      return readBack(ask, left, times - 1);
    }
    throw cause;
  }
}

/** The files that came with the report, of which each can become evidence once. */
export function Attachments() {
  const { t } = useTranslation('file');
  const { caseId, reportId } = useFile().view;
  const words = useFileWords();
  const { data } = useQuery(attachments(reportId));
  return (
    <section aria-label={t('attached.title')}>
      <Title headingLevel="h2">{t('attached.title')}</Title>
      {!data || data.length === 0 ? (
        <p>{t('attached.none')}</p>
      ) : (
        <ol>
          {data.map((one, index) => (
            <li key={one.attachmentId}>
              {words(one)}{' '}
              {(one.stage === 'RECEIVED' || one.stage === 'CHECKED') && (
                <Link to={atFile(caseId, `evidence/attachments/${one.attachmentId}`)} aria-label={t('attached.takeNumber', { number: index + 1 })}>
                  {t('taken.link')}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type Taken = Omit<Investigation['TakeOverFilesTakenOver'], 'attachmentId' | 'uploadId' | 'voucher'> & { reasons: string };

/**
 * Takes a file of the report over as evidence. It is opened at intake on record, its bytes go from there to the
 * investigation without a stop in this browser, and the investigation takes only what intake vouches for.
 */
export function TakingOver() {
  const { t } = useTranslation('file');
  const cache = useQueryClient();
  const { attachmentId = '' } = useParams();
  const { caseId, reportId } = useFile().view;
  const [progress, setProgress] = useState<Progress>();
  const words = useFileWords();
  const file = useQuery(attachments(reportId)).data?.find((one) => one.attachmentId === attachmentId);
  const page = useRef<AbortController>(undefined);
  useEffect(() => {
    const here = new AbortController();
    page.current = here;
    return () => here.abort();
  }, []);
  const { about, value, set } = useDraft<{ kind?: string; what: string; whence: string; place: string; reasons: string }>(useAbout('taken', attachmentId), () => ({
    what: '',
    whence: '',
    place: '',
    reasons: '',
  }));
  const taking: Send<Taken, unknown> = async ({ reasons, ...item }, keys) => {
    const left = page.current?.signal ?? AbortSignal.abort();
    const passed = await passOn({ reportId, attachmentId })({ reasons }, keys);
    const bytes = await originalOf(reportId, attachmentId, passed.viewingId);
    left.addEventListener('abort', () => void bytes.cancel());
    left.throwIfAborted();
    const uploadId = await new Promise<string>((done, failed) => {
      const tell = (now: Progress) => {
        setProgress(now);
        if (now.state === 'failed') {
          failed(new TypeError('the bytes did not arrive'));
        }
      };
      const stop = send({ bytes, length: passed.fileLength }, { endpoint: FILES_OF_EVIDENCE }, tell, done);
      left.addEventListener('abort', () => {
        stop();
        failed(left.reason as DOMException);
      });
    });
    const key = { ...keys, 'Idempotency-Key': crypto.randomUUID() };
    return readBack(() => takeOver({ caseId })({ ...item, attachmentId, uploadId, voucher: passed.voucher }, key), left);
  };
  const command = useFileCommand(about, () => taking, takeOver({ caseId }), () => void cache.invalidateQueries({ queryKey: attachments(reportId).queryKey }));
  return (
    <CommandForm
      words={(word) => t(`taken.${word}`)}
      hardWord="sealed"
      command={command}
      body={() => said(value) as unknown as Taken}
      missing={value.reasons.trim() === '' ? t('taken.missing') : undefined}
    >
      {file && <p>{words(file)}</p>}
      <Pick
        pointer="/kind"
        label={t('identify.kind')}
        none={t('choose')}
        options={KINDS.map((code) => ({ code, label: t(`kind.${code}`) }))}
        value={value.kind}
        onChoice={(kind) => set({ kind })}
      />
      <Words pointer="/what" label={t('identify.what')} value={value.what} onWords={(what) => set({ what })} />
      <Words line pointer="/whence" label={t('identify.whence')} value={value.whence} onWords={(whence) => set({ whence })} />
      <Words line pointer="/place" label={t('secured.place')} value={value.place} onWords={(place) => set({ place })} />
      <Words pointer="/reasons" label={t('taken.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
      {command.busy && progress && <Sending progress={progress} />}
    </CommandForm>
  );
}
