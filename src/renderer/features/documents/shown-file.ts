import { type DocumentChoice, type filesOf, wantedSections } from '@shared/documents/document-choice';
import type { Translate } from '@shared/i18n/translator';

/** One of the files that an export will make. */
export type ShownFile = ReturnType<typeof filesOf>[number];

export const fileKey = ({ kind, edition, language }: ShownFile): string => [kind, edition, language].join(' ');

/** "Account plan · Client edition · French". */
export const fileLabel = (t: Translate, { kind, edition, language }: ShownFile): string =>
  [t(`report:kind.${kind}`), t(`documents:edition.${edition}`), t(`documents:dialog.languages.${language}`)].join(' · ');

/** The file as the main process is asked for it. */
export const exportItem = (
  { kind, edition, language }: ShownFile,
  { sections }: Pick<DocumentChoice, 'sections'>,
  subjectId: string | null,
) => ({
  kind,
  edition,
  language,
  subjectId,
  sections: wantedSections(kind, sections[kind]),
});
