import { act, render, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { useUp } from './useUp';

it('who asks twice before the page has changed goes one step up', async () => {
  let up = () => {};
  function Page() {
    up = useUp();
    return null;
  }
  const pages = createMemoryRouter([{ path: '*', element: <Page /> }], { initialEntries: ['/queue/r1/triage'] });
  render(<RouterProvider router={pages} />);
  act(() => {
    up();
    up();
  });
  await waitFor(() => expect(pages.state.location.pathname).toBe('/queue/r1'));
  act(up);
  await waitFor(() => expect(pages.state.location.pathname).toBe('/queue'));
});
