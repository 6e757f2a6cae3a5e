import { expect, test } from 'vitest';
import { parseHeaders } from './headers.ts';

const headersFor = parseHeaders(`# everything
/*
  X-Frame-Options: DENY
  Link: </a>; rel=preload

/embed/*
  ! X-Frame-Options
  Link: </b>; rel=preload

/embed/*.json
  Cache-Control: no-cache
`);

test('a rule applies to the addresses that its pattern matches', () => {
  expect(headersFor('/').get('x-frame-options')).toBe('DENY');
  expect(headersFor('/embed/a.json').get('cache-control')).toBe('no-cache');
  expect(headersFor('/embed/a.html').has('cache-control')).toBe(false);
});

test('a later rule can take a header away', () => {
  expect(headersFor('/embed/a/').has('x-frame-options')).toBe(false);
});

test('a header set by two rules is joined', () => {
  expect(headersFor('/embed/').get('link')).toBe('</a>; rel=preload, </b>; rel=preload');
});

test('only "*" is special in a pattern', () => {
  const headers = parseHeaders('/a.b/*\n  A: 1');
  expect(headers('/a.b/').get('a')).toBe('1');
  expect(headers('/a-b/').has('a')).toBe(false);
});

test('a line that is no header is refused with its number', () => {
  expect(() => parseHeaders('/*\n  nonsense')).toThrow('_headers:2');
  expect(() => parseHeaders('  A: 1')).toThrow('_headers:1');
});
