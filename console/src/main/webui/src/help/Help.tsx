import { PageSection, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { useSession } from '../shell/useSession';

/** The functions for which the page says where to begin. */
const FUNCTIONS = [
  'intake-officer',
  'protection-officer',
  'risk-analyst',
  'board-member',
  'investigator',
  'supervisor',
  'ombudsman',
  'custodian',
  'statistician',
  'auditor',
  'implementing-authority',
  'tech-admin',
] as const;

/** Where the functions of the person begin, whom to ask, and what the words of this work mean. */
export function Help() {
  const { t } = useTranslation(['help', 'app']);
  const { functions, help } = useSession().now;
  const labels = useLabels();
  return (
    <PageSection className="place help">
      <Title headingLevel="h1">{t('app:places.help')}</Title>
      <section aria-label={t('start')}>
        <Title headingLevel="h2">{t('start')}</Title>
        {FUNCTIONS.filter((each) => functions.includes(each)).map((each) => (
          <div key={each}>
            <Title headingLevel="h3">{labels.of('Role', each)}</Title>
            <ol>
              <li>{t(`function.${each}.first`)}</li>
              <li>{t(`function.${each}.then`)}</li>
              <li>{t(`function.${each}.last`)}</li>
            </ol>
          </div>
        ))}
      </section>
      <section aria-label={t('who')}>
        <Title headingLevel="h2">{t('who')}</Title>
        <p>{help ?? t('nobody')}</p>
        <p>{t('noCase')}</p>
      </section>
      <section aria-label={t('keys')}>
        <Title headingLevel="h2">{t('keys')}</Title>
        <p>{t('ask')}</p>
      </section>
      <Glossary />
    </PageSection>
  );
}

/** Every word that is explained beside a heading, in the order of its language. */
function Glossary() {
  const { t, i18n } = useTranslation(['help', 'glossary']);
  const words = Object.values(t('glossary:words', { returnObjects: true }));
  return (
    <section aria-label={t('words')}>
      <Title headingLevel="h2">{t('words')}</Title>
      <ul>
        {words
          .toSorted((one, other) => one.word.localeCompare(other.word, i18n.language))
          .map(({ word, means }) => (
            <li key={word}>{means}</li>
          ))}
      </ul>
    </section>
  );
}
