import { useTranslation } from 'react-i18next';
import { Problem, SessionOver, Unknown } from '../api/refusal';
import { Notice } from './Notice';
import { refusalOf } from './refusals';

/** Why an act without a form did not happen, or that nobody knows whether it did; a covered screen says the rest. */
export function ActError({ of, read = false }: { of: unknown; read?: boolean }) {
  const { t } = useTranslation();
  if (!of || of instanceof SessionOver) {
    return null;
  }
  if (of instanceof Problem) {
    return <Notice variant="danger" role="alert" title={refusalOf(of)} />;
  }
  const unsure = of instanceof Unknown && !read;
  return <Notice variant="warning" role="alert" title={t(unsure ? 'form.unsure' : read ? 'broken.title' : 'form.refused')} />;
}
