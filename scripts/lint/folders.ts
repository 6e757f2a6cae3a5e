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

/** Files of a room of the model, by what they hold; `model` is what stands beside the rooms. */
const rooms = ['schema', 'read', 'rules', 'words', 'view', 'table'] as const;

/** The house of src/README.md. Types of Astro may be imported everywhere but in lib. */
const folders: Record<string, Folder> = {
  lib: { modules: ['npm'] },
  markdown: {
    folders: ['lib'],
    types: ['schema'],
    modules: [/^(remark|unified|unist|mdast|micromark|vfile)(-|$)/],
  },
  reading: {
    folders: ['lib', 'markdown'],
    types: ['schema', 'read'],
    modules: [node, /^astro\/zod$/, /^(csv-parse|yaml)(\/|$)/],
  },
  schema: { folders: ['lib', 'rules', 'words'], modules: [/^astro\/zod$/] },
  rules: { folders: ['lib', 'words'], types: ['schema'], modules: [/^(d3|node:crypto)$/] },
  words: { folders: ['lib', 'rules'], types: ['schema', 'view'] },
  read: {
    folders: ['lib', 'markdown', 'reading', 'schema', 'rules', 'words'],
    modules: [node, /^astro\/zod$/],
  },
  view: {
    folders: ['lib', 'rules', 'words', 'table', 'model'],
    types: ['schema', 'read'],
  },
  table: { folders: ['lib', 'rules', 'words', 'schema'], types: ['schema', 'view'] },
  model: {
    folders: ['lib', 'view', 'schema', 'rules'],
    types: ['read'],
    modules: [/^astro\/zod$/],
  },
  testing: { folders: ['lib', 'reading', 'read'], modules: [node, /^yaml$/] },
  loaders: { folders: ['reading', 'read', 'model'], modules: [/^astro\/(zod|loaders)$/] },
  integrations: {
    folders: ['lib', 'reading', 'read', 'rules'],
    types: ['schema', 'view'],
    modules: [node, /^(htmlparser2|opencc-js|pagefind|pinyin-pro)(\/|$)/],
  },
  cards: { folders: ['lib', 'rules', 'integrations'], modules: [node, /^(fontkitten|sharp)$/] },
  components: {
    folders: ['lib', 'rules', 'words'],
    types: ['schema', 'view'],
    modules: ['npm'],
  },
  layouts: {
    folders: ['components', 'styles', 'lib', 'rules', 'words', 'public'],
    types: ['schema', 'view'],
  },
  pages: {
    folders: ['src', 'view', 'layouts', 'components', 'cards', 'lib', 'rules', 'words'],
    types: ['schema'],
  },
  styles: {},
  src: { folders: ['loaders', 'reading', 'read', 'model'], modules: [astro] },
  scripts: {
    folders: ['lib', 'markdown', 'reading', 'testing', 'integrations', 'cards', 'model', ...rooms],
    modules: ['npm', node, /^vitest(\/|$)/, /^astro\/(config|container|loaders|zod)$/],
  },
};

/** What tests may use in addition. */
const testModules = [/^(vitest|yaml)$/, node, astro];
const testFolders = ['testing', 'reading', 'read'];

/**
 * Answers why a file may not import something, or undefined when it may.
 *
 * @param file the importing file's path from the project's root, with `/`
 * @param specifier what is imported, as written
 */
function findFault({
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
  const isTest = /\.test\.ts$/.test(file);
  const bare = specifier.replace(/[?#].*$/, '');
  return bare.startsWith('.')
    ? findFaultOfPath({
        from,
        rule,
        isType,
        isTest,
        target: join(dirname(file), bare).split(sep).join('/'),
      })
    : findFaultOfModule({ from, rule, isType, name: bare, isTest });
}

function findFaultOfPath(given: {
  from: string;
  rule: Folder;
  isType: boolean;
  isTest: boolean;
  target: string;
}): string | undefined {
  const { from, rule, isType, isTest, target } = given;
  const to = getFolder(target);
  const allowed = [
    from,
    ...(rule.folders ?? []),
    ...(isType ? (rule.types ?? []) : []),
    ...(isTest ? testFolders : []),
  ];
  if (!allowed.includes(to)) {
    return rule.types?.includes(to)
      ? `${from} may import only types from ${to}: write "import type".`
      : `${from} may not import from ${to || 'outside src'} (see the house in src/README.md).`;
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
  return isAllowed ? undefined : `${from} may not import ${name} (see the house in src/README.md).`;
}

/**
 * `lib` of `src/lib/a.ts`, `rules` of `src/model/gap/rules.ts` and its test, `src` of a file in src itself, `scripts` and
 * `public` of all there, else ''.
 */
function getFolder(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'scripts' || top === 'public') return top;
  if (top !== 'src') return '';
  if (folder === 'model' && rest.length > 1) {
    const name = rest.at(-1)?.replace(/(\.test)?\.ts$/, '');
    return rooms.find((room) => room === name) ?? 'model';
  }
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

/** Holds every import to the table of folders in src/README.md. */
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
