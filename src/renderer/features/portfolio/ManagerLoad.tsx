import { managerLoads } from '@shared/domain/manager-load';
import type { Account } from '@shared/model/account';
import type { PortfolioSettings } from '@shared/model/portfolio';
import { useMemo } from 'react';
import { Muted } from '@/ui/Muted';
import { PlainTable } from '@/ui/PlainTable';
import { Section } from '@/ui/Section';
import { StatusMark } from '@/ui/StatusMark';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';

const shown = 8;

/** Who holds how many accounts, and who holds too many or too few to do it well. */
export function ManagerLoad({ accounts, settings }: { accounts: readonly Account[]; settings: PortfolioSettings }) {
  const t = useT();
  const format = useFormat();
  const { loads, unowned } = useMemo(() => managerLoads(accounts, settings), [accounts, settings]);
  const bounds = { from: format.number(settings.accountsFrom), to: format.number(settings.accountsTo) };
  return (
    <Section title={t('portfolio:load.title')} description={t('portfolio:load.why', bounds)}>
      {loads.length === 0 ? (
        <Muted>{t('portfolio:load.none')}</Muted>
      ) : (
        <PlainTable compact>
          <thead>
            <tr>
              <th scope="col">{t('portfolio:load.owner')}</th>
              <th scope="col" data-align="end" style={{ width: '6rem' }}>
                {t('portfolio:load.accounts')}
              </th>
              <td style={{ width: '11rem' }} />
            </tr>
          </thead>
          <tbody>
            {loads.slice(0, shown).map(({ owner, accounts: own, state }) => (
              <tr key={owner}>
                <th scope="row" dir="auto">
                  {owner}
                </th>
                <td data-align="end">{format.number(own.length)}</td>
                <td>
                  <StatusMark tone={state === 'within' ? 'good' : 'warn'}>{t(`portfolio:load.${state}`, bounds)}</StatusMark>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {unowned > 0 && loads.length > 0 && (
        <Muted>{t('portfolio:load.unowned', { count: unowned, formatted: format.number(unowned) })}</Muted>
      )}
    </Section>
  );
}
