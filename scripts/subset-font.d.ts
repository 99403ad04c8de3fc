declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff2';
    variationAxes?: Record<string, { min: number; max: number }>;
    keepFeatures?: readonly string[];
    keepAllGlyphs?: boolean;
  }
  /** Cuts a font down to the letters of `text`; all are kept, and `text` is empty, with `keepAllGlyphs`. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
