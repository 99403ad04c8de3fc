import { type Env, parseEnv } from '@/lib/env';
import { bad, type Finding, ok, warn } from './finding';

const oldestNode = 24;

/** What is wrong with the configuration, a finding each; the configuration itself is `null` then. */
export function checkConfiguration(raw: Record<string, string | undefined>): { env: Env | null; findings: Finding[] } {
  try {
    const env = parseEnv(raw);
    const { url, trustedProxies } = env;
    const findings = [ok('configuration: every value can be read')];
    if (url?.startsWith('https:') && trustedProxies === 0) {
      const todo = 'set ROLLCALL_TRUSTED_PROXIES to the number of proxies in front, or all people share one address and its limits.';
      findings.push(warn('configuration: ROLLCALL_URL is https, but no proxy is trusted', todo));
    }
    return { env, findings };
  } catch (error) {
    const [first = '', ...problems] = (error instanceof Error ? error.message : String(error)).split('\n');
    const each = problems.length > 0 ? problems : [first];
    return { env: null, findings: each.map((problem) => bad(`configuration: ${problem.trim()}`, 'see docs/configuration.md.')) };
  }
}

/** Whether this Node can run Rollcall; `version` as in `process.versions.node`. */
export function checkNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= oldestNode) return ok(`Node ${version}`);
  return bad(`Node ${version} is too old`, `install Node ${oldestNode}; npm start fetches one by itself.`);
}
