import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepForReload } from '../kit/draft';
import { asksBeforeLeaving } from './leaving';

/** How the console answers for its page now; nothing without a connection. After the session it answers with a no. */
const page = (): Promise<Response | undefined> =>
  fetch('/', { cache: 'no-store' }).then(
    (answer) => (answer.status < 500 ? answer : undefined),
    () => undefined,
  );

/** The page begins with another script than this one: another version was deployed, and the files of this one are gone. */
function isNew(now: string): boolean {
  const mine = document.querySelector('script[type="module"]')?.getAttribute('src');
  return typeof mine === 'string' && !now.includes(mine);
}

const anew = () => location.reload();

/**
 * In the place of a part of the console that did not arrive. The browser remembers that, so that only a reload brings
 * it: by itself for a new version if nothing is lost, else at a click that finds the console. What was typed is in its form
 * again after it.
 */
export function NotArrived({ load = anew }: { load?: () => void }) {
  const { t } = useTranslation();
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    const look = async () => {
      const now = await page();
      if (now?.ok && isNew(await now.text())) {
        await keepForReload();
        if (!asksBeforeLeaving()) {
          load();
        }
      }
    };
    void look();
  }, [load]);
  const again = async () => {
    const isThere = (await page()) !== undefined;
    setSilent(!isThere);
    if (isThere) {
      await keepForReload();
      load();
    }
  };
  return (
    <EmptyState titleText={t('notArrived.title')} headingLevel="h1">
      <EmptyStateBody>
        {t('notArrived.body')}
        <p role="status">{silent && t('notArrived.silent')}</p>
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={() => void again()}>
            {t('retry')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
