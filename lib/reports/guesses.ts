import { noteAct } from '@/lib/db/audit';
import { database } from '@/lib/db/database';
import { maxWrongPasswords } from '@/lib/password-length';

/**
 * Counts a guess as a wrong one before it is looked at, so that no number of them at once comes through. `false` when
 * the link has none left.
 */
export async function consumeGuess(reportId: string): Promise<boolean> {
  const db = await database();
  const booked = await db
    .updateTable('report')
    .set((eb) => ({ wrong_guesses: eb('wrong_guesses', '+', 1) }))
    .where('id', '=', reportId)
    .where('state', '=', 'active')
    .where('wrong_guesses', '<', maxWrongPasswords)
    .returning('id')
    .executeTakeFirst();
  return booked !== undefined;
}

/** Of a guess that was right, or not looked at. */
export async function refundGuess(reportId: string): Promise<void> {
  const db = await database();
  await db
    .updateTable('report')
    .set((eb) => ({ wrong_guesses: eb('wrong_guesses', '-', 1) }))
    .where('id', '=', reportId)
    .where('wrong_guesses', '>', 0)
    .execute();
}

/** Pauses a link whose guesses are used up; whether this was the one that did. */
export async function pauseAfterGuesses(reportId: string): Promise<boolean> {
  const db = await database();
  return db.transaction().execute(async (transaction) => {
    const paused = await transaction
      .updateTable('report')
      .set({ state: 'paused', paused_for: 'wrong-passwords' })
      .where('id', '=', reportId)
      .where('state', '=', 'active')
      .where('wrong_guesses', '>=', maxWrongPasswords)
      .returning('id')
      .executeTakeFirst();
    if (paused === undefined) return false;
    await noteAct(transaction, 'system', 'link-paused', { report: reportId });
    return true;
  });
}
