declare module 'jsonstat-toolkit' {
  interface Category {
    readonly label: string;
    /** Categories below it. */
    readonly id: readonly string[] | null;
    readonly unit: {readonly label?: string; readonly decimals?: number} | null;
  }
  interface ReadDimension {
    readonly id: readonly string[];
    readonly label: string;
    readonly role: string;
    readonly hierarchy: boolean;
    Category(id: string): Category;
  }
  interface Read {
    readonly class: string;
    readonly label: string;
    readonly length: number;
    readonly id: readonly string[];
    readonly role: {geo?: string[]; time?: string[]; metric?: string[]};
    Dataset(): Read[];
    Dimension(id: string): ReadDimension;
    Data(place: Readonly<Record<string, string>>): {value: number | null; status: string | null};
  }
  export default function JSONstat(input: unknown): Read;
}
