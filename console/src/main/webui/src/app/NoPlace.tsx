import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** For functions whose place is not built yet. */
export function NoPlace() {
  const { t } = useTranslation();
  return (
    <EmptyState titleText={t('nothing.title')} headingLevel="h1">
      <EmptyStateBody>{t('nothing.body')}</EmptyStateBody>
    </EmptyState>
  );
}
