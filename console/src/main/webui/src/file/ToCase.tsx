import { Navigate, useParams } from 'react-router';
import { atFile } from '../made/screens';

/** A file is a section of its case. */
export function ToCase() {
  const { caseId = '', '*': part = '' } = useParams();
  return <Navigate to={atFile(caseId, part)} replace />;
}
