import { MadeField } from './MadeField';
import type { OnForm } from './onThing';
import { atParam, paramsOf } from './send';

interface Chosen {
  form: OnForm;
  chosen: Record<string, string>;
  onChosen: (chosen: Record<string, string>) => void;
}

/** Of which thing it is said, where the page does not know it already. A change of the first drops those that stand in it. */
export function Params({ form: { command, words, on, id }, chosen, onChosen }: Chosen) {
  const asked = paramsOf(command).filter((name) => on.ids[name] === undefined);
  const nameOf = (param: string) => words.fields[`${id}.${param}`] ?? words.fields[param] ?? param;
  const upTo = (index: number) => Object.fromEntries(asked.slice(0, index).map((name) => [name, chosen[name] ?? '']));
  return asked.map((name, index) => (
    <MadeField
      key={name}
      shape={{ kind: 'thing', thing: command.params?.[name] ?? name }}
      required
      pointer={atParam(name)}
      name={nameOf(name)}
      label={nameOf(name)}
      value={chosen[name]}
      onValue={(said) => onChosen({ ...upTo(index), [name]: String(said).trim() })}
    />
  ));
}
