/** Ctrl-C ends a long run with what it has; pressed again after a second, it ends at once. */
export function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const halt = (): void => {
    // One Ctrl-C may arrive twice: from the terminal, and passed on by the program that started this one.
    if (first > 0 && performance.now() - first > 1000) process.exit(130);
    if (first === 0) first = performance.now();
    controller.abort();
  };
  process.on('SIGINT', halt).on('SIGTERM', halt);
  return controller.signal;
}
