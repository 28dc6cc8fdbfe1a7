import {UmkmError} from '../../src/errors.js';

/** What it takes to hear that a module has arrived. */
interface Waiting {
  requestUpdate(): void;
}

/**
 * A piece of code that few pages need, loaded when the first figure asks for it. A server, which
 * waits for nobody, is given it beforehand.
 */
export class Later<T> {
  readonly #load: () => Promise<T>;
  readonly #name: string;
  #made: T | null = null;
  #error: UmkmError | null = null;
  #waiting: Promise<void> | null = null;

  /** @param name of the file, for the message where it cannot be had */
  constructor(name: string, load: () => Promise<T>) {
    this.#name = name;
    this.#load = load;
  }

  /** What has come of it so far; changes when it arrives or fails. */
  get state(): T | UmkmError | null {
    return this.#made ?? this.#error;
  }

  /** Settles when what was asked for has arrived or failed; null where nothing is on its way. */
  get pending(): Promise<void> | null {
    return this.state === null ? this.#waiting : null;
  }

  /** Gives it without loading. */
  give(made: T): void {
    this.#made = made;
  }

  /**
   * The piece; null while it is on its way, then the figure is drawn again.
   *
   * @throws UmkmError `FETCH_NETWORK` where it cannot be had
   */
  of(figure: Waiting): T | null {
    if (this.#error) throw this.#error;
    if (this.#made === null) {
      this.#waiting ??= this.#load().then(
        (made) => this.give(made),
        (cause: unknown) => {
          this.#error = new UmkmError('FETCH_NETWORK', {url: this.#name}, {cause});
        },
      );
      void this.#waiting.then(() => figure.requestUpdate());
    }
    return this.#made;
  }

  /** Forgets that it could not be had. */
  retry(): void {
    if (this.#error) this.#error = this.#waiting = null;
  }
}
