import { readFileSync } from 'node:fs';
import { quartersSince, shiftDate } from '@shared/sample/shift-dates';
import { expect, test } from 'vitest';
import { crmExport } from '../../../scripts/demo/crm-export.mjs';
import { sampleFiles } from '../../support/sample-files';
import { tempFolder } from '../../support/temp-folder';

const folder = await tempFolder();

test.each(['2026-11-23', '2028-02-29', '2026-07-01', '2027-01-31'])(
  'the demo’s files are dated as the sample is when it is loaded on %s',
  (today) => {
    const quarters = quartersSince(today);
    const files = crmExport(folder, new Date(`${today}T12:00:00`));
    expect(files.map(({ kind }) => kind)).toEqual(['accounts', 'offers', 'opportunities', 'contacts']);
    for (const { kind, path } of files) {
      const expected = sampleFiles('en')[kind].replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => shiftDate(day, quarters));
      expect(readFileSync(path, 'utf8')).toBe(expected);
    }
  },
);
