import { exportPlans } from './export-plans.mjs';
import { fillAccount } from './fill-account.mjs';
import { lookAround } from './look-around.mjs';

/** The story, in order: each chapter starts where the one before ended. @type {((stage: import('./stage.mjs').Stage) => Promise<void>)[]} */
export const chapters = [fillAccount, exportPlans, lookAround];
