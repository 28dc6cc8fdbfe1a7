let last: Promise<void> = Promise.resolve();

/**
 * Waits for a task of its own, after the next frame and after all who asked before: work that
 * nobody sees neither holds up what is seen nor the reader's next click.
 */
export function ownTask(): Promise<void> {
  return (last = last.then(
    () =>
      new Promise((resolve) => {
        const next = (): void => {
          clearTimeout(late);
          setTimeout(resolve);
        };
        // A page behind another one gets no frames.
        const late = setTimeout(next, 100);
        requestAnimationFrame(next);
      }),
  ));
}
