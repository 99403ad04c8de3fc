// `npm run backup`, `restore`, `move`, `doctor`, `erase`: makes sure that the packages are there, then runs the command.
import { installPackages } from './install-packages';

const [command = ''] = process.argv.splice(2, 1);
await installPackages();
await import(`./operate/${command}.ts`);
