/** `npm run test:watch [-- WHAT…]`: the quick tests again at each change; `--project slow` takes those of servers, `--run` runs once. */
import { spawn } from 'node:child_process';
import { ROOT } from './files.ts';

const asked = process.argv.slice(2);
const project = asked.includes('--project') ? [] : ['--project', 'fast'];
spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...project, ...asked], { cwd: ROOT, stdio: 'inherit' }).on(
  'exit',
  (code) => process.exit(code ?? 1),
);
