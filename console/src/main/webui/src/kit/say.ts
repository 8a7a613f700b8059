import { useTranslation } from 'react-i18next';
import { useMechanismZone } from '../api/zone';
import { inWords } from './time';

/** What a service says in several languages; Spanish is never missing. */
export type Spoken = { es: string } & Partial<Record<string, string>>;

/** An instant as a service writes it into a sentence: with the offset of the zone of the mechanism, or in UTC. */
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g;

/** What a service says, in the user's language, or in Spanish where that is missing: the words, and their language. */
export function useSaid(): (text: Spoken) => { words: string; lang: string } {
  const { i18n } = useTranslation();
  const zone = useMechanismZone();
  return (text) => {
    const own = text[i18n.language];
    const lang = own === undefined ? 'es' : i18n.language;
    return { words: (own ?? text.es).replaceAll(INSTANT, (at) => inWords(at, lang, zone)), lang };
  };
}

export function useSay(): (text: Spoken) => string {
  const said = useSaid();
  return (text) => said(text).words;
}
