import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Send } from '../api/act';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment, Pick, Several, Words } from '../kit/fields';
import { inUtc, said } from '../kit/said';
import { useCommand } from '../kit/useCommand';
import { useWarning } from './OneWarning';
import { type Content, onWarning, type Warning } from './queries';

const URGENCIES = ['IMMEDIATE', 'EXPECTED', 'FUTURE', 'PAST', 'UNKNOWN'] as const satisfies Content['urgency'][];
const SEVERITIES = ['EXTREME', 'SEVERE', 'MODERATE', 'MINOR', 'UNKNOWN'] as const satisfies Content['severity'][];
const CERTAINTIES = ['OBSERVED', 'LIKELY', 'POSSIBLE', 'UNLIKELY', 'UNKNOWN'] as const satisfies Content['certainty'][];
const FIRST_LEVEL = /^[A-Z]{2}-[0-9]{2}$/;

interface Said {
  area?: string | undefined;
  askedOf: string[];
  urgency?: string | undefined;
  severity?: string | undefined;
  certainty?: string | undefined;
  expires: string;
  headline: string;
  description: string;
  instruction: string;
}

/** The words stay sealed: who writes an update writes them anew, and keeps what else was said. */
function begin({ message, proposed }: Warning): Said {
  const kept = message && { askedOf: message.askedOf, urgency: message.urgency, severity: message.severity, certainty: message.certainty };
  return { askedOf: [], expires: '', headline: '', description: '', instruction: '', ...kept, area: (message ?? proposed)?.area };
}

/** One act on a warning. Afterwards all warnings are read again. */
export function useAct<B, A>(about: string, send: Send<B, A>) {
  const cache = useQueryClient();
  return useCommand<B, A>(about, (body, keys) => send(body, keys).finally(() => void cache.invalidateQueries({ queryKey: ['warnings'] })), '');
}

export const Raising = () => <Saying act="raising" />;
export const Update = () => <Saying act="update" />;
export const Declining = () => <Ending act="declining" />;
export const Cancellation = () => <Ending act="cancellation" />;

/** What a warning says, of whom it asks what, and how long it holds. It accuses nobody. */
function Saying({ act }: { act: 'raising' | 'update' }) {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const warning = useWarning();
  const { about, value, set } = useDraft<Said>(`${act} ${warning.warningId}`, () => begin(warning));
  const command = useAct(about, onWarning[act]({ warningId: warning.warningId }));
  return (
    <CommandForm
      words={(word) => t(`${act}.${word}`)}
      command={command}
      body={() => said({ ...value, expires: inUtc(value.expires) })}
    >
      <Pick
        pointer="/area"
        label={t('field.area')}
        none={t('choose')}
        options={labels.areas.filter(({ code }) => FIRST_LEVEL.test(code)).map(({ code, name }) => ({ code, label: name }))}
        value={value.area}
        onChoice={(area) => set({ area })}
      />
      <Several
        pointer="/askedOf"
        label={t('field.asked')}
        options={labels.institutions}
        value={value.askedOf}
        onChoice={(askedOf) => set({ askedOf })}
      />
      <Choice
        pointer="/urgency"
        label={t('field.urgency')}
        options={URGENCIES.map((code) => ({ code, label: t(`urgency.${code}`) }))}
        value={value.urgency}
        onChoice={(urgency) => set({ urgency })}
      />
      <Choice
        pointer="/severity"
        label={t('field.severity')}
        options={SEVERITIES.map((code) => ({ code, label: t(`severity.${code}`) }))}
        value={value.severity}
        onChoice={(severity) => set({ severity })}
      />
      <Choice
        pointer="/certainty"
        label={t('field.certainty')}
        options={CERTAINTIES.map((code) => ({ code, label: t(`certainty.${code}`) }))}
        value={value.certainty}
        onChoice={(certainty) => set({ certainty })}
      />
      <Moment pointer="/expires" label={t('field.expires')} value={value.expires} onMoment={(expires) => set({ expires })} />
      <Words line pointer="/headline" label={t('field.headline')} value={value.headline} onWords={(headline) => set({ headline })} />
      <Words pointer="/description" label={t('field.description')} value={value.description} onWords={(description) => set({ description })} />
      <Words pointer="/instruction" label={t('field.instruction')} value={value.instruction} onWords={(instruction) => set({ instruction })} />
    </CommandForm>
  );
}

/** A series is not warned of, or a warning is taken back, with reasons. */
function Ending({ act }: { act: 'declining' | 'cancellation' }) {
  const { t } = useTranslation('warnings');
  const { warningId } = useWarning();
  const { about, value, set } = useDraft(`${act} ${warningId}`, () => ({ reasons: '' }));
  const command = useAct(about, onWarning[act]({ warningId }));
  return (
    <CommandForm words={(word) => t(`${act}.${word}`)} command={command} body={() => said(value)}>
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}
