import '@patternfly/react-core/dist/styles/base.css';
import './app/console.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { session } from './api/session';
import { Blank } from './app/Blank';
import { cache } from './app/cache';
import { Presence } from './app/Presence';
import { router } from './app/routes';
import { startWords } from './words';

async function start(): Promise<void> {
  const root = document.getElementById('console');
  await Promise.all([startWords(), session.load()]);
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={cache}>
          <Blank>
            <RouterProvider router={router()} />
          </Blank>
          <Presence />
        </QueryClientProvider>
      </StrictMode>,
    );
  }
}

void start();
