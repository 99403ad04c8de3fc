/** What stands in place of a secret. */
const hiddenText = '[hidden]';

/** Fields that hold a secret by their name, whoever sends them: written in lower case without `_` and `-`. */
const secretNames = /(?:token|secret|password|passwd|apikey|privatekey|authorization|cookie|credentials?|signature|jwt)$/;
/**
 * Secrets inside longer texts: the password of a call's candidates in an SDP, and what opens an address that was
 * signed.
 */
const secretShapes: [RegExp, string][] = [
  [/\b(ice-pwd:)[^\s"\\]+/g, `$1${hiddenText}`],
  [/([?&](?:[\w-]*signature|sig|token|[\w-]*credential|[\w-]*security-token|policy)=)[^&\s"\\]+/gi, `$1${hiddenText}`],
];

const deepest = 40;
const maxChars = 1_000_000;
/** Tried in this order until the answer is short enough; the last is so for certain, whatever was sent. */
const measures = [
  { entries: Number.POSITIVE_INFINITY, chars: 20_000, values: 200_000 },
  { entries: 100, chars: 2_000, values: 20_000 },
  { entries: 10, chars: 100, values: 800 },
];
/** Of the places where something was left out, so many are named. */
const maxPlaces = 20;

/**
 * A place of an answer where something was left out, as `data.participant.peer_events`, and how many entries or
 * characters are left of how many.
 */
interface Shortened {
  path: string;
  kept: number;
  of: number;
}

/** An answer as it may be shown: `value` is JSON of at most some 1,000,000 characters. */
export interface ShownAnswer {
  value: unknown;
  /** How many secrets were hidden in it. */
  hidden: number;
  /** Where it was too long, the first 20 places. */
  shortened: Shortened[];
}

interface Options {
  /** Hides secrets that are known by their value. */
  scrub: (text: string) => string;
  /** Names of fields that hold one. */
  secretFields: readonly string[];
}

/**
 * A provider's answer as it was sent, but for secrets, and for what is longer or deeper than anybody reads: lists and
 * texts are cut from behind. Never throws for JSON.
 */
export function shownAnswer(body: unknown, options: Options): ShownAnswer {
  let shown: ShownAnswer = { value: null, hidden: 0, shortened: [] };
  for (const measure of measures) {
    shown = walkWith(body, options, measure);
    if (JSON.stringify(shown.value).length <= maxChars) break;
  }
  return shown;
}

/** A text without secrets, cut after `chars`. */
export function shownText(text: string, scrub: Options['scrub'], chars = 500): string {
  const clean = withoutSecrets(text, scrub);
  return clean.length > chars ? `${clean.slice(0, chars)}…` : clean;
}

function withoutSecrets(text: string, scrub: Options['scrub']): string {
  return secretShapes.reduce((clean, [shape, shown]) => clean.replace(shape, shown), scrub(text));
}

function walkWith(body: unknown, { scrub, secretFields }: Options, { entries, chars, values }: (typeof measures)[number]): ShownAnswer {
  const shortened: Shortened[] = [];
  let hidden = 0;
  let left = values;

  const note = (place: Shortened) => {
    if (shortened.length < maxPlaces) shortened.push(place);
  };
  const isSecret = (name: string) => secretFields.includes(name) || secretNames.test(name.toLowerCase().replaceAll(/[_-]/g, ''));

  function text(value: string, path: string): string {
    const clean = withoutSecrets(value, scrub);
    if (clean !== value) hidden += 1;
    if (clean.length <= chars) return clean;
    note({ path, kept: chars, of: clean.length });
    return `${clean.slice(0, chars)}…`;
  }

  function some<Entry>(all: readonly Entry[], path: string, depth: number): readonly Entry[] {
    const most = depth >= deepest ? 0 : Math.min(entries, left);
    if (all.length <= most) return all;
    note({ path, kept: most, of: all.length });
    return all.slice(0, most);
  }

  function field(name: string, value: unknown, path: string, depth: number): unknown {
    if (!isSecret(name) || value === null || typeof value === 'boolean') return walk(value, path, depth);
    hidden += 1;
    return hiddenText;
  }

  function walk(value: unknown, path: string, depth: number): unknown {
    left = Math.max(0, left - 1);
    if (typeof value === 'string') return text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    if (Array.isArray(value)) return some(value, path, depth).map((entry, index) => walk(entry, below(String(index)), depth + 1));
    // `fromEntries` takes `__proto__` for a name like any other.
    return Object.fromEntries(
      some(Object.entries(value), path, depth).map(([name, entry]) => {
        const shownName = shownText(name, scrub, Math.min(chars, 200));
        return [shownName, field(name, entry, below(shownName), depth + 1)];
      }),
    );
  }

  return { value: walk(body, '', 0), hidden, shortened };
}
