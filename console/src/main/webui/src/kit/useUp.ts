import { useLocation, useNavigate } from 'react-router';

/** Goes one step up from this address: to the same address, also if it is asked for again before the page has changed. */
export function useUp(): () => void {
  const go = useNavigate();
  const { pathname } = useLocation();
  return () => void go(pathname.slice(0, pathname.lastIndexOf('/')));
}
