import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Moment, Pick, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { KINDS } from './codes';
import { identify } from './commands';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

/** Puts on record that an item of evidence exists, before anybody holds it. */
export function Identification() {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const draft = useDraft<{ kind?: string; what: string; whence: string; where: string; volatileUntil: string }>(useAbout('evidence'), () => ({
    what: '',
    whence: '',
    where: '',
    volatileUntil: '',
  }));
  const { value, set } = draft;
  const command = useFileCommand(draft.about, () => identify({ caseId }));
  return (
    <CommandForm
      words={(word) => t(`identify.${word}`)}
      command={command}
      body={() => said({ ...value, volatileUntil: inUtc(value.volatileUntil) })}
    >
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
      <Words line pointer="/where" label={t('identify.where')} value={value.where} onWords={(where) => set({ where })} />
      <Moment
        pointer="/volatileUntil"
        label={t('identify.volatile')}
        value={value.volatileUntil}
        onMoment={(volatileUntil) => set({ volatileUntil })}
      />
    </CommandForm>
  );
}
