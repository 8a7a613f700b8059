import { Card, CardBody, PageSection, Stack, StackItem, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { addWay, type OwnWay, ownWays, proveWay, removeWay } from '../api/ways';
import { CommandForm } from '../kit/CommandForm';
import { useDraft } from '../kit/draft';
import { Words } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { Notice } from '../kit/Notice';
import { FormName } from '../kit/refusals';
import { useCommand } from '../kit/useCommand';
import { useHasPlace } from '../shell/places';

/** How the person is reached when an alert calls them: ways are named, proven by the code that was sent there, and removed. */
export function Ways() {
  const { t } = useTranslation('alerts');
  const answers = useHasPlace('/alerts');
  const ways = useQuery(ownWays).data;
  return (
    <PageSection>
      <Stack hasGutter>
        <StackItem>
          <Title headingLevel="h1">{t('ways.title')}</Title>
          <p>{t('ways.how')}</p>
        </StackItem>
        {ways === undefined ? (
          <Loading />
        ) : (
          <>
            {!ways.some((way) => way.proven) && <Notice variant="warning" title={t('ways.none')} />}
            {ways.map((way, at) => (
              <OneWay key={way.wayId} way={way} number={at + 1} last={way.proven && ways.filter(({ proven }) => proven).length === 1} />
            ))}
          </>
        )}
        <StackItem>
          <NewWay />
        </StackItem>
        {answers && (
          <StackItem>
            <Link to="/alerts">{t('form.back')}</Link>
          </StackItem>
        )}
      </Stack>
    </PageSection>
  );
}

function OneWay({ way, number, last }: { way: OwnWay; number: number; last: boolean }) {
  const { t } = useTranslation('alerts');
  const labels = useLabels();
  return (
    <StackItem>
      <Card component="section" isCompact>
        <CardBody>
          <Title headingLevel="h2">{t('ways.one', { number, kind: labels.of('WayKind', way.kind) })}</Title>
          <p>{t(way.proven ? 'ways.proven' : 'ways.unproven')}</p>
          {!way.proven && <Proof way={way} of={String(number)} />}
          <Removal way={way} of={String(number)} last={last} />
        </CardBody>
      </Card>
    </StackItem>
  );
}

/** Afterwards the ways are read again, also after a refusal: five mistakes end a code. */
function useReread() {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ownWays.queryKey });
}

/** The person is written to there in the language in which they read this page. */
function NewWay() {
  const { t, i18n } = useTranslation('alerts');
  const { about, value, set } = useDraft('new way', () => ({ address: '' }));
  const command = useCommand(about, addWay({}), '', useReread());
  return (
    <CommandForm words={(word) => t(`ways.add.${word}`)} command={command} body={() => ({ ...named(value.address.trim()), language: i18n.language })}>
      <Words pointer="/address" label={t('ways.add.address')} line value={value.address} onWords={(address) => set({ address })} />
    </CommandForm>
  );
}

/** A number begins with + and is written with spaces and marks, which a telephone does not need. */
function named(said: string) {
  return said.startsWith('+') ? { kind: 'SMS' as const, address: said.replace(/[\s().-]/g, '') } : { kind: 'MAIL' as const, address: said };
}

function Proof({ way: { wayId }, of }: { way: OwnWay; of: string }) {
  const { t } = useTranslation('alerts');
  const { about, value, set } = useDraft(`proof of way ${wayId}`, () => ({ code: '' }));
  const command = useCommand(about, proveWay({ wayId }), '', useReread());
  return (
    <FormName value={`-${wayId}`}>
      <CommandForm level="h3" of={of} words={(word) => t(`ways.proof.${word}`)} command={command} body={() => ({ code: value.code.trim() })}>
        <Words pointer="/code" label={t('ways.proof.code')} line numeric value={value.code} onWords={(code) => set({ code })} />
      </CommandForm>
    </FormName>
  );
}

/** The last proven way can be removed, too: the form says what follows. */
function Removal({ way: { wayId }, of, last }: { way: OwnWay; of: string; last: boolean }) {
  const { t } = useTranslation('alerts');
  const command = useCommand(`removal of way ${wayId}`, removeWay({ wayId }), '', useReread());
  return <CommandForm level="h3" of={of} words={(word) => t(`ways.removal.${word === 'next' && last ? 'last' : word}`)} command={command} body={() => null} />;
}
