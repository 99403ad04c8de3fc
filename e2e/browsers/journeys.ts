import { sessionPage } from '@/e2e/support/addresses';
import type { Driver } from './driver';
import { until } from './driver';

/** What the journeys begin with. */
export interface Start {
  url: string;
  admin: { email: string; password: string };
  /** Looks with a window of somebody who has never been here. */
  newWindow: (look: (window: Driver) => Promise<void>) => Promise<void>;
}

/** Does one thing under a name, and takes a picture where one is named. */
export type Step = (name: string, run: () => Promise<void>, picture?: string) => Promise<void>;

const button = (name: string) => `//button[normalize-space()="${name}"]`;
const link = (name: string) => `//a[starts-with(normalize-space(), "${name}")]`;
const names = 'tbody th[scope="row"]';
const curve = '[role="group"][aria-label^="People over time"]';
const field = (label: string) => `input[aria-label="${label}"]`;

function isSorted(values: number[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? 0) <= value);
}

const minutesOf = (text: string) => {
  const [, hours = '0'] = /(\d+) h/.exec(text) ?? [];
  const [, minutes = '0'] = /(\d+) min/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
};

const hasText = (browser: Driver, target: string, text: string) =>
  until(`${text} in ${target}`, async () => (await browser.texts(target)).some((shown) => shown.includes(text)));
const hasAddress = (browser: Driver, part: string) => until(`${part} in the address`, async () => (await browser.address()).includes(part));

/** All people of the class, not only those of the first screen. */
const hasPeople = (browser: Driver) => until('all its people', async () => (await browser.texts(names)).length > 20);

async function fitsWindow(browser: Driver): Promise<void> {
  const [width = 0, room = 0] = await browser.measure<number[]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  if (width > room) throw new Error(`the page is ${width} px wide in a window of ${room}`);
}

async function signIn(browser: Driver, step: Step, { url, admin }: Start): Promise<void> {
  await step(
    'signs in, and comes to the sessions',
    async () => {
      await browser.open(url);
      await browser.fill('input[name="email"]', admin.email);
      await browser.fill('input[name="password"]', admin.password);
      await browser.press('Enter');
      await hasText(browser, 'h1', 'Sessions');
      await hasText(browser, 'tbody tr', '2026');
    },
    'start',
  );
}

async function filterDays(browser: Driver, step: Step): Promise<void> {
  const first = field('Started on or after');
  await step('shows an empty day as empty', async () => {
    const [value] = await browser.measure<string[]>(`[document.querySelector('${first}').value]`);
    if (value !== '') throw new Error(`an empty field has ${value} in it`);
  });
  await step('filters by a day that is written', async () => {
    await browser.fill(first, '16.11.2026');
    await browser.press('Enter');
    await hasAddress(browser, 'from=2026-11-15T23:00:00.000Z');
    const value = await browser.measure<string>(`document.querySelector('${first}').value`);
    if (value !== '2026-11-16') throw new Error(`the day is shown as ${value}`);
    const [has = 0, needs = 0] = await browser.measure<number[]>(
      `((field) => [field.clientWidth, field.scrollWidth])(document.querySelector('${first}'))`,
    );
    if (needs > has) throw new Error(`the day is cut: ${needs} px in ${has}`);
  });
  await step(
    'chooses a day from the month by the keyboard',
    async () => {
      await browser.click('//button[contains(., "Choose a day: Started on or after")]');
      await until('the chosen day to have the focus', () => browser.measure(`document.activeElement?.dataset.day === '2026-11-16'`));
      await browser.press('ArrowRight');
      await until('the next day to have the focus', () => browser.measure(`document.activeElement?.dataset.day === '2026-11-17'`));
    },
    'days',
  );
  await step('takes the day that is pressed', async () => {
    await browser.press('Enter');
    await hasAddress(browser, 'from=2026-11-16T23:00:00.000Z');
  });
  await step(
    'says what is no day',
    async () => {
      await browser.fill(first, 'soon');
      await browser.press('Tab');
      await hasText(browser, '[role="alert"]', 'such as 2026-11-18');
    },
    'no-day',
  );
  await step('clears the days', async () => {
    await browser.click(button('Clear filters'));
    await until('an address without days', async () => !(await browser.address()).includes('from='));
  });
}

async function readSession(browser: Driver, step: Step, { url }: Start): Promise<void> {
  await step(
    'finds a session and opens it',
    async () => {
      await browser.fill('input[type="search"]', 'algebra ii, tue');
      await hasAddress(browser, 'search=algebra');
      await until('the one session that is found', async () => (await browser.texts('tbody tr')).length === 1);
      await browser.click(link('Algebra II, Tuesday'));
      await hasText(browser, 'h1', 'Algebra II, Tuesday');
      await until('its people', async () => (await browser.texts(names)).length > 20);
    },
    'session',
  );
  await step('sorts the people by duration', async () => {
    await browser.click(button('Duration'));
    await hasAddress(browser, 'sort=duration');
    await until('the people in order', async () => {
      const minutes = (await browser.texts('tbody tr > td:nth-of-type(3)')).map(minutesOf);
      return minutes.length > 20 && (isSorted(minutes) || isSorted(minutes.toReversed()));
    });
  });
  await step(
    'draws a range over the curve',
    async () => {
      await browser.drag(curve, 0.3, 0.6);
      await hasAddress(browser, 'present=');
      await hasText(browser, 'button', 'throughout');
    },
    'range',
  );
  await step('keeps order and range when it is read again', async () => {
    const before = await browser.texts(names);
    await browser.reload();
    await hasText(browser, 'button', 'throughout');
    await until('the same people', async () => String(await browser.texts(names)) === String(before));
  });
  await step(
    'opens a person',
    async () => {
      const [name = ''] = await browser.texts(`${names} a`);
      await browser.click(`${names} a`);
      await hasText(browser, 'h1', name);
    },
    'person',
  );
  await step(
    'hatches what is assumed',
    async () => {
      await browser.open(`${url}${sessionPage('oddities', 'flag=end-assumed')}`);
      await hasText(browser, 'ul[aria-label="Legend"] li', 'assumed');
    },
    'hatches',
  );
}

const forOutsiders = `[...document.querySelectorAll('label')].find((label) => label.textContent.includes('For outsiders'))`;

/** What the server drew stands there before it works. */
const works = (browser: Driver, target: string) =>
  until(`${target} to work`, () =>
    browser.measure(`Object.keys(document.querySelector('${target}') ?? {}).some((key) => key.startsWith('__reactFiber$'))`),
  );

async function shareReport(browser: Driver, step: Step, { url, newWindow }: Start): Promise<void> {
  let address = '';
  await step(
    'makes a report link',
    async () => {
      await browser.open(`${url}${sessionPage('class')}`);
      await browser.click(button('Share…'));
      // By script: WebKit's driver takes no label of a radio button that is not shown itself.
      await until('the question whom it is for', () => browser.measure(`${forOutsiders} !== undefined`));
      await browser.measure(`${forOutsiders}.click()`);
      await browser.click(button('Make the link'));
      const made = `document.querySelector('${field('Report link')}')?.value`;
      address = await until('the link', () => browser.measure<string | null>(made));
    },
    'link',
  );
  await step('shows a stranger the report, also when it is read again', async () => {
    await newWindow(async (theirs) => {
      await theirs.open(address);
      await hasPeople(theirs);
      await theirs.reload();
      await hasPeople(theirs);
      if ((await theirs.address()) !== address) throw new Error(`the address has become ${await theirs.address()}`);
      if ((await theirs.texts('nav[aria-label="Main"]')).length > 0) throw new Error('a stranger sees the menu');
    });
  });
  await step('goes back and forward through what its reader chose, also after it was read again', async () => {
    await newWindow(async (theirs) => {
      await theirs.open(address);
      await hasPeople(theirs);
      await theirs.click(button('Duration'));
      await hasAddress(theirs, 'sort=duration');
      await theirs.reload();
      await hasPeople(theirs);
      await theirs.measure('history.back()');
      await until('the address as it was', async () => (await theirs.address()) === address);
      await hasPeople(theirs);
      await theirs.measure('history.forward()');
      await hasAddress(theirs, 'sort=duration');
      await hasPeople(theirs);
    });
  });
  await step('takes the key out of the address while it is printed', async () => {
    await newWindow(async (theirs) => {
      await theirs.open(address);
      await hasPeople(theirs);
      const during = await theirs.measure<string>(`(dispatchEvent(new Event('beforeprint')), location.href)`);
      if (during.includes('#')) throw new Error('the key would be on paper');
      await theirs.measure(`dispatchEvent(new Event('afterprint'))`);
      if ((await theirs.address()) !== address) throw new Error('the key is not there again');
    });
  });
  await step('says of a cut link that nothing is shown, and opens the whole one in the same window', async () => {
    await newWindow(async (theirs) => {
      await theirs.open(address.slice(0, -3));
      await hasText(theirs, 'h1', 'This report is not shown');
      await theirs.measure(`location.assign(${JSON.stringify(address)})`);
      await hasPeople(theirs);
    });
  });
  await step(
    'shows it to its maker too',
    async () => {
      await browser.open(address);
      await hasPeople(browser);
    },
    'report',
  );
}

async function lookAtMeetings(browser: Driver, step: Step, { url }: Start): Promise<void> {
  await step(
    'lists the meetings, and sorts them',
    async () => {
      await browser.open(`${url}/realtimekit/meetings`);
      await browser.click('//thead//button[starts-with(normalize-space(), "Last session")]');
      await hasAddress(browser, 'sort=lastSession');
      await until('the order to be marked', async () => (await browser.texts('th[aria-sort="descending"]'))[0]?.startsWith('Last session'));
    },
    'meetings',
  );
}

async function changeLook(browser: Driver, step: Step, { url }: Start): Promise<void> {
  const places = { session: sessionPage('class'), list: '/realtimekit/sessions' };
  await step(
    'turns dark',
    async () => {
      await browser.open(`${url}${places.session}`);
      await works(browser, 'select[aria-label="Theme"]');
      await browser.choose('select[aria-label="Theme"]', 'Dark');
      await until('the dark theme', () => browser.measure(`document.documentElement.classList.contains('dark')`));
      await until('its people', async () => (await browser.texts(names)).length > 20);
    },
    'session-dark',
  );
  for (const [name, place] of Object.entries(places)) {
    await step(
      `fits on a phone: the ${name}`,
      async () => {
        await browser.open(`${url}${place}`);
        await hasText(browser, 'tbody tr', name === 'list' ? 'Nov' : 'min');
        await browser.resize(390, 844);
        await fitsWindow(browser);
      },
      `${name}-phone`,
    );
  }
}

/** What people mainly do, from signing in to a phone. */
export async function runJourneys(browser: Driver, step: Step, start: Start): Promise<void> {
  await signIn(browser, step, start);
  await filterDays(browser, step);
  await readSession(browser, step, start);
  await shareReport(browser, step, start);
  await lookAtMeetings(browser, step, start);
  await changeLook(browser, step, start);
  await step('complains of nothing', async () => {
    const complaints = await browser.complaints();
    if (complaints.length > 0) throw new Error(complaints.join('; '));
  });
}
