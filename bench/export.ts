// Runs in Electron's own Node, bundled: the product's export beside docx packing the same paragraphs and tables.
import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { Packer } from 'docx';
import { buildDocument } from '../src/main/documents/build-document';
import { packDocument } from '../src/main/documents/render/pack';
import { renderDocument } from '../src/main/documents/render/render-document';
import { clock, richPlan } from '../test/support/documents/plans';
import { plainDocument } from './plain-document';

const [count, ...fontFiles] = process.argv.slice(2);
const rounds = Number(count ?? 9);
const rich = richPlan();
const plan = { ...rich, placements: [] };
const options: ComposeOptions = {
  kind: 'account-plan',
  edition: 'internal',
  locale: 'en',
  paper: 'a4',
  clock,
  mapId: null,
  subjectId: null,
  sections: null,
  sayGaps: true,
};
const tree = composeDocument(plan, options);

/** Pictures and the estimate of page numbers have no match in the plain document: they are measured apart. */
const noPictures = { pictures: new Map(), logos: new Map() };

const times = { export: [] as number[], whole: [] as number[], packing: [] as number[] };
for (let round = -2; round < rounds; round += 1) {
  const started = performance.now();
  packDocument(renderDocument(composeDocument(plan, options), noPictures, { pageNumbers: false }), clock.now, 'en');
  const exported = performance.now();
  await Packer.toBuffer(plainDocument(tree));
  const packed = performance.now();
  buildDocument(rich, options, { fontFiles });
  const whole = performance.now();
  // The first rounds warm the engine up.
  if (round < 0) continue;
  times.export.push(exported - started);
  times.packing.push(packed - exported);
  times.whole.push(whole - packed);
}
console.log(JSON.stringify(times));
