import type { CsvValue } from '../lib/csv.ts';
import { formatPopulationSource } from '../lib/measures.ts';
import { getDepartments } from './departments.ts';
import { getDocuments } from './documents.ts';
import { getFacilities } from './facilities.ts';
import { getFigures, getIndicators } from './indicators.ts';
import { getPlaces } from './places.ts';
import { getPolicies } from './policies.ts';
import { getProjects } from './projects.ts';
import { getSite } from './site.ts';
import { getSlots } from './slots.ts';
import { getProgress, getTasks } from './tasks.ts';

/** A column of a download, as in a Frictionless table schema. */
export interface DownloadField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date';
  /** Unit and meaning, for people. */
  description: string;
}

/** One table that can be taken away as CSV and JSON. */
export interface Download {
  name: string;
  title: string;
  fields: DownloadField[];
  rows: Record<string, CsvValue>[];
}

type FieldSpec = readonly [name: string, type: DownloadField['type'], description: string];

function fieldsOf(...specs: FieldSpec[]): DownloadField[] {
  return specs.map(([name, type, description]) => ({ name, type, description }));
}

const id: FieldSpec = ['id', 'string', '编号，发布后不变'];
const document: FieldSpec = ['document', 'string', '文件编号，见 documents'];
const placeCode: FieldSpec = ['place_code', 'string', '行政区划代码'];
const domain: FieldSpec = ['domain', 'string', 'elder 养老、child 托育，两者用分号隔开'];
const source: FieldSpec = ['source', 'string', '原文那一段或那一行在本站的地址'];

/** Every download, its rows in document order. What is not known is empty. */
export async function getDownloads(): Promise<Download[]> {
  const { url } = await getSite();
  const address = (href: string) => `${url.replace(/\/$/, '')}${href}`;
  const [policies, tasks, projects, slots, indicators, facilities, places] = await Promise.all([
    getPolicies(),
    getTasks(),
    getProjects(),
    getSlots(),
    getIndicators(),
    getFacilities(),
    getPlaces(),
  ]);
  const [departments, documents, progress, figures] = await Promise.all([
    getDepartments(),
    getDocuments(),
    getProgress(),
    getFigures(),
  ]);
  const placeNames = new Map(places.map(({ code, name }) => [code, name]));
  return [
    {
      name: 'policies',
      title: '扶持政策',
      fields: fieldsOf(
        id,
        document,
        ['list', 'string', '所在清单'],
        ['category', 'string', '类别'],
        domain,
        ['title', 'string', '名称；原文没有名称的取第一分句'],
        ['text', 'string', '原文'],
        source,
      ),
      rows: policies.map((policy) => ({
        id: policy.id,
        document: policy.document,
        list: policy.list,
        category: policy.category,
        domain: policy.domains,
        title: policy.title,
        text: policy.text,
        source: address(policy.source.href),
      })),
    },
    {
      name: 'tasks',
      title: '任务和保障措施',
      fields: fieldsOf(
        id,
        document,
        domain,
        ['goal', 'string', '任务目标'],
        ['section', 'string', '所在部分或重点任务'],
        ['title', 'string', '名称'],
        ['text', 'string', '原文'],
        ['lead', 'string', '牵头部门，用分号隔开；原文没有写明的为空'],
        ['responsible', 'string', '责任单位，用分号隔开'],
        source,
      ),
      rows: tasks.map((task) => ({
        id: task.id,
        document: task.document,
        domain: task.domains,
        goal: task.goal,
        section: task.section,
        title: task.title,
        text: task.text,
        lead: task.lead.map(({ name }) => name),
        responsible: task.responsible.map(({ name }) => name),
        source: address(task.source.href),
      })),
    },
    {
      name: 'projects',
      title: '项目',
      fields: fieldsOf(
        id,
        ['kind', 'string', 'project 单个项目，group 一类项目'],
        document,
        ['name', 'string', '项目名称'],
        domain,
        placeCode,
        ['place', 'string', '建设地点'],
        ['nature', 'string', '建设性质'],
        ['period', 'string', '建设期限，照原文'],
        ['start_year', 'integer', '计划开工年'],
        ['end_year', 'integer', '计划完工年'],
        ['content', 'string', '建设规模和内容，照原文'],
        ['total_wan', 'number', '总投资，万元'],
        ['sought_wan', 'number', '争取资金，万元'],
        ['matched_wan', 'number', '配套资金，万元'],
        ['department', 'string', '责任部门'],
        ['slots', 'integer', '项目自己写明的托位，个'],
        ['beds', 'integer', '项目自己写明的床位，张'],
        source,
      ),
      rows: projects.map((project) => ({
        id: project.id,
        kind: project.kind,
        document: project.document,
        name: project.name,
        domain: project.domains,
        place_code: project.site ?? project.place,
        place: project.siteName ?? project.cityName,
        nature: project.nature,
        period: project.period,
        start_year: project.startYear,
        end_year: project.endYear,
        content: project.content,
        total_wan: project.totalWan,
        sought_wan: project.soughtWan,
        matched_wan: project.matchedWan,
        department: project.department.map(({ name }) => name),
        slots: project.slots,
        beds: project.beds,
        source: address(project.source.href),
      })),
    },
    {
      name: 'slots',
      title: '各县区托位和保育人员目标',
      fields: fieldsOf(
        placeCode,
        ['place', 'string', '县区或城市'],
        ['level', 'string', 'city 全市，county 县区'],
        ['year', 'integer', '年份'],
        ['slots', 'integer', '托位目标，个'],
        ['staff', 'integer', '保育人员目标，人'],
        document,
        source,
      ),
      rows: slots.map((slot) => ({
        place_code: slot.area,
        place: placeNames.get(slot.area),
        level: slot.level,
        year: slot.year,
        slots: slot.slots,
        staff: slot.staff,
        document: slot.document,
        source: address(slot.source.href),
      })),
    },
    {
      name: 'indicators',
      title: '规划指标',
      fields: fieldsOf(
        id,
        document,
        placeCode,
        domain,
        ['indicator', 'string', '指标名称'],
        ['year', 'integer', '年份'],
        ['value_text', 'string', '目标值，照原文'],
        ['value', 'number', '从原文读出的数；读不出的为空'],
        ['unit', 'string', '单位，照原文'],
        ['attribute', 'string', '约束性或预期性'],
        source,
      ),
      rows: indicators.flatMap((indicator) =>
        indicator.values.map(({ year, text, value, unit }) => ({
          id: indicator.id,
          document: indicator.document,
          place_code: indicator.place,
          domain: indicator.domains,
          indicator: indicator.name,
          year,
          value_text: text,
          value,
          unit,
          attribute: indicator.attribute,
          source: address(indicator.source.href),
        })),
      ),
    },
    {
      name: 'figures',
      title: '正文里的数字',
      fields: fieldsOf(
        id,
        document,
        placeCode,
        ['domain', 'string', 'elder 养老、child 托育、both 两者、population 人口'],
        ['title', 'string', '数的是什么'],
        ['year', 'integer', '年份；原文没有注明的为空'],
        ['value_text', 'string', '数值，照原文'],
        ['value', 'number', '从原文读出的数；读不出的为空'],
        ['unit', 'string', '单位，照原文'],
        ['status', 'string', '现状、目标或预测'],
        ['base', 'string', '人口口径；原文没有注明的为空'],
        ['words', 'string', '原话'],
        source,
      ),
      rows: figures.map((figure) => ({
        id: figure.id,
        document: figure.document,
        place_code: figure.place,
        domain: figure.domain,
        title: figure.title,
        year: figure.year,
        value_text: figure.text,
        value: figure.value,
        unit: figure.unit,
        status: figure.status,
        base: figure.base,
        words: figure.words,
        source: address(figure.source.href),
      })),
    },
    {
      name: 'progress',
      title: '工作进展',
      fields: fieldsOf(
        id,
        document,
        placeCode,
        domain,
        ['goal', 'string', '任务目标，照原文'],
        ['text', 'string', '工作进展，照原文'],
        source,
      ),
      rows: progress.map((report) => ({
        id: report.id,
        document: report.document,
        place_code: report.place,
        domain: report.domains,
        goal: report.goal,
        text: report.text,
        source: address(report.source.href),
      })),
    },
    {
      name: 'facilities',
      title: '机构',
      fields: fieldsOf(
        id,
        ['name', 'string', '机构名称'],
        ['type', 'string', '机构类别'],
        domain,
        placeCode,
        ['address', 'string', '地址'],
        ['telephone', 'string', '联系电话'],
        ['nature', 'string', '机构性质'],
        ['slots', 'integer', '托位，个'],
        ['beds', 'integer', '床位，张'],
        ['lng', 'number', '经度，WGS-84；没有公布的为空'],
        ['lat', 'number', '纬度，WGS-84；没有公布的为空'],
        ['precision', 'string', 'county 县区、town 乡镇、street 街道、exact 门牌'],
        ['register', 'string', '名录'],
        ['project', 'string', '涉及它的项目编号'],
        ['checked', 'date', '核对日期'],
        source,
      ),
      rows: facilities.map((facility) => ({
        id: facility.id,
        name: facility.name,
        type: facility.type,
        domain: facility.domains,
        place_code: facility.place,
        address: facility.address,
        telephone: facility.telephone,
        nature: facility.nature,
        slots: facility.slots,
        beds: facility.beds,
        lng: facility.lng,
        lat: facility.lat,
        precision: facility.precision,
        register: facility.register.title,
        project: facility.project?.id,
        checked: facility.checked,
        source: facility.source && address(facility.source.href),
      })),
    },
    {
      name: 'places',
      title: '城市和县区',
      fields: fieldsOf(
        ['code', 'string', '行政区划代码'],
        ['name', 'string', '名称'],
        ['level', 'string', 'city 城市，county 县区'],
        ['parent', 'string', '所属城市的代码'],
        ['residents', 'integer', '常住人口，人'],
        ['residents_year', 'integer', '人口年份'],
        ['residents_source', 'string', '人口来源'],
        ['seat_lng', 'number', '政府驻地经度，WGS-84'],
        ['seat_lat', 'number', '政府驻地纬度，WGS-84'],
        ['seat_source', 'string', '驻地坐标来源'],
      ),
      rows: places.map((place) => ({
        code: place.code,
        name: place.name,
        level: place.level,
        parent: place.parent,
        residents: place.population?.residents,
        residents_year: place.population?.year,
        residents_source: place.population && formatPopulationSource(place.population),
        seat_lng: place.seat.lng,
        seat_lat: place.seat.lat,
        seat_source: place.seat.source,
      })),
    },
    {
      name: 'departments',
      title: '部门',
      fields: fieldsOf(
        id,
        placeCode,
        ['type', 'string', 'body 单位、group 一组单位、institution 机构'],
        ['function', 'string', '职能，各城市相同职能相同'],
        ['name', 'string', '名称'],
        ['aliases', 'string', '文件里的写法，用分号隔开'],
      ),
      rows: departments.map((body) => ({
        id: body.id,
        place_code: body.place,
        type: body.type,
        function: body.function,
        name: body.name,
        aliases: body.aliases,
      })),
    },
    {
      name: 'documents',
      title: '文件',
      fields: fieldsOf(
        id,
        ['title', 'string', '标题'],
        placeCode,
        ['issuer', 'string', '发布机关；没有载明的为空'],
        ['number', 'string', '文号；没有载明的为空'],
        ['issued', 'date', '发布日期；没有载明的为空'],
        ['term_from', 'integer', '规划期第一年'],
        ['term_to', 'integer', '规划期最后一年'],
        ['address', 'string', '全文在本站的地址'],
      ),
      rows: documents.map((item) => ({
        id: item.id,
        title: item.title,
        place_code: item.place,
        issuer: item.issuer,
        number: item.number,
        issued: item.issued,
        term_from: item.term.from,
        term_to: item.term.to,
        address: address(item.href),
      })),
    },
  ];
}
