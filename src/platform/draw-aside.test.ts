import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Drawing, drawAside } from '#platform/draw-aside.ts'
import { pdfText } from '#tests/pdf-text.ts'

const desk = mkdtempSync(join(tmpdir(), 'paten-drawing-'))
after(() => rmSync(desk, { recursive: true }))

async function draw(source: string, more: { reader?: string; msMax?: number; files?: Record<string, string> } = {}) {
  const { reader = 'sari', files = {}, ...limits } = more
  const all = Object.entries({ ...files, 'surat.typ': source })
  return await drawAside({
    ...{ template: 'surat.typ', data: { name: 'Andi Contoh' }, mark: 'CONTOH', reader, ...limits },
    files: new Map(all.map(([path, text]) => [path, Buffer.from(text)])),
  })
}

function pagesOf(drawing: Drawing): readonly string[] {
  assert.ok('pages' in drawing, JSON.stringify(drawing))
  return drawing.pages
}

function faultOf(drawing: Drawing) {
  assert.ok('problems' in drawing, Object.keys(drawing).join())
  const [first] = drawing.problems
  return first && [first.file, first.line, first.column, first.message]
}

test('each page is a picture of its own with only the shapes it uses, and CONTOH across it', async () => {
  const [first = '', second = '', ...more] = pagesOf(await draw('#set page(height: 5cm)\nAAA\n#pagebreak()\nBBB CCC'))
  assert.equal(more.length, 0)
  for (const page of [first, second]) {
    assert.match(page, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    assert.match(page, />CONTOH<\/text><\/svg>$/)
    assert.doesNotMatch(page, /<script|foreignObject|on\w+=/)
    const shapes = Array.from(page.matchAll(/<path id="([^"]+)"/g), ([, id]) => id)
    const used = new Set(Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id))
    assert.ok(shapes.every((id) => used.has(id)))
  }
  assert.equal(first.match(/<path id=/g)?.length, 1)
  assert.equal(second.match(/<path id=/g)?.length, 2)
})

test('a fault names file, line and column', async () => {
  assert.deepEqual(faultOf(await draw('Satu\n\n  #nama')), ['surat.typ', 3, 4, 'unknown variable: nama'])
  const inPart = await draw('#import "kop.typ": kop\n#kop', { files: { 'kop.typ': '#let kop = [\n  #nihil\n]' } })
  assert.deepEqual(faultOf(inPart), ['kop.typ', 2, 4, 'unknown variable: nihil'])
})

test('nothing outside the files that were given is read, no package fetched, no text run as code', async () => {
  writeFileSync(join(desk, 'rahasia.txt'), 'rahasia')
  const messageOf = async (source: string) => faultOf(await draw(source))?.[3]
  assert.match(String(await messageOf(`#read("${join(desk, 'rahasia.txt')}")`)), /file not found/)
  assert.match(String(await messageOf('#read("/etc/passwd")')), /file not found/)
  assert.match(String(await messageOf('#read("../../etc/passwd")')), /access denied/)
  assert.match(String(await messageOf('#import "@preview/cetz:0.4.0": canvas')), /packages are not used/)
  assert.match(String(await messageOf('#eval("1 + 1")')), /eval/)
})

test('a template that never ends is ended in its time, one that takes all memory too, and the next page is drawn', async () => {
  const begun = performance.now()
  const endless = await draw('#{ let t = 0; for i in range(90000) { for j in range(90000) { t = t + i } }; t }', {
    msMax: 700,
  })
  assert.deepEqual(endless, { ended: 'too-long' })
  assert.ok(performance.now() - begun < 30_000, 'within its time, however slow the machine')
  assert.deepEqual(await draw('#for i in range(1000000000) { [x] }'), { ended: 'too-much' })
  assert.equal(pagesOf(await draw('Baik')).length, 1)
})

test('of one reader only the newest page is drawn; others wait their turn', async () => {
  const slow = '#{ let t = 0; for i in range(3000) { for j in range(900) { t = t + i } }; t }'
  const outcomes = await Promise.all([draw(slow), draw('#nama'), draw('Terakhir'), draw('Lain', { reader: 'budi' })])
  const [, overtaken, newest, other] = outcomes
  assert.deepEqual(overtaken, { ended: 'newer' })
  assert.equal(newest && pagesOf(newest).length, 1)
  assert.equal(other && pagesOf(other).length, 1)
})

test('a drawing that takes long is ended when a newer one of its reader comes', async () => {
  const endless = draw('#{ let t = 0; for i in range(90000) { for j in range(90000) { t = t + i } }; t }')
  await new Promise((go) => setTimeout(go, 900))
  const newest = draw('Baru')
  assert.deepEqual(await endless, { ended: 'newer' })
  assert.equal(pagesOf(await newest).length, 1)
})

test('with a date it comes as a PDF', async () => {
  const drawing = await drawAside({
    ...{ template: 'surat.typ', data: { name: 'Andi Contoh' }, mark: 'CONTOH', reader: 'sari' },
    files: new Map([['surat.typ', Buffer.from('#json("data.json").name')]]),
    pdfOn: Temporal.Instant.from('2026-11-23T03:00:00Z'),
  })
  assert.ok('pdf' in drawing)
  assert.match(pdfText(drawing.pdf), /Andi Contoh/)
})
