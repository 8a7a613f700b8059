import { PageSection, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { SERVICES } from './queries';
import { Service } from './Service';

/** What the machines need of a person. No case is anywhere on this page. */
export function Operations() {
  const { t } = useTranslation('operations');
  return (
    <PageSection className="place">
      <Title headingLevel="h1">{t('title')}</Title>
      <p>{t('intro')}</p>
      {SERVICES.map((service) => (
        <Service key={service} name={service} />
      ))}
    </PageSection>
  );
}
