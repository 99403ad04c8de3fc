// `npm run draw:house`: writes the picture and the table of `docs/architecture.md` anew from the table of rooms.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { housePicture, houseTable } from './house-picture';
import { root } from './run-command';

const file = path.join(root, 'docs', 'architecture.md');
const text = readFileSync(file, 'utf8')
  .replace(/```mermaid\n[\s\S]*?\n```/, `\`\`\`mermaid\n${housePicture()}\n\`\`\``)
  .replace(/\| room \| files[\s\S]*?\n\n/, `${houseTable()}\n\n`);
writeFileSync(file, text);
