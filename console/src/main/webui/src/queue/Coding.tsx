import { Checkbox, ExpandableSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useOutletContext } from 'react-router';
import { FACETS, type Facet, useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Group, Moment, Pick, Several, Words } from '../kit/fields';
import { Changes } from './Changes';
import { begin, bodyOf, type Coded, type CodedParty } from './coded';
import { code } from './commands';
import { type OnReport, useAbout, useReportCommand } from './useReportCommand';

/** Codes what a report tells in words. Only what the person changes is sent. */
export function Coding() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const { view } = useOutletContext<OnReport>();
  const { about, value, set } = useDraft<Coded>(useAbout('coding'), () => begin(view));
  const { command, before } = useReportCommand(about, (id) => code({ reportId: id }));
  return (
    <CommandForm
      words={(word) => t(`coding.${word}`)}
      hardWord="coding"
      command={command}
      body={() => bodyOf(value, before)}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      <Choice
        pointer="/source"
        label={t('coding.source')}
        options={labels.codes('CodingSource').filter((source) => source.code !== 'UNKNOWN')}
        value={value.source}
        onChoice={(source) => set({ source })}
      />
      <Facets value={value} onChange={(facets) => set({ facets })} />
      <Pick
        pointer="/place/area"
        label={t('coding.area')}
        none={t('coding.noArea')}
        options={labels.areas.map((area) => ({ code: area.code, label: area.name }))}
        value={value.area}
        onChoice={(area) => set({ area })}
      />
      <Moment pointer="/occurred/from" label={t('coding.from')} value={value.from} onMoment={(from) => set({ from })} />
      {value.from !== '' && (
        <Pick
          pointer="/occurred/precision"
          label={t('coding.precision')}
          none="—"
          options={labels.codes('TimePrecision')}
          value={value.precision}
          onChoice={(precision) => set({ precision })}
        />
      )}
      {view.parties.map((party, index) => (
        <Party
          key={party.party}
          pointer={`/parties/${party.party}`}
          label={t('coding.party', { number: index + 1 })}
          value={value.parties[party.party] ?? { roles: [] }}
          onChange={(coded) => set({ parties: { ...value.parties, [party.party]: coded } })}
        />
      ))}
      <Group pointer="/learnt" label={t('coding.learnt')}>
        <Words
          line
          pointer="/learnt/0/name"
          label={t('coding.learntName')}
          value={value.learnt.name ?? ''}
          onWords={(name) => set({ learnt: { ...value.learnt, name } })}
        />
        <Party
          pointer="/learnt/0"
          label={t('coding.learnt')}
          value={value.learnt}
          onChange={(learnt) => set({ learnt: { ...value.learnt, ...learnt } })}
        />
      </Group>
      <Checkbox
        id="field-danger"
        label={t('coding.danger')}
        isChecked={value.danger}
        onChange={(_, danger) => set({ danger })}
      />
    </CommandForm>
  );
}

function Facets({ value, onChange }: { value: Coded; onChange: (facets: Coded['facets']) => void }) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  return (
    <Group pointer="/facets" label={t('coding.facets')}>
      {(Object.keys(FACETS) as Facet[]).map((facet) => {
        const chosen = value.facets[facet] ?? [];
        const name = labels.title(FACETS[facet]);
        const count = chosen.length > 0 ? ` (${t('coding.chosen', { count: chosen.length })})` : '';
        return (
          <ExpandableSection key={facet} toggleText={name + count}>
            <Several
              hidden
              pointer={`/facets/${facet}`}
              label={name}
              options={labels.codes(FACETS[facet])}
              value={chosen}
              onChoice={(codes) => onChange({ ...value.facets, [facet]: codes })}
            />
          </ExpandableSection>
        );
      })}
    </Group>
  );
}

interface OfParty {
  pointer: string;
  label: string;
  value: CodedParty;
  onChange: (coded: CodedParty) => void;
}

function Party({ pointer, label, value, onChange }: OfParty) {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  return (
    <Group pointer={pointer} label={label}>
      <Pick
        pointer={`${pointer}/kind`}
        label={t('coding.kind')}
        none="—"
        options={labels.codes('PartyKind')}
        value={value.kind}
        onChoice={(kind) => onChange({ ...value, kind })}
      />
      <Several
        hidden
        pointer={`${pointer}/roles`}
        label={t('coding.roles')}
        options={labels.codes('PartyRole')}
        value={value.roles}
        onChoice={(roles) => onChange({ ...value, roles })}
      />
    </Group>
  );
}
