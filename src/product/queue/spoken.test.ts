import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { numberMax } from './rules.ts'
import { sayCall, sayNumber } from './spoken.ts'

const folder = join(import.meta.dirname, './sounds')

test('numbers are spoken as people say them', () => {
  const said = (number: number) => sayNumber(number).join(' ')
  assert.equal(said(7), 'tujuh')
  assert.equal(said(10), 'sepuluh')
  assert.equal(said(11), 'sebelas')
  assert.equal(said(19), 'sembilan belas')
  assert.equal(said(42), 'empat puluh dua')
  assert.equal(said(100), 'seratus')
  assert.equal(said(111), 'seratus sebelas')
  assert.equal(said(999), 'sembilan ratus sembilan puluh sembilan')
})

test('every number from 1 to 999 at every letter is made of sounds that are there and can be heard', () => {
  const words = new Set<string>(['sambutan', 'nomor-anda'])
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') for (const word of sayCall(`${letter}-001`, 99)) words.add(word)
  for (let number = 1; number <= numberMax; number += 1) {
    const call = sayCall(`A-${String(number).padStart(3, '0')}`, (number % 99) + 1)
    assert.ok(call.length >= 6)
    for (const word of call) words.add(word)
  }
  const sounds = new Map<string, string>()
  for (const word of words) {
    const path = join(folder, `${word}.wav`)
    assert.ok(existsSync(path), `${word} has no sound`)
    const wav = readFileSync(path)
    const { seconds, loudness, heard, peak, clipped, edges } = listen(wav)
    assert.ok(seconds > 0.2 && seconds < 20, `${word} lasts ${seconds} s`)
    assert.ok(loudness > 0.02, `${word} cannot be heard: ${loudness}`)
    assert.ok(heard > 0.15, `of ${word} only ${heard} s can be heard`)
    assert.ok(peak > 0.3 && peak < 0.98 && clipped === 0, `${word} is cut off at its loudest: ${peak}, ${clipped}`)
    assert.ok(edges < 0.1, `${word} begins or ends with a click: ${edges}`)
    const same = sounds.get(wav.toString('base64'))
    assert.equal(same, undefined, `${word} sounds as ${same}`)
    sounds.set(wav.toString('base64'), word)
  }
  assert.equal(sounds.size, words.size)
})

test('a silent sound is found, one of a single click, and one that is cut off at its loudest', () => {
  const wav = readFileSync(join(folder, 'satu.wav'))
  const silent = Buffer.from(wav).fill(0, 44)
  assert.ok(listen(silent).loudness < 0.001 && listen(silent).heard === 0)
  const click = Buffer.from(silent)
  click.writeInt16LE(30_000, 4000)
  assert.ok(listen(click).heard <= 0.02)
  const clipped = Buffer.from(wav)
  for (let place = 44; place < wav.length - 1; place += 2)
    clipped.writeInt16LE(Math.max(-32_768, Math.min(32_767, 3 * wav.readInt16LE(place))), place)
  assert.ok(listen(clipped).clipped > 0 && listen(clipped).peak > 0.98)
})

/**
 * What is in a sound of one channel and 16 bit: its seconds, its mean strength between 0 and 1, the seconds that stand out
 * of silence, its loudest sample, how many samples stand at the end of the scale, and the louder of its first and last.
 */
function listen(wav: Buffer) {
  assert.equal(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12), 'RIFFWAVE')
  assert.deepEqual([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt16LE(34)], [1, 1, 16])
  assert.equal(wav.readUInt32LE(40), wav.length - 44)
  const rate = wav.readUInt32LE(24)
  const samples = Float64Array.from(
    { length: (wav.length - 44) / 2 },
    (_one, place) => wav.readInt16LE(44 + 2 * place) / 32_768,
  )
  const strength = (some: Float64Array) => Math.sqrt(some.reduce((sum, one) => sum + one ** 2, 0) / some.length)
  const window = rate / 50
  const windows = Array.from({ length: Math.floor(samples.length / window) }, (_one, place) =>
    strength(samples.subarray(place * window, (place + 1) * window)),
  )
  const sizes = samples.map(Math.abs)
  return {
    seconds: samples.length / rate,
    loudness: strength(samples),
    heard: windows.filter((one) => one > 0.02).length / 50,
    peak: sizes.reduce((most, one) => Math.max(most, one), 0),
    clipped: sizes.filter((one) => one >= 32_766 / 32_768).length,
    edges: Math.max(sizes[0] ?? 0, sizes.at(-1) ?? 0),
  }
}
