import type { Translate } from '@shared/i18n/translator';

/** The word for a value of a choice: the catalogue's test holds that there is one for each. */
export const choiceWord = (t: Translate, catalogue: string, value: string): string => t(`model:${catalogue}.${value}` as 'model:stage.won');
