/**
 * Ends this process in good order when the npm that started it was ended. npm passes a signal to the shell between them only, and a
 * shell that dies of it leaves its child running: the port would stay taken.
 */
const EVERY_MS = 200;

/** Sends this process SIGTERM once its parent is gone. Does nothing where it was not started by npm, or on Windows, which has no such shell. */
export function endWithParent(): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  timer.unref();
}
