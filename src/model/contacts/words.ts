import type { domainWords } from '../common/words.ts';

type Domain = keyof typeof domainWords;

const questions: Record<Domain, (place: string) => string> = {
  child: (place) =>
    `您好，我想问${place}的托育：附近有没有备案过的托育机构？收多大的孩子，现在有没有空位？怎么收费，要带什么材料？`,
  elder: (place) =>
    `您好，我想给家里老人找${place}的养老院：现在有没有床位，有没有护理型床位？怎么收费，能不能用医保或长护险？怎么申请评估，要带什么材料？`,
};

/** What to say on the telephone, ready to be read out: one question for each subject, the place named. */
export function askQuestions(
  domains: readonly Domain[],
  placeName: string,
): { text: string; domain: Domain }[] {
  return domains.map((domain) => ({ text: questions[domain](placeName), domain }));
}

/** The same about one institution whose telephone is not published. */
export function askAbout(name: string, domains: readonly Domain[]): string {
  const more = {
    child: '收多大的孩子，现在有没有空位？怎么收费，要带什么材料？',
    elder: '现在有没有床位，有没有护理型床位？怎么收费，能不能用医保或长护险？',
  };
  return `您好，我想找“${name}”：电话是多少，在什么地方？${domains.map((domain) => more[domain]).join('')}`;
}

/** What to ask when a search found nothing; of a number alone nobody can be asked. */
export function askSearched(query: string): string {
  const what = /\p{L}/u.test(query) ? `“${query}”` : '养老、托育的事';
  return `您好，我想问${what}：归哪个部门管，电话是多少，要带什么材料？`;
}

/** A link for an e-mail address or a web address; undefined for an empty text. */
export function formatContact(contact: string): { href: string; text: string } | undefined {
  if (!contact) return undefined;
  const href = /^(?:https?:\/\/|mailto:|tel:)/.test(contact)
    ? contact
    : contact.includes('@')
      ? `mailto:${contact}`
      : `https://${contact}`;
  return { href, text: contact };
}

/** The same for a report about one page: an e-mail bears its subject. */
export function formatReport(
  contact: string,
  subject: string,
): { href: string; text: string } | undefined {
  const link = formatContact(contact);
  if (!link?.href.startsWith('mailto:')) return link;
  return { ...link, href: `${link.href}?subject=${encodeURIComponent(subject)}` };
}

/** What a request for government information asks for. */
export interface RequestContent {
  /** Name of the department that it goes to. */
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
 * (name, proof of identity and contact are left to the sender), article 36 what the department must answer.
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
