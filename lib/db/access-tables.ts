/**
 * The four tables that better-auth writes: it keeps instants as ISO-8601 text in every database, yes and no as 1 and 0.
 */
interface MemberTable {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  image: string | null;
  role: 'admin' | 'viewer';
  created_at: string;
  updated_at: string;
}

/** A browser that is signed in. */
interface SignInTable {
  id: string;
  user_id: string;
  /** SHA-256 of the secret in the cookie. */
  token: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
  ip_address: string | null;
  user_agent: string | null;
  /** ms; when it last asked for something, to the minute. */
  seen_at: number | null;
}

/** How a member proves who they are: `credential` (a password) or `oidc`. The provider's tokens are never kept. */
interface SignInMethodTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
}

/** What is remembered while somebody is away at the OIDC provider. */
interface SignInStateTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

interface ApiTokenTable {
  id: string;
  user_id: string;
  name: string;
  hash: string;
  created_at: number;
  last_used_at: number | null;
}

interface InvitationTable {
  id: string;
  email: string;
  role: 'admin' | 'viewer';
  hash: string;
  invited_by: string | null;
  created_at: number;
  expires_at: number;
}

/** Who was removed, so that an allowed domain alone does not let them back in. */
interface RemovedMemberTable {
  email_hash: string;
  removed_at: number;
}

/** At most one row: once it is there, nobody can set Rollcall up again. */
interface FirstAdminTable {
  id: 'first';
  made_at: number;
}

/** The code that the last start of a server printed that found no admin. */
interface SetupCodeTable {
  hash: string;
  created_at: number;
}

interface ThrottleTable {
  key: string;
  points: number;
  expires_at: number;
}

/** Secrets that the server made for itself, where several instances share a database. */
interface OwnSecretTable {
  name: string;
  value: string;
}

/** Tables of people, their sign-ins and their API tokens. */
export interface AccessTables {
  member: MemberTable;
  sign_in: SignInTable;
  sign_in_method: SignInMethodTable;
  sign_in_state: SignInStateTable;
  api_token: ApiTokenTable;
  invitation: InvitationTable;
  removed_member: RemovedMemberTable;
  first_admin: FirstAdminTable;
  setup_code: SetupCodeTable;
  throttle: ThrottleTable;
  own_secret: OwnSecretTable;
}
