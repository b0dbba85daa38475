// The `_headers` file of a built site, in the syntax that Netlify and Cloudflare Pages read.

/** Rules in the order of the file: `{ matches(path), headers: [[name, value], …] }`. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const [name, ...value] = line.trim().split(":");
      if (rules.length === 0 || value.length === 0) throw new Error(`_headers: stray line: ${line}`);
      rules.at(-1).headers.push([name.trim(), value.join(":").trim()]);
    } else {
      rules.push({ matches: matcher(line.trim()), headers: [] });
    }
  }
  return rules;
}

/**
 * What a host would send with a path. Where two rules that match have one header, some hosts join the
 * values with a comma (Cloudflare Pages), and some send the later one (Netlify).
 */
export function headersFor(rules, path, { isJoined = true } = {}) {
  const sent = new Map();
  for (const [name, value] of rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.headers)) {
    const before = sent.get(name.toLowerCase());
    sent.set(name.toLowerCase(), [before?.[0] ?? name, before && isJoined ? `${before[1]}, ${value}` : value]);
  }
  return [...sent.values()];
}

// `*` stands for any characters, `:name` for one part of a path.
function matcher(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/:[A-Za-z_]\w*/g, "[^/]+");
  const expression = new RegExp(`^${source}$`);
  return (path) => expression.test(path);
}
