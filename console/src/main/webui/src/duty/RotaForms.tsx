import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { staff } from '../api/staff';
import { useMechanismZone } from '../api/zone';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Choice, Pick, Words } from '../kit/fields';
import { Done } from '../kit/Recorded';
import { said } from '../kit/said';
import { ON_CALL } from '../shell/places';
import { useSession } from '../shell/useSession';
import { Beside } from './Beside';
import { onRota, openRota, useDutyAct } from './commands';
import { useRoster } from './OneRota';
import { Standing, standingOf } from './Standing';

function Seats({ value, onSeats }: { value: string; onSeats: (seats: string) => void }) {
  const { t } = useTranslation('duty');
  const options = [
    { code: '1', label: t('seats.one') },
    { code: '2', label: t('seats.two') },
  ];
  return <Choice pointer="/seats" label={t('field.seats')} options={options} value={value} onChoice={onSeats} />;
}

interface Opened {
  institution: string;
  function: string;
  zone: string;
  seats: string;
  standing: string[];
}

/** The institution of the reader, as the service of the rotas knows it. */
function useOwnInstitution(): string | undefined {
  const { subject } = useSession().now;
  return useQuery(staff('notification')).data?.find(({ person }) => person === subject)?.institution;
}

/** Opens the rota of a function. The institution and the zone of the person are filled in. */
export function Opening() {
  const { t } = useTranslation('duty');
  const labels = useLabels();
  const zone = useMechanismZone();
  const institution = useOwnInstitution();
  const { about, value, set } = useDraft<Partial<Opened>>('open rota', () => ({}));
  const command = useDutyAct(about, async (body: Partial<Opened>, keys) => {
    const standing = await standingOf(body.standing ?? []);
    return openRota({})({ ...said(body), seats: Number(body.seats ?? 1), standing }, keys);
  });
  return (
    <Beside label={t('opening.title')} back="/rota">
      <CommandForm
        words={(word) => t(`opening.${word}`)}
        command={command}
        body={() => ({ ...value, institution: value.institution ?? institution ?? '', zone: value.zone ?? zone ?? '' })}
        done={(answer) => (
          <>
            <Done title={t('opening.done')} answer={answer} />
            <Link to={`/rota/${answer.rotaId}`}>{t('opening.to')}</Link>
          </>
        )}
      >
        <Pick
          pointer="/function"
          label={t('column.function')}
          none={t('choose')}
          options={ON_CALL.map((code) => ({ code, label: labels.of('Role', code) }))}
          value={value.function}
          onChoice={(chosen) => set({ function: chosen, standing: [] })}
        />
        <Pick
          pointer="/institution"
          label={t('column.institution')}
          none={t('choose')}
          options={labels.institutions}
          value={value.institution ?? institution}
          onChoice={(chosen) => set({ institution: chosen })}
        />
        <Words line pointer="/zone" label={t('field.zone')} value={value.zone ?? zone ?? ''} onWords={(words) => set({ zone: words })} />
        <Seats value={value.seats ?? '1'} onSeats={(seats) => set({ seats })} />
        <Standing value={value.standing ?? []} onPersons={(standing) => set({ standing })} function={value.function || undefined} />
      </CommandForm>
    </Beside>
  );
}

/** Changes how many are on duty together, and who is called when nobody is. */
export function Changing() {
  const { rota } = useRoster();
  const people = useQuery(staff('notification')).data;
  return people && <Change key={rota.rotaId} standing={rota.standing.map((each) => people.find(({ pseudonym }) => pseudonym === each.person)?.person ?? each.person)} />;
}

function Change({ standing: before }: { standing: string[] }) {
  const { t } = useTranslation('duty');
  const { rota } = useRoster();
  const { rotaId } = rota;
  const { about, value, set } = useDraft(`change ${rotaId}`, () => ({ seats: String(rota.seats), standing: before }));
  const command = useDutyAct(about, async ({ seats, standing }: typeof value, keys) =>
    onRota.change({ rotaId })({ seats: Number(seats), standing: await standingOf(standing) }, keys),
  );
  return (
    <Beside label={t('change.title')} back={`/rota/${rotaId}`}>
      <CommandForm words={(word) => t(`change.${word}`)} command={command} body={() => value}>
        <Seats value={value.seats} onSeats={(seats) => set({ seats })} />
        <Standing value={value.standing} onPersons={(standing) => set({ standing })} function={rota.function} />
      </CommandForm>
    </Beside>
  );
}
