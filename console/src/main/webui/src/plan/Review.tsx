import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { said } from '../kit/said';
import { review } from './commands';
import { Changes } from './facts';
import { useAbout, usePlanCommand } from './usePlanCommand';

/** After two parties were set apart, a person looks whose each measure is. */
export function Review() {
  const { t } = useTranslation('plan');
  const { separationId = '' } = useParams();
  const draft = useDraft(useAbout('review', separationId), () => ({ reasons: '' }));
  const { command, before } = usePlanCommand(draft.about, (planId) => review({ planId, separationId }));
  return (
    <CommandForm
      words={(word) => t(`review.${word}`)}
      command={command}
      body={() => said(draft.value)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <Words pointer="/reasons" label={t('review.reasons')} value={draft.value.reasons} onWords={(reasons) => draft.set({ reasons })} />
    </CommandForm>
  );
}
