import {UmkmError} from '../../src/errors.js';
import type {FigureAbsence} from './model.js';

/**
 * A piece of code that few figures need, loaded when the first of them asks for it. A server, which
 * waits for nobody, is given it beforehand.
 */
export class Later<T> {
  /** What has been loaded or given; null before. */
  made: T | null = null;
  readonly #load: () => Promise<T>;
  readonly #name: string;
  #error: UmkmError | null = null;
  #until: Promise<void> | null = null;

  /** @param name of the file, for the message where it cannot be had */
  constructor(name: string, load: () => Promise<T>) {
    this.#name = name;
    this.#load = load;
  }

  /**
   * What a figure shows until the piece is there, which it is told. After a failure, of which it is
   * told once, whoever asks begins anew.
   *
   * @throws UmkmError `FETCH_NETWORK` where it could not be had
   */
  absence(): FigureAbsence {
    const error = this.#error;
    this.#error = null;
    if (error) throw error;
    this.#until ??= this.#load()
      .then(
        (made) => {
          this.made = made;
        },
        (cause: unknown) => {
          this.#error = new UmkmError('FETCH_NETWORK', {url: this.#name}, {cause});
        },
      )
      .finally(() => (this.#until = null));
    return {absent: 'waiting', until: this.#until};
  }
}
