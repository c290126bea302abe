import { guidesOf, standardId, withQuestions } from '@shared/domain/guides';
import { createTranslator } from '@shared/i18n/translator';
import { meetingTemplateSchema } from '@shared/model/meeting';
import { describe, expect, it } from 'vitest';

describe('interview guides', () => {
  it('are standard in either language until they are changed; our own follow by name', () => {
    for (const locale of ['en', 'fr'] as const) {
      const guides = guidesOf([], createTranslator(locale));
      expect(guides.map(({ kind }) => kind)).toEqual(['discovery', 'qbr', 'sponsor', 'steering-committee']);
      for (const { questions, agenda } of guides) {
        expect(questions.length).toBeGreaterThan(4);
        expect(agenda).toMatch(/^1\. /);
      }
    }
    const changed = meetingTemplateSchema.parse({ id: standardId('qbr'), name: 'Our QBR', kind: 'qbr' });
    const own = meetingTemplateSchema.parse({ id: 'x', name: 'Site visit', kind: 'operational' });
    const guides = guidesOf([own, changed], createTranslator('en'));
    expect(guides.map(({ name, stored }) => [name, stored])).toEqual([
      ['Discovery interview', false],
      ['Our QBR', true],
      ['Sponsor meeting', false],
      ['Steering committee', false],
      ['Site visit', true],
    ]);
  });

  it('go below what is written, and leave it as it is', () => {
    const guide = { name: 'Guide', questions: ['Why?', ' ', 'When?'] };
    expect(withQuestions('', guide)).toBe('Guide\n\n• Why?\n\n• When?\n');
    expect(withQuestions('Notes\n', guide)).toBe('Notes\n\nGuide\n\n• Why?\n\n• When?\n');
  });
});
