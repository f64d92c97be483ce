/** A tab of some browser, as far as scenarios need one. */
export interface Tab {
  /** Errors that were raised in the page. */
  readonly errors: readonly string[];
  /** Runs a function in the page's own world. */
  evaluate<Result, Given = undefined>(run: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The pixels of a part of the view, to be compared only. */
  picture(part: Box): Promise<string>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A browser with the test build in it. */
export interface Visitor {
  readonly name: 'Chromium' | 'Firefox';
  /** Where the extension's own pages lie, with no slash at the end. */
  readonly extension: string;
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
}

/** What scenarios use of the extension's API, in its own pages. */
export interface ApiForTests {
  readonly tabs: {
    query(options: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  };
  readonly scripting: { executeScript(injection: { readonly target: { readonly tabId: number }; readonly files: readonly string[] }): Promise<unknown> };
  readonly storage: { readonly local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> } };
}
