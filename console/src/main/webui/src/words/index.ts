import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { es: 'Español', en: 'English', pt: 'Português' } as const;
export type Language = keyof typeof LANGUAGES;

const LOAD = { es: () => import('./es'), en: () => import('./en'), pt: () => import('./pt') };
const KEPT = 'language';

const known = (tag: string | null | undefined): Language | undefined =>
  (Object.keys(LANGUAGES) as Language[]).find((each) => tag?.toLowerCase().startsWith(each));

/** What the person chose, else the browser's language, else Spanish. */
function preferred(): Language {
  return known(localStorage.getItem(KEPT)) ?? navigator.languages.map(known).find((each) => each !== undefined) ?? 'es';
}

async function bring(language: Language): Promise<void> {
  const words = (await LOAD[language]()).default;
  Object.entries(words).forEach(([namespace, keys]) => i18next.addResourceBundle(language, namespace, keys));
}

export async function startWords(): Promise<void> {
  const language = preferred();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    defaultNS: 'app',
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });
  await speak(language);
}

export async function speak(language: Language): Promise<void> {
  await bring(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  return speak(language);
}
