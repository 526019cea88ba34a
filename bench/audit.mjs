// Lighthouse, with its own slow phone, over a list of pages. `cargo xtask bench --lighthouse` starts it, and judges
// what it wrote.
//
//   node audit.mjs '{"chromium": "…", "to": "audits.json", "pages": [{"name", "url"}]}'
import { writeFileSync } from "node:fs";
import lighthouse from "lighthouse";
import { start } from "./chromium.mjs";

const task = JSON.parse(process.argv[2]);

const percent = ({ score }) => Math.round(score * 100);

// An element, and in one line what is wrong with it.
const element = ({ selector, explanation }) => [selector, (explanation ?? "").replace(/\s+/g, " ")].join("  ").trim();

// What cost a page marks, with the elements it names. Nothing where it has full marks.
function failing(result, category) {
  const { auditRefs, ...whole } = result.categories[category];
  if (percent(whole) === 100) return [];
  const counted = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => result.audits[id]);
  const audits = counted.filter((audit) => audit.score !== null && percent(audit) < 100);
  return audits.map(({ id, title, displayValue, details }) => ({
    id,
    title,
    value: displayValue ?? "",
    places: (details?.items ?? []).filter(({ node }) => node?.selector).map(({ node }) => element(node)),
  }));
}

async function audited(browser, { name, url }) {
  const page = await browser.newPage();
  const settings = { onlyCategories: ["accessibility", "performance"], logLevel: "error" };
  const { lhr } = await lighthouse(url, settings, undefined, page);
  await page.close();
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  const { accessibility, performance } = lhr.categories;
  return {
    page: name,
    accessibility: percent(accessibility),
    performance: percent(performance),
    failing: [...failing(lhr, "accessibility"), ...failing(lhr, "performance")],
  };
}

const browser = await start(task.chromium);
const audits = [];
try {
  for (const place of task.pages) {
    console.error(`Lighthouse: ${place.name}`);
    const audit = audited(browser, place).catch((error) => {
      // Now and then it loses its own trace, and asks to be run again.
      console.error(`${error.message}. Once more`);
      return audited(browser, place);
    });
    audits.push(await audit);
  }
} finally {
  await browser.close();
}
writeFileSync(task.to, JSON.stringify(audits, null, 1));
