import { useTranslation } from 'react-i18next';
import type { Investigation } from '../api/investigation';
import { useLabels } from '../api/labels';
import { OpenedWords } from '../kit/OpenedWords';
import { useTimes } from '../kit/time';
import { type Made, type MadeWords, useMade } from '../made/acts';
import { isValues } from '../made/body';
import { useEventName } from './Because';

type Told = Investigation['OpenedFile'];

/** What was sealed in a part of the file: what each event says in words, by the names that the forms have for them. */
export function Opened({ what, until, onClose }: { what: Told; until: number; onClose: () => void }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  const named = useEventName();
  const labels = useLabels();
  const reading = useMade().data;
  if (!reading) {
    return null;
  }
  const { made, words } = reading;
  const ours = codesOf(made, words);
  const isWritten = (text: string) => text.trim() !== '' && !NO_WORDS.test(text) && !ours.has(text) && !labels.isCode(text);
  const lines = what.events.flatMap(({ event, occurredAt, content, erased }) => {
    const head = `${named(event)} · ${times.instant(occurredAt)}`;
    const said = wordsOf(content, isWritten).map(([name, text]): [string, string] => [[head, words.fields[name]].filter(Boolean).join(' · '), text]);
    return erased ? [...said, [head, t('opening.erased')] satisfies [string, string]] : said;
  });
  return <OpenedWords title={t('opening.opened', { part: t(`opening.parts.${what.part}`) })} lines={lines} until={until} onClose={onClose} />;
}

/** Every code that a command may name: it stands on the pages by its label, and is no word of a person. */
const codesOf = (made: Made, words: MadeWords) =>
  new Set([...Object.values(made.lists).flat(), ...Object.keys(words.codes).map((key) => key.slice(key.indexOf('.') + 1))]);

/** Identifiers, pseudonyms and instants. Twenty digits alone are no pseudonym, but a number that a person wrote. */
const NO_WORDS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{20}|\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

function wordsOf(value: unknown, isWritten: (text: string) => boolean, name = ''): [string, string][] {
  if (typeof value === 'string') {
    return isWritten(value) ? [[name, value]] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((each) => wordsOf(each, isWritten, name));
  }
  return isValues(value) ? Object.entries(value).flatMap(([key, each]) => wordsOf(each, isWritten, key)) : [];
}
