import type {ByteFile} from './byte-file.js';
import {damaged, tooLarge} from './container-fault.js';
import type {ParserClass, XmlHandler} from './xlsx-xml.js';
import {resolveReferences, XmlReader} from './xlsx-xml.js';
import type {ZipEntry} from './zip-directory.js';
import {readZipDirectory} from './zip-directory.js';
import type {InflateClass} from './zip-stream.js';
import {ZipStream} from './zip-stream.js';

/** Where a part of a workbook says that another one is. */
export interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** Path of the part; `null` where it lies outside the file. */
  readonly path: string | null;
}

const megabyte = 2 ** 20;
/** All parts that are read, inflated. */
const mostInflated = 2048 * megabyte;
/** Beyond this many bytes no more than `mostTimes` as many may come out of a part as went in. */
const freely = 50 * megabyte;
const mostTimes = 200;

/**
 * The parts of a workbook. What a part would become is known before it is inflated, and a part is
 * opened once, so that a small file cannot become gigabytes.
 */
export class XlsxPackage {
  private inflated = 0;

  private constructor(
    private readonly file: ByteFile,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly inflateClass: InflateClass,
    private readonly parserClass: ParserClass,
  ) {}

  /** @throws ContainerFault where the file is no ZIP that can be read */
  static async open(file: ByteFile): Promise<XlsxPackage> {
    const [{Inflate}, {Parser}] = await Promise.all([import('fflate'), import('saxen')]);
    return new XlsxPackage(file, await readZipDirectory(file), Inflate, Parser);
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** Counts a part's bytes among those of the workbook, before it is read for the first time. */
  claim(path: string): void {
    const {name, size, compressedSize} = this.entry(path);
    this.inflated += size;
    if (this.inflated > mostInflated || (size > freely && size > mostTimes * compressedSize))
      throw tooLarge(name);
  }

  /** Reads a part step by step. */
  reader(path: string, handler: XmlHandler): PartReader {
    const entry = this.entry(path);
    const stream = new ZipStream(this.file, entry, this.inflateClass);
    return new PartReader(stream, new XmlReader(this.parserClass, entry.name, handler));
  }

  /** Reads a part to its end. */
  async read(path: string, handler: XmlHandler): Promise<void> {
    this.claim(path);
    const reader = this.reader(path, handler);
    while (await reader.step());
  }

  /** What a part refers to, by identifier; nothing where it refers to nothing. */
  async relations(of: string): Promise<ReadonlyMap<string, Relation>> {
    const folder = of.slice(0, of.lastIndexOf('/') + 1);
    const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
    const found = new Map<string, Relation>();
    if (!this.has(path)) return found;
    await this.read(path, {
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const {Id, Type = '', Target = '', TargetMode} = attributes();
        if (Id === undefined) return;
        const outside = TargetMode === 'External';
        const type = Type.slice(Type.lastIndexOf('/') + 1);
        found.set(Id, {type, path: outside ? null : resolvePath(folder, Target)});
      },
      close: () => undefined,
    });
    return found;
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw damaged('missing', path);
    return entry;
  }
}

/** Reads one part, piece by piece. */
export class PartReader {
  constructor(
    private readonly stream: ZipStream,
    private readonly xml: XmlReader,
  ) {}

  /** Reads the next piece; `false` once the part has been read and found whole. */
  async step(): Promise<boolean> {
    const piece = await this.stream.next();
    if (piece) this.xml.feed(piece);
    else this.xml.close();
    return piece !== null;
  }
}

/** A path as it is written in `folder`; one that leads out of the file is none. */
function resolvePath(folder: string, target: string): string {
  const plain = (resolveReferences(target) ?? target).replaceAll('\\', '/');
  const parts = plain.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) throw damaged('path', target);
  }
  return parts.join('/');
}
