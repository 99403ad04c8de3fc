/** What the turnstiles remember, in the vendor's own words. Times are whole seconds since the epoch. */
export interface Evening {
  ref: string;
  hall: string;
  called: string;
  open: boolean;
  from: number;
  to: number | null;
}

export interface Passage {
  pass: string | null;
  guest: string;
  badge: string;
  called: string;
  minted: number;
  log: { at: number; did: string; turnstile: string }[];
}

/** Ten o'clock, when the class began: two hours ago, so that who has a ticket can still be said to have never come. */
const ten = Math.floor(Date.now() / 60_000) * 60 - 2 * 3600;

function seconds(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return ten + (hours - 10) * 3600 + minutes * 60;
}

/** `10:00+ 10:20-`: through the door at ten, and out again at twenty past. */
const passed = (turnstile: string, ...times: string[]) =>
  times.map((time) => ({ at: seconds(time.slice(0, 5)), did: time.endsWith('+') ? 'doorOpened' : 'doorShut', turnstile }));

const waved = { at: seconds('10:15'), did: 'waved to Bo Lind', turnstile: 'turnstile-1' };

export const evenings: Evening[] = [
  { ref: '2026.03.02~7', hall: 'hall.blue', called: 'Evening class', open: false, from: seconds('10:00'), to: seconds('11:00') },
  { ref: '2026.02.23~6', hall: 'hall.blue', called: 'Rehearsal', open: false, from: seconds('08:00'), to: seconds('08:30') },
];

/** In no order of time. Cy's guest id is an e-mail address; nobody told that Dee left. */
export const passages: Record<string, Passage[]> = {
  '2026.03.02~7': [
    { pass: 'P5.se', guest: 'g4.se', badge: 'pupil', called: 'Dee Ek', minted: seconds('10:30'), log: passed('turnstile-5', '10:30+') },
    {
      pass: 'p1.se',
      guest: 'G1.se',
      badge: 'teacher',
      called: 'Ada Ohm',
      minted: seconds('10:00'),
      log: [waved, ...passed('turnstile-1', '10:00+', '10:55-')],
    },
    {
      pass: 'p2.se',
      guest: 'g2.se',
      badge: 'pupil',
      called: 'Bo Lind',
      minted: seconds('10:05'),
      log: passed('turnstile-2', '10:20-', '10:05+'),
    },
    {
      pass: 'p3.se',
      guest: 'g2.se',
      badge: 'pupil',
      called: 'Bo Lind',
      minted: seconds('10:30'),
      log: passed('turnstile-3', '10:30+', '11:00-'),
    },
    {
      pass: null,
      guest: 'cy@example.org',
      badge: 'pupil',
      called: 'Cy',
      minted: seconds('10:01'),
      log: passed('turnstile-4', '10:01+', '10:59-'),
    },
    {
      pass: 'p6.se',
      guest: 'g9.se',
      badge: 'usher',
      called: 'Usher',
      minted: seconds('09:50'),
      log: passed('turnstile-6', '09:50+', '11:10-'),
    },
    {
      pass: 'p7.se',
      guest: 'g1.se',
      badge: 'teacher',
      called: 'Ada Ohm',
      minted: seconds('10:40'),
      log: passed('turnstile-7', '10:40+', '10:50-'),
    },
  ],
  '2026.02.23~6': [],
};

/** Who has a season ticket for a hall. */
export const tickets = [
  { guest: 'g2.se', called: 'Bo Lind', badge: 'pupil' },
  { guest: 'g7.se', called: 'Eve Falk', badge: 'pupil' },
];
