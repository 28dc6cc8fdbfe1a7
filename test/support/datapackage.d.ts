declare module 'datapackage' {
  type Cast = string | number | null;
  interface Resource {
    readonly name: string;
    readonly schema: {readonly fieldNames: readonly string[]; readonly valid: boolean};
    /** Throws where a row breaks the schema, or a foreign key where relations are asked for. */
    read(options: {
      readonly keyed: true;
      readonly relations?: boolean;
    }): Promise<Record<string, Cast>[]>;
    checkRelations(): Promise<unknown>;
  }
  export class Package {
    static load(path: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
    readonly descriptor: Readonly<Record<string, unknown>>;
  }
}
