import { Button } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Words } from '../kit/fields';
import { said } from '../kit/said';
import { useSay } from '../kit/say';
import { assess } from './commands';
import { type Found, Factors } from './Factors';
import { Changes } from './facts';
import { type Presuming, Presumption } from './Presumption';
import { Proposed } from './Proposed';
import { proposal } from './queries';
import { useAbout, usePlanCommand } from './usePlanCommand';

interface Assessed {
  kind?: string;
  level?: string;
  factors: Found;
  presumption: Presuming;
  reasons: Partial<Record<(typeof REASONS)[number], string>>;
}

const KINDS = ['IMMEDIATE', 'FULL', 'REASSESSMENT'] as const;
const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'EXTREME'];
const REASONS = ['facts', 'whyThisLevel', 'differences', 'personsView', 'unknown'] as const;

/** What is sent of a presumption; undefined: the person carries none. */
const presuming = ({ carriedAs, answer, proof }: Presuming) =>
  carriedAs === undefined ? undefined : { carriedAs, answer, ...(answer === 'REBUTTED' && { proof: proof.filter(({ fact }) => fact.trim() !== '') }) };

/** A person assesses the risk. What the instrument proposes stands there before a level is chosen. */
export function Assess() {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const draft = useDraft<Assessed>(useAbout('assessment'), () => ({ factors: {}, presumption: { proof: [] }, reasons: {} }));
  const { command, before } = usePlanCommand(draft.about, (id) => assess({ planId: id }));
  const {
    value: { kind, level, factors, presumption, reasons },
    set,
  } = draft;
  const all = labels.codes('TriageFactor').filter(({ code }) => code !== 'UNKNOWN');
  const say = useSay();
  const { data } = useQuery({ ...proposal(before.planId, factors), enabled: Object.keys(factors).length > 0, placeholderData: keepPreviousData });
  const presumptions = data?.presumptions ?? [];
  const left = all.filter(({ code }) => factors[code] === undefined);
  return (
    <CommandForm
      words={(word) => t(`assess.${word}`)}
      command={command}
      body={() => said({ kind, level, factors, presumption: presuming(presumption), ...reasons })}
      missing={left.length > 0 ? t('assess.left', { count: left.length }) : undefined}
      changes={<Changes before={before} onSeen={command.look} />}
    >
      {before.secondAssessmentByAnother && <p role="status">{t('assess.yours')}</p>}
      <Choice pointer="/kind" label={t('assess.kind')} options={KINDS.map((code) => ({ code, label: t(`assess.kinds.${code}`) }))} value={kind} onChoice={(chosen) => set({ kind: chosen })} />
      <Factors value={factors} onChange={(found) => set({ factors: found })} />
      {left.length > 0 && (
        <Button variant="secondary" onClick={() => set({ factors: { ...factors, ...Object.fromEntries(left.map(({ code }) => [code, 'UNKNOWN' as const])) } })}>
          {t('assess.rest', { count: left.length })}
        </Button>
      )}
      <Proposed planId={before.planId} factors={factors} />
      {presumptions.length > 0 && (
        <Presumption
          value={presumption}
          options={presumptions.map(({ carriedAs, who }) => ({ code: carriedAs, label: say(who) }))}
          onChange={(chosen) => set({ presumption: chosen })}
        />
      )}
      <Choice
        pointer="/level"
        label={t('assess.level')}
        options={LEVELS.map((code) => ({ code, label: labels.of('RiskLevel', code) }))}
        value={level}
        onChoice={(chosen) => set({ level: chosen })}
      />
      {REASONS.map((name) => (
        <Words key={name} pointer={`/${name}`} label={t(`assess.reasons.${name}`)} value={reasons[name] ?? ''} onWords={(words) => set({ reasons: { ...reasons, [name]: words } })} />
      ))}
    </CommandForm>
  );
}
