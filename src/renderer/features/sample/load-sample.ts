import { formatDate } from '@shared/i18n/format';
import type { Translate } from '@shared/i18n/translator';
import type { CalendarDate } from '@shared/model/fields';
import type { Locale } from '@shared/preferences';
import { createdIn } from '@shared/sample/created-in';
import { ownByThePortfolio, planSample } from '@shared/sample/plan-sample';
import { newId } from '@/persistence/new-id';
import { listAccounts } from '@/persistence/queries/accounts';
import { listIds } from '@/persistence/queries/record-ids';
import { saveWithUndo } from '@/stores/save';
import { readSampleFiles } from './sample-files';

/** The sample as it now is in the portfolio. */
export type LoadedSample = { accountId: string; wasThere: boolean };

/**
 * Loads the sample portfolio as one commit, with a toast that takes it back; answers its main account, or null when it could
 * not be saved. An account that bears the name of one of the sample's is taken for it, so that nothing comes twice.
 * @param t speaks `locale`
 */
export async function loadSample(locale: Locale, t: Translate, today: CalendarDate): Promise<LoadedSample | null> {
  const [source, present] = await Promise.all([readSampleFiles(), listIds(ownByThePortfolio)]);
  const cards = { t, date: (day: CalendarDate) => formatDate(locale, day, 'medium'), showPolitics: true };
  const { mutations, mainAccountId } = planSample(source, { locale, cards, newId, today, present });
  const wanted = createdIn(mutations, 'accounts').sort((a, b) => Number(b.id === mainAccountId) - Number(a.id === mainAccountId));
  const accounts = await listAccounts();
  const there = wanted.flatMap(({ name }) => accounts.find((account) => account.name === name) ?? []);
  if (there[0]) return { accountId: there[0].id, wasThere: true };

  const saved = await saveWithUndo(t('sample:loaded'), { key: 'loadSample' }, mutations);
  return saved.ok ? { accountId: mainAccountId, wasThere: false } : null;
}
