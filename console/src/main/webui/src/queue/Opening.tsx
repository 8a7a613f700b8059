import { useNavigate, useOutletContext } from 'react-router';
import { ReportOpening } from '../told/ReportOpening';
import type { OnReport } from './useReportCommand';

/** Opens a sealed part of the report that stands beside the list. */
export function Opening() {
  const go = useNavigate();
  const { view } = useOutletContext<OnReport>();
  return <ReportOpening view={view} onOpened={() => void go(`/queue/${view.reportId}`)} />;
}
