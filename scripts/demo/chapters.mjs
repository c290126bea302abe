import { drawMap } from './draw-map.mjs';
import { exportEverything, exportPlans } from './export-plans.mjs';
import { importFiles } from './import-files.mjs';
import { loadSample } from './load-sample.mjs';
import { lookAround } from './look-around.mjs';

/** @typedef {(stage: import('./stage.mjs').Stage) => Promise<void>} Chapter */

/**
 * Two stories, each from an empty portfolio, in order: each chapter starts where the one before ended. In English a CRM's files
 * become a map and a plan; in French somebody without a file loads the sample, which brings its own lines and map.
 * @type {Record<import('./words.mjs').Language, Chapter[]>}
 */
export const stories = {
  en: [importFiles, drawMap, exportPlans, exportEverything, lookAround],
  fr: [loadSample, exportPlans, exportEverything, lookAround],
};
