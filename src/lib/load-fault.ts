/** Why something that a page asked for did not come. */
export type FaultCause = 'offline' | 'unreachable' | 'slow' | 'status' | 'old';

/** How long nothing of a file may arrive before a visitor is told, in seconds. */
export const patience = 20;

/** How long something may take of which nobody sees how it arrives, in seconds: a map on a slow line takes a minute. */
export const longPatience = 90;

/** A file that did not come, or a browser that lacks what it takes. */
export class LoadFault extends Error {
  override readonly name = 'LoadFault';
  readonly reason: FaultCause;
  /** The server's answer, where that is why: 404, 503. */
  readonly status: number | undefined;

  constructor(reason: FaultCause, what: string, status?: number) {
    super(`${what}: ${status ?? reason}`);
    this.reason = reason;
    this.status = status;
  }
}

/** Why something failed, and what a visitor can do about it, in two short sentences. */
export function describeFault(error: unknown): string {
  if (!(error instanceof LoadFault)) return '本站的程序出了错。请刷新这一页再试。';
  switch (error.reason) {
    case 'offline':
      return '现在没有连上网。请连上网再试。';
    case 'unreachable':
      return '连不上本站，可能是网络断了，也可能是本站打不开。请过一会儿再试。';
    case 'slow':
      return '等了很久，还没有收全，可能是网络太慢。请换个信号好的地方再试。';
    case 'old':
      return '这个浏览器太旧，或者关掉了要用的功能。请换一个新一些的浏览器。';
    case 'status':
      return error.status === 404
        ? '本站没有找到要用的文件（404），可能刚刚更新过。请刷新这一页再试。'
        : `本站出了故障（${error.status}）。请过一会儿再试。`;
  }
}
