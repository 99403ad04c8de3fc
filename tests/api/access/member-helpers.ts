import type { admin, startAccess } from './access-server';

type Server = Awaited<ReturnType<typeof startAccess>>;

/** What the tests of members do again and again, as the first admin. Signs that admin in. */
export async function membersOf(server: Server, first: typeof admin) {
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  const { cookie } = await server.signIn(first);
  return {
    cookie,
    /** Invites somebody and has them accept; gives their cookie. */
    async join(email: string, role: 'admin' | 'viewer'): Promise<string> {
      const invited = await server.ask('POST', '/api/invitations', { cookie, body: { email, role } });
      const { link } = invited.body as { link: string };
      const secret = link.split('#')[1];
      const password = `password of ${email}`;
      const accepted = await server.ask('POST', '/api/invitations/accept', { body: { secret, name: email, password } });
      if (accepted.status !== 200) throw new Error(`${email} could not join: ${accepted.status}`);
      return (await server.signIn({ email, password }, '203.0.113.77')).cookie;
    },
    async makeToken(owner: string): Promise<string> {
      const made = await server.ask('POST', '/api/tokens', { cookie: owner, body: { name: 'script' } });
      return (made.body as { secret: string }).secret;
    },
    async idOf(email: string): Promise<string> {
      const { items } = (await server.ask('GET', '/api/members', { cookie })).body as { items: { id: string; email: string }[] };
      return items.find((item) => item.email === email)?.id ?? '';
    },
  };
}
