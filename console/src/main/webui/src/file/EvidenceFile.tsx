import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Send } from '../api/act';
import type { Investigation } from '../api/investigation';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Pictures } from '../kit/files/Pictures';
import { useSize } from '../kit/files/useSize';
import { OpenedWords } from '../kit/OpenedWords';
import { said } from '../kit/said';
import { atFile } from '../made/screens';
import { useTelling } from '../told/Telling';
import { RECIPES } from './codes';
import { copy, openCopy, openEvidence, viewingOf } from './commands';
import { useAbout, useFile, useFileCommand } from './useFileCommand';

type What = Investigation['ShowFilesOpened'];

/** Opens the file of an item for a purpose: pictures of it. */
export function Showing() {
  return <Opening how="shown" send={openEvidence} />;
}

/** Opens the very bytes of a working copy, with reasons. */
export function TakingCopy() {
  return <Opening how="bytes" send={openCopy} needsReasons />;
}

interface Asked {
  how: 'shown' | 'bytes';
  send: (ids: { caseId: string; evidenceId: string }) => Send<never, What>;
  needsReasons?: boolean;
}

function Opening({ how, send, needsReasons = false }: Asked) {
  const { t } = useTranslation(['file', 'told']);
  const labels = useLabels();
  const go = useNavigate();
  const { show } = useTelling();
  const { evidenceId = '' } = useParams();
  const { caseId } = useFile().view;
  const { about, value, set } = useDraft<{ purpose?: string; reasons: string }>(useAbout(how, evidenceId), () => ({ reasons: '' }));
  const command = useFileCommand(about, () => send({ caseId, evidenceId }), undefined, (what) => {
    show({
      of: caseId,
      part: `evidence ${evidenceId}`,
      draw: (until, onClose) => (
        <Shown key={what.viewingId} caseId={caseId} evidenceId={evidenceId} what={what} copy={needsReasons} until={until} onClose={onClose} />
      ),
    });
    void go(atFile(caseId, 'evidence'));
  });
  const missing = value.purpose === undefined ? t('told:form.missing.purpose') : needsReasons && value.reasons.trim() === '' ? t('taken.missing') : undefined;
  return (
    <CommandForm words={(word) => t(`${how}.${word}`)} hardWord="sealed" command={command} body={() => said(value) as never} missing={missing} done={() => null}>
      <Choice
        pointer="/purpose"
        label={t('told:form.purpose')}
        options={labels.codes('OpeningPurpose').filter(({ code }) => code !== 'UNKNOWN')}
        value={value.purpose}
        onChoice={(purpose) => set({ purpose })}
      />
      <Words pointer="/reasons" label={needsReasons ? t('bytes.why') : t('told:form.reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

interface Seen {
  caseId: string;
  evidenceId: string;
  what: What;
  copy: boolean;
  until: number;
  onClose: () => void;
}

function Shown({ caseId, evidenceId, what, copy: bytes, until, onClose }: Seen) {
  const { t } = useTranslation('file');
  const size = useSize();
  return (
    <OpenedWords
      title={t('shown.opened')}
      lines={[
        [t('shown.length'), size(what.length)],
        ['SHA-256', what.sha256],
      ]}
      until={until}
      onClose={onClose}
    >
      {bytes ? (
        <p>
          <a href={viewingOf(caseId, evidenceId, what.viewingId, 'copy')} download>
            {t('shown.download')}
          </a>
        </p>
      ) : (
        <Pictures pages={what.pages} sound={what.kind === 'AUDIO'} at={(page) => viewingOf(caseId, evidenceId, what.viewingId, page)} />
      )}
    </OpenedWords>
  );
}

/** A working copy: work is done on it, and the original never changes. */
export function Copying() {
  const { t } = useTranslation('file');
  const { evidenceId = '' } = useParams();
  const { about, value, set } = useDraft<{ recipe?: string; what: string; place: string }>(useAbout('copy', evidenceId), () => ({ what: '', place: '' }));
  const command = useFileCommand(about, (caseId) => copy({ caseId, evidenceId }));
  return (
    <CommandForm words={(word) => t(`copied.${word}`)} command={command} body={() => said(value)}>
      <Choice
        pointer="/recipe"
        label={t('copied.recipe')}
        options={RECIPES.map((code) => ({ code, label: t(`recipe.${code}`) }))}
        value={value.recipe}
        onChoice={(recipe) => set({ recipe })}
      />
      <Words pointer="/what" label={t('copied.what')} value={value.what} onWords={(what) => set({ what })} />
      <Words line pointer="/place" label={t('copied.place')} value={value.place} onWords={(place) => set({ place })} />
    </CommandForm>
  );
}
