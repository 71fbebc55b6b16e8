import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { pdfPages, pdfText } from '#tests/pdf-text.ts'
import { type JsonValue, TemplateError, typeset, undrawable } from './typeset.ts'

const desk = mkdtempSync(join(tmpdir(), 'paten typeset '))
after(() => rmSync(desk, { recursive: true }))

const date = Temporal.Instant.from('2026-11-23T03:00:00Z')
const reading = '#let data = json("/data.json")\n'

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(desk, 'folder-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

function print(source: string, data: JsonValue = null, files: Record<string, string> = {}): Uint8Array {
  return typeset({ template: 'paper.typ', data, folder: folderOf({ ...files, 'paper.typ': reading + source }), date })
}

/** What a reader finds when searching the paper: lines joined, as a search does. */
function read(pdf: Uint8Array): string {
  return pdfText(pdf).replace(/\n/g, '')
}

function faultOf(work: () => unknown): TemplateError {
  try {
    work()
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  assert.fail('the paper was typeset')
}

test('a paper is a PDF/A-2b with tags, its language, its fonts inside and no date but the one it was given', () => {
  const raw = Buffer.from(print('#set document(title: "Surat")\n= Judul\nIsi')).toString('latin1')
  assert.ok(raw.startsWith('%PDF-1.7'))
  assert.match(raw, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B<\/pdfaid:conformance>/)
  assert.match(raw, /\/S \/GTS_PDFA1/)
  assert.match(raw, /\/Marked true/)
  assert.match(raw, /\/S \/H1/)
  assert.match(raw, /\/Lang \(id\)/)
  const fonts = Array.from(raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g), ([, name]) => name)
  assert.deepEqual(fonts.sort(), ['Arimo-Bold', 'Arimo-Regular'])
  assert.equal(raw.match(/\/FontFile2 \d+ 0 R/g)?.length, fonts.length)
  const dates = new Set(raw.match(/20\d\d-\d\d-\d\dT[\d:]+/g))
  assert.deepEqual([...dates], ['2026-11-23T03:00:00'])
})

test('the same template, data and date give the same bytes, after other papers too', () => {
  const folder = folderOf({ 'paper.typ': `${reading}= #data.name` })
  const paper = { template: 'paper.typ', data: { name: 'Andi Contoh' }, folder, date }
  const first = typeset(paper)
  print('Surat lain')
  assert.deepEqual(typeset(paper), first)
  assert.notDeepEqual(typeset({ ...paper, data: { name: 'Budi Contoh' } }), first)
  assert.notDeepEqual(typeset({ ...paper, date: date.add({ seconds: 1 }) }), first)
})

test('another process in another place, time zone and home prints the same bytes', () => {
  const folder = folderOf({ 'paper.typ': `${reading}= #data.name` })
  const here = Buffer.from(typeset({ template: 'paper.typ', data: { name: 'Andi Contoh' }, folder, date }))
  const script = `
    const { typeset } = await import(${JSON.stringify(import.meta.resolve('./typeset.ts'))})
    const paper = { template: 'paper.typ', data: { name: 'Andi Contoh' }, folder: ${JSON.stringify(folder)} }
    process.stdout.write(typeset({ ...paper, date: Temporal.Instant.from('${date}') }))`
  const environment = { TZ: 'Asia/Jayapura', HOME: desk, LANG: 'id_ID.UTF-8' }
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: desk, env: environment })
  assert.ok(here.equals(there))
})

test('what a person wrote is printed, never obeyed', () => {
  const name = '#panic() $x$ *tebal* _miring_ `raw` \\ @acuan <label> "kutip" // = - + [x] {y} #{sys.inputs}'
  assert.equal(read(print('#data.name', { name })), name)
})

test('letters of every language of the region come out as text', () => {
  const name = 'Ştefan Nguyễn Đặng Łódź Çağlayan ÆØÅ ḍṣṭ I Gusti Ngurah É. Ñuñez O’Neil–Žižek'
  assert.equal(read(print('#data', name)), name)
  assert.equal(read(print('#data', 'S\u0327tefan')), 'Ştefan', 'written in two marks, printed as one letter')
  assert.equal(read(print('#data', 'ꦗꦮ')), 'ꦗꦮ')
  const jawi = read(print('#data', 'بڠکاليس'))
  assert.deepEqual([...new Set(jawi)].sort(), [...new Set('بڠکاليس')].sort())
})

test('a letter that no font has is printed as a question mark in a diamond, and can be told before', () => {
  assert.equal(read(print('#data', 'Tan 陳 Contoh 🙂')), 'Tan � Contoh �')
  assert.deepEqual(undrawable('Tan 陳 Contoh 🙂 陳'), ['陳', '🙂'])
  assert.deepEqual(undrawable('Ştefan O’Neil ꦗꦮ بڠکاليس'), [])
})

test('marks that turn the reading direction are left out', () => {
  assert.equal(read(print('#data', 'Andi \u202egnusraH\u202c\u200b\ufeff')), 'Andi gnusraH')
})

test('any text at all makes a paper', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(anything, fc.dictionary(fc.string(), fc.oneof(anything, fc.array(anything))), (name, fields) => {
      assert.equal(pdfPages(print('#data.name #repr(data.fields)', { name, fields })) >= 1, true)
    }),
    { numRuns: 60 },
  )
})

test('half of a surrogate pair and control characters stop nothing', () => {
  assert.equal(read(print('[#data]', 'a\ud800b\u0000c\u0007d')), '[a�b�c�d]')
})

test('a line typed in a form stays a line', () => {
  assert.equal(pdfText(print('#data', 'Satu\r\nDua')), '\nSatu\nDua')
})

test('a name of 200 letters without a space stays on the page, whole', () => {
  const name = 'W'.repeat(200)
  const text = pdfText(print('#set page(width: 10cm, margin: 2cm)\n#data', name))
  assert.equal(text.replace(/\n/g, ''), name)
  assert.ok(
    text
      .trim()
      .split('\n')
      .every((line) => line.length <= 17),
  )
})

test('a fault names the template, the file, the line and what is wrong', () => {
  const unknown = faultOf(() => print('Satu\n\n#nama'))
  assert.equal(unknown.template, 'paper.typ')
  assert.deepEqual(unknown.problems, [{ file: 'paper.typ', line: 4, message: 'unknown variable: nama' }])
  assert.equal(unknown.message, 'paper.typ: paper.typ line 4: unknown variable: nama')
  const missing = faultOf(() =>
    print('#import "part.typ": f\n#f(data)', {}, { 'part.typ': '#let f(data) = {\n  data.purpose\n}' }),
  )
  assert.deepEqual(missing.problems, [
    { file: 'part.typ', line: 2, message: 'dictionary does not contain key "purpose"' },
  ])
  const open = faultOf(() => print('#let x = ('))
  assert.deepEqual(open.problems, [{ file: 'paper.typ', line: 2, message: 'unclosed delimiter' }])
})

test('after a fault the next paper is right', () => {
  faultOf(() => print('#nama'))
  assert.equal(read(print('Baik')), 'Baik')
})

test('a template that is not there is told', () => {
  const fault = faultOf(() => typeset({ template: 'lost.typ', data: null, folder: folderOf({}), date }))
  assert.equal(fault.message, 'lost.typ: lost.typ: there is no such file in the folder')
})

test('a template that is still being written is typeset from its text, with the files of the folder', () => {
  const folder = folderOf({ 'part.typ': '#let greeting = [Selamat pagi]' })
  const pdf = typeset({ template: '#import "part.typ": greeting\n#greeting', data: null, folder, date })
  assert.equal(read(pdf), 'Selamat pagi')
})

test('a changed file of the folder is used at the next paper', () => {
  const folder = folderOf({ 'paper.typ': 'Lama' })
  const paper = { template: 'paper.typ', data: null, folder, date }
  assert.equal(read(typeset(paper)), 'Lama')
  writeFileSync(join(folder, 'paper.typ'), 'Baru')
  assert.equal(read(typeset(paper)), 'Baru')
})

test('a template reaches nothing outside its folder: no path, no link, no other folder', () => {
  const secret = join(desk, 'secret.txt')
  writeFileSync(secret, 'rahasia')
  const folder = folderOf({ 'paper.typ': '#read("link.txt")' })
  symlinkSync(secret, join(folder, 'link.txt'))
  const linked = faultOf(() => typeset({ template: 'paper.typ', data: null, folder, date }))
  assert.match(linked.message, /file not found/)
  assert.match(faultOf(() => print('#read("../secret.txt")')).message, /access denied/)
  assert.match(faultOf(() => print(`#read(${JSON.stringify(secret)})`)).message, /file not found/)
  print('Isi', null, { 'other.txt': 'milik folder lain' })
  assert.match(faultOf(() => print('#read("other.txt")')).message, /file not found/)
})

test('a drawing cannot bring in a file from elsewhere', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hostname"/></svg>'
  assert.match(faultOf(() => print('#image("a.svg")', null, { 'a.svg': drawing })).message, /a\.svg: .*not allowed/)
})

test('a template is refused that would fetch a package, run text as code or read the clock', () => {
  const lineOf = (source: string) => faultOf(() => print(source)).problems.map(({ line }) => line)
  assert.deepEqual(lineOf('\n#import "@preview/cetz:0.4.0": canvas'), [3])
  assert.deepEqual(lineOf('#let where = "@preview/cetz:0.4.0"\n#import where: canvas'), [3])
  assert.deepEqual(lineOf('#include "\\u{40}preview/cetz:0.4.0"'), [2])
  assert.deepEqual(lineOf('#include "x".replace("x", "@preview/cetz:0.4.0")'), [2])
  assert.deepEqual(lineOf('#eval("1 + 1")'), [2])
  assert.deepEqual(lineOf('#dictionary(std).at("ev" + "al")("1 + 1")'), [2])
  assert.deepEqual(lineOf('#datetime.today().display()'), [2])
})

test('a template that asks for a font that is not shipped is refused on every machine, with its line', () => {
  const fault = faultOf(() => print('\n#text(font: "Libertinus Serif")[Surat]'))
  assert.deepEqual(fault.problems, [
    { file: 'paper.typ', line: 3, message: 'the font Libertinus Serif is not shipped with the program' },
  ])
  const list = faultOf(() => print('#set text(font: ("Arimo", (name: "DejaVu Sans", covers: "latin-in-cjk")))'))
  assert.match(list.message, /line 2: the font DejaVu Sans is not shipped with the program$/)
  assert.equal(read(print('#set text(font: ("arimo", "Noto Naskh Arabic"))\nSurat')), 'Surat')
  assert.match(
    faultOf(() => print('#let name = "Libertinus Serif"\n#text(font: name)[Surat]')).message,
    /LibertinusSerif-Regular is not shipped with the program/,
    'also where its name stands elsewhere',
  )
})

test('a letter without a shape that the template itself holds is told, not printed', () => {
  assert.match(
    faultOf(() => print('陳')).message,
    /paper\.typ: PDF\/A-2b error: the text `"陳"` could not be displayed/,
  )
})

test('files in folders below belong to the template', () => {
  const folder = folderOf({ 'paper.typ': '#import "parts/head.typ": head\n#head' })
  mkdirSync(join(folder, 'parts'))
  writeFileSync(join(folder, 'parts', 'head.typ'), '#let head = [Kepala]')
  assert.equal(read(typeset({ template: 'paper.typ', data: null, folder, date })), 'Kepala')
})
