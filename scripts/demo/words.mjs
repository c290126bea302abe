import { readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

/** @typedef {'en' | 'fr'} Language */

/**
 * What the product calls things in a language, from its own catalogues: the demo finds buttons by the words users read.
 * @param {Language} language
 * @returns {(key: string, params?: Record<string, string | number>) => string} `t('documents:dialog.export')`; plurals with their ending
 */
export const wordsIn = (language) => (key, params) => {
  const [namespace = '', path = ''] = key.split(':');
  const catalogue = JSON.parse(readFileSync(fromRoot(`src/shared/i18n/${language}/${namespace}.json`), 'utf8'));
  const text = path.split('.').reduce((at, name) => at?.[name], catalogue);
  if (typeof text !== 'string') throw new Error(`The ${language} catalogue has no ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(params?.[name] ?? ''));
};
