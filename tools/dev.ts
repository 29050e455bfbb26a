/**
 * `npm run dev`: the page by Vite's own server, which replaces styles on the spot and reloads the page at a change of code (the seat comes
 * back by itself), and the game's server, started anew when one of its sources changes. Vite passes on what is the server's.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { ROOT } from './files.ts';

const PAGE_PORT = '5173';

const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
const children = [
  run(['node_modules/vite/bin/vite.js', '--port', PAGE_PORT, '--strictPort', '--clearScreen', 'false']),
  run(['--watch', '--watch-preserve-output', 'server/main.ts']),
];
console.log(
  `The page with your changes: http://127.0.0.1:${PAGE_PORT}/ (what npm run build last built is at the server’s own port).`,
);

let ending = false;
function end(code: number): void {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => end(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
