// Serves a built folder as a static host would: its own `_headers`, its own 404 page, below any path.
import { createServer } from "node:http";
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { headersFor, parseHeaders } from "./headers-file.mjs";

const TYPES = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/** Starts on a free port of this machine. `basePath` begins and ends with `/`; `host`: see `headersFor`. */
export async function serve(folder, basePath = "/", host = {}) {
  const root = await realpath(folder);
  const rules = parseHeaders(await readOr(join(root, "_headers"), ""));

  const server = createServer(async (request, response) => {
    const answer = await find(root, basePath, request);
    response.writeHead(answer.status, [
      ["Content-Type", answer.type],
      ["Content-Length", answer.body.length],
      ...(answer.location ? [["Location", answer.location]] : []),
      ...headersFor(rules, answer.path, host),
    ].flat().map(String));
    response.end(request.method === "HEAD" ? undefined : answer.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    /** The address of a page, from its path below the root of the site. */
    address: (path) => origin + basePath + path,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function find(root, basePath, request) {
  const plain = (status, words, more = {}) => ({ status, type: TYPES[".txt"], body: Buffer.from(words), path: "/", ...more });
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Only GET and HEAD");
  let path;
  try {
    path = decodeURIComponent(request.url.split("?")[0]);
  } catch {
    return plain(400, "Not an address");
  }
  if (!path.startsWith(basePath)) return plain(404, "Outside of the site");
  const below = path.slice(basePath.length);
  if (below.split("/").some((part) => part === ".." || part.includes("\\") || part.includes("\0"))) {
    return plain(400, "Not an address");
  }
  // Hosts keep files that begin with a dot, and their own settings, to themselves.
  const isHidden = below.split("/").some((part) => part.startsWith(".")) || below === "_headers";
  const file = join(root, below.endsWith("/") || below === "" ? `${below}index.html` : below);
  if (!isHidden && file.startsWith(root + sep)) {
    const body = await readOr(file, null);
    if (body !== null) return { status: 200, type: TYPES[extname(file)] ?? "application/octet-stream", body, path };
    if ((await readOr(join(file, "index.html"), null)) !== null) return plain(301, "Moved", { location: `${path}/` });
  }
  const body = await readOr(join(root, "404.html"), Buffer.from("Not found"));
  return { status: 404, type: TYPES[".html"], body, path };
}

async function readOr(file, otherwise) {
  try {
    const bytes = await readFile(file);
    return typeof otherwise === "string" ? bytes.toString() : bytes;
  } catch (problem) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(problem.code)) return otherwise;
    throw problem;
  }
}
