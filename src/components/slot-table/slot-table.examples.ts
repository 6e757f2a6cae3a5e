import type { SlotRow, SlotTable } from '../../model/slots/view.ts';

const years = [2024, 2025];

function row(code: string, name: string, slots: [number, number], staff?: number): SlotRow {
  const base = { document: 'some-2022', place: '990100', anchor: 't1-r1', headings: [] };
  const href = `/places/${code}/`;
  const byYear = years.map((year, index) => {
    const counts = { slots: slots[index], ...(year === 2025 && staff && { staff }) };
    return [
      year,
      { ...base, id: `${code}-${year}`, area: code, level: 'county', year, printed: {}, ...counts },
    ];
  });
  return { place: { code, name, href }, byYear: new Map(byYear as never), source: {} } as SlotRow;
}

const table = {
  city: { code: '990100', name: '某市' },
  years,
  rows: [row('990101', '甲县', [600, 800], 40), row('990102', '乙县', [300, 500])],
  total: row('990100', '某市', [900, 1300], 40),
} as SlotTable;

/** Every way the table is used. */
export const examples: Record<
  string,
  { table: SlotTable; kind: 'slots' | 'staff'; caption: string }
> = {
  slots: { table, kind: 'slots', caption: '托位，个' },
  staff: { table, kind: 'staff', caption: '保育人员，人' },
  'without total': { table: { ...table, total: undefined }, kind: 'slots', caption: '托位，个' },
};
