/** Another process that holds a read transaction on a database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Resolves when it reads; `letGo` ends it. */
export async function reading(file: string): Promise<{ letGo: () => Promise<void> }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./holdReading.ts', import.meta.url)), file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  await once(child.stdout, 'data');
  return {
    letGo: async () => {
      child.stdin.end();
      await gone;
    },
  };
}
