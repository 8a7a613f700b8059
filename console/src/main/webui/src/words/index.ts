import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type es from './es';
import type frame from './es/frame';

export const LANGUAGES = { es: 'Español', en: 'English', pt: 'Português' } as const;
export type Language = keyof typeof LANGUAGES;

/** The words of a place, which come with its code; those of the frame come first. */
export type WordsOfPlace = Exclude<keyof typeof es, keyof typeof frame>;

const FILES = import.meta.glob<{ default: object }>(
  './*/{frame,alerts,answering,case,file,files,help,histories,identity,operations,paper,picture,plan,queue,tasks,today,warnings}.ts',
);
const read = async (language: Language, file: 'frame' | WordsOfPlace): Promise<object> => (await FILES[`./${language}/${file}.ts`]?.())?.default ?? {};

/** The languages of this page: the one that is spoken, and the one that is about to be. */
const languages = new Set<Language>();
const places = new Set<WordsOfPlace>();
const KEPT = 'language';

const known = (tag: string | null | undefined): Language | undefined =>
  (Object.keys(LANGUAGES) as Language[]).find((each) => tag?.toLowerCase().startsWith(each));

/** What the person chose, else the browser's language, else Spanish. */
function preferred(): Language {
  return known(localStorage.getItem(KEPT)) ?? navigator.languages.map(known).find((each) => each !== undefined) ?? 'es';
}

async function bringFrame(language: Language): Promise<void> {
  Object.entries(await read(language, 'frame')).forEach(([namespace, keys]) => i18next.addResourceBundle(language, namespace, keys));
}

async function bringPlaces(language: Language, named: Iterable<WordsOfPlace>): Promise<void> {
  await Promise.all([...named].map(async (place) => i18next.addResourceBundle(language, place, await read(language, place))));
}

/** Brings the words of these places; those of another language come when it is chosen. */
export async function bringWords(...named: WordsOfPlace[]): Promise<void> {
  named.forEach((place) => places.add(place));
  await Promise.all([...languages].map((language) => bringPlaces(language, named)));
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
  languages.add(language);
  await Promise.all([bringFrame(language), bringPlaces(language, places)]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function choose(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  return speak(language);
}
