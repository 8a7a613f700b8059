import { useTranslation } from 'react-i18next';
import { type Spoken, useSaid } from './say';

/** A sentence of a service. One that there is not in the user's language says in which it is: it is read aloud in that. */
export function Said({ of }: { of: Spoken }) {
  const { i18n } = useTranslation();
  const { words, lang } = useSaid()(of);
  return lang === i18n.language ? words : <span lang={lang}>{words}</span>;
}
