import { z } from 'astro/zod';
import { keysOf } from '../../lib/totals.ts';
import { domains, isoDate, placeCode, townCode } from '../common/schema.ts';
import { doubtWords } from '../doubts/rules.ts';
import { isPaired, isPlaced, paired, placed, point, precision } from '../places/schema.ts';
import { kindWords, nurseryClassNames, sectorWords, serviceWords } from './rules.ts';

/** A nursery's classes by the ages of the national standard. */
const nurseryClass = z.enum(nurseryClassNames);

/** How long a child stays: 全日托, 半日托, 计时托, 临时托. */
export const service = z.enum(keysOf(serviceWords));

/** What a family calls it: 托育机构, 幼儿园托班, 养老机构, or none of them. */
export const facilityKind = z.enum(keysOf(kindWords));

export type FacilityKind = z.infer<typeof facilityKind>;

/** Who runs it. */
export const sector = z.enum(keysOf(sectorWords));

/** A published value that cannot be taken as sure, so that it stands in no field of its own. */
const doubt = z.strictObject({
  /** Column of the register, as in the vocabulary. */
  field: z.string(),
  /** As published. */
  text: z.string(),
  /** A key of `doubtWords`. */
  reason: z.enum(keysOf(doubtWords)),
});

export type Doubt = z.infer<typeof doubt>;

/** A published number, as it is shown and called; see `Telephone` of lib/telephones.ts. */
const telephone = z.strictObject({
  number: z.string(),
  /** The area code in it that this site added. */
  added: z.string().optional(),
  /** A key of `doubtWords`. */
  doubt: z.enum(['no-area-code', 'no-telephone']).optional(),
});

const count = z.int().positive().optional();

export const text = z.string().optional();

/** One row of a register in `content/registers/`. */
export const facility = z
  .strictObject({
    /** Permanent: never used again for another institution. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    register: z.string(),
    name: z.string().min(2),
    /** 别名, where it is a name of its own. */
    alias: text,
    /** 机构类别 as published. */
    type: z.string(),
    kind: facilityKind,
    domains,
    /** Whether it offers its service already, or a document only plans that. */
    status: z.enum(['confirmed', 'planned']),
    /** The day from which the register did not list it any more; its page stays. */
    gone: isoDate.optional(),
    place: placeCode,
    town: townCode.optional(),
    address: text,
    telephones: z.array(telephone),
    /** 统一社会信用代码 */
    creditCode: text,
    /** 机构性质 as published. */
    nature: text,
    /** 运营方式 as published. */
    operation: text,
    /** Who runs it, where nature or operation say so. */
    sector: sector.optional(),
    /** 备案通过时间 as published. */
    filed: text,
    slots: count,
    /** Places by class. */
    classes: z.partialRecord(nurseryClass, z.int().positive()),
    services: z.array(service),
    /** 普惠 */
    inclusive: z.boolean().optional(),
    /** 示范 as published. */
    demonstration: text,
    beds: count,
    nursingBeds: count,
    /** 等级 as published. */
    level: text,
    /** When the level was given, as published. */
    levelDate: text,
    /** 医养结合 */
    medical: z.boolean().optional(),
    /** 收费 as published. */
    fee: text,
    /** 服务时间 as published. */
    hours: text,
    lng: point.lng.optional(),
    lat: point.lat.optional(),
    precision,
    /** 来源 of the row, where it is not the register's publisher. */
    source: text,
    /** The document that names it, the words, and the block they stand in. */
    document: text,
    words: text,
    anchor: text,
    /** Id of a listed project that concerns it. */
    project: text,
    checked: isoDate,
    doubts: z.array(doubt),
  })
  .refine(isPaired, paired)
  .refine(isPlaced, placed);

export type Facility = z.infer<typeof facility>;
