import { deleteDB, type IDBPTransaction, openDB } from 'idb';
import { UserDataError, userDataError } from './user-data-error.ts';
import { DATABASE, type Migration, MIGRATIONS, STORES, type Upgrade, type UserDatabase, type UserDataSchema, type UserDataStore } from './user-data-schema.ts';

export interface UserDataOptions {
  readonly migrations?: readonly Migration[];
  readonly onWrite?: (stores: readonly UserDataStore[]) => void;
}

export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<UserDataSchema, UserDataStore[], Mode>;

/**
 * The reader's own data. Opened at the first need, kept open, and opened anew when the browser closed
 * it. Every failure is a {@link UserDataError}; a transaction that fails leaves everything as it was.
 */
export class UserData {
  readonly #migrations: readonly Migration[];
  readonly #onWrite: (stores: readonly UserDataStore[]) => void;
  #database: Promise<UserDatabase> | undefined;

  /**
   * @param options.onWrite told after each write that has reached the disk
   * @param options.migrations test seam: the steps of another version
   */
  constructor({ migrations = MIGRATIONS, onWrite = () => undefined }: UserDataOptions = {}) {
    this.#migrations = migrations;
    this.#onWrite = onWrite;
  }

  /** Whether anything was ever stored: who only reads need not make a database for that. */
  async exists(): Promise<boolean> {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
    } catch {
      // An older browser, or a broken store: opening it will tell.
      return true;
    }
  }

  /** Reads some stores, all at one moment. */
  read<Result>(stores: readonly UserDataStore[], run: (transaction: Transaction<'readonly'>) => Promise<Result>): Promise<Result> {
    return this.#transact(stores, 'readonly', run);
  }

  /**
   * Writes some stores: all of it or, on any failure or when the browser is killed, nothing. Within
   * `run` only requests of the transaction may be waited for, else the browser ends it.
   */
  async write<Result>(stores: readonly UserDataStore[], run: (transaction: Transaction<'readwrite'>) => Promise<Result>): Promise<Result> {
    const result = await this.#transact(stores, 'readwrite', run);
    this.#onWrite(stores);
    return result;
  }

  /** Closes the database; the next use opens it again. */
  async close(): Promise<void> {
    const open = this.#database;
    this.#database = undefined;
    (await open?.catch(() => undefined))?.close();
  }

  async #transact<Mode extends 'readonly' | 'readwrite', Result>(
    stores: readonly UserDataStore[],
    mode: Mode,
    run: (transaction: Transaction<Mode>) => Promise<Result>,
  ): Promise<Result> {
    const transaction = await this.#begin(stores, mode);
    // A failed request and the transaction that fails with it both reject; one of them is told.
    const done = transaction.done.then(() => undefined, (error: unknown) => error);
    try {
      const result = await run(transaction);
      const failure = (await done) ?? transaction.error;
      if (failure) throw failure;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended already.
      }
      await done;
      throw userDataError(isAbort(error) ? (transaction.error ?? error) : error);
    }
  }

  async #begin<Mode extends 'readonly' | 'readwrite'>(stores: readonly UserDataStore[], mode: Mode): Promise<Transaction<Mode>> {
    const begin = async () => {
      const database = await (this.#database ??= this.#open());
      // Strict: what the interface says is saved has reached the disk.
      return database.transaction([...stores], mode, mode === 'readwrite' ? { durability: 'strict' } : {}) as unknown as Transaction<Mode>;
    };
    try {
      return await begin();
    } catch (error) {
      const closed = error instanceof DOMException && error.name === 'InvalidStateError';
      this.#database = undefined;
      if (!closed) throw userDataError(error);
      return begin().catch((again: unknown) => {
        this.#database = undefined;
        throw userDataError(again);
      });
    }
  }

  #open(): Promise<UserDatabase> {
    if (globalThis.indexedDB === undefined) return Promise.reject(new UserDataError('Unavailable'));
    const forget = () => {
      this.#database = undefined;
    };
    return new Promise<UserDatabase>((resolve, reject) => {
      let blocked = false;
      const fail = (error: unknown) => reject(userDataError(error));
      const opened = openDB<UserDataSchema>(DATABASE, this.#migrations.length, {
        upgrade: (database, from, _to, transaction) => {
          const upgrade = transaction as unknown as Upgrade;
          // A step that fails later than its first request does not end the upgrade by itself.
          this.#migrate(database, upgrade, from).catch((error: unknown) => {
            fail(error);
            upgrade.abort();
          });
          upgrade.done.catch(() => undefined);
        },
        // An older page holds an older version open, and did not let go when it was told.
        blocked: () => {
          blocked = true;
          reject(new UserDataError('Blocked'));
        },
        // A newer version, or the eraser, waits for us: let it go on.
        blocking: (_from, _to, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      });
      // Once it was told to be blocked no one waits for it any more.
      opened.then((database) => (blocked ? database.close() : resolve(database)), fail);
    });
  }

  async #migrate(database: UserDatabase, upgrade: Upgrade, from: number): Promise<void> {
    for (const migrate of this.#migrations.slice(from)) await migrate(database, upgrade);
  }
}

/** Empties every store at once, then removes the database. A database that cannot be opened is removed all the same. */
export async function eraseUserData(data: UserData): Promise<void> {
  try {
    await data.write(STORES, async (transaction) => {
      await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
    });
  } catch (error) {
    if (userDataError(error).reason === 'Unavailable') return;
  }
  await data.close();
  await new Promise<void>((resolve, reject) => {
    // Emptied already; a page that still holds it open keeps an empty one.
    deleteDB(DATABASE, { blocked: () => resolve() }).then(resolve, (error: unknown) => reject(userDataError(error)));
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
