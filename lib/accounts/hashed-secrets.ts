import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/adapters';
import { digest } from './digest';

interface Asked {
  model: string;
  where?: Where[] | undefined;
}

const isSecret = ({ model }: Asked, field: string) => model === 'session' && field === 'token';

function hashValue(value: Where['value']): Where['value'] {
  if (typeof value === 'string') return digest(value);
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? digest(each) : each)).map(String) : value;
}

function hidden<Question extends Asked>(asked: Question): Question {
  const where = asked.where?.map((condition) =>
    isSecret(asked, condition.field) ? { ...condition, value: hashValue(condition.value) } : condition,
  );
  return where === undefined ? asked : { ...asked, where };
}

/** The secret that a question names, to be put back into its answer: better-auth writes cookies with what it gets. */
function secretIn(asked: Asked): string | null {
  const value = asked.where?.find(({ field }) => isSecret(asked, field))?.value;
  return typeof value === 'string' ? value : null;
}

function withSecret<Row>(row: Row, secret: string | null): Row {
  return secret !== null && typeof row === 'object' && row !== null ? { ...row, token: secret } : row;
}

function hiding(inner: DBTransactionAdapter): DBTransactionAdapter {
  return {
    ...inner,
    create: async (asked) => {
      const { token } = asked.data;
      if (asked.model !== 'session' || typeof token !== 'string') return inner.create(asked);
      return withSecret(await inner.create({ ...asked, data: { ...asked.data, token: digest(token) } }), token);
    },
    findOne: async (asked) => withSecret(await inner.findOne(hidden(asked)), secretIn(asked)),
    findMany: (asked) => inner.findMany(hidden(asked)),
    count: (asked) => inner.count(hidden(asked)),
    update: async (asked) => withSecret(await inner.update(hidden(asked)), secretIn(asked)),
    updateMany: (asked) => inner.updateMany(hidden(asked)),
    delete: (asked) => inner.delete(hidden(asked)),
    deleteMany: (asked) => inner.deleteMany(hidden(asked)),
    consumeOne: (asked) => inner.consumeOne(hidden(asked)),
    incrementOne: (asked) => inner.incrementOne(hidden(asked)),
  };
}

/** The same tables, but of a sign-in's secret only the SHA-256 is ever written or looked for. */
export function hashSecrets(inner: DBAdapter): DBAdapter {
  return { ...inner, ...hiding(inner), transaction: (run) => inner.transaction((transaction) => run(hiding(transaction))) };
}
