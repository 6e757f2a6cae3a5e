import type { domainWords } from './words.ts';

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
