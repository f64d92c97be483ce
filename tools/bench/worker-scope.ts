/** What the bench uses of the extension API, inside the background. */
export interface WorkerScope {
  readonly chrome: {
    readonly tabs: {
      query(options: object): Promise<{ readonly id?: number }[]>;
      sendMessage(tabId: number, message: object): Promise<unknown>;
    };
    readonly scripting: {
      getRegisteredContentScripts(): Promise<unknown[]>;
      unregisterContentScripts(): Promise<void>;
      registerContentScripts(scripts: object[]): Promise<void>;
      executeScript(options: object): Promise<{ readonly result: unknown }[]>;
    };
  };
}
