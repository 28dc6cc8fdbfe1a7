type Host = Element & {readonly renderRoot: ParentNode};

/**
 * The rows of a long table that do not show are not laid out at first. Browsers keep from assistive
 * technology what is not: one group after another is laid out when nothing else is to be done.
 */
export class RestOfTable {
  readonly #host: Host;
  #waiting = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Goes on until every row is laid out. */
  start(): void {
    const {renderRoot: root, isConnected} = this.#host;
    const next = isConnected ? root.querySelector('.many > tbody:not(.laid)') : null;
    if (next === null || this.#waiting) return;
    this.#waiting = true;
    whenIdle(() => {
      this.#waiting = false;
      next.classList.add('laid');
      this.start();
    });
  }

  /** Begins anew, so that other rows show at once. */
  putOff(): void {
    for (const body of this.#host.renderRoot.querySelectorAll('.laid')) {
      body.classList.remove('laid');
    }
  }
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 60);
}
