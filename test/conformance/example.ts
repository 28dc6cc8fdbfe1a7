/** One official example: inputs in words of the specification and the answer it asks for. */
export interface Example {
  readonly id: string;
  readonly indicator: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** What the library answered, under the names that the example uses. */
export type Answer = Readonly<Record<string, unknown>>;

/**
 * Brings the inputs of an example into the shape that the public API takes and names its answer.
 * It computes nothing: every number comes out of the API.
 */
export type Adapter = (inputs: never) => Answer | Promise<Answer>;
