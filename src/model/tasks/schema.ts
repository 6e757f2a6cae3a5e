import { z } from 'astro/zod';
import { departmentRef, domains, recordBase } from '../common/schema.ts';

/** A task (重点任务) or safeguard (保障措施) with the departments it names. */
export const task = z.strictObject({
  ...recordBase,
  domains,
  /** 任务目标, where the document's table has one. */
  goal: z.string().optional(),
  /** The heading or key task it stands under. */
  section: z.string(),
  title: z.string(),
  text: z.string(),
  /** Departments printed as lead (牵头部门); empty where the document names none as such. */
  lead: z.array(departmentRef),
  responsible: z.array(departmentRef),
});

export type Task = z.infer<typeof task>;
