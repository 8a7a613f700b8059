import { useTranslation } from 'react-i18next';
import { useSeesAllTerms } from '../shell/sees';

/** The words in the place of a term: that none runs, or only that this function sees none. */
export function useNoTerm(): string {
  const { t } = useTranslation();
  return t(useSeesAllTerms() ? 'term.none' : 'term.noneSeen');
}
