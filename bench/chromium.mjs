// Starts the Chromium that a measuring script is told to use.
import puppeteer from "puppeteer-core";

export const start = (executablePath) =>
  puppeteer.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
