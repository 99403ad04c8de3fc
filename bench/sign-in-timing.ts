// Checks that time does not reveal what an answer hides: whether an account or a report exists.
// Wrong passwords and keys are tried in turns from ever new addresses, so that no throttle ends the run. Medians are
// compared as ratios.
import { randomBytes } from 'node:crypto';
import { admin } from '@/e2e/support/start-pair';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, median, noted, printFigures } from './figure';
import { makeReport, startInstances } from './start-instances';

/** The account's own throttle allows 50 from all addresses together. */
const signIns = 45;
const keys = 1_000;

const instances = await startInstances(1, { ROLLCALL_TRUSTED_PROXIES: '1' });
try {
  const [url = ''] = instances.urls;
  const { id } = await makeReport(instances, scenarioIds.class);
  const timed = async (address: string, init: RequestInit, status: number) => {
    const startedAt = performance.now();
    const answer = await fetch(`${url}${address}`, init);
    const text = await answer.text();
    if (answer.status !== status) throw new Error(`${address} answered ${answer.status}: ${text}`);
    return { ms: performance.now() - startedAt, length: text.length };
  };
  let caller = 0;
  const signIn = (email: string) => {
    caller++;
    const headers = {
      'content-type': 'application/json',
      origin: url,
      'x-forwarded-for': `10.${caller >> 16}.${(caller >> 8) & 255}.${caller & 255}`,
    };
    return timed(
      '/api/auth/sign-in/email',
      { method: 'POST', headers, body: JSON.stringify({ email, password: 'a wrong password' }) },
      401,
    );
  };
  const open = (report: string) =>
    timed(`/api/r/${report}`, { headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}` } }, 404);

  const accounts: { known: number; unknown: number }[] = [];
  const reports: { known: number; unknown: number }[] = [];
  const lengths = new Set<number>();
  for (let turn = 0; turn < signIns; turn++) {
    const first = await signIn(turn % 2 === 0 ? admin.email : `nobody${turn}@example.org`);
    const second = await signIn(turn % 2 === 0 ? `nobody${turn}@example.org` : admin.email);
    accounts.push(turn % 2 === 0 ? { known: first.ms, unknown: second.ms } : { known: second.ms, unknown: first.ms });
    lengths.add(first.length).add(second.length);
  }
  for (let turn = 0; turn < keys; turn++) {
    const other = randomBytes(16).toString('base64url').slice(0, id.length);
    const first = await open(turn % 2 === 0 ? id : other);
    const second = await open(turn % 2 === 0 ? other : id);
    reports.push(turn % 2 === 0 ? { known: first.ms, unknown: second.ms } : { known: second.ms, unknown: first.ms });
    lengths.add(first.length + 1e6).add(second.length + 1e6);
  }
  const middle = (times: number[]) => median(times);
  const apart = (pairs: { known: number; unknown: number }[]) => {
    const [known, unknown] = [middle(pairs.map((pair) => pair.known)), middle(pairs.map((pair) => pair.unknown))];
    return { ratio: Math.max(known, unknown) / Math.min(known, unknown), text: `${known.toFixed(2)} ms, ${unknown.toFixed(2)} ms` };
  };
  const [account, report] = [apart(accounts), apart(reports)];
  printFigures('What time tells a stranger', [
    atMost(`wrong password: known against unknown account (${signIns} each)`, account.ratio, 1.15, '×'),
    noted('medians', account.text),
    atMost(`wrong key: report that exists against none (${keys} each)`, report.ratio, 1.15, '×'),
    noted('medians', report.text),
    atMost('lengths of the answers, of either kind', lengths.size, 2, 'lengths'),
  ]);
} finally {
  await instances.stop();
}
