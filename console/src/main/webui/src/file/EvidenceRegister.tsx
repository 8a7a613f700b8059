import { Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Explained } from '../kit/Explained';
import { Loading } from '../kit/Loading';
import { Person } from '../kit/Person';
import { PrintButton } from '../kit/PrintButton';
import { useTimes } from '../kit/time';
import { atFile } from '../made/screens';
import { type PaperLanguage, printReceipt } from './papers';
import { evidence, type Evidence } from './queries';
import { useFile } from './useFileCommand';
import { useOpens } from './useOpens';

/** The items of evidence, and in whose hands each of them was. */
export function EvidenceRegister() {
  const { t } = useTranslation('file');
  const on = useFile();
  const { pathname } = useLocation();
  const { caseId } = on.view;
  const opens = useOpens();
  const view = useQuery(evidence(caseId)).data;
  return (
    <>
      {(on.view.mine || opens) && (
        <nav className="actions" aria-label={t('file.actions')}>
          {on.view.mine && (
            <Link to={atFile(caseId, 'evidence/new')} className="pf-v6-c-button pf-m-secondary pf-m-small">
              {t('identify.title')}
            </Link>
          )}
          {on.view.mine && <Link to={atFile(caseId, 'evidence/attachments')}>{t('attached.link')}</Link>}
          {opens && <Link to={atFile(caseId, 'evidence/hashes')}>{t('hashes.title')}</Link>}
        </nav>
      )}
      <Outlet context={on} key={pathname} />
      <section aria-label={t('part.evidence')}>
        <Explained word="custody">
          <Title headingLevel="h2">{t('part.evidence')}</Title>
        </Explained>
        {view === undefined ? (
          <Loading />
        ) : view.items.length === 0 ? (
          <p>{t('item.none')}</p>
        ) : (
          <Table variant="compact" role="table" gridBreakPoint="grid-md" aria-label={t('part.evidence')}>
            <Thead>
              <Tr>
                <Th>{t('item.what')}</Th>
                <Th>{t('item.status')}</Th>
                <Th>{t('item.custody')}</Th>
                <Th>{t('item.do')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {view.items.map((each, index) => (
                <Item key={each.evidenceId} item={each} number={index + 1} />
              ))}
            </Tbody>
          </Table>
        )}
      </section>
    </>
  );
}

function Item({ item, number }: { item: Evidence; number: number }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  const name = t('item.number', { number, kind: t(`kind.${item.kind}`) });
  const fades = item.custody === undefined && item.volatileUntil !== undefined ? times.due(item.volatileUntil) : undefined;
  return (
    <Tr data-evidence={item.evidenceId}>
      <Td dataLabel={t('item.what')}>
        {name}
        <div className="row-extra">{t(`copy.${item.copy}`)}</div>
      </Td>
      <Td dataLabel={t('item.status')}>
        {t(`evidenceStatus.${item.status}`)}
        {item.restrictions.map((each) => (
          <div key={each} className="row-extra">
            {t(`restriction.${each}`)}
          </div>
        ))}
        {fades && <div className={fades.late ? 'row-extra late' : 'row-extra'}>{t('item.fades', { when: fades.words })}</div>}
      </Td>
      <Td dataLabel={t('item.custody')}>
        <Custody item={item} />
      </Td>
      <Td dataLabel={t('item.do')}>
        <Do item={item} name={name} />
        {item.custody !== undefined && <CustodyReceipt item={item} name={name} />}
      </Td>
    </Tr>
  );
}

/** The paper that goes with an item, in the language of the reader. */
function CustodyReceipt({ item, name }: { item: Evidence; name: string }) {
  const { t, i18n } = useTranslation('paper');
  const { caseId } = useFile().view;
  return (
    <PrintButton
      label={t('receipt')}
      of={t('ofThing', { verb: t('receipt'), thing: name })}
      name={t('names.receipt')}
      print={() => printReceipt(caseId, item.evidenceId, i18n.language.toUpperCase() as PaperLanguage)}
    />
  );
}

/** The way of an item from hand to hand, in words. */
function Custody({ item: { custody } }: { item: Evidence }) {
  const { t } = useTranslation('file');
  const times = useTimes();
  if (!custody) {
    return t('item.inNobodysHands');
  }
  const checked = custody.lastCheck;
  return (
    <>
      {t(`securing.${custody.how}`)}
      {custody.stored && <div className="row-extra">{t('item.stored')}</div>}
      <div className="row-extra"><Person of={custody.holder} service="investigation" /></div>
      {custody.openTransfer && <div className="row-extra">{t('item.offered')}</div>}
      {checked && (
        <div className={checked.result === 'DIFFERS' ? 'row-extra late' : 'row-extra'}>
          {t(`integrity.${checked.result}`)} · {times.instant(checked.checkedAt)}
        </div>
      )}
      {custody.gaps.map((gap) => (
        <div key={gap.from} className="row-extra late">
          {t('item.gap', { from: times.instant(gap.from), to: times.instant(gap.to) })}
        </div>
      ))}
      {custody.disposed !== undefined && <div className="row-extra">{t(`disposal.${custody.disposed}`)}</div>}
    </>
  );
}

/** Acts whose address has another name. */
const PATHS: Record<string, string> = { refusalOfItem: 'refusal', copied: 'copy' };

function Do({ item, name }: { item: Evidence; name: string }) {
  const { t } = useTranslation('file');
  const { caseId } = useFile().view;
  const { custody } = item;
  const inHand = custody === undefined ? (['secured'] as const) : custody.openTransfer ? (['receipt', 'refusalOfItem'] as const) : (['check', 'handover'] as const);
  const bytes = item.copy === 'WORKING' ? (['bytes'] as const) : [];
  const open = custody?.stored && item.restrictions.length === 0 ? (['shown', ...bytes, 'copied'] as const) : [];
  const acts = [...open, ...inHand];
  if (custody?.disposed !== undefined) {
    return null;
  }
  return (
    <div className="actions">
      {acts.map((act) => (
        <Link
          key={act}
          to={atFile(caseId, `evidence/${item.evidenceId}/${PATHS[act] ?? act}`)}
          aria-label={t('ofThing', { verb: t(`${act}.link`), thing: name })}
        >
          {t(`${act}.link`)}
        </Link>
      ))}
    </div>
  );
}
