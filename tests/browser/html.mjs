// Just enough of an HTML reader for pages that a validator has found well-formed.

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x2F": "/", "#47": "/" };

/** Every attribute of every tag: `{ tag, name, value }`, in the order of the page. */
export function attributesOf(html) {
  const found = [];
  for (const [, tag, rest] of html.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*"[^"]*")?)*)\s*\/?>/g)) {
    for (const [, name, value] of rest.matchAll(/([^\s=]+)\s*=\s*"([^"]*)"/g)) {
      found.push({ tag: tag.toLowerCase(), name: name.toLowerCase(), value: decode(value) });
    }
  }
  return found;
}

function decode(text) {
  return text.replace(/&([^;\s]+);/g, (whole, name) => ENTITIES[name] ?? whole);
}
