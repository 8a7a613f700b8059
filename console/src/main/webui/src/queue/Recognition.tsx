import { useTranslation } from 'react-i18next';
import { useOutletContext } from 'react-router';
import type { Schemas } from '../api';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { Recorded } from '../kit/Recorded';
import { said } from '../kit/said';
import { recognise } from './commands';
import type { ReportView } from './queries';
import { type OnReport, useReportCommand } from './useReportCommand';

/** A party of this report is one that the other report names: from then on both count as one. */
export function Recognition({ there }: { there: ReportView }) {
  const { t } = useTranslation('queue');
  const here = useOutletContext<OnReport>().view;
  const options = useParties();
  const { about, value, set } = useDraft<{ party?: string; as?: string; reasons: string }>(`recognition ${here.reportId} ${there.reportId}`, () => ({
    ...only('party', here),
    ...only('as', there),
    reasons: '',
  }));
  const { party, ...body } = value;
  const { command } = useReportCommand(about, recognise);
  return (
    <CommandForm
      title={t('recognition.title')}
      next={t('recognition.next')}
      verb={t('recognition.verb')}
      command={command}
      body={() => ({ party: party ?? here.parties[0]?.party ?? '', body: said<Schemas['RecognisePartiesRecognition']>(body) })}
      changes={null}
      done={(answer) => <Recorded title={t('recognition.done')} answer={answer} />}
    >
      <Choice
        pointer="/party"
        label={t('recognition.here', { number: here.caseNumber })}
        options={options(here)}
        value={party ?? here.parties[0]?.party}
        onChoice={(chosen) => set({ party: chosen })}
      />
      <Choice
        pointer="/as"
        label={t('recognition.there', { number: there.caseNumber })}
        options={options(there)}
        value={value.as}
        onChoice={(as) => set({ as })}
      />
      <Words pointer="/reasons" label={t('reasons')} value={value.reasons} onWords={(reasons) => set({ reasons })} />
    </CommandForm>
  );
}

const only = (name: 'party' | 'as', { parties }: ReportView) => (parties.length === 1 ? { [name]: parties[0]?.party } : {});

/** The parties of a report by their number, without a name: a name is opened for a purpose. */
export function useParties() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  return ({ parties }: ReportView) =>
    parties.map(({ party, kind }, index) => ({ code: party, label: t('recognition.party', { number: index + 1, kind: labels.of('PartyKind', kind) }) }));
}
