// The parts of bench/'s own packages that are used here, so that types are checked without installing them.
declare module 'vis-timeline/standalone' {
  export class DataSet<Item> {
    constructor(items: Item[]);
  }
  export class Timeline {
    constructor(root: HTMLElement, items: DataSet<object>, groups: DataSet<object>, options: object);
    setWindow(from: number, to: number, options: { animation: boolean }): void;
    on(event: 'changed', listener: () => void): void;
    off(event: 'changed', listener: () => void): void;
    destroy(): void;
  }
}

declare module 'vis-timeline/styles/*';

declare module 'esbuild' {
  export function build(options: object): Promise<{ outputFiles: { path: string; text: string }[] }>;
}

declare module 'autocannon' {
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string>;
    reconnectRate?: number;
  }): Promise<{ requests: { average: number }; errors: number; statusCodeStats?: Record<string, { count: number }> }>;
}
