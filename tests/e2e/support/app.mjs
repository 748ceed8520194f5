// The built app in a real Chromium, watched: what it writes to the console, what
// its Content-Security-Policy refuses, and every request that would leave its
// origin are collected, so that a test can say that there were none.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1280, height: 800 };
export const TABLET = { width: 820, height: 1180 };

/**
 * Starts a browser with a profile of its own, on a server of its own.
 * `profile` names a folder to keep (a restart of the browser); without it the
 * profile is new and goes away with `close()`.
 */
export async function launch({ prefix = "/", server, profile, viewport = DESKTOP, colorScheme = "light", locale = "es-CO", ...more } = {}) {
  const host = server ?? (await serve({ prefix }));
  const home = profile ?? (await mkdtemp(join(tmpdir(), "cartera-e2e-")));
  const context = await chromium.launchPersistentContext(home, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
    viewport,
    colorScheme,
    locale,
    timezoneId: "America/Bogota",
    acceptDownloads: true,
    ...more,
  });
  const trouble = watch(context, new URL(host.url).origin);
  const page = context.pages()[0] ?? (await context.newPage());

  return {
    context,
    page,
    server: host,
    url: host.url,
    profile: home,
    trouble,
    /** Opens a route such as "#/agenda" and waits until the app is there. */
    async open(route = "") {
      await page.goto(host.url + route);
      await started(page);
    },
    /** Waits until the service worker holds the whole app and this page. */
    offlineReady: () => offlineReady(page),
    assertQuiet: () => assert.deepEqual(trouble, [], "the page met trouble"),
    async close() {
      await context.close();
      if (!server) await host.stop();
      if (!profile) await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The app has mounted: start.js says so on the root element. */
export const started = (page) => page.waitForFunction(() => document.documentElement.dataset.app === "running", null, { timeout: 60_000 });

const offlineReady = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    }
  });

function watch(context, origin) {
  const trouble = [];
  const inside = (url) => url.startsWith(origin) || /^(data|blob|about|chrome-error):/.test(url);
  context.on("console", (message) => {
    if (message.type() === "error") trouble.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => trouble.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    if (!inside(request.url())) trouble.push(`left the origin: ${request.url()}`);
  });
  return trouble;
}
