/** One server of a cluster on the loopback. */
export interface TestShard {
  readonly url: string;
  readonly pid: number | null;
  start(): Promise<void>;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  pause(): void;
  resume(): void;
}

export interface StartOptions {
  readonly shards?: number;
  readonly apart?: boolean;
  readonly folder?: string;
  readonly dataFolders?: readonly (string | undefined)[];
  readonly queryMemory?: number;
  readonly user?: string;
  readonly password?: string;
}

export function serverProgram(): string | null;
export function startCluster(options?: StartOptions): Promise<{
  readonly name: string;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
  readonly shards: readonly TestShard[];
  stop(): Promise<void>;
}>;
