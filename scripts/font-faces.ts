import { paths } from '@/lib/paths';

/** One file of Inter: the letters in it, and what is kept of the font's rules for them. */
export interface FontFace {
  name: string;
  /** The file of the package that has them. */
  from: string;
  /** As in `unicode-range`. A browser loads the file when one of these is met. */
  letters: string;
  features: readonly string[];
}

export const weights = { min: 400, max: 700 };

/** Pairs, letters put together, and figures of one width; the first file is loaded by everybody and has no more. */
const common = ['kern', 'ccmp', 'tnum'];
/** And accents on letters that have no sign of their own with them. */
const withAccents = [...common, 'mark', 'mkmk'];

/** Each letter stands in one file, but for U+0301, which goes with Latin and Cyrillic letters. */
export const fontFaces: readonly FontFace[] = [
  {
    name: 'latin',
    from: 'latin',
    letters:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    features: common,
  },
  {
    name: 'latin-ext',
    from: 'latin-ext',
    letters: 'U+0100-0130,U+0132-0151,U+0154-017F,U+0218-021B,U+1E9E',
    features: withAccents,
  },
  {
    name: 'vietnamese',
    from: 'vietnamese',
    letters: 'U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF9,U+20AB',
    features: withAccents,
  },
  {
    name: 'latin-rare',
    from: 'latin-ext',
    letters:
      'U+0180-019F,U+01A2-01AE,U+01B1-0217,U+021C-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9D,U+1E9F,U+1EFA-1EFF,U+20A0-20AA,U+20AD-20B3,U+20B5-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    features: withAccents,
  },
  { name: 'cyrillic', from: 'cyrillic', letters: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', features: withAccents },
  {
    name: 'cyrillic-ext',
    from: 'cyrillic-ext',
    letters: 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
    features: withAccents,
  },
  { name: 'greek', from: 'greek', letters: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF', features: withAccents },
  { name: 'greek-ext', from: 'greek-ext', letters: 'U+1F00-1FFF', features: withAccents },
];

/** The letters of a `unicode-range`. */
export function lettersOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** What Inter takes for a line above and below, as shares of its size. */
export interface LineMeasure {
  ascent: number;
  descent: number;
}

/**
 * Of the letters of an English text, as shares of the size: `@capsizecss/metrics`, from which next/font reckons too.
 */
const averageWidths = { inter: 978 / 2048, Arial: 913 / 2048, Roboto: 911 / 2048 };

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

const rule = (declarations: readonly string[]) => `@font-face {\n${declarations.map((line) => `  ${line};\n`).join('')}}\n`;

const ruleOf = (face: FontFace) =>
  rule([
    "font-family: 'Inter'",
    'font-style: normal',
    'font-display: swap',
    `font-weight: ${weights.min} ${weights.max}`,
    `src: url('${paths.font(face.name)}') format('woff2')`,
    `unicode-range: ${face.letters.replaceAll(',', ', ')}`,
  ]);

/** What stands in for Inter until it has come; other letters keep to the fonts of the system. */
const standsInFor = fontFaces.filter(({ name }) => ['latin', 'latin-ext'].includes(name)).map(({ letters }) => letters);

/**
 * Another font in the measures of Inter, so that nothing moves when Inter comes. It is made as wide on average, which
 * makes its lines higher too, so that those are told in shares of its new size.
 */
function standIn(name: 'Arial' | 'Roboto', { ascent, descent }: LineMeasure): string {
  const size = averageWidths.inter / averageWidths[name];
  return rule([
    `font-family: 'Inter ${name}'`,
    `src: local('${name}')`,
    `size-adjust: ${percent(size)}`,
    `ascent-override: ${percent(ascent / size)}`,
    `descent-override: ${percent(descent / size)}`,
    'line-gap-override: 0%',
    `unicode-range: ${standsInFor.join(',').replaceAll(',', ', ')}`,
  ]);
}

/** The style sheet of all faces, `app/fonts.css`. */
export function fontRules(measure: LineMeasure): string {
  const rules = [...fontFaces.map(ruleOf), standIn('Arial', measure), standIn('Roboto', measure)];
  return `/* Made by scripts/cut-fonts.ts. */\n${rules.join('\n')}`;
}
