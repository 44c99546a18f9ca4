// Writes docs/codebook out of rules/ and knowledge/ontology/: npm run codebook
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebookPages, undefinedSubtypes } from './codebook/pages.ts';
import { readCodebook } from './codebook/source.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/codebook');
const chapters = readCodebook(root);
const pages = codebookPages(chapters);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`docs/codebook: ${pages.size} pages`);
for (const subtype of undefinedSubtypes(chapters))
  console.log(`not defined in knowledge/ontology/codebook.yaml: ${subtype}`);
