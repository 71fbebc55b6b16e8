import { appointOfficer, type Officer } from '#identity'
import { monday, type Post } from '#tests/cast.ts'
import { password, type TestOffice } from '#tests/office.ts'

/** Appoints one more officer who holds the same post in Mandau, as larger offices have them. */
export async function appointPeer(office: TestOffice, post: Post, name: string): Promise<Officer> {
  const first = office.officer(post)
  const username = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.mandau`
  const who = { username, password, name, addressAs: 'Bapak', nip: null, rank: null }
  const from = Temporal.PlainDate.from('2025-01-02')
  const { officer } = await office.inAct(first, monday, (tx) =>
    appointOfficer(tx, { kind: 'program', id: 'tests' }, { ...who, office: first.office, posts: [post], from }, monday),
  )
  return { ...first, id: officer, name, addressAs: 'Bapak', posts: [post] }
}
