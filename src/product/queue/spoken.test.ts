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
  for (const word of words) {
    const path = join(folder, `${word}.wav`)
    assert.ok(existsSync(path), `${word} has no sound`)
    const { seconds, loudness } = listen(readFileSync(path))
    assert.ok(seconds > 0.2 && seconds < 20, `${word} lasts ${seconds} s`)
    assert.ok(loudness > 0.02, `${word} cannot be heard: ${loudness}`)
  }
})

test('a silent sound is found', () => {
  const silent = readFileSync(join(folder, 'satu.wav'))
  silent.fill(0, 44)
  assert.ok(listen(silent).loudness < 0.001)
})

/** Seconds, and the mean strength between 0 and 1 of a sound of 16 bit. */
function listen(wav: Buffer): { seconds: number; loudness: number } {
  assert.equal(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12), 'RIFFWAVE')
  const samples = new Int16Array(wav.buffer, wav.byteOffset + 44, (wav.length - 44) / 2)
  const power = samples.reduce((sum, one) => sum + (one / 32768) ** 2, 0) / samples.length
  return { seconds: samples.length / wav.readUInt32LE(24), loudness: Math.sqrt(power) }
}
