// The parser has no types of its own, and those of an undeclared module cannot be imported.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./saxen.d.ts" />
import type {Attributes, Parser} from 'saxen';
import type {Damage} from './container-fault.js';
import {ContainerFault, damaged} from './container-fault.js';

export type {Attributes} from 'saxen';
export type ParserClass = typeof Parser;

/** What is done with the parts of an XML file; names come without the prefix of its vocabulary. */
export interface XmlHandler {
  /** @param attributes reads them when it is called, and not later */
  open(name: string, attributes: () => Attributes): void;
  close(name: string): void;
  /** Called with a piece of text at a time; references such as `&amp;` are resolved. */
  text?(text: string): void;
}

/** One tag or one text may be no longer than this: a cell of a spreadsheet has 32.767 characters. */
const longestToken = 1 << 23;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads an XML file that comes in pieces. What is not well-formed is refused, and so is a document
 * type: it can declare entities that grow without end or name other files, and no workbook has one.
 */
export class XmlReader {
  private readonly parser: Parser;
  private decoder: TextDecoder | null = null;
  /** Prefix of the root's vocabulary, with its colon: `x:` in `<x:worksheet>`. */
  private prefix: string | null = null;
  private depth = 0;
  /** The text from the last `<` on. The parser takes a `>` in half an attribute for the tag's end. */
  private held = '';
  /** Characters since the last tag. */
  private waiting = 0;
  private attributes: () => Attributes | false = () => false;
  private readonly readAttributes: () => Attributes;

  /** @param part what the file is called, for saying where it is damaged */
  constructor(
    parserClass: ParserClass,
    private readonly part: string,
    handler: XmlHandler,
  ) {
    this.readAttributes = () => this.attributes() || this.refuse('xml');
    this.parser = new parserClass()
      .on('openTag', (name, attributes) => this.open(name, attributes, handler))
      .on('closeTag', (name) => {
        this.waiting = 0;
        this.depth--;
        const local = this.local(name);
        if (local !== '') handler.close(local);
      })
      .on('attention', () => this.refuse('doctype'))
      .on('error', () => this.refuse('xml'))
      .on('warn', () => this.refuse('xml'));
    if (handler.text) {
      const text = handler.text.bind(handler);
      this.parser
        .on('text', (raw) => text(resolveReferences(raw) ?? this.refuse('xml')))
        .on('cdata', text);
    }
  }

  /** @throws ContainerFault where the file is no XML, or none that a workbook holds */
  feed(bytes: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(bytes), {fatal: true});
    const {decoder} = this;
    this.guard(() => this.write(decoder.decode(bytes, {stream: true})));
  }

  /** Says that the file ends here. */
  close(): void {
    this.guard(() => {
      this.write(this.decoder?.decode() ?? '');
      this.parser.write(this.held);
      if (this.parser.end() || this.prefix === null) this.refuse('xml');
    });
  }

  private write(text: string): void {
    this.waiting += text.length;
    const cut = text.lastIndexOf('<');
    if (cut < 0) {
      this.held += text;
    } else {
      this.parser.write(this.held + text.slice(0, cut));
      this.held = text.slice(cut);
    }
    if (this.waiting > longestToken) this.refuse('xml');
  }

  private open(name: string, attributes: () => Attributes | false, handler: XmlHandler): void {
    this.waiting = 0;
    if (this.prefix === null) this.prefix = name.slice(0, name.indexOf(':') + 1);
    else if (this.depth === 0) this.refuse('xml');
    this.depth++;
    const local = this.local(name);
    if (local === '') return;
    this.attributes = attributes;
    handler.open(local, this.readAttributes);
  }

  /** A name without the root's prefix; empty for one of another vocabulary. */
  private local(name: string): string {
    const {prefix} = this;
    if (prefix === '') return name;
    return name.startsWith(prefix!) ? name.slice(prefix!.length) : '';
  }

  /** Whatever the parser or the decoder throws is the file's fault. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw error instanceof ContainerFault ? error : damaged('xml', this.part);
    }
  }

  private refuse(problem: Damage): never {
    throw damaged(problem, this.part);
  }
}

/**
 * A text of an XML file with `&amp;` and `&#38;` read; `null` where it refers to what XML does not
 * know by itself.
 */
export function resolveReferences(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const resolved = text.replace(/&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi, (_, ...found) => {
    const [hex, decimal, name] = found as (string | undefined)[];
    if (name !== undefined && Object.hasOwn(entities, name)) return entities[name];
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal ?? NaN);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    known = false;
    return '';
  });
  return known ? resolved : null;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
