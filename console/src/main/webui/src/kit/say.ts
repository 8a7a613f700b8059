import { useTranslation } from 'react-i18next';

/** What a service says in several languages, in the user's: in Spanish where theirs is missing. */
export function useSay(): (text: { es: string }) => string {
  const { i18n } = useTranslation();
  return (text) => (text as Record<string, string>)[i18n.language] ?? text.es;
}
