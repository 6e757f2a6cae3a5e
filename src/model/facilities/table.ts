import { definePoints } from '../../lib/point-table.ts';
import { defineTable } from '../../lib/table.ts';
import {
  choice,
  choices,
  date,
  domain,
  flag,
  id,
  integer,
  list,
  number,
  passing,
  placeCode,
  precision,
  refersTo,
  source,
  text,
} from '../columns/table.ts';
import { formatUnknown } from '../common/words.ts';
import { ownPoint } from '../projects/rules.ts';
import { kindWords, serviceWords } from './rules.ts';
import type { FacilityView } from './view.ts';

const statuses = {
  confirmed: '已有或已备案',
  planned: `文件计划由它开办养老或托育服务，${formatUnknown('是否开办')}`,
};

/** The institutions of the registers; a value that is doubted stands in `doubts` alone. */
export const facilityTable = defineTable<FacilityView>({
  name: 'facilities',
  title: '机构',
  key: ['id'],
  label: ['name'],
  columns: [
    id(),
    text('name', '机构名称', 'register', (facility) => facility.name),
    text('alias', '别名', 'register', (facility) => facility.alias),
    text('type', '机构类别', 'register', (facility) => facility.type),
    choice('kind', '种类', kindWords, 'read', (facility) => facility.kind),
    domain(),
    choice('status', '这项服务是否已有', statuses, 'register', (facility) => facility.status),
    placeCode((facility) => facility.place),
    text('town_code', '乡镇、街道的代码', 'editor', (facility) => facility.town),
    text('address', '地址', 'register', (facility) => facility.address),
    list('telephone', '联系电话；名录没有写区号的，区号由本站补上', 'register', ({ telephones }) =>
      telephones.filter(({ doubt }) => !doubt).map(({ number }) => number),
    ),
    text('credit_code', '统一社会信用代码', 'register', (facility) => facility.creditCode),
    text('nature', '机构性质', 'register', (facility) => facility.nature),
    text('operation', '运营方式', 'register', (facility) => facility.operation),
    text('filed', '备案通过时间', 'register', (facility) => facility.filed),
    integer('slots', '托位', '个', 'register', (facility) => facility.slots),
    integer('infant_slots', '乳儿班托位', '个', 'register', ({ classes }) => classes.infant),
    integer('junior_slots', '托小班托位', '个', 'register', ({ classes }) => classes.junior),
    integer('senior_slots', '托大班托位', '个', 'register', ({ classes }) => classes.senior),
    integer('mixed_slots', '混合班托位', '个', 'register', ({ classes }) => classes.mixed),
    choices('services', '孩子待多久', serviceWords, 'register', (facility) => facility.services),
    flag('inclusive', '是否普惠', 'register', (facility) => facility.inclusive),
    text('demonstration', '示范', 'register', (facility) => facility.demonstration),
    integer('beds', '床位', '张', 'register', (facility) => facility.beds),
    integer('nursing_beds', '护理型床位', '张', 'register', (facility) => facility.nursingBeds),
    text('level', '等级', 'register', (facility) => facility.level),
    text('level_date', '等级日期', 'register', (facility) => facility.levelDate),
    flag('medical', '是否医养结合', 'register', (facility) => facility.medical),
    text('fee', '收费', 'register', (facility) => facility.fee),
    text('hours', '服务时间', 'register', (facility) => facility.hours),
    number(
      'lng',
      '名录公布的经度，WGS-84；没有的为空',
      '度',
      'register',
      (facility) => facility.lng,
    ),
    number(
      'lat',
      '名录公布的纬度，WGS-84；没有的为空',
      '度',
      'register',
      (facility) => facility.lat,
    ),
    precision(),
    text('register', '名录', 'register', (facility) => facility.register.title),
    date('register_date', '名录截至哪一天', 'register', ({ register }) => register.date),
    text('register_grade', '名录是什么样的副本', 'editor', ({ register }) => register.grade),
    refersTo(
      'projects',
      'id',
      text('project', '涉及它的项目编号', 'editor', (facility) => facility.project?.id),
    ),
    passing(
      date(
        'checked',
        '核对日期；名录里的机构没有逐家核实，是名录的日期',
        'register',
        (facility) => facility.checked,
      ),
    ),
    list('doubts', '存疑的原文，写成“列名=原文”，不作数', 'register', ({ doubts }) =>
      doubts.map(({ field, text: printed }) => `${field}=${printed}`),
    ),
    source((facility) => facility.named),
  ],
});

export const facilityPoints = definePoints<FacilityView>({
  name: 'facilities',
  title: '机构的位置',
  columns: [
    id(),
    text('name', '机构名称', 'register', (facility) => facility.name),
    text('type', '机构类别', 'register', (facility) => facility.type),
    domain(),
    placeCode((facility) => facility.place),
    precision(),
  ],
  idOf: (facility) => facility.id,
  pointOf: ownPoint,
});
