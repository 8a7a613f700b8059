import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useOutlet, useOutletContext } from 'react-router';
import { myDuty, type MyDuty as Mine } from '../api/duty';
import { useLabels } from '../api/labels';
import { useMechanismZone } from '../api/zone';
import { Loading } from '../kit/Loading';
import { EndAbsence } from './EndAbsence';
import { ExerciseCalls } from './ExerciseCalls';
import { Handovers } from './Handovers';
import { MyShifts } from './MyShifts';
import { SwapsAsked } from './SwapsAsked';
import { useSpans } from './useSpans';

/** What the forms beside one's own shifts stand on. */
export const useMine = () => useOutletContext<Mine>();

/** A person's own shifts, what others ask of them or hand over to them, and their absences. */
export function MyDuty() {
  const { t } = useTranslation('duty');
  const mine = useQuery(myDuty).data;
  const beside = useOutlet(mine);
  if (!mine) {
    return <Loading />;
  }
  return (
    <PageSection padding={{ default: 'noPadding' }}>
      <div className={beside ? 'queue with-report' : 'queue'}>
        <div className="list place">
          <Title headingLevel="h1">{t('mine.title')}</Title>
          <div className="actions">
            <Link to="/alerts/ways">{t('mine.ways')}</Link>
          </div>
          <StandingIn of={mine.standingIn} />
          <ExerciseCalls />
          <Handovers of={mine.handovers} />
          <SwapsAsked of={mine.swapsAsked} />
          <MyShifts of={mine.shifts} />
          <MyAbsences of={mine.absences} />
        </div>
        {beside}
      </div>
    </PageSection>
  );
}

function StandingIn({ of }: { of: Mine['standingIn'] }) {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  return of.length === 0 ? null : <p>{t('mine.standingIn', { functions: of.map((each) => labels.of('Role', each.function)).join(', ') })}</p>;
}

function MyAbsences({ of }: { of: Mine['absences'] }) {
  const { t } = useTranslation('duty');
  const { span } = useSpans(useMechanismZone());
  return (
    <section aria-labelledby="my-absences">
      <h2 id="my-absences">{t('absences.mine')}</h2>
      {of.length === 0 ? (
        <p>{t('absences.noneOfMine')}</p>
      ) : (
        <ul className="rows">
          {of.map((absence) => (
            <li key={absence.absenceId}>
              <span>{span(absence)}</span>
              <EndAbsence absenceId={absence.absenceId} when={span(absence)} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/my-duty/absence">{t('absence.mine.title')}</Link>
    </section>
  );
}
