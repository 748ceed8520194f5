// A static host for the built app, as plain as any: it can lie in a sub-folder,
// be stopped, and come back on the same port. It serves this machine only.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../../dist", import.meta.url));

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Serves `folder` under `prefix` ("/" or "/some/folder/"). The answer has
 * `url`, `stop()` and `start()`; after a stop, `start` takes the same port.
 */
export async function serve({ folder = DIST, prefix = "/" } = {}) {
  let server;
  let port = 0;

  const respond = async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : null;
    const path = name === null ? null : normalize(join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name));
    try {
      if (!path?.startsWith(folder + sep)) throw new Error("outside");
      const content = await readFile(path);
      response.writeHead(200, { "Content-Type": KINDS[extname(path)] ?? "application/octet-stream", "Cache-Control": "no-cache" });
      response.end(content);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" });
      response.end("not found");
    }
  };

  const start = () =>
    new Promise((resolve, reject) => {
      server = createServer(respond);
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        port = server.address().port;
        resolve();
      });
    });

  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });

  await start();
  return { url: `http://127.0.0.1:${port}${prefix}`, start, stop };
}
