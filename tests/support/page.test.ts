import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPage } from '#tests/page.ts'
import { readHtml, textOf } from '#tests/read-html.ts'

const html = `<!doctype html><html lang="id"><head><title>Berkas</title><style>h1>p{}</style></head><body><main>
<div role="alert"><p>Ada 1 yang perlu diperiksa</p></div><h1>Berkas  baru</h1><!-- <h1>no</h1> -->
<a href="/work?tab=done&amp;page=2">Kembali</a>
<form method="post" action="/cases" enctype="multipart/form-data"><input type="hidden" name="requestId" value="r1">
<label for="n">Nama <span>sesuai KTP</span></label><p id="n-error">Tulis nama.</p>
<input id="n" name="name" value="Nur &quot;Contoh&quot;" aria-describedby="n-hint n-error">
<label for="v">Desa</label><select id="v" name="village"><option value="">Pilih</option><option value="a" selected>Duri</option></select>
<table><tr><th id="kk">Kartu keluarga<span>fotokopi</span></th><td><div role="radiogroup" aria-labelledby="kk">
<label><input type="radio" name="requirement.kk" value="received"><span>Ada</span></label>
<label><input type="radio" name="requirement.kk" value="missing" checked><span>Kurang</span></label></div></td></tr></table>
<fieldset><legend>Siapa yang mengambil</legend><label><input type="radio" name="relation" value="applicant">Pemohon</label></fieldset>
<label>Catatan<textarea name="note">a &lt; b</textarea></label><input type="checkbox" name="kept.kk" value="x" checked>
<input type="file" name="file.kk"><button name="intent" value="open">Buka berkas</button><button name="intent" value="return">Slip</button>
</form><form action="/sign-out"><button>Keluar</button></form></main></body></html>`

describe('a page is read as a person meets it', () => {
  const page = readPage(html)

  test('heading, warning, links and words', () => {
    assert.equal(page.heading, 'Berkas baru')
    assert.equal(page.alert, 'Ada 1 yang perlu diperiksa')
    assert.equal(page.link('Kembali'), '/work?tab=done&page=2')
    assert.equal(page.link('Maju'), undefined)
    assert.match(page.text, /Kartu keluarga/)
  })

  test('a form sends what stands in it, and the button that was pressed', () => {
    const form = page.form('Buka berkas')
    assert.deepEqual([form.action, form.multipart], ['/cases', true])
    assert.deepEqual(form.values, [
      ['requestId', 'r1'],
      ['name', 'Nur "Contoh"'],
      ['village', 'a'],
      ['requirement.kk', 'missing'],
      ['note', 'a < b'],
      ['kept.kk', 'x'],
      ['intent', 'open'],
    ])
    assert.equal(page.form('Slip').value('intent'), 'return')
    assert.deepEqual(page.form('Keluar').values, [])
  })

  test('fields are filled in by their label, groups by their name, and errors stand beside them', () => {
    const form = page.form('Slip').fill('Nama', 'Wati Andai').mark('Kartu keluarga', 'Ada').fill('Catatan', 'c')
    form.mark('Siapa yang mengambil', 'Pemohon')
    assert.deepEqual(
      ['name', 'requirement.kk', 'relation', 'note'].map((name) => form.value(name)),
      ['Wati Andai', 'received', 'applicant', 'c'],
    )
    assert.equal(form.error('Nama'), 'Tulis nama.')
    assert.equal(form.error('Desa'), undefined)
  })

  test('what is not there is not found', () => {
    assert.throws(() => page.form('Tolak'), /no form has a button Tolak; there are: Buka berkas \| Slip \| Keluar/)
    assert.throws(() => page.form('Slip').fill('NIK', '1'), /no field is called NIK/)
    assert.throws(() => page.form('Slip').mark('Kartu keluarga', 'Asli menyusul'), /cannot be Asli menyusul/)
  })
})

test('HTML that a browser would have to mend is refused', () => {
  assert.throws(() => readHtml('<p><b>x</p>'), /<\/p> closes <b>/)
  assert.throws(() => readHtml('<div><p>x</p>'), /<div> is never closed/)
  assert.equal(textOf(readHtml('<p>a<br>b &amp;&#39;&#x41;</p>')), "ab &'A")
})
