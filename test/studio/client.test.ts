import {describe, expect, it, vi} from 'vitest';
import {StudioClient, type StudioWorker} from '../../studio/client.js';
import type {Ask, Tell} from '../../studio/worker/messages.js';

/** A worker that writes down what it is asked, and answers when the test says so. */
class FakeWorker implements StudioWorker {
  onmessage: StudioWorker['onmessage'] = null;
  onerror: StudioWorker['onerror'] = null;
  onmessageerror: StudioWorker['onmessageerror'] = null;
  readonly asks: Ask[] = [];
  stopped = false;

  postMessage(ask: Ask): void {
    this.asks.push(ask);
  }

  terminate(): void {
    this.stopped = true;
  }

  tell(tell: Tell): void {
    this.onmessage?.({data: tell} as MessageEvent<Tell>);
  }
}

const job = {files: [], config: {}};

describe('StudioClient', () => {
  it('hands on advances and the result of its own request', async () => {
    const worker = new FakeWorker();
    const advances: unknown[] = [];
    const client = new StudioClient(() => worker);
    const outcome = client.ask('read', {job}, {onAdvance: (advance) => advances.push(advance)});
    const [{id}] = worker.asks;
    const advance = {stage: 'reading', done: 1, total: 2} as const;
    worker.tell({type: 'advance', id, advance});
    worker.tell({type: 'advance', id: id + 1, advance});
    worker.tell({type: 'done', id, result: []});
    expect(await outcome).toEqual({status: 'done', result: []});
    expect(advances).toEqual([advance]);
  });

  it('has drawings painted by who asked, and goes on without those that cannot be', async () => {
    const worker = new FakeWorker();
    const client = new StudioClient(() => worker);
    const png = new Blob(['png']);
    const onPaint = (svg: string): Promise<Blob> =>
      svg === '<svg/>' ? Promise.resolve(png) : Promise.reject(new Error('no canvas'));
    void client.ask('publish', {job, lang: 'id'}, {onPaint});
    void client.ask('publish', {job, lang: 'id'});
    const [{id}, other] = worker.asks;
    worker.tell({type: 'paint', id, svg: '<svg/>'});
    worker.tell({type: 'paint', id, svg: '<svg'});
    worker.tell({type: 'paint', id: other.id, svg: '<svg/>'});
    await vi.waitFor(() => expect(worker.asks).toHaveLength(5));
    const painted = worker.asks.slice(2).map((ask) => ask.type === 'painted' && [ask.id, ask.png]);
    expect(painted).toEqual(
      expect.arrayContaining([
        [id, png],
        [id, null],
        [other.id, null],
      ]),
    );
  });

  it('says so where there are no workers', async () => {
    const client = new StudioClient(() => {
      throw new ReferenceError('Worker');
    });
    const outcome = await client.ask('places', {});
    expect(outcome).toEqual({status: 'failed', fault: {code: 'STUDIO_NO_WORKER', params: {}}});
  });

  it('stops a worker that does not stop by itself, and starts another for the next request', async () => {
    vi.useFakeTimers();
    const workers: FakeWorker[] = [];
    const client = new StudioClient(() => {
      workers.push(new FakeWorker());
      return workers[workers.length - 1];
    });
    const outcome = client.ask('figures', {job, lang: 'id'});
    client.cancel();
    expect(workers[0].asks.map(({type}) => type)).toEqual(['figures', 'cancel']);
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(await outcome).toEqual({status: 'cancelled'});
    expect(workers[0].stopped).toBe(true);
    void client.ask('places', {});
    expect(workers).toHaveLength(2);
  });

  it('leaves a worker be that has stopped by itself', async () => {
    vi.useFakeTimers();
    const worker = new FakeWorker();
    const client = new StudioClient(() => worker);
    const outcome = client.ask('read', {job});
    client.cancel();
    worker.tell({type: 'cancelled', id: worker.asks[0].id});
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(await outcome).toEqual({status: 'cancelled'});
    expect(worker.stopped).toBe(false);
  });

  it('fails everything that waits where the worker breaks down', async () => {
    const worker = new FakeWorker();
    const client = new StudioClient(() => worker);
    const outcomes = Promise.all([client.ask('places', {}), client.ask('read', {job})]);
    worker.onerror?.({} as ErrorEvent);
    const fault = {code: 'STUDIO_WORKER', params: {}};
    expect(await outcomes).toEqual([
      {status: 'failed', fault},
      {status: 'failed', fault},
    ]);
  });
});
