import { useQuery } from '@tanstack/react-query';
import { Changed } from '../kit/Changed';
import { useFacts } from './facts';
import { report, type ReportView } from './queries';

/** What changed since the person read the report. */
export function Changes({ before, onSeen }: { before: ReportView; onSeen: (version: string) => void }) {
  const facts = useFacts();
  const now = useQuery(report(before.reportId)).data;
  return now ? <Changed before={facts(before)} now={facts(now.view)} onSeen={() => onSeen(now.version)} /> : null;
}
