import { Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBriefcase,
  IconBuilding,
  IconCalendarEvent,
  IconCalendarRepeat,
  IconChartHistogram,
  IconChartLine,
  IconChecklist,
  IconCoins,
  IconFileText,
  IconGridDots,
  IconHeartbeat,
  IconHeartHandshake,
  IconHistory,
  IconLayoutDashboard,
  IconLayoutGrid,
  IconMessageCircle,
  IconMoodSmile,
  IconNotes,
  IconPresentation,
  type IconProps,
  IconScale,
  IconSettings,
  IconSitemap,
  IconTableImport,
  IconTableOptions,
  IconTargetArrow,
  IconTimeline,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { NavLink, useLocation, useParams } from 'react-router';
import { useT } from '@/ui/use-t';
import { isBuilt, type PagePath } from './built-paths';
import classes from './Rail.module.css';

// Both read the database, which comes after the first frame.
const AccountHeading = lazy(() => import('./AccountHeading').then(({ AccountHeading }) => ({ default: AccountHeading })));
const RecentAccounts = lazy(() => import('./RecentAccounts').then(({ RecentAccounts }) => ({ default: RecentAccounts })));

type Item = { to: string; label: string; icon: ComponentType<IconProps>; end?: boolean };

function RailLink({ item, collapsed }: { item: Item; collapsed: boolean }) {
  const Icon = item.icon;
  const link = (
    <NavLink to={item.to} end={item.end ?? false} className={classes.link ?? ''} aria-label={collapsed ? item.label : undefined}>
      <Icon size={16} aria-hidden />
      {!collapsed && <span className={classes.word}>{item.label}</span>}
    </NavLink>
  );
  return (
    <li>
      {collapsed ? (
        <Tooltip label={item.label} position="right">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  );
}

/** The left rail: the parts of the portfolio and, inside an account, its own parts. Only what is built is offered. */
export function Rail({ collapsed }: { collapsed: boolean }) {
  const t = useT();
  const { accountId } = useParams();
  const { pathname } = useLocation();
  const rail = useRef<HTMLDivElement>(null);
  // The parts of an account are more than a small window holds: the one that is open is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current follows the address
  useEffect(() => rail.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' }), [pathname]);
  const all: (Item & { path: PagePath })[] = [
    { path: 'portfolio', to: '/portfolio', label: t('common:nav.portfolio'), icon: IconLayoutGrid },
    { path: 'accounts', to: '/accounts', label: t('common:nav.accounts'), icon: IconBriefcase, end: true },
    { path: 'opportunities', to: '/opportunities', label: t('common:nav.opportunities'), icon: IconTargetArrow },
    { path: 'forecast', to: '/forecast', label: t('forecast:title'), icon: IconChartHistogram },
    { path: 'calendar', to: '/calendar', label: t('common:nav.calendar'), icon: IconCalendarEvent },
    { path: 'selection', to: '/selection', label: t('selection:nav'), icon: IconScale },
    { path: 'actions', to: '/actions', label: t('common:nav.actions'), icon: IconChecklist },
    { path: 'documents', to: '/documents', label: t('common:nav.documents'), icon: IconFileText },
    { path: 'import', to: '/import', label: t('common:nav.import'), icon: IconTableImport },
  ];
  const base = `/accounts/${accountId}`;
  /** Who they are, what we want, how we go about it, how it goes: what belongs together stands together. */
  const parts: (Item & { path: PagePath })[][] = [
    [
      { path: 'accounts/:accountId', to: base, label: t('common:nav.overview'), icon: IconLayoutDashboard, end: true },
      { path: 'accounts/:accountId/profile', to: `${base}/profile`, label: t('common:nav.profile'), icon: IconBuilding },
    ],
    [
      {
        path: 'accounts/:accountId/stakeholders',
        to: `${base}/stakeholders`,
        label: t('common:nav.stakeholders'),
        icon: IconUsers,
        end: true,
      },
      { path: 'accounts/:accountId/stakeholders/map', to: `${base}/stakeholders/map`, label: t('common:nav.map'), icon: IconSitemap },
      { path: 'accounts/:accountId/team', to: `${base}/team`, label: t('team:nav'), icon: IconUsersGroup },
    ],
    [
      { path: 'accounts/:accountId/needs', to: `${base}/needs`, label: t('common:nav.needs'), icon: IconMessageCircle },
      { path: 'accounts/:accountId/white-space', to: `${base}/white-space`, label: t('common:nav.whiteSpace'), icon: IconGridDots },
      {
        path: 'accounts/:accountId/opportunities',
        to: `${base}/opportunities`,
        label: t('common:nav.opportunities'),
        icon: IconTargetArrow,
      },
      { path: 'accounts/:accountId/forecast', to: `${base}/forecast`, label: t('forecast:title'), icon: IconChartHistogram },
      { path: 'accounts/:accountId/roadmap', to: `${base}/roadmap`, label: t('common:nav.roadmap'), icon: IconTimeline },
      { path: 'accounts/:accountId/value', to: `${base}/value`, label: t('value:title'), icon: IconCoins },
      {
        path: 'accounts/:accountId/success-plan',
        to: `${base}/success-plan`,
        label: t('common:nav.successPlan'),
        icon: IconHeartHandshake,
      },
    ],
    [
      { path: 'accounts/:accountId/raci', to: `${base}/raci`, label: t('common:nav.raci'), icon: IconTableOptions },
      { path: 'accounts/:accountId/rituals', to: `${base}/rituals`, label: t('common:nav.rituals'), icon: IconCalendarRepeat },
      { path: 'accounts/:accountId/meetings', to: `${base}/meetings`, label: t('common:nav.meetings'), icon: IconNotes },
      { path: 'accounts/:accountId/reviews', to: `${base}/reviews`, label: t('common:nav.reviews'), icon: IconPresentation },
      { path: 'accounts/:accountId/risks', to: `${base}/risks`, label: t('common:nav.risks'), icon: IconAlertTriangle },
      { path: 'accounts/:accountId/actions', to: `${base}/actions`, label: t('common:nav.actions'), icon: IconChecklist },
    ],
    [
      { path: 'accounts/:accountId/kpis', to: `${base}/kpis`, label: t('kpis:title'), icon: IconChartLine },
      { path: 'accounts/:accountId/health', to: `${base}/health`, label: t('health:title'), icon: IconHeartbeat },
      { path: 'accounts/:accountId/satisfaction', to: `${base}/satisfaction`, label: t('common:nav.satisfaction'), icon: IconMoodSmile },
      { path: 'accounts/:accountId/selection', to: `${base}/selection`, label: t('selection:account.title'), icon: IconScale },
    ],
    [{ path: 'accounts/:accountId/history', to: `${base}/history`, label: t('history:title'), icon: IconHistory }],
  ];
  const settings: Item = { to: '/settings', label: t('common:nav.settings'), icon: IconSettings };

  return (
    <div className={classes.rail} ref={rail} data-collapsed={collapsed || undefined}>
      <p className={classes.mark} aria-hidden>
        {collapsed ? 'K' : t('common:appName')}
      </p>
      <nav className={classes.nav} aria-label={t('common:nav.main')}>
        <ul className={classes.list}>
          {all
            .filter((item) => isBuilt(item.path))
            .map((item) => (
              <RailLink key={item.to} item={item} collapsed={collapsed} />
            ))}
        </ul>
      </nav>
      {accountId ? (
        <nav className={classes.nav} aria-label={t('common:nav.account')}>
          {!collapsed && (
            // The line is there from the start: the links below must not move away from a pointer that is on its way.
            <Suspense fallback={<p className={classes.account}>{'\u00a0'}</p>}>
              <AccountHeading accountId={accountId} />
            </Suspense>
          )}
          {parts.map((group) => (
            <ul key={group[0]?.to} className={classes.list}>
              {group
                .filter((item) => isBuilt(item.path))
                .map((item) => (
                  <RailLink key={item.to} item={item} collapsed={collapsed} />
                ))}
            </ul>
          ))}
        </nav>
      ) : (
        !collapsed && (
          <Suspense fallback={null}>
            <RecentAccounts />
          </Suspense>
        )
      )}
      <nav className={classes.foot} aria-label={settings.label}>
        <ul className={classes.list}>
          <RailLink item={settings} collapsed={collapsed} />
        </ul>
      </nav>
    </div>
  );
}
