/** What a view says, as plain data for a golden file: what has an address of its own stands as that where it is part of something else. */
export function outline(value: unknown, depth = 0): unknown {
  if (value instanceof Map) return outline(Object.fromEntries(value), depth);
  if (value instanceof Set) return outline([...value], depth);
  if (Array.isArray(value)) return value.map((item) => outline(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 1 && 'href' in value && typeof value.href === 'string') {
    const label = Object.entries(value).find(([key]) => /^(name|title|label|text)$/.test(key))?.[1];
    return `${String(label ?? '')} → ${value.href}`;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .map(([key, item]) => [key, outline(item, depth + 1)]),
  );
}
