import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { PostsFile } from '#offices'
import { bengkalis } from '#tests/regency-pack.ts'
import { directSuperior } from './direct-superior.ts'

const file = PostsFile.parse(parse(readFileSync(join(bengkalis, 'posts.yaml'), 'utf8')))
const posts = file.posts.map((post) => ({ ...post, superior: post.superior ?? null }))
const everybody = posts.map(({ key }) => key)

/** Who reads what somebody with these posts did at a desk, in an office where those are held. */
function above(desk: string, { held = everybody, own = [desk] }: { held?: string[]; own?: string[] } = {}) {
  return directSuperior(desk, { posts, held: new Set(held), own })?.post
}

test('in a full office each post has the superior that the pack names', () => {
  const named = everybody.filter((key) => posts.some((post) => post.key === key && post.at === 'kecamatan'))
  assert.deepEqual(Object.fromEntries(named.map((key) => [key, above(key)])), {
    ...{ 'petugas-loket': 'kasi-pelum', operator: 'kasi-pelum', 'petugas-penyerahan': 'kasi-pelum' },
    ...{ 'pemegang-kas': 'kasubag-umum', 'kasubag-umum': 'sekcam', sekcam: 'camat', camat: undefined },
    ...{ 'kasi-pelum': 'camat', 'kasi-tapem': 'camat', 'kasi-kesos': 'camat', 'kasi-trantib': 'camat' },
    'kasi-pmd': 'camat',
  })
  assert.equal(above('pengawas'), undefined)
  assert.equal(directSuperior('camat', { posts, held: new Set(everybody), own: [] }), undefined)
})

test('where the nearest post is empty the next one up takes its place, and nobody where all are', () => {
  assert.equal(above('pemegang-kas', { held: ['sekcam', 'camat'] }), 'sekcam')
  assert.equal(above('operator', { held: ['camat', 'sekcam'] }), 'camat')
  assert.equal(above('operator', { held: ['operator', 'kasi-tapem'] }), undefined)
})

test('nobody reads somebody of their own rank or above who sat at a desk below them', () => {
  assert.equal(above('operator', { own: ['operator', 'kasi-pelum'] }), 'camat', 'a post above the desk is their own')
  assert.equal(above('operator', { own: ['kasi-tapem'] }), 'camat')
  assert.equal(above('operator', { own: ['sekcam'] }), 'camat')
  assert.equal(above('operator', { own: ['camat'] }), undefined)
  assert.equal(above('kasi-tapem', { own: ['operator'] }), 'camat', 'who acts in a post is read as its holder')
  assert.equal(above('operator', { own: [] }), 'kasi-pelum', 'who left')
})

test('what is not sure on the way up makes the answer unsure, and a pack that said nothing gives none', () => {
  const sure = posts.map((post) => ({ ...post, superior: post.superior && { ...post.superior, sure: 'a' as const } }))
  const asked = { held: new Set(everybody), own: ['operator'] }
  assert.deepEqual(directSuperior('operator', { posts: sure, ...asked }), { post: 'kasi-pelum', sure: true })
  assert.deepEqual(directSuperior('operator', { posts, ...asked }), { post: 'kasi-pelum', sure: false })
  const silent = posts.map((post) => ({ ...post, superior: null }))
  assert.equal(directSuperior('operator', { posts: silent, ...asked }), undefined)
  const unranked = posts.map((post) => ({ ...post, level: null }))
  assert.equal(directSuperior('operator', { posts: unranked, ...asked }), undefined)
})
