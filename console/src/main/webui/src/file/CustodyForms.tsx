import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { CaptureFields, type CaptureLines, needsCapture } from './CaptureFields';
import { INTEGRITIES, SECURINGS } from './codes';
import { custody } from './commands';
import { HashField } from './HashField';
import { evidence } from './queries';
import { SendField } from './SendField';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** A person secures an item, and holds it from then on. */
export function Securing() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const draft = useDraft<{ how?: string; place: string; sha256: string; seal: string; tool: string; capture: CaptureLines }>(useAbout('secured', evidenceId), () => ({
    place: '',
    sha256: '',
    seal: '',
    tool: '',
    capture: {},
  }));
  const { value, set } = draft;
  const [sent, setSent] = useState<{ uploadId: string | undefined }>();
  const command = useFileCommand(draft.about, (caseId) => custody.secure({ caseId, evidenceId }));
  return (
    <CommandForm
      words={(word) => t(`secured.${word}`)}
      command={command}
      body={() => said({ ...value, uploadId: sent?.uploadId, capture: needsCapture(value.how) ? said(value.capture) : undefined })}
      missing={sent && sent.uploadId === undefined ? t('secured.onItsWay') : undefined}
    >
      <Choice
        pointer="/how"
        label={t('secured.how')}
        options={SECURINGS.map((code) => ({ code, label: t(`securing.${code}`) }))}
        value={value.how}
        onChoice={(how) => set({ how })}
      />
      <Words line pointer="/place" label={t('secured.place')} value={value.place} onWords={(place) => set({ place })} />
      <SendField onSent={(uploadId) => setSent({ uploadId })} />
      <HashField value={value.sha256} onHash={(sha256) => set({ sha256 })} />
      <Words line pointer="/seal" label={t('secured.seal')} value={value.seal} onWords={(seal) => set({ seal })} />
      <Words line pointer="/tool" label={t('secured.tool')} value={value.tool} onWords={(tool) => set({ tool })} />
      {needsCapture(value.how) && <CaptureFields value={value.capture} onLines={(capture) => set({ capture })} />}
    </CommandForm>
  );
}

/** A person looks whether an item is still what was secured. A file that is stored here is read back by the service. */
export function Check() {
  const { evidenceId = '' } = useParams();
  const { caseId } = useFile().view;
  const item = useQuery(evidence(caseId)).data?.items.find((each) => each.evidenceId === evidenceId);
  return item?.custody?.stored ? <ReadBack evidenceId={evidenceId} /> : <Compared evidenceId={evidenceId} />;
}

/** What the service finds counts, whatever is said. */
function ReadBack({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation('file');
  const command = useFileCommand(useAbout('check', evidenceId), (caseId) => custody.check({ caseId, evidenceId }));
  return <CommandForm words={(word) => t(word === 'next' ? 'readBack.next' : `check.${word}`)} command={command} body={() => ({ result: 'MATCHES' as const })} />;
}

function Compared({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation('file');
  const draft = useDraft<{ result?: string; sha256: string }>(useAbout('check', evidenceId), () => ({ sha256: '' }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, (caseId) => custody.check({ caseId, evidenceId }));
  return (
    <CommandForm words={(word) => t(`check.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/result"
        label={t('check.result')}
        options={INTEGRITIES.map((code) => ({ code, label: t(`integrity.${code}`) }))}
        value={value.result}
        onChoice={(result) => set({ result })}
      />
      <HashField value={value.sha256} onHash={(sha256) => set({ sha256 })} />
    </CommandForm>
  );
}
