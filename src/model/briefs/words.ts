import { formatNumber, formatPlain, formatYears } from '../../lib/format.ts';
import { formatLooked, formatUnknown, words } from '../common/words.ts';
import { formatMoney } from '../investment/words.ts';
import type { Investment } from '../investment/rules.ts';
import { slotsPerThousand } from '../slots/rules.ts';
import type { SlotView } from '../slots/view.ts';
import { isPastYear } from '../states/rules.ts';
import { builtUnknown, countPromises, formatCounts } from '../states/words.ts';
import type { PlaceBrief } from './view.ts';

type Brief<Key extends keyof PlaceBrief> = Pick<PlaceBrief, Key>;

/** Whether a brief is of the city itself. */
export function isOfCity({ place, city }: Brief<'place' | 'city'>): boolean {
  return place.code === city.code;
}

/** The last target and what is listed of projects, in two sentences. */
export function formatBriefLead(
  brief: Brief<'place' | 'slots' | 'projects'>,
  { totalWan }: Pick<Investment, 'totalWan'>,
  asOf: string,
): string {
  return `${formatLastTarget(brief, asOf)}${formatListed(brief, totalWan)}`;
}

function formatLastTarget({ place, slots }: Brief<'place' | 'slots'>, asOf: string): string {
  const last = slots.at(-1);
  if (last?.slots === undefined) return `文件没有给${place.name}定各年的托位目标；`;
  const over = isPastYear(last.year, asOf) ? '，期限已过' : '';
  return `${last.year}年的托位目标是${formatNumber(last.slots)}个${over}，${formatUnknown('实际有多少')}；`;
}

function formatListed({ projects }: Brief<'projects'>, totalWan: number | undefined): string {
  const listed = projects.filter(({ kind }) => kind === 'project').length;
  if (listed > 0)
    return `列入清单的项目有${listed}个，总投资${formatMoney(totalWan)}，${builtUnknown}。`;
  return projects.length > 0
    ? `项目清单写了${projects.length}类项目，没有写到具体项目。`
    : '项目清单里没有这里的项目。';
}

/** What the numbers of the table of targets are; years that were over at issue are not said to be targets. */
export function formatTargetNote({ slots, slotTable }: Brief<'slots' | 'slotTable'>): string {
  const issued = slotTable?.document.issued;
  const unclear = issued
    ? slots.map(({ year }) => year).filter((year) => isPastYear(year, issued))
    : [];
  return unclear.length > 0
    ? `${formatYears(unclear)}没有说明是目标还是实际数，其余都是计划目标，不是实有数。`
    : '都是计划目标，不是实有数。';
}

/** Places per thousand residents that a target comes to; 未载明 where one of both is not known. */
export function formatPerThousand({ place }: Brief<'place'>, { slots }: SlotView): string {
  const ratio = slotsPerThousand(slots, place.population?.residents);
  return ratio === undefined ? words.unnamed : formatPlain(ratio);
}

/** How many projects there are, what they cost and bring. */
export function formatProjects(
  { projects }: Brief<'projects'>,
  { totalWan, slots, beds }: Pick<Investment, 'totalWan' | 'slots' | 'beds'>,
): string {
  const listed = projects.filter(({ kind }) => kind === 'project').length;
  const groups = projects.length - listed;
  const parts = [
    listed > 0 && `${listed}个项目`,
    totalWan !== undefined && `，总投资${formatMoney(totalWan)}`,
    slots !== undefined && `，写明托位${formatNumber(slots)}个`,
    beds !== undefined && `，写明床位${formatNumber(beds)}张`,
    listed > 0 && '。',
    groups > 0 && `${groups}类项目，没有列出单个项目。`,
  ];
  return parts.filter(Boolean).join('');
}

/** How many promises name the place, and what is known of them. */
export function formatBriefPromises(
  brief: Brief<'place' | 'city' | 'promises'>,
  asOf: string,
): string {
  const { place, city, promises } = brief;
  const elsewhere =
    isOfCity(brief) && city.counties.length > 0
      ? '（写在各县区、各个项目里的，另在它们的页面上）'
      : '';
  const shared = promises.filter(({ area }) => area !== place.code).length;
  const inCity = shared > 0 ? `（其中${shared}项写在全市的目标里，文件要求县（区）也要做到）` : '';
  return `文件给${place.name}写明期限或数字的有${promises.length}项${elsewhere}${inCity}：${formatCounts(countPromises(promises))}。${formatLooked(asOf)}。`;
}
