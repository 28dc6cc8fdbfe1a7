declare module 'jsonstat-toolkit' {
  interface Read {
    readonly class: string;
    readonly role: {geo?: string[]; time?: string[]; metric?: string[]};
    Data(place: Readonly<Record<string, string>>): {value: number | null; status: string | null};
  }
  export default function JSONstat(input: unknown): Read;
}
