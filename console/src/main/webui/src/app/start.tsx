import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { session } from '../api/session';
import { readDrafts } from '../kit/draft';
import { beginKeeping } from '../kit/keeping';
import { cache } from '../shell/cache';
import { startWords } from '../words';
import { Blank } from './Blank';
import { Presence } from './Presence';
import { router } from './routes';

/** Said if not even the words could be fetched. */
const WITHOUT_WORDS = 'No se pudo abrir la consola. · The console could not be opened. · Não foi possível abrir o console.';

/** Opens the console, or says that it cannot be opened. */
export async function start(root: HTMLElement): Promise<void> {
  const [words, known] = await Promise.allSettled([startWords(), session.load(), beginKeeping()]);
  if (words.status === 'rejected') {
    root.textContent = WITHOUT_WORDS;
    return;
  }
  if (known.status === 'fulfilled') {
    await readDrafts();
  }
  createRoot(root, { onRecoverableError }).render(<StrictMode>{known.status === 'fulfilled' ? <Console pages={router()} /> : <NotOpened />}</StrictMode>);
}

/** React says only that it recovered; the fault that it recovered from is its cause. */
function onRecoverableError(fault: unknown): void {
  reportError(fault instanceof Error && fault.cause !== undefined ? fault.cause : fault);
}

function Console({ pages }: { pages: ReturnType<typeof router> }) {
  return (
    <QueryClientProvider client={cache}>
      <Blank pages={pages}>
        <RouterProvider router={pages} />
      </Blank>
      <Presence />
    </QueryClientProvider>
  );
}

/** A reload asks for the session anew, and leads to the sign-in if it is over. */
function NotOpened() {
  const { t } = useTranslation();
  return (
    <EmptyState titleText={t('start.title')} headingLevel="h1" role="alert">
      <EmptyStateBody>{t('start.body')}</EmptyStateBody>
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
