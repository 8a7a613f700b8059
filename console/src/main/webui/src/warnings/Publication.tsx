import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Group, Words } from '../kit/fields';
import { said } from '../kit/said';
import { type Language, LANGUAGES } from '../words';
import { useAct } from './forms';
import { useWarning } from './OneWarning';
import { onWarning } from './queries';

const IN = Object.keys(LANGUAGES) as Language[];
const PARTS = ['headline', 'description', 'instruction'] as const;

type Text = Record<(typeof PARTS)[number], string>;
type Texts = Record<Language, Text>;

const nothing = (): Text => ({ headline: '', description: '', instruction: '' });
const isWritten = (text: Text) => PARTS.some((part) => text[part].trim() !== '');

/** The languages that are sent: those in which something is written, or Spanish, so that its fields say what is missing. */
const sentOf = (texts: Texts): Language[] => {
  const written = IN.filter((language) => isWritten(texts[language]));
  return written.length > 0 ? written : ['es'];
};

/** What everybody may read, in one or several languages. It names no person and no case. */
export function Publication() {
  const { t } = useTranslation('warnings');
  const { warningId } = useWarning();
  const { about, value, set } = useDraft<Texts>(`publication ${warningId}`, () => ({ es: nothing(), en: nothing(), pt: nothing() }));
  const command = useAct(about, onWarning.publication({ warningId }));
  const sent = sentOf(value);
  return (
    <CommandForm
      words={(word) => t(`publication.${word}`)}
      command={command}
      body={() => ({ texts: sent.map((language) => said({ language, ...value[language] })) })}
    >
      {IN.map((language) => {
        const at = `/texts/${sent.includes(language) ? sent.indexOf(language) : language}`;
        return (
          <Group key={language} pointer={at} label={t('publication.in', { language: LANGUAGES[language] })}>
            {PARTS.map((part) => (
              <Words
                key={part}
                line={part === 'headline'}
                pointer={`${at}/${part}`}
                label={t(`field.${part}`)}
                value={value[language][part]}
                onWords={(words) => set({ [language]: { ...value[language], [part]: words } })}
              />
            ))}
          </Group>
        );
      })}
    </CommandForm>
  );
}
