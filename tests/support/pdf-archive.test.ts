import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typeset } from '#platform/typeset.ts'
import { everyLetter, letterDay, letterFolder } from '#tests/every-letter.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'

const [letter] = everyLetter().filter(({ name }) => name === 'skgr')
assert.ok(letter)
const good = Buffer.from(
  typeset({ template: `${letter.template}.typ`, data: letter.data, folder: letterFolder, date: letterDay }),
).toString('latin1')

/** What is found when some bytes are others, as many: the places of everything else stay. */
function faultsWhen(before: string | RegExp, after: string): string[] {
  const found = typeof before === 'string' ? before : (before.exec(good)?.[0] ?? '')
  assert.ok(found !== '' && good.includes(found), `there is ${before}`)
  assert.ok(after.length <= found.length, `${after} is no longer than ${found}`)
  return archiveFaults(
    Buffer.from(
      good.replace(found, () => after.padEnd(found.length)),
      'latin1',
    ),
  )
}

test('a letter as it is made keeps every rule', () => {
  assert.deepEqual(archiveFaults(Buffer.from(good, 'latin1')), [])
})

test('each rule finds the damage that it is for, and names itself', () => {
  const damages: readonly [string | RegExp, string, RegExp][] = [
    ['%PDF-1.7', '%PDF-2.0', /file header, 6\.1\.2/],
    [/\/Info \d+ 0 R/, '/Encrypt 1', /file trailer, 6\.1\.3: it is encrypted/],
    [/\/ID \[[^\]]*\]/, '', /file trailer, 6\.1\.3: it has no identity/],
    [/\n0000000\d{3} 00000 n/, '\n0000000001 00000 n', /cross-reference table, 6\.1\.4: Object \d+ is not at byte/],
    ['/S /GTS_PDFA1', '/S /GTS_PDFX', /output intent, 6\.2\.3: there is none/],
    [/\/FontFile2/, '/FontFyle2', /fonts are inside, 6\.2\.11\.4: \S+ is not inside/],
    ['/CIDToGIDMap', '/CIDToGIDMop', /fonts are inside, 6\.2\.11\.4: \S+ lacks its map of shapes/],
    ['/ToUnicode', '/ToUnicoda', /fonts are inside, 6\.2\.11\.4: \S+ does not say its letters/],
    ['<pdfaid:part>2', '<pdfaid:part>1', /metadata, 6\.6\.2: it does not say <pdfaid:part>2/],
    ['<pdfaid:conformance>B', '<pdfaid:conformance>A', /metadata, 6\.6\.2: it does not say <pdfaid:conformance>B/],
    ['/CreationDate (D:2026', '/CreationDate (D:2025', /metadata, 6\.6\.2: it does not say 2025-/],
    [/\/Metadata \d+ 0 R/, '/Metodata 1 0 R', /metadata, 6\.6\.2: there is none/],
    ['/Marked true', '/Marked null', /tags, 14\.8: it is not marked/],
    ['/Lang (id)', '/Long (id)', /tags, 14\.8: it does not say its language/],
    ['/StructTreeRoot 6 0 R', '/StructTreeRoof 6 0 R', /tags, 14\.8: there is no structure/],
    ['/S /H1', '/S /H2', /tags, 14\.8: it has not one title/],
    ['/Alt (Lambang', '/Olt (Lambang', /tags, 14\.8: a picture has no words/],
    ['/S /TD', '/S /P', /tags, 14\.8: a row has more than cells/],
    ['/S /Table', '/S /Tabla', /tags, 14\.8: Tabla is no kind of element/],
    [
      /\/ParentTree <<\n\s*\/Nums \[0 /,
      '/ParentTree <<\n /Nums [9 ',
      /tags, 14\.8: what is painted belongs to no element/,
    ],
    [/\/Title \([^)]*\)\n {2}\/Dest/, '/A <</S/JavaScript/JS(1)>>\n/D', /nothing acts, 6\.5: an action of JavaScript/],
    [/\/ViewerPreferences/, '/AA', /nothing acts, 6\.5: a AA/],
    ['/Filter /FlateDecode', '/Filter /LZWDecode', /streams, 6\.1\.7: a strange filter/],
  ]
  for (const [before, after, expected] of damages)
    assert.ok(
      faultsWhen(before, after).some((fault) => expected.test(fault)),
      `${before}: ${faultsWhen(before, after)}`,
    )
})
