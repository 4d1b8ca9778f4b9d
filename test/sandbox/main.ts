import { parseArgs } from 'node:util';
import { type DialectName, findDialect } from './dialects.ts';
import { serveSandbox } from './serve.ts';

/** Runs the sandbox panel by itself: `node test/sandbox/main.ts --port 8787 --dialect seed --services 5000`. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    dialect: { type: 'string', default: 'seed' },
    services: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    balance: { type: 'string', default: '100' },
    key: { type: 'string', default: 'sandbox-key-1' },
    database: { type: 'string', default: ':memory:' },
  },
});

const { about } = findDialect(values.dialect);
const { origin, apiUrl, close } = await serveSandbox({
  port: Number(values.port),
  dialect: values.dialect as DialectName,
  services: Number(values.services),
  seed: Number(values.seed),
  balance: values.balance,
  key: values.key,
  database: values.database,
});

console.log(`Sandbox panel   ${origin}/
API URL         ${apiUrl}
API key         ${values.key}
Dialect         ${values.dialect}: ${about}
A page to order for   ${origin}/watch?v=jNQXAC9IVRw`);

process.once('SIGINT', () => close().then(() => process.exit(0)));
process.once('SIGTERM', () => close().then(() => process.exit(0)));
