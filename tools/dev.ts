/** `npm run dev`: the server restarts when a source changes, and the client is built again into `dist/`; reload the page to see it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { buildClient } from './client.ts';
import { ROOT } from './files.ts';

await buildClient({ say: console.log });
const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
const children = [
  run(['node_modules/vite/bin/vite.js', 'build', '--watch', '--mode', 'development']),
  run(['--watch', '--watch-preserve-output', 'server/main.ts']),
];

let ending = false;
function end(code: number): void {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => end(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
