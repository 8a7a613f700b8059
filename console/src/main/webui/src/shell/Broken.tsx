import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { isNotHere } from '../api/here';

/**
 * Nothing could be read, or nothing is here for this person: both are said in words.
 *
 * @param level below the heading of the page where only a section of it broke
 */
export function Broken({ level = 'h1' }: { level?: 'h1' | 'h2' }) {
  const { t } = useTranslation();
  const cause = useRouteError();
  const words = !cause || isNotHere(cause) ? 'notHere' : 'broken';
  return (
    <EmptyState titleText={t(`${words}.title`)} headingLevel={level}>
      <EmptyStateBody>{t(`${words}.body`)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={() => location.reload()}>
            {t('retry')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
