import type { Table } from '../../lib/table.ts';

/** A line of code that loads a table, for people of one tool. */
export interface LoadingLine {
  tool: string;
  code: string;
}

/**
 * One line for R, Python and Excel each that loads a table's CSV as it is meant: codes stay text.
 *
 * @param address of the CSV; a bare file name where the site's address is not known
 */
export function listLoadingLines(
  table: Pick<Table, 'name' | 'columns' | 'rows'>,
  address: string,
): LoadingLine[] {
  const codes = listCodeColumns(table);
  const name = table.name;
  const inR = codes.map((code) => `${code} = "c"`).join(', ');
  const inPython = codes.map((code) => `"${code}": str`).join(', ');
  const isOnline = /^https?:/.test(address);
  const inExcel = isOnline
    ? `Web.Contents("${address}")`
    : `File.Contents("C:\\文件夹\\${address}")`;
  return [
    {
      tool: 'R',
      code: `${name} <- readr::read_csv("${address}"${inR && `, col_types = readr::cols(${inR})`})`,
    },
    {
      tool: 'Python',
      code: `import pandas; ${name} = pandas.read_csv("${address}"${inPython && `, dtype={${inPython}}`})`,
    },
    {
      tool: 'Excel（数据 → 获取数据 → 自其他源 → 空白查询；路径换成文件所在的地方）',
      code: `= Table.PromoteHeaders(Csv.Document(${inExcel}, [Delimiter = ",", Encoding = 65001]))`,
    },
  ];
}

/** Columns of text whose every known cell is digits alone, which a program would take for a number. */
function listCodeColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string[] {
  return columns
    .filter(({ type }) => type === 'text' || type === 'list')
    .map(({ name }) => name)
    .filter((name) => {
      const known = rows.flatMap((row) => row[name] ?? []);
      return known.length > 0 && known.every((cell) => /^\d+$/.test(String(cell)));
    });
}
