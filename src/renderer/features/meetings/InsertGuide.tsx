import { Button, Menu } from '@mantine/core';
import { guidesOf } from '@shared/domain/guides';
import type { Meeting, MeetingTemplate } from '@shared/model/meeting';
import { IconListDetails } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useT } from '@/ui/use-t';
import { insertGuide } from './guide-changes';

type InsertGuideProps = { meeting: Meeting; minutes: string; templates: readonly MeetingTemplate[] };

/** The questions of a guide, put below what is written: those for this kind of meeting first. */
export function InsertGuide({ meeting, minutes, templates }: InsertGuideProps) {
  const t = useT();
  const navigate = useNavigate();
  const guides = guidesOf(templates, t).sort((a, b) => Number(b.kind === meeting.kind) - Number(a.kind === meeting.kind));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconListDetails size={16} aria-hidden />}>
          {t('guides:insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {guides.map((guide) => (
          <Menu.Item key={guide.id} onClick={() => void insertGuide(meeting, minutes, guide)}>
            {guide.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate('/guides')}>{t('guides:edit')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
