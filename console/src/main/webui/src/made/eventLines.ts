import { useLabels } from '../api/labels';
import { useTimes } from '../kit/time';
import { type Made, type MadeWords, useMade } from './acts';
import { isValues } from './body';

/** An event as it was opened. */
interface Opened {
  event: string;
  occurredAt: string;
  content: Record<string, unknown>;
  erased: boolean;
}

export type Line = [string, string];

/**
 * What each event says in words, by the names that the forms have for them. Undefined while the names are not there.
 *
 * @param erased what stands for words that were erased
 */
export function useEventLines(erased: string): ((events: Opened[], named: (event: string) => string) => Line[]) | undefined {
  const times = useTimes();
  const labels = useLabels();
  const reading = useMade().data;
  if (!reading) {
    return undefined;
  }
  const { made, words } = reading;
  const ours = codesOf(made, words);
  const isWritten = (text: string) => text.trim() !== '' && !NO_WORDS.test(text) && !ours.has(text) && !labels.isCode(text);
  return (events, named) =>
    events.flatMap(({ event, occurredAt, content, erased: gone }) => {
      const head = `${named(event)} · ${times.instant(occurredAt)}`;
      const said = wordsOf(content, isWritten).map(([name, text]): Line => [[head, words.fields[name]].filter(Boolean).join(' · '), text]);
      return gone ? [...said, [head, erased] satisfies Line] : said;
    });
}

/** Every code that a command may name: it stands on the pages by its label, and is no word of a person. */
const codesOf = (made: Made, words: MadeWords) =>
  new Set([...Object.values(made.lists).flat(), ...Object.keys(words.codes).map((key) => key.slice(key.indexOf('.') + 1))]);

/** Identifiers, pseudonyms and instants. Twenty digits alone are no pseudonym, but a number that a person wrote. */
const NO_WORDS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{20}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

function wordsOf(value: unknown, isWritten: (text: string) => boolean, name = ''): Line[] {
  if (typeof value === 'string') {
    return isWritten(value) ? [[name, value]] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((each) => wordsOf(each, isWritten, name));
  }
  return isValues(value) ? Object.entries(value).flatMap(([key, each]) => wordsOf(each, isWritten, key)) : [];
}
