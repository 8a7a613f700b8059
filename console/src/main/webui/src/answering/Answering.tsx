import { PageSection, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Loading } from '../kit/Loading';
import { OfFunction } from './OfFunction';
import { answering, type Week } from './queries';
import { Ways } from './Ways';

/** How fast somebody answers, week by week, for each function that has something to show. */
export function Answering() {
  const { t } = useTranslation(['answering', 'app']);
  const read = useQuery(answering).data;
  return (
    <PageSection className="picture">
      <Title headingLevel="h1">{t('title')}</Title>
      <p>{t('about')}</p>
      <div className="actions">
        <Link to="/rota">{t('app:places.rota')}</Link>
      </div>
      {read ? (
        <>
          <Functions of={read.weeks} />
          <Ways of={read.ways} />
        </>
      ) : (
        <Loading />
      )}
    </PageSection>
  );
}

function Functions({ of }: { of: Week[] }) {
  const { t } = useTranslation('answering');
  const labels = useLabels();
  const names = [...new Set(of.map((week) => week.function))];
  const ofKind = (name: string, practised: boolean) => of.filter((week) => week.function === name && week.exercise === practised);
  const shown = names.filter((name) => ofKind(name, false).some(isShown));
  const practising = names.filter((name) => ofKind(name, true).length > 0);
  const others = names.filter((name) => !shown.includes(name));
  return (
    <>
      {shown.map((name) => (
        <OfFunction key={name} title={labels.of('Role', name)} weeks={ofKind(name, false)} />
      ))}
      {practising.map((name) => (
        <OfFunction key={name} title={t('exercises', { function: labels.of('Role', name) })} weeks={ofKind(name, true)} />
      ))}
      {others.length > 0 && <p>{t('few', { functions: others.map((each) => labels.of('Role', each)).join(', ') })}</p>}
    </>
  );
}

const isShown = ({ figures, gapHours }: Week) => figures !== undefined || gapHours !== undefined;
