declare module 'saxen' {
  export type Attributes = Readonly<Record<string, string | undefined>>;

  export class Parser {
    on(
      event: 'openTag',
      call: (
        name: string,
        attributes: () => Attributes | false,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(
      event: 'text' | 'cdata' | 'attention',
      call: (text: string, decode: (text: string) => string) => void,
    ): this;
    on(event: 'error' | 'warn', call: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null | undefined;
  }
}
