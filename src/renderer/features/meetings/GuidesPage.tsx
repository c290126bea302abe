import { Button } from '@mantine/core';
import { guidesOf, isStandard } from '@shared/domain/guides';
import { meetingKinds } from '@shared/model/meeting';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { listGuides } from '@/persistence/queries/guides';
import { useLive } from '@/persistence/use-live';
import { createRecord, deleteRecords } from '@/stores/records';
import { InlineLongText } from '@/ui/InlineLongText';
import { InlineSelect } from '@/ui/InlineSelect';
import { InlineText } from '@/ui/InlineText';
import { Page } from '@/ui/Page';
import { QuickAdd } from '@/ui/QuickAdd';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import classes from './Guides.module.css';
import { editGuide } from './guide-changes';

/** The interview guides of the portfolio: what to ask, edited where it is read. */
export function GuidesPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const stored = useLive(listGuides, []);
  if (!stored) return null;

  const guides = guidesOf(stored, t);
  const guide = guides.find(({ id }) => id === params.get('open')) ?? guides[0];
  const open = (id: string) => setParams({ open: id }, { replace: true });
  const record = stored.find(({ id }) => id === guide?.id);
  return (
    <Page
      title={t('guides:title')}
      summary={t('guides:summary')}
      primaryAction={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('guides:new')}
        </Button>
      }
    >
      {adding && (
        <QuickAdd
          label={t('guides:newName')}
          action={t('guides:create')}
          onAdd={async (name) => {
            const id = await createRecord('meetingTemplates', { name });
            if (id === null) return;
            setAdding(false);
            open(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <div className={classes.sheet}>
        <nav aria-label={t('guides:list')}>
          <ul className={classes.list}>
            {guides.map(({ id, name, stored: own }) => (
              <li key={id}>
                <button type="button" className={classes.open} aria-current={id === guide?.id || undefined} onClick={() => open(id)}>
                  <span dir="auto">{name}</span>
                  {isStandard(id) && <span className={classes.note}>{t(own ? 'guides:own' : 'guides:standard')}</span>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {guide && (
          <Section
            key={guide.id}
            title={guide.name}
            actions={
              record && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => void deleteRecords('meetingTemplates', [record], {}, t)}
                >
                  {t(isStandard(guide.id) ? 'guides:backToStandard' : 'common:delete')}
                </Button>
              )
            }
          >
            <InlineText
              layout="row"
              label={t('model:field.meetingTemplates.name')}
              required
              value={guide.name}
              onCommit={(name) => editGuide(guide, { name })}
            />
            <InlineSelect
              layout="row"
              label={t('model:field.meetingTemplates.kind')}
              value={guide.kind}
              options={meetingKinds.map((value) => ({ value, label: t(`model:meetingKind.${value}`) }))}
              onCommit={(kind) => editGuide(guide, { kind })}
            />
            <InlineLongText
              label={t('model:field.meetingTemplates.purpose')}
              value={guide.purpose}
              onCommit={(purpose) => editGuide(guide, { purpose })}
            />
            <InlineLongText
              label={t('model:field.meetingTemplates.agenda')}
              value={guide.agenda}
              onCommit={(agenda) => editGuide(guide, { agenda })}
            />
            <InlineLongText
              label={t('guides:questions')}
              value={guide.questions.join('\n')}
              onCommit={(text) =>
                editGuide(guide, {
                  questions: text
                    .split('\n')
                    .map((line) => line.trim())
                    .filter((line) => line !== '')
                    .slice(0, 200),
                })
              }
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
