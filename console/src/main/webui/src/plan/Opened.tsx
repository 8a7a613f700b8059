import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import type { Protection } from '../api/protection';
import { OpenedWords } from '../kit/OpenedWords';
import { useTimes } from '../kit/time';
import { isValues } from '../made/body';
import { useEventLines } from '../made/eventLines';
import { useMeasureName } from './facts';
import type { PlanView } from './queries';

type Told = Protection['OpenedPlan'];

/** What was sealed in the plan. */
export function Opened({ what, view, until, onClose }: { what: Told; view: PlanView; until: number; onClose: () => void }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  const name = useMeasureName();
  const eventLines = useEventLines(t('opening.erased'));
  const proposal = ({ level, found, result }: Record<string, unknown>): [string, string][] =>
    isValues(result)
      ? [[t('risk.proposed'), `${labels.of('RiskLevel', String(result['proposed']))} → ${labels.of('RiskLevel', String(level ?? found))}`]]
      : [];
  const factors = ({ factors: found }: Record<string, unknown>) =>
    isValues(found)
      ? ['PRESENT', 'UNKNOWN'].map((presence): [string, string] => [
          presence,
          Object.keys(found)
            .filter((factor) => found[factor] === presence)
            .map((factor) => labels.of('TriageFactor', factor))
            .join('; '),
        ])
      : [];
  /** Each factor about which something else was found than in the assessment before. */
  const became = (all: Told['events'], now: Told['events'][number]) => {
    const assessed = all.filter(({ event }) => event === 'risk-assessed');
    const before = assessed[assessed.indexOf(now) - 1]?.content['factors'];
    const found = now.content['factors'];
    return isValues(before) && isValues(found)
      ? Object.keys(found)
          .filter((factor) => before[factor] !== found[factor])
          .map((factor) => `${labels.of('TriageFactor', factor)}: ${labels.of('Presence', String(before[factor]))} → ${labels.of('Presence', String(found[factor]))}`)
      : [];
  };
  const of = (measureId: string) => {
    const measure = view.measures.find((each) => each.measureId === measureId);
    return measure ? name(measure, view.measures) : t('measure.noType');
  };
  const lines: [string, string | undefined][] = [
    ...what.measures.flatMap((each): [string, string | undefined][] => [
      [`${of(each.measureId)} · ${t('decide.description')}`, each.description],
      [`${of(each.measureId)} · ${t('decide.reasons')}`, each.reasons],
      [`${of(each.measureId)} · ${t('opening.withoutConsent')}`, each.withoutConsent],
    ]),
    ...what.deliveries.map((each): [string, string | undefined] => [
      `${of(each.measureId)} · ${labels.of('TimelineEvent', `protection.${each.event}`)} · ${times.instant(each.at)}`,
      each.note,
    ]),
    ...what.separations.map((each): [string, string | undefined] => [times.instant(each.at), each.reasons]),
    ...what.events.flatMap((each): [string, string | undefined][] => [
      ...(eventLines?.([{ ...each, content: withoutNames(each.content) }], (event) => labels.of('TimelineEvent', `protection.${event}`)) ?? []),
      ...proposal(each.content),
      ...became(what.events, each).map((text): [string, string] => [t('history.factors'), text]),
      ...factors(each.content).map(([presence, text]): [string, string] => [labels.of('Presence', presence), text]),
    ]),
  ];
  const withheld: [string, string][] = what.withheld ? [[t('risk.title'), t('opening.withheld')]] : [];
  return (
    <OpenedWords
      title={t('opening.opened', { part: t(`opening.parts.${what.part}`) })}
      lines={[...lines.filter((line): line is [string, string] => Boolean(line[1])), ...withheld]}
      until={until}
      onClose={onClose}
    />
  );
}

/** What the instrument is called, and its rules, are no words of a person. */
const withoutNames = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'instrument' && name !== 'result'));
