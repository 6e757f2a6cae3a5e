import { dirname, join, sep } from 'node:path';
import type { Rule } from 'eslint';
import type { ImportDeclaration, Node } from 'estree';

/** What the files of one folder may import besides that folder itself. */
interface Folder {
  /** Other folders of the project. */
  folders?: string[];
  /** Folders of which only types may be imported. */
  types?: string[];
  /** Packages and built-in modules; `npm` is every package but Astro's and Node's. */
  modules?: (RegExp | 'npm')[];
}

const astro = /^astro(:|\/|$)/;
const node = /^node:/;

/** The house of DESIGN.md. Types of Astro may be imported everywhere but in lib. */
const folders: Record<string, Folder> = {
  lib: { modules: ['npm'] },
  schemas: { folders: ['lib'], modules: [/^astro\/zod$/] },
  markdown: {
    folders: ['lib'],
    types: ['schemas'],
    modules: [/^(remark|unified|unist|mdast|micromark|vfile)(-|$)/],
  },
  loaders: {
    folders: ['lib', 'schemas', 'markdown'],
    modules: [
      node,
      /^astro\/(zod|loaders)$/,
      /^(csv-parse|htmlparser2|opencc-js|pagefind|pinyin-pro|yaml)(\/|$)/,
    ],
  },
  cards: { folders: ['lib'], modules: [node, /^(fontkitten|sharp)$/] },
  data: { folders: ['lib', 'schemas'], types: ['loaders'] },
  model: { folders: ['data', 'lib', 'schemas'], types: ['loaders'] },
  components: { folders: ['lib'], types: ['schemas', 'data'], modules: ['npm'] },
  layouts: { folders: ['components', 'styles', 'lib', 'public'], types: ['schemas', 'data'] },
  pages: { folders: ['src', 'data', 'layouts', 'components', 'cards', 'lib'], types: ['schemas'] },
  styles: {},
  src: { folders: ['loaders', 'schemas', 'model'], modules: [astro] },
  scripts: {
    folders: ['lib', 'schemas', 'markdown', 'loaders', 'model', 'cards'],
    modules: ['npm', node, /^vitest(\/|$)/, /^astro\/(config|container|loaders|zod)$/],
  },
};

/** What tests may use in addition. */
const testModules = [/^vitest$/, node, astro];

/**
 * Answers why a file may not import something, or undefined when it may.
 *
 * @param file the importing file's path from the project's root, with `/`
 * @param specifier what is imported, as written
 */
export function findFault({
  file,
  specifier,
  isType,
}: {
  file: string;
  specifier: string;
  isType: boolean;
}): string | undefined {
  const from = getFolder(file);
  const rule = folders[from];
  if (!rule) return undefined;
  const bare = specifier.replace(/[?#].*$/, '');
  return bare.startsWith('.')
    ? findFaultOfPath({
        from,
        rule,
        isType,
        target: join(dirname(file), bare).split(sep).join('/'),
      })
    : findFaultOfModule({ from, rule, isType, name: bare, isTest: /\.test\.ts$/.test(file) });
}

function findFaultOfPath(given: {
  from: string;
  rule: Folder;
  isType: boolean;
  target: string;
}): string | undefined {
  const { from, rule, isType, target } = given;
  const to = getFolder(target);
  const allowed = [from, ...(rule.folders ?? []), ...(isType ? (rule.types ?? []) : [])];
  if (!allowed.includes(to)) {
    return rule.types?.includes(to)
      ? `${from} may import only types from ${to}: write "import type".`
      : `${from} may not import from ${to || 'outside src'} (see the house in DESIGN.md).`;
  }
  return /\.\w+$/.test(target) || to === 'public'
    ? undefined
    : 'Write the file name whole, ".ts" included: plain Node runs it.';
}

function findFaultOfModule(given: {
  from: string;
  rule: Folder;
  isType: boolean;
  name: string;
  isTest: boolean;
}): string | undefined {
  const { from, rule, isType, name, isTest } = given;
  const allowed = [
    ...(rule.modules ?? []),
    ...(isTest ? testModules : []),
    ...(isType && from !== 'lib' ? [astro, 'npm' as const] : []),
  ];
  const isNpm = [astro, node, /^(vitest|zod)(\/|$)/].every((other) => !other.test(name));
  const isAllowed = allowed.some((entry) => (entry === 'npm' ? isNpm : entry.test(name)));
  return isAllowed ? undefined : `${from} may not import ${name} (see the house in DESIGN.md).`;
}

/** `lib` of `src/lib/a.ts`, `src` of a file in src itself, `scripts` and `public` of all there, else ''. */
function getFolder(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'scripts' || top === 'public') return top;
  if (top !== 'src') return '';
  return rest.length > 0 && folder ? folder : 'src';
}

/** The file that ESLint reads, from the root; a `<script>` of an .astro file counts as that file. */
function getFile({ cwd, filename }: Rule.RuleContext): string {
  const path = filename
    .slice(cwd.length + 1)
    .split(sep)
    .join('/');
  return path.replace(/(\.astro)\/.*$/, '$1');
}

/** Whether nothing of an import or re-export is left when types are stripped. */
function isTypeOnly(declaration: Node): boolean {
  const { importKind, exportKind, specifiers } = declaration as Partial<ImportDeclaration> & {
    importKind?: string;
    exportKind?: string;
  };
  if (importKind === 'type' || exportKind === 'type') return true;
  const named = (specifiers ?? []) as { importKind?: string; exportKind?: string }[];
  return (
    named.length > 0 && named.every((entry) => (entry.importKind ?? entry.exportKind) === 'type')
  );
}

/** Holds every import to the table of folders in DESIGN.md. */
export const folderRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'folders import only what they may' } },
  create(context) {
    const file = getFile(context);
    function check(declaration: Node, source: Node | null | undefined): void {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const isType = isTypeOnly(declaration);
      const message = findFault({ file, specifier: source.value, isType });
      if (message) context.report({ node: source, message });
    }
    return {
      ImportDeclaration: (found) => check(found, found.source),
      ExportNamedDeclaration: (found) => check(found, found.source),
      ExportAllDeclaration: (found) => check(found, found.source),
      ImportExpression: (found) => check(found, found.source),
    };
  },
};
