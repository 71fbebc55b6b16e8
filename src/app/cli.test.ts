import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder } from './settings.ts'

function paten(...words: string[]) {
  const told = spawnSync(process.execPath, ['--import', './src/platform/tsx.ts', 'src/app/cli.ts', ...words], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  return { exit: told.status, out: told.stdout, err: told.stderr }
}

test('a key typed wrongly from the sheet is told in one sentence, without the insides of the program', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'paten-cli-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const typed = join(folder, 'key.txt')
  writeFileSync(typed, 'ABCD EFGH\n')
  const told = paten('restore', '--from', typed, '--data', join(folder, 'data'), '--key-text', typed)
  assert.deepEqual([told.exit, told.out], [1, ''])
  assert.equal(told.err, 'The key of a recovery sheet has 4 lines, 72 letters; 8 were typed.\n')
})

test('a NIP that could stand on no letter is refused before anybody is appointed', () => {
  const who = ['--username', 'contoh', '--name', 'Contoh', '--office', 'mandau', '--post', 'camat']
  const told = paten('officer', 'appoint', ...who, '--nip', '1980')
  assert.deepEqual([told.exit, told.out], [1, ''])
  assert.equal(told.err, 'a NIP has 18 digits; spaces between them do not matter\n')
})

test('a word that begins several commands tells those, and with --help that is all that was asked', () => {
  const asked = paten('journal', '--help')
  assert.deepEqual([asked.exit, asked.err], [0, ''])
  assert.match(asked.out, /journal verify.*journal replay.*journal heads/s)
  assert.doesNotMatch(asked.out, /pack check/)
  const wrong = paten('journal', 'mend')
  assert.deepEqual([wrong.exit, wrong.out], [2, ''])
  assert.match(wrong.err, /journal verify.*There is no command "journal mend"\.\n$/s)
})
