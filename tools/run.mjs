/**
 * `node tools/run.mjs FILE [ARGUMENT…]` runs one of the project's programs on the Node that fits it, installing the packages first
 * if they are missing. The program's exit code is passed on.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, requireNode } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('usage: node tools/run.mjs FILE [ARGUMENT…]\n');
  process.exit(2);
}
// The server's own programs run where no one develops.
install(undefined, /^(?:server\/|tools\/build\.)/.test(file) ? 'run' : 'all');
const child = spawn(requireNode(), [fileURLToPath(new URL(`../${file}`, import.meta.url)), ...args], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`${file} could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
