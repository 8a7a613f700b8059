import { useTranslation } from 'react-i18next';
import { CommandForm } from '../kit/CommandForm';
import { Changed } from '../kit/Changed';
import { Recorded } from '../kit/Recorded';
import { take } from './commands';
import { useFile, useFileCommand } from './useFileCommand';

/** A person takes a file, and answers for it by name from then on. */
export function Taking() {
  const { t } = useTranslation('file');
  const on = useFile();
  const command = useFileCommand(`taking ${on.view.caseId}`, take);
  const who = new Map([[t('column.who'), t(on.view.investigator === undefined ? 'who.nobody' : 'who.another')]]);
  return (
    <CommandForm
      title={t('take.title')}
      next={t('take.next')}
      verb={t('take.verb')}
      command={command}
      body={() => ({})}
      changes={<Changed before={new Map()} now={who} onSeen={() => command.look(on.version)} />}
      done={(answer) => <Recorded title={t('take.done')} answer={answer} />}
    >
      {null}
    </CommandForm>
  );
}
