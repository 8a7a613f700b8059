import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Changed } from '../kit/Changed';
import { CommandForm } from '../kit/CommandForm';
import { type Draft, useDraft } from '../kit/draft';
import { Loading } from '../kit/Loading';
import { FormName } from '../kit/refusals';
import { useCommand } from '../kit/useCommand';
import type { Made, MadeCommand, MadeWords } from './acts';
import { bodyOf, type Values } from './body';
import { FormOf, type OnForm, type OnThing } from './onThing';
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
}

export interface Written {
  ids: Record<string, string>;
  body: Values;
}

const NONE = new Map<string, string>();

/** The form of a command, made from its description. */
export function ActForm({ id, command, made, words, on }: Asked) {
  const draft = useDraft<Written>([id, ...Object.values(on.ids)].join(' '), () => ({ ids: {}, body: {} }));
  const form: OnForm = { made, words, on, id, command, ids: { ...on.ids, ...draft.value.ids } };
  const version = useVersion(command, on);
  return (
    <FormOf value={form}>
      <FormName value={`-${id}`}>{version.read ? <Open form={form} draft={draft} version={version.is} /> : <Loading />}</FormName>
    </FormOf>
  );
}

function Open({ form, draft, version }: { form: OnForm; draft: Draft<Written>; version: string }) {
  const { t } = useTranslation('made');
  const { words, on, id, command, ids } = form;
  const { zone } = useLabels();
  const { value, set } = draft;
  const act = useAct(form, draft.about, version);
  const [before] = useState(on.facts ?? NONE);
  const name = words.commands[id] ?? id;
  const body = (): Act => ({ ids, ...(command.fields ? { body: bodyOf(command.fields, value.body, zone) } : {}) });
  return (
    <CommandForm
      words={(word) => ({ title: name, next: words.hints[id] ?? t('next'), verb: name, done: t('done') })[word]}
      command={act}
      body={body}
      changes={<Changed before={before} now={on.facts ?? NONE} onSeen={() => act.look(version)} />}
    >
      <Params form={form} chosen={value.ids} onChosen={(chosen) => set({ ids: chosen })} />
      {command.fields && <Fields pointer="" fields={command.fields} value={value.body} onValue={(said) => set({ body: said })} />}
    </CommandForm>
  );
}

function useAct({ command, on }: OnForm, about: string, version: string) {
  const cache = useQueryClient();
  return useCommand<Act, unknown>(
    about,
    async (act, keys) => {
      try {
        return await send(on.service, command)(act, keys);
      } finally {
        await Promise.all([cache.invalidateQueries({ queryKey: keyOf(on) }), on.reread()]);
      }
    },
    version,
    () => void cache.invalidateQueries({ queryKey: ['terms'] }),
  );
}

/** The version that the person reads: that of the page, else it is asked for. */
function useVersion({ version: named }: MadeCommand, on: OnThing) {
  const asked = named === true && on.version === undefined;
  const path = on.path.replace(/\/$/, '');
  const { data } = useQuery({
    queryKey: [...keyOf(on), on.service, 'version', path],
    queryFn: ({ signal }) => read(on.service, path, on.ids, signal),
    enabled: asked,
  });
  return { read: !asked || data !== undefined, is: on.version ?? data?.version ?? '' };
}
