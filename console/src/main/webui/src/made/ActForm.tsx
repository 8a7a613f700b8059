import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Changed } from '../kit/Changed';
import { CommandForm } from '../kit/CommandForm';
import { type Draft, useDraft } from '../kit/draft';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { FormName } from '../kit/refusals';
import { OpenedWords } from '../kit/OpenedWords';
import { useCommand } from '../kit/useCommand';
import { useOpened } from '../kit/useOpened';
import type { Made, MadeCommand, MadeWords } from './acts';
import { bodyOf, type Values, withoutEmptyRows } from './body';
import { AGAIN } from './once';
import { aboutOf, FormOf, type OnForm, type OnThing } from './onThing';
import { Params } from './Params';
import { Fields } from './Together';
import { type Act, read, send } from './send';
import { keyOf } from './things';

interface Asked {
  id: string;
  command: MadeCommand;
  made: Made;
  words: MadeWords;
  on: OnThing;
  level: 'h4' | 'h5';
  place?: string;
  choose?: Record<string, string>;
}

export interface Written {
  ids: Record<string, string>;
  body: Values;
}

const NONE = new Map<string, string>();

/** The form of a command, made from its description. */
export function ActForm({ id, command, made, words, on, level, place = '', choose = {} }: Asked) {
  const draft = useDraft<Written>(aboutOf(id, on), () => ({ ids: {}, body: chosen(command, choose) }));
  const form: OnForm = { made, words, on, id, command, ids: { ...on.ids, ...draft.value.ids } };
  const { zone } = useLabels();
  const { asked, reading, version } = useVersion(command, on);
  if (asked && reading.data === undefined) {
    return <NotRead of={reading} />;
  }
  return (
    <FormOf value={form}>
      <FormName value={`-${[id, ...Object.values(on.ids), ...(place === '' ? [] : [place])].join('-')}`}>
        {zone === undefined ? <Loading /> : <Open form={form} draft={draft} version={version} zone={zone} level={level} />}
      </FormName>
    </FormOf>
  );
}

/** What is known is filled in: the person may say something else. */
const chosen = ({ fields = [] }: MadeCommand, choose: Record<string, string>): Values =>
  Object.fromEntries(Object.entries(choose).filter(([name]) => fields.some((field) => field.name === name && (field.kind === 'code' || field.kind === 'yes'))));

interface Opened {
  form: OnForm;
  draft: Draft<Written>;
  version: string;
  /** In which the hours of the form are said. */
  zone: string;
  level: 'h4' | 'h5';
}

function Open({ form, draft, version, zone, level }: Opened) {
  const { t } = useTranslation('made');
  const { words, on, id, command } = form;
  const { value, set } = draft;
  const { opened, show, hide } = useOpened<string>();
  const act = useAct(form, draft.about, version, show);
  const [before] = useState(on.facts ?? NONE);
  const name = words.commands[id] ?? id;
  return (
    <>
      {opened && (
        <OpenedWords title={t('key')} until={opened.until} onClose={hide}>
          <p>{t('keyOnce')}</p>
          <p className="receipt" translate="no">
            {opened.what}
          </p>
        </OpenedWords>
      )}
      <CommandForm
        words={(word) => ({ title: name, next: words.hints[id] ?? t('next'), verb: name, done: t('done') })[word]}
        of={on.name}
        level={level}
        command={act}
        body={() => actOf(form, draft, zone)}
        changes={<Changed before={before} now={on.facts ?? NONE} onSeen={() => act.look(version)} />}
      >
        <Params form={form} chosen={value.ids} onChosen={(chosen) => set({ ids: chosen })} />
        {command.fields && <Fields pointer="" fields={command.fields} value={value.body} onValue={(said) => set({ body: said })} />}
      </CommandForm>
    </>
  );
}

/** The act as it goes to the service. The form keeps the rows that go, so that what is refused of one stands there. */
function actOf({ ids, command: { fields } }: OnForm, { value, set }: Draft<Written>, zone: string): Act {
  if (!fields) {
    return { ids };
  }
  const body = withoutEmptyRows(fields, value.body);
  set({ body });
  return { ids, body: bodyOf(fields, body, zone) };
}

function useAct({ command, on }: OnForm, about: string, version: string, show: (key: string) => void) {
  const cache = useQueryClient();
  return useCommand<Act, unknown>(
    about,
    async (act, keys) => {
      try {
        return withoutKey(await send(on.service, command)(act, keys), show);
      } finally {
        void Promise.all([cache.invalidateQueries({ queryKey: keyOf(on) }), on.reread()]); // the answer does not wait for that
      }
    },
    version,
  );
}

/** A key that is in this answer only is shown, and kept nowhere else. */
function withoutKey(answer: unknown, show: (key: string) => void): unknown {
  const { doorKey, ...rest } = (answer ?? {}) as { doorKey?: string };
  if (doorKey === undefined) {
    return answer;
  }
  show(doorKey);
  return rest;
}

/** The version that the person reads: that of the page, else it is asked for. */
function useVersion({ version: named }: MadeCommand, on: OnThing) {
  const asked = named === true && on.version === undefined;
  const path = on.path.replace(/\/$/, '');
  const reading = useQuery({
    queryKey: [...keyOf(on), on.service, 'version', path],
    queryFn: ({ signal }) => read(on.service, path, on.ids, signal),
    enabled: asked,
    ...AGAIN,
  });
  return { asked, reading, version: on.version ?? reading.data?.version ?? '' };
}
