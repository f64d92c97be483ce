import * as v from 'valibot';
import { UserDataError } from './user-data-error.ts';

/**
 * The file of a backup: one line of JSON that says what follows, then the bytes of its body. The
 * SHA-256 is that of the body as it lies in the file, so that damage is told apart from a wrong
 * passphrase. Encrypted, the body is AES-256-GCM under a key from PBKDF2 (SHA-256), and all that the
 * first line says of it is authenticated with it.
 */
const BACKUP_FORMAT = 'oncogloss-backup';
const BACKUP_VERSION = 1;

/** OWASP asks for 600,000 (Password Storage Cheat Sheet, 2023); less is refused when reading, too. */
const LEAST_ITERATIONS = 600_000;
const ITERATIONS = 1_000_000;
/** A hostile file must not hold the browser for minutes. */
const MOST_ITERATIONS = 10_000_000;
const LONGEST_HEADER = 4_096;
const MOST_BACKUP_BYTES = 600_000_000;

const Encryption = v.strictObject({
  cipher: v.literal('AES-256-GCM'),
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(LEAST_ITERATIONS), v.maxValue(MOST_ITERATIONS)),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32,128}$/)),
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
});
type Encryption = v.InferOutput<typeof Encryption>;

const Header = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  encryption: v.nullable(Encryption),
});
type Header = v.InferOutput<typeof Header>;

/** Any version of ours: to tell a newer file from one that is none. */
const AnyVersion = v.looseObject({ format: v.literal(BACKUP_FORMAT), version: v.pipe(v.number(), v.safeInteger()) });

const encoder = new TextEncoder();

/** Puts a body into a file, locked where a passphrase is given. */
export async function sealBackup(body: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<Blob> {
  const encryption = passphrase === undefined ? null : newEncryption();
  const stored = encryption && passphrase !== undefined ? await encrypt(body, encryption, passphrase) : body;
  const header: Header = { format: BACKUP_FORMAT, version: BACKUP_VERSION, bytes: stored.length, sha256: await sha256(stored), encryption };
  return new Blob([`${JSON.stringify(header)}\n`, stored], { type: 'application/octet-stream' });
}

/**
 * The body of a file.
 * @throws UserDataError `NotBackup`, `BackupFuture`, `BackupTooLarge`, `BackupDamaged`,
 *   `BackupLocked` (a passphrase is needed) or `BackupPassphrase` (this is not the one)
 */
export async function unsealBackup(file: Blob, passphrase?: string): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly encrypted: boolean }> {
  if (file.size > MOST_BACKUP_BYTES) throw new UserDataError('BackupTooLarge', [MOST_BACKUP_BYTES / 1e6]);
  const { header, length } = await readHeader(file);
  const stored = new Uint8Array(await file.slice(length).arrayBuffer());
  if (stored.length !== header.bytes || (await sha256(stored)) !== header.sha256) throw new UserDataError('BackupDamaged', [1]);
  if (!header.encryption) return { body: stored, encrypted: false };
  if (passphrase === undefined) throw new UserDataError('BackupLocked');
  return { body: await decrypt(stored, header.encryption, passphrase), encrypted: true };
}

async function readHeader(file: Blob): Promise<{ readonly header: Header; readonly length: number }> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  const end = start.indexOf(0x0a);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(start.subarray(0, Math.max(end, 0))));
  } catch {
    throw new UserDataError('NotBackup');
  }
  if (!v.is(AnyVersion, data)) throw new UserDataError('NotBackup');
  if (data.version > BACKUP_VERSION) throw new UserDataError('BackupFuture', [data.version]);
  const header = v.safeParse(Header, data);
  if (!header.success) throw new UserDataError('BackupDamaged', [1]);
  return { header: header.output, length: end + 1 };
}

function newEncryption(): Encryption {
  const random = (bytes: number) => toHex(crypto.getRandomValues(new Uint8Array(bytes)));
  return { cipher: 'AES-256-GCM', kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: random(32), nonce: random(12) };
}

async function encrypt(body: Uint8Array<ArrayBuffer>, encryption: Encryption, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(gcmOf(encryption), await keyOf(encryption, passphrase), body));
}

async function decrypt(stored: Uint8Array<ArrayBuffer>, encryption: Encryption, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcmOf(encryption), await keyOf(encryption, passphrase), stored));
  } catch (error) {
    // The bytes are as they were written: it is the passphrase (or the first line was tampered with).
    throw new UserDataError('BackupPassphrase', [], error);
  }
}

function gcmOf({ cipher, kdf, iterations, salt, nonce }: Encryption): AesGcmParams {
  const said = JSON.stringify([BACKUP_FORMAT, BACKUP_VERSION, cipher, kdf, iterations, salt, nonce]);
  return { name: 'AES-GCM', iv: fromHex(nonce), additionalData: encoder.encode(said) };
}

async function keyOf({ iterations, salt }: Encryption, passphrase: string): Promise<CryptoKey> {
  // « é » typed on one keyboard and on another may be two different strings.
  const words = encoder.encode(passphrase.normalize('NFKC'));
  if (words.length === 0) throw new UserDataError('BackupPassphrase');
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromHex(salt) };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
