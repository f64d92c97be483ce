/**
 * Why the reader's own data could not be read or written, as a value that the interface can speak
 * of: each reason has a message, `userData` + the reason, in the catalogue.
 */
export const USER_DATA_REASONS = [
  /** The disk or the browser's allowance is full. */
  'Quota',
  /** An old page of ours holds the database in an older shape: close it. */
  'Blocked',
  /** The database cannot be opened or read. */
  'Broken',
  /** It was written by a newer version of the extension; it is left as it is. */
  'Future',
  /** The browser stores nothing here (private windows of some browsers). */
  'Unavailable',
  /** Another window has changed the same thing meanwhile. */
  'Changed',
  /** What is asked for is not there any more. */
  'Gone',
  /** The reader stopped it. */
  'Cancelled',
  /** A backup: no file of ours; damaged; newer; locked; wrong passphrase; too large. */
  'NotBackup',
  'BackupDamaged',
  'BackupFuture',
  'BackupLocked',
  'BackupPassphrase',
  'BackupTooLarge',
] as const;
export type UserDataReason = (typeof USER_DATA_REASONS)[number];

/** What reading or writing the reader's own data rejects with. */
export class UserDataError extends Error {
  readonly reason: UserDataReason;
  /** What the message speaks of (`$1`…): a line of a file, a version. */
  readonly params: readonly (string | number)[];

  constructor(reason: UserDataReason, params: readonly (string | number)[] = [], cause?: unknown) {
    super(`user data: ${reason}`, { cause });
    this.name = 'UserDataError';
    this.reason = reason;
    this.params = params;
  }

  /** The key of its message. */
  get messageKey(): `userData${UserDataReason}` {
    return `userData${this.reason}`;
  }
}

/** What the browser threw, as one of our reasons. */
export function userDataError(error: unknown): UserDataError {
  if (error instanceof UserDataError) return error;
  return new UserDataError(reasonOf(nameOf(error)), [], error);
}

/** What went wrong in a long task: the reader stopped it where its signal is aborted, else as {@link userDataError}. */
export function taskError(error: unknown, signal: { throwIfAborted(): void } | undefined): UserDataError {
  try {
    signal?.throwIfAborted();
  } catch {
    return new UserDataError('Cancelled', [], error);
  }
  return userDataError(error);
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

function reasonOf(name: string): UserDataReason {
  switch (name) {
    case 'QuotaExceededError':
      return 'Quota';
    case 'VersionError':
      return 'Future';
    case 'AbortError':
      return 'Cancelled';
    case 'SecurityError':
    case 'MissingAPIError':
      return 'Unavailable';
    default:
      return 'Broken';
  }
}
