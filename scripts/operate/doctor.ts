// `npm run doctor`: what this installation rests on, a line each, beside a server that runs. It ends with 1 when
// something is bad.
import { examine } from '@/lib/operator/doctor/examine';
import { findingText } from '@/lib/operator/doctor/finding';
import { root } from '@/scripts/run-command';
import { askedOf } from './asked';
import { runOperation } from './run-operation';

await runOperation(async () => {
  askedOf('npm run doctor', []);
  for await (const finding of examine(process.env, root)) {
    console.log(findingText(finding));
    if (finding.level === 'bad') process.exitCode = 1;
  }
});
