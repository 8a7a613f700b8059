import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { caseNumber } from '../kit/caseNumber';
import { Figure } from '../kit/Figure';
import { useTimes } from '../kit/time';
import type { PlanView } from './queries';

const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'EXTREME'] as const;
const WIDTH = 640;
const STEP = 28;
const HEIGHT = LEVELS.length * STEP;
const NAMES = 90;

type Assessment = PlanView['assessments'][number];

/** The level over time: as steps for the eye, and the same as a table with what happened between two assessments. */
export function History({ view: { assessments, incidents } }: { view: PlanView }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  if (assessments.length === 0) {
    return null;
  }
  const between = (from: string | undefined, to: string) =>
    incidents.filter(({ receivedAt }) => receivedAt <= to && (from === undefined || receivedAt > from)).map((each) => caseNumber(each.caseId));
  const rows = assessments.map((each, index) => {
    const before = assessments[index - 1];
    return [
      times.instant(each.assessedAt),
      labels.of('RiskLevel', each.level),
      t(`history.change.${change(before, each)}`),
      t(`assess.kinds.${each.kind}`),
      between(before?.assessedAt, each.assessedAt).join('; ') || '—',
    ];
  });
  return (
    <Figure title={t('history.title')} columns={[t('history.when'), t('history.level'), t('history.changed'), t('assess.kind'), t('history.incidents')]} rows={rows}>
      <Steps of={assessments} name={(level) => labels.of('RiskLevel', level)} />
    </Figure>
  );
}

/** One step for each assessment; the line of a level has its name, so no colour tells it. */
function Steps({ of, name }: { of: Assessment[]; name: (level: string) => string }) {
  const instants = of.map((each) => Date.parse(each.assessedAt));
  const [first = 0] = instants;
  const span = Math.max(1, (instants.at(-1) ?? 0) - first);
  const x = (at: number) => NAMES + ((WIDTH - NAMES - STEP) * (at - first)) / span;
  const y = (level: Assessment['level']) => HEIGHT - STEP / 2 - LEVELS.indexOf(level) * STEP;
  const points = of.flatMap((each, index) => {
    const at = x(instants[index] ?? first);
    const before = of[index - 1];
    return [...(before ? [`${at},${y(before.level)}`] : []), `${at},${y(each.level)}`];
  });
  const last = of.at(-1);
  return (
    <svg className="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {LEVELS.map((level) => (
        <g key={level}>
          <text x={0} y={y(level) + 4}>
            {name(level)}
          </text>
          <line x1={NAMES} x2={WIDTH} y1={y(level)} y2={y(level)} />
        </g>
      ))}
      <polyline points={[...points, ...(last ? [`${WIDTH},${y(last.level)}`] : [])].join(' ')} />
      {of.map((each, index) => (
        <circle key={each.assessmentId} cx={x(instants[index] ?? first)} cy={y(each.level)} r={4} />
      ))}
    </svg>
  );
}

function change(before: Assessment | undefined, now: Assessment): 'FIRST' | 'UP' | 'SAME' | 'DOWN' {
  if (before === undefined) {
    return 'FIRST';
  }
  const by = LEVELS.indexOf(now.level) - LEVELS.indexOf(before.level);
  return by === 0 ? 'SAME' : by > 0 ? 'UP' : 'DOWN';
}
