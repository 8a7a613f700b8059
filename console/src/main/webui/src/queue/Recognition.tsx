import { useTranslation } from 'react-i18next';
import { useOutletContext } from 'react-router';
import type { Send } from '../api/act';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { recognise } from './commands';
import type { ReportView } from './queries';
import { type OnReport, useAbout, useReportCommand } from './useReportCommand';

/** The party is that which was chosen when the form was sent, also when the same goes again. */
const ofParty =
  (reportId: string): Send<{ party: string; said: { as: string; reasons: string } }, unknown> =>
  ({ party, said: body }, keys) =>
    recognise({ reportId, party })(body, keys);

/** A party of this report is one that the other report names: from then on both count as one. */
export function Recognition({ there }: { there: ReportView }) {
  const { t } = useTranslation('queue');
  const here = useOutletContext<OnReport>().view;
  const options = useParties();
  const { about, value, set } = useDraft<{ party?: string; as?: string; reasons: string }>(useAbout('recognition', there.reportId), () => ({
    ...only('party', here),
    ...only('as', there),
    reasons: '',
  }));
  const { party, ...body } = value;
  const { command } = useReportCommand(about, ofParty);
  return (
    <CommandForm
      words={(word) => t(`recognition.${word}`)}
      command={command}
      body={() => ({ party: party ?? here.parties[0]?.party ?? '', said: said(body) })}
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
