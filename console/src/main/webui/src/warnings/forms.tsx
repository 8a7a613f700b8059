import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Moment, Pick, Several, Words } from '../kit/fields';
import { ReasonsForm } from '../kit/ReasonsForm';
import { Recorded } from '../kit/Recorded';
import { inUtc, said } from '../kit/said';
import { type Keys, useCommand } from '../kit/useCommand';
import { useWarning } from './OneWarning';
import { cancel, type Content, decline, raise, update, type Warning } from './queries';

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
export function useAct<B, A>(about: string, send: (body: B, keys: Keys) => Promise<A>) {
  const cache = useQueryClient();
  return useCommand<B, A>(about, (body, keys) => send(body, keys).finally(() => void cache.invalidateQueries({ queryKey: ['warnings'] })), '');
}

export const Raising = () => <Saying act="raising" send={raise} />;
export const Update = () => <Saying act="update" send={update} />;
export const Declining = () => <Ending act="declining" send={decline} />;
export const Cancellation = () => <Ending act="cancellation" send={cancel} />;

/** What a warning says, of whom it asks what, and how long it holds. It accuses nobody. */
function Saying({ act, send }: { act: 'raising' | 'update'; send: typeof raise }) {
  const { t } = useTranslation('warnings');
  const labels = useLabels();
  const warning = useWarning();
  const { about, value, set } = useDraft<Said>(`${act} ${warning.warningId}`, () => begin(warning));
  const command = useAct(about, send(warning.warningId));
  return (
    <CommandForm
      title={t(`${act}.title`)}
      next={t(`${act}.next`)}
      verb={t(`${act}.verb`)}
      command={command}
      body={() => said<Content>({ ...value, expires: inUtc(value.expires) })}
      changes={null}
      done={(answer) => <Recorded title={t(`${act}.done`)} answer={answer} />}
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
function Ending({ act, send }: { act: 'declining' | 'cancellation'; send: typeof decline }) {
  const { t } = useTranslation('warnings');
  const { warningId } = useWarning();
  const { about, value, set } = useDraft(`${act} ${warningId}`, () => ({ reasons: '' }));
  const command = useAct(about, send(warningId));
  return (
    <ReasonsForm
      words={(word) => t(`${act}.${word}`)}
      command={command}
      value={value}
      label={t('reasons')}
      onReasons={(reasons) => set({ reasons })}
    />
  );
}
