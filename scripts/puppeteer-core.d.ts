/** What is used here of puppeteer-core 5.5, whose own types do not come with it. */
declare module 'puppeteer-core' {
  export interface Page {
    on(event: 'pageerror', listener: (error: Error) => void): void;
    on(event: 'console', listener: (message: ConsoleMessage) => void): void;
    setViewport(viewport: { width: number; height: number }): Promise<void>;
    goto(url: string, options?: { waitUntil: 'load' }): Promise<unknown>;
    /** Timeouts are in milliseconds; 0 is none. */
    waitForSelector(selector: string, options?: { timeout: number }): Promise<unknown>;
    evaluate<Result>(run: () => Result): Promise<Awaited<Result>>;
    $eval<Result>(selector: string, run: (element: Element) => Result): Promise<Result>;
    $$eval<Result>(selector: string, run: (elements: Element[]) => Result): Promise<Result>;
    close(): Promise<void>;
  }

  export interface ConsoleMessage {
    type(): string;
    text(): string;
  }

  export interface Browser {
    newPage(): Promise<Page>;
    version(): Promise<string>;
    close(): Promise<void>;
  }

  const puppeteer: {
    launch(options: {
      executablePath: string;
      headless: boolean;
      args: string[];
    }): Promise<Browser>;
  };
  export default puppeteer;
}
