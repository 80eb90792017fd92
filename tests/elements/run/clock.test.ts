import { expect } from 'chai';
import { Alarm } from '../../../src/elements/shared/run/alarm.js';
import { BrowserClock } from '../../../src/elements/shared/run/browser-clock.js';
import type { Milliseconds } from '../../../src/model/ids.js';

const inAWhile = (delay: number) => (performance.now() + delay) as Milliseconds;

describe('the clock of a run', () => {
  it('wakes once, not before its time', async () => {
    const clock = new BrowserClock();
    const at = inAWhile(40);
    let rings = 0;
    await new Promise<void>((resolve) => {
      clock.wake(at, () => {
        rings++;
        resolve();
      });
    });
    // Timers count whole milliseconds.
    expect(performance.now()).to.be.at.least(at - 1);
    await new Promise<void>((resolve) => void clock.wake(inAWhile(20), resolve));
    expect(rings).to.equal(1);
  });

  it('wakes at once for a time that has passed, and not when that was taken back', async () => {
    const clock = new BrowserClock();
    const rung: string[] = [];
    clock.wake(inAWhile(10), () => rung.push('taken back'))();
    await new Promise<void>((resolve) => {
      clock.wake(inAWhile(30), resolve);
      clock.wake(inAWhile(-60_000), () => rung.push('past'));
    });
    expect(rung).to.deep.equal(['past']);
  });

  it('tells both times', () => {
    const clock = new BrowserClock();
    expect(clock.now()).to.be.closeTo(performance.now(), 50);
    expect(clock.wall()).to.be.closeTo(Date.now(), 50);
  });
});

describe('the alarm of a hidden page', () => {
  // The dev server has the source; a build has the compiled file.
  const source = new URL('../../../src/elements/shared/run/alarm-worker.ts', import.meta.url);
  const makeWorker = () => new Worker(source, { type: 'module' });

  it('rings what is set, in the order of its times, and not what was taken back', async () => {
    const alarm = new Alarm(makeWorker);
    const rung: number[] = [];
    await new Promise<void>((resolve) => {
      alarm.set(60, () => {
        rung.push(60);
        resolve();
      });
      alarm.set(20, () => rung.push(20));
      alarm.set(40, () => rung.push(40))();
    });
    expect(rung).to.deep.equal([20, 60]);
    alarm.dispose();
  });

  it('makes no worker before it is set, and one for all', () => {
    let made = 0;
    const alarm = new Alarm(() => {
      made++;
      return makeWorker();
    });
    expect(made).to.equal(0);
    alarm.set(1000, () => undefined);
    alarm.set(1000, () => undefined);
    expect(made).to.equal(1);
    alarm.dispose();
  });

  it('never rings where a page allows no workers, and asks once', () => {
    let asked = 0;
    const alarm = new Alarm(() => {
      asked++;
      throw new DOMException('another site', 'SecurityError');
    });
    alarm.set(1, () => undefined)();
    alarm.set(1, () => undefined)();
    expect(asked).to.equal(1);
  });

  it('gives up a worker that its page refuses later', async () => {
    const refused = new EventTarget() as Worker;
    let ended = false;
    Object.assign(refused, { postMessage: () => undefined, terminate: () => (ended = true) });
    let asked = 0;
    const alarm = new Alarm(() => {
      asked++;
      return refused;
    });
    alarm.set(1, () => undefined);
    refused.dispatchEvent(new Event('error'));
    alarm.set(1, () => undefined);
    expect([ended, asked]).to.deep.equal([true, 1]);
  });
});
