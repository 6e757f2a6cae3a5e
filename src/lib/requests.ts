/** What a request for government information asks for. */
export interface RequestContent {
  /** Name of the body that it goes to. */
  to: string;
  /** The document that promises it: title, then who issued it and when, as far as known. */
  document: string;
  issue: readonly string[];
  /** What was promised, line by line. */
  promised: readonly string[];
  /** What record would prove it. */
  record: string;
}

/**
 * A request under 政府信息公开条例, ready to be copied: article 27 gives the right, article 29 says what it must hold
 * (name, proof of identity and contact are left to the sender), article 36 what the body must answer.
 */
export function formatRequest({ to, document, issue, promised, record }: RequestContent): string {
  const issued = issue.length > 0 ? `（${issue.join('，')}）` : '';
  return [
    '政府信息公开申请',
    '',
    `${to}：`,
    '根据《中华人民共和国政府信息公开条例》第二十七条，申请公开下面的政府信息。',
    '',
    `一、有关文件：《${document}》${issued}，文件提出：`,
    ...promised,
    '',
    `二、申请公开的内容：${record}`,
    '',
    '没有现成汇总的，请提供已有的统计报表、台账或者文件，不需要另行制作。',
    '',
    '三、已经公开的，请告知在哪里可以看到；不由贵单位公开的，请告知应当向哪个单位申请。',
    '',
    '四、希望的答复方式：电子邮件',
    '',
    '申请人姓名：（填写）',
    '身份证明：（填写证件名称和号码）',
    '联系方式：（填写电话或电子邮箱）',
    '日期：（填写）',
  ].join('\n');
}
