/**
 * What a page in Firefox takes itself to be shown on: paper, forced colours, less motion, a dark scheme. playwright-core drives an
 * installed Firefox by WebDriver BiDi, where `page.emulateMedia` does nothing and says nothing. Firefox's own developer tools can do it, by
 * preferences, and by the switch that shows a page as it is printed; this is a client for as much of their protocol as that takes:
 * https://firefox-source-docs.mozilla.org/devtools/backend/protocol.html
 */
import { connect } from 'node:net';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Record<string, unknown>} Packet */

/** The preference behind a feature, and its number for each value of it. They hold for every page of the browser. */
const FEATURES = /** @type {const} */ ({
  colorScheme: {
    feature: 'prefers-color-scheme',
    preference: 'layout.css.prefers-color-scheme.content-override',
    values: { dark: 0, light: 1 },
  },
  forcedColors: {
    feature: 'forced-colors',
    preference: 'browser.display.document_color_use',
    values: { none: 1, active: 2 },
  },
  reducedMotion: {
    feature: 'prefers-reduced-motion',
    preference: 'ui.prefersReducedMotion',
    values: { 'no-preference': 0, reduce: 1 },
  },
});

/** What a page is shown on until a test asks for something else. */
const USUAL = /** @type {const} */ ({
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
});

/** How Firefox is started for its developer tools to answer at a port. */
export function launchOptionsForMedia(/** @type {number} */ port) {
  return {
    args: [`--start-debugger-server=${port}`],
    firefoxUserPrefs: {
      'devtools.chrome.enabled': true,
      'devtools.debugger.prompt-connection': false,
      'devtools.debugger.remote-enabled': true,
    },
  };
}

/** The media of the pages of one Firefox, of which one at a time is under test. */
export class FirefoxMedia {
  /** @type {number} */
  #port;
  /** @type {Promise<DeveloperTools> | undefined} */
  #tools;

  /** @param {number} port of a Firefox that was started with `launchOptionsForMedia(port)` */
  constructor(port) {
    this.#port = port;
  }

  /**
   * Gives a new page an `emulateMedia` that works, and the usual media.
   * @template {Page} P
   * @param {P} page
   * @returns {Promise<P>}
   */
  async lendTo(page) {
    page.emulateMedia = (wanted = {}) => this.#emulate(page, wanted);
    await page.emulateMedia(USUAL);
    return page;
  }

  /**
   * @param {Page} page
   * @param {NonNullable<Parameters<Page['emulateMedia']>[0]>} wanted
   * @throws {Error} if Firefox cannot do it, or does not
   */
  async #emulate(page, wanted) {
    this.#tools ??= DeveloperTools.connect(this.#port);
    const tools = await this.#tools;
    for (const [name, value] of Object.entries(wanted)) {
      if (name === 'media' && (value === 'print' || value === 'screen')) {
        await tools.simulatePrint(page.url(), value === 'print');
        await take(page, value);
        continue;
      }
      const { feature, preference, values } = knownFeature(name);
      const number = Object.entries(values).find(([known]) => known === value)?.[1];
      if (number === undefined) throw new Error(`Firefox cannot be asked for ${name}: ${String(value)}.`);
      await tools.setPreference(preference, number);
      await take(page, `(${feature}: ${String(value)})`);
    }
  }
}

/** @param {string} name */
function knownFeature(name) {
  const known = Object.entries(FEATURES).find(([feature]) => feature === name);
  if (!known) throw new Error(`Firefox cannot be asked for ${name}.`);
  return known[1];
}

/**
 * Waits until a page has heard of what was asked for. A preference travels to the page's process by itself.
 * @param {Page} page
 * @param {string} query
 */
async function take(page, query) {
  await page.waitForFunction((wanted) => matchMedia(wanted).matches, query, { timeout: 10_000 });
}

/** A connection to the developer tools: packets of JSON, each led by its length in bytes and a colon. */
class DeveloperTools {
  /** @type {import('node:net').Socket} */
  #socket;
  #received = Buffer.alloc(0);
  /**
   * Who waits for an answer, and whose. An actor answers in the order in which it was asked.
   * @type {{ actor: string, resolve: (answer: Packet) => void, reject: (cause: Error) => void }[]}
   */
  #waiting = [];

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', (cause) => this.#giveUp(cause));
    socket.on('close', () => this.#giveUp(new Error('Firefox closed the connection.')));
    // Firefox ends the connection; it keeps no process waiting.
    socket.unref();
  }

  /** @param {number} port */
  static async connect(port) {
    const tools = new DeveloperTools(connect(port, '127.0.0.1'));
    // Firefox greets first.
    await tools.#answerOf('root');
    return tools;
  }

  /**
   * @param {string} name
   * @param {number} value
   */
  async setPreference(name, value) {
    const { preferenceActor } = await this.#ask('root', 'getRoot');
    await this.#ask(preferenceActor, 'setIntPref', { name, value });
  }

  /**
   * Shows every tab with an address as it is printed, or as usual.
   * @param {string} url
   * @param {boolean} printSimulationEnabled
   */
  async simulatePrint(url, printSimulationEnabled) {
    const { tabs } = /** @type {{ tabs: Packet[] }} */ (await this.#ask('root', 'listTabs'));
    for (const tab of tabs.filter((one) => one.url === url)) {
      const watcher = await this.#ask(tab.actor, 'getWatcher', { isServerTargetSwitchingEnabled: true });
      const { configuration } = /** @type {{ configuration: Packet }} */ (
        await this.#ask(watcher.actor, 'getTargetConfigurationActor')
      );
      await this.#ask(configuration.actor, 'updateConfiguration', {
        configuration: { printSimulationEnabled },
      });
    }
  }

  /**
   * @param {unknown} actor
   * @param {string} type
   * @param {Packet} [details]
   */
  async #ask(actor, type, details = {}) {
    const packet = JSON.stringify({ to: actor, type, ...details });
    this.#socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    const answer = await this.#answerOf(String(actor));
    if (answer.error) throw new Error(`Firefox, asked for ${type}: ${String(answer.message)}`);
    return answer;
  }

  /**
   * @param {string} actor
   * @returns {Promise<Packet>}
   */
  #answerOf(actor) {
    return new Promise((resolve, reject) => this.#waiting.push({ actor, resolve, reject }));
  }

  /** @param {Buffer} bytes */
  #read(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) return;
      /** @type {Packet} */
      const packet = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      this.#hear(packet);
    }
  }

  /** @param {Packet} packet */
  #hear(packet) {
    // What has a type is news that nobody asked for.
    if (packet.type) return;
    const index = this.#waiting.findIndex(({ actor }) => actor === packet.from);
    this.#waiting.splice(index, index < 0 ? 0 : 1)[0]?.resolve(packet);
  }

  /** @param {Error} cause */
  #giveUp(cause) {
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  }
}
