/** Writes the published JSON Schema of rule cases: run after a registry has gained an id. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { casesJsonSchema } from '../../shared/cases/format.ts';

const file = join(import.meta.dirname, '../../assets/cases.schema.json');
writeFileSync(file, casesJsonSchema());
console.log(`wrote ${relative(process.cwd(), file)}`);
