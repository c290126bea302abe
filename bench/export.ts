// Runs in Electron's own Node, bundled: the product's export beside docx packing the same paragraphs and tables. `mode` says of what:
// `times` of the usual plan, `large` of one with 300 stakeholders and 2,000 records, `memory` of that one alone in its process.
import { existsSync, readFileSync } from 'node:fs';
import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import type { Block, DocTree, GridBlock } from '@shared/documents/doc-tree';
import type { Plan } from '@shared/model/plan';
import { Packer } from 'docx';
import { buildDocument } from '../src/main/documents/build-document';
import { packDocument } from '../src/main/documents/render/pack';
import { renderDocument } from '../src/main/documents/render/render-document';
import { clock, richPlan } from '../test/support/documents/plans';
import { largePlan } from './large-plan';
import { asMarkdown } from './markdown';
import { plainDocument } from './plain-document';

const [mode = 'times', count = '9', ...fontFiles] = process.argv.slice(2);
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

/** Pictures, charts and the estimate of page numbers have no match in the plain document: they are measured apart. */
const noPictures = { pictures: new Map(), logos: new Map() };
const isDrawn = ({ kind }: Block | GridBlock): boolean => kind === 'picture' || kind === 'chart';
const withoutDrawn = (block: Block): Block =>
  block.kind === 'grid'
    ? {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.filter((inner) => !isDrawn(inner)) })),
        })),
      }
    : block;
const composed = (plan: Plan): DocTree => {
  const tree = composeDocument(plan, options);
  const sections = tree.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !isDrawn(block)).map(withoutDrawn),
  }));
  return { ...tree, sections };
};

async function times(rich: Plan, rounds: number) {
  const plan = { ...rich, placements: [] };
  const tree = composed(plan);
  const measured = { export: [] as number[], whole: [] as number[], packing: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const started = performance.now();
    packDocument(renderDocument(composed(plan), noPictures, { pageNumbers: false }), clock.now, 'en');
    const exported = performance.now();
    await Packer.toBuffer(plainDocument(tree));
    const packed = performance.now();
    buildDocument(rich, options, { fontFiles });
    const whole = performance.now();
    // The first rounds warm the engine up.
    if (round < 0) continue;
    measured.export.push(exported - started);
    measured.packing.push(packed - exported);
    measured.whole.push(whole - packed);
  }
  return measured;
}

/** Megabytes that the process needed at its highest. Linux counts `maxRSS` from the process that started this one, so it is asked for this one's own. */
function peak(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return Math.round((own === undefined ? process.resourceUsage().maxRSS : Number(own)) / 1024);
}

switch (mode) {
  case 'times':
    console.log(JSON.stringify(await times(richPlan(), Number(count))));
    break;
  case 'large':
    console.log(
      JSON.stringify({ ...(await times(largePlan(), Number(count))), markdown: asMarkdown(composed({ ...largePlan(), placements: [] })) }),
    );
    break;
  case 'memory':
    buildDocument(largePlan(), options, { fontFiles });
    console.log(JSON.stringify({ peak: peak() }));
    break;
  case 'memory-least':
    await Packer.toBuffer(plainDocument(composed({ ...largePlan(), placements: [] })));
    console.log(JSON.stringify({ peak: peak() }));
    break;
}
