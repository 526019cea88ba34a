// Visits pages with a slow phone on slow 4G, and writes down what each visit came to. `cargo xtask bench` starts it,
// and judges what it wrote.
//
//   node measure.mjs '{"chromium": "…", "runs": 5, "to": "visits.json", "pages": [{"name", "url", "answer"}]}'
//
// Every page is visited in every round, so that a busy moment of this computer falls on all of them.
import { readFileSync, writeFileSync } from "node:fs";
import { start } from "./chromium.mjs";

const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER_CPU = 4;
// Nothing asked for during this many ms: the page has come to rest.
const REST = 2000;
const PATIENCE = 60_000;

const task = JSON.parse(process.argv[2]);
const inPage = readFileSync(new URL("in_page.js", import.meta.url), "utf8");

// A first visit: nothing is kept from one to the next.
async function visited(browser, answer, stay) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  const cdp = await page.createCDPSession();
  const wire = { bytes: 0, requests: 0 };
  cdp.on("Network.requestWillBeSent", ({ request }) => (wire.requests += request.url.startsWith("http") ? 1 : 0));
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => (wire.bytes += encodedDataLength));
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_CPU });
  await page.evaluateOnNewDocument(`{ const visit = ${JSON.stringify({ answer })};\n${inPage}\n}`);
  try {
    await stay(page);
    return { ...(await page.evaluate(() => window.benchSeen)), ...wire };
  } finally {
    await context.close();
  }
}

async function open(page, { name, url }, waitUntil) {
  const response = await page.goto(url, { waitUntil, timeout: PATIENCE });
  if (!response.ok()) throw new Error(`${name}: ${url} answers ${response.status()}`);
}

const atRest = (page) => page.waitForNetworkIdle({ idleTime: REST, timeout: PATIENCE });

// Reads, with one move and one key, so that what a page puts off until it is touched counts too.
const read = (browser, place) =>
  visited(browser, null, async (page) => {
    await open(page, place, "load");
    await atRest(page);
    await page.mouse.move(50, 200);
    await page.keyboard.press("Tab");
    await atRest(page);
  });

const answered = (browser, place) =>
  visited(browser, place.answer, async (page) => {
    await open(page, place, "domcontentloaded");
    const end = Date.now() + PATIENCE;
    while ((await page.evaluate(() => window.benchSeen.answered)) === null) {
      if (Date.now() > end) throw new Error(`${place.name}: the first question could not be answered in ${PATIENCE} ms`);
      await new Promise((again) => setTimeout(again, 200));
    }
  });

// As web.dev reckons it: of every task after the first paint, what it takes beyond 50 ms.
function blocking({ paint, tasks }) {
  const beyond = ([start, time]) => Math.max(0, start + time - Math.max(start, paint) - 50);
  return tasks.reduce((sum, task) => sum + beyond(task), 0);
}

// As web.dev reckons it: the worst run of shifts that are less than 1 s apart and less than 5 s altogether.
function worstShift({ shifts }) {
  let [worst, sum, from, last] = [0, 0, -Infinity, -Infinity];
  for (const [at, value] of shifts) {
    const goesOn = at - last < 1000 && at - from < 5000;
    [sum, from, last] = goesOn ? [sum + value, from, at] : [value, at, at];
    worst = Math.max(worst, sum);
  }
  return worst;
}

const browser = await start(task.chromium);
const visits = [];
try {
  // The first visit of all also starts parts of the browser.
  await read(browser, task.pages[0]);
  for (let run = 1; run <= task.runs; run += 1) {
    console.error(`Run ${run} of ${task.runs}`);
    for (const page of task.pages) {
      const seen = await read(browser, page);
      visits.push({
        page: page.name,
        first_paint: seen.paint,
        largest_paint: seen.largest,
        blocking: blocking(seen),
        shift: worstShift(seen),
        bytes: seen.bytes,
        requests: seen.requests,
        answered: page.answer ? (await answered(browser, page)).answered : null,
      });
    }
  }
} finally {
  await browser.close();
}
writeFileSync(task.to, JSON.stringify(visits, null, 1));
