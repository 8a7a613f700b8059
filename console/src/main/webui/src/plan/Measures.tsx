import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import type { Term } from '../api/terms';
import { caseNumber } from '../kit/caseNumber';
import { Explained } from '../kit/Explained';
import { useNames } from '../kit/Person';
import { useTimes } from '../kit/time';
import { Due } from '../kit/Terms';
import { useMade } from '../made/acts';
import { atPlan } from '../made/screens';
import { useMeasureName } from './facts';
import type { Measure } from './queries';
import type { OnPlan } from './usePlanCommand';

/**
 * The measures, each with where it stands, who said so, and what is owed next.
 *
 * @param terms what presses most in front
 */
export function Measures({ on, terms, allRead }: { on: OnPlan; terms: Term[]; allRead: boolean }) {
  const { t } = useTranslation('plan');
  const { view } = on;
  return (
    <section aria-label={t('measure.title')}>
      <Explained word="measure">
        <Title headingLevel="h2">{t('measure.title')}</Title>
      </Explained>
      {view.measures.length === 0 ? (
        <p>{t('measure.none')}</p>
      ) : (
        <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('measure.title')}>
          <Thead>
            <Tr>
              <Th>{t('measure.what')}</Th>
              <Th>{t('measure.promised')}</Th>
              <Th>{t('measure.stage')}</Th>
              <Th>{t('measure.due')}</Th>
              <Th>{t('measure.do')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {view.measures.map((each) => (
              <Row key={each.measureId} on={on} measure={each} term={terms.find((term) => term.measureId === each.measureId)} allRead={allRead} />
            ))}
          </Tbody>
        </Table>
      )}
    </section>
  );
}

interface Shown {
  on: OnPlan;
  measure: Measure;
  term: Term | undefined;
  allRead: boolean;
}

function Row({ on: { caseId, view }, measure, term, allRead }: Shown) {
  const { t } = useTranslation(['plan', 'app']);
  const times = useTimes();
  const name = useMeasureName()(measure, view.measures);
  const names = useNames('protection');
  return (
    <Tr data-measure={measure.measureId}>
      <Td dataLabel={t('measure.what')}>
        {name}
        <div className="row-extra">{caseNumber(measure.caseId)}</div>
      </Td>
      <Td dataLabel={t('measure.promised')}>
        <Promised measure={measure} />
      </Td>
      <Td dataLabel={t('measure.stage')}>
        {measure.now && (
          <strong>
            {measure.now.takenAway === undefined
              ? [t(measure.now.inHand ? 'now.inHand' : 'now.notInHand'), ...troubles(measure.now).map((each) => t(`now.${each}`))].join(' · ')
              : t(`change.taken.${measure.now.takenAway}`)}
          </strong>
        )}
        <Steps stage={measure.stage} />
        {measure.now?.tested !== undefined && <div className="row-extra">{t(`now.tested.${measure.now.tested}`)}</div>}
        {measure.change?.stage === 'OPEN' && <Proposed change={measure.change} />}
        {measure.now?.misuse !== undefined && measure.now.misuse !== 'DROPPED' && <div className="row-extra">{t(`change.misuse.${measure.now.misuse}`)}</div>}
        <div className="row-extra">{t('measure.holder', { who: names(measure.holder) })}</div>
        {measure.handedOverAt !== undefined && (
          <div className="row-extra">{t('measure.handedOver', { at: times.instant(measure.handedOverAt) })}</div>
        )}
        {measure.saidBy !== undefined && (
          <div className="row-extra">
            {t(measure.stage === 'CONTESTED' ? 'measure.contestedBy' : 'measure.confirmedBy', { by: t(`voice.${measure.saidBy}`) })}
          </div>
        )}
      </Td>
      <Td dataLabel={t('measure.due')}>{term ? <Due of={term} /> : allRead ? '—' : t('app:notYet')}</Td>
      <Td dataLabel={t('measure.do')}>
        <span className="actions">
          {next(measure).map((act) => (
            <Link
              key={act}
              to={atPlan(caseId, view.planId, `${act}/${measure.measureId}`)}
              aria-label={t('measure.ofMeasure', { verb: t(`${act}.link`), measure: name })}
            >
              {t(`${act}.link`)}
            </Link>
          ))}
        </span>
      </Td>
    </Tr>
  );
}

/** What is proposed about the measure, how far that has come, and that nothing is taken away until the end. */
function Proposed({ change }: { change: NonNullable<Measure['change']> }) {
  const { t } = useTranslation('plan');
  const times = useTimes();
  const ground = useMade().data?.words.codes[`ChangeGround.${change.ground}`];
  return (
    <div className="row-extra" role="note">
      {t(`change.proposed.${change.to}`)}
      {ground !== undefined && <> ({ground})</>} · {t(`change.step.${step(change)}`)}
      {change.answerBy !== undefined && change.position === undefined && <> · {t('change.answerBy', { at: times.instant(change.answerBy) })}</>}
      {change.position !== undefined && <> · {t(`change.position.${change.position}`)}</>}
      {change.position === 'AGREES' && change.atDoor && <> · {t('change.toBeHeard')}</>}
    </div>
  );
}

const step = ({ appealed, told, heard }: NonNullable<Measure['change']>) => (appealed ? 'HELD' : told ? 'TOLD' : heard ? 'HEARD' : 'PROPOSED');

type Now = NonNullable<Measure['now']>;

/** Why the person does not have what was handed over. */
const troubles = ({ failed, returned }: Now) => [...(failed ? (['failed'] as const) : []), ...(returned ? (['returned'] as const) : [])];

/** What the person was promised, what they said to it, and what was recorded of it so far. */
function Promised({ measure: { granted, now, steps } }: { measure: Measure }) {
  const { t } = useTranslation('plan');
  const labels = useLabels();
  const times = useTimes();
  return (
    <>
      {t(granted ? 'now.granted' : 'now.urgent')}
      {now && <div className="row-extra">{t(`now.answer.${now.answer ?? 'NONE'}`)}</div>}
      {now?.reviewBy !== undefined && <div className="row-extra">{t('now.reviewBy', { at: times.instant(now.reviewBy) })}</div>}
      {now?.askedBackBy !== undefined && <div className="row-extra">{t('now.askedBackBy', { at: times.instant(now.askedBackBy) })}</div>}
      {steps.length > 0 && (
        <ol className="row-extra" aria-label={t('now.steps')}>
          {steps.map(({ event, at }) => (
            <li key={`${event} ${at}`}>
              {labels.of('TimelineEvent', `protection.${event}`)}: {times.instant(at)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Nothing is handed over that the person declined, or that was granted and waits for their answer. */
const isWanted = ({ granted, now }: Measure) => now === undefined || (now.answer === undefined ? !granted : now.answer === 'ACCEPTED');

/** What can come next. The service decides who may. */
const NEXT: Record<Measure['stage'], readonly ('handover' | 'confirmation' | 'contestation')[]> = {
  DECIDED: ['handover'],
  HANDED_OVER: ['confirmation', 'contestation'],
  CONFIRMED: [],
  CONTESTED: ['handover', 'confirmation'],
};

/** Nothing comes next of a measure that has ended. */
const next = (measure: Measure) =>
  measure.now?.takenAway === 'ENDED' || measure.now?.takenAway === 'IMPOSED'
    ? []
    : NEXT[measure.stage].filter((act) => act !== 'handover' || isWanted(measure));

const PATH = ['DECIDED', 'HANDED_OVER', 'CONFIRMED'] as const;

/** The way of a measure, and how far it has come. */
function Steps({ stage }: { stage: Measure['stage'] }) {
  const { t } = useTranslation('plan');
  const reached = stage === 'CONTESTED' ? 1 : PATH.indexOf(stage);
  return (
    <>
      <div className="steps" aria-hidden="true">
        {PATH.map((each, index) => (
          <span key={each} className={index <= reached ? (stage === 'CONTESTED' && index === 1 ? 'contested' : 'reached') : undefined} />
        ))}
      </div>
      <div>{t(`stage.${stage}`)}</div>
    </>
  );
}
