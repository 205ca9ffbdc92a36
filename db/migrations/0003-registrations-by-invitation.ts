import type { Kysely } from 'kysely'

/** Registrations are looked up by the invitation they answer, at every answer and every letter of a meeting. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('registration_invitation_id_idx')
    .on('registration')
    .column('invitation_id')
    .where('invitation_id' as never, 'is not', null)
    .execute()
}
