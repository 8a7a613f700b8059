import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { INTEGRITIES, SECURINGS } from './codes';
import { custody } from './commands';
import { HashField } from './HashField';
import { useAbout, useFileCommand } from './useFileCommand';

/** A person secures an item, and holds it from then on. */
export function Securing() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const draft = useDraft<{ how?: string; place: string; sha256: string; seal: string; tool: string }>(useAbout('secured', evidenceId), () => ({
    place: '',
    sha256: '',
    seal: '',
    tool: '',
  }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, (caseId) => custody.secure({ caseId, evidenceId }));
  return (
    <CommandForm words={(word) => t(`secured.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/how"
        label={t('secured.how')}
        options={SECURINGS.map((code) => ({ code, label: t(`securing.${code}`) }))}
        value={value.how}
        onChoice={(how) => set({ how })}
      />
      <Words line pointer="/place" label={t('secured.place')} value={value.place} onWords={(place) => set({ place })} />
      <HashField value={value.sha256} onHash={(sha256) => set({ sha256 })} />
      <Words line pointer="/seal" label={t('secured.seal')} value={value.seal} onWords={(seal) => set({ seal })} />
      <Words line pointer="/tool" label={t('secured.tool')} value={value.tool} onWords={(tool) => set({ tool })} />
    </CommandForm>
  );
}

/** A person looks whether an item is still what was secured. */
export function Check() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
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
