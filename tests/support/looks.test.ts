import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { extra } from '#tests/extras.ts'
import { look, lookPaper } from '#tests/looks.ts'

const folder = mkdtempSync(join(tmpdir(), 'paten looks '))
const browser = await openBrowser()
after(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test('a page is pictured whole, at the width of a desk and of a telephone', async () => {
  await using page = await person(browser, { width: 700 })
  await page.setContent('<h1>Berkas Contoh</h1><div style="height:2000px">panjang</div>')
  const files = await look(page, 'case', folder)
  assert.deepEqual(namesOf(files), ['case-1280.png', 'case-390.png'])
  const [desk, telephone] = files.map(sizeOf)
  assert.equal(desk?.width, 1280)
  assert.equal(telephone?.width, 390)
  assert.ok((telephone?.height ?? 0) > 2000)
  assert.equal(page.viewportSize()?.width, 700)
})

if (extra('pdftoppm')) {
  test('a paper is printed in the size its style asks for, and each sheet is pictured', async () => {
    await using page = await person(browser)
    await page.setContent('<style>@page{size:A5;margin:0}p{break-before:page}</style><h1>Slip</h1><p>Dua</p>')
    const files = await lookPaper(page, 'slip', folder)
    assert.deepEqual(namesOf(files), ['slip.pdf', 'slip-1.png', 'slip-2.png'])
    const { width, height } = sizeOf(join(folder, 'slip-1.png'))
    // A5 is 148 by 210 millimetres, pictured at 110 dots an inch.
    assert.deepEqual(
      [width, height].map((dots) => Math.round((dots / 110) * 25.4)),
      [148, 210],
    )
    const again = await lookPaper(readFileSync(join(folder, 'slip.pdf')), 'slip', folder)
    assert.deepEqual(again, files)
  })
}

function namesOf(files: string[]): string[] {
  return files.map((file) => basename(file))
}

function sizeOf(file: string): { width: number; height: number } {
  const png = readFileSync(file)
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
