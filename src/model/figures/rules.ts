import { domainWords } from '../common/words.ts';

type FigureTopic = keyof typeof topicWords;

/** What a figure of prose can be about. */
export const topicWords = { ...domainWords, population: '人口' } as const;

interface Topical {
  domain: FigureTopic | 'both';
}

/** What a figure is about, each topic apart. */
export function figureTopics({ domain }: Topical): FigureTopic[] {
  return domain === 'both' ? ['elder', 'child'] : [domain];
}

/** Elder care, childcare, both, or neither where it is about the population. */
export function figureDomains(figure: Topical): (keyof typeof domainWords)[] {
  return figureTopics(figure).filter((topic) => topic !== 'population');
}
