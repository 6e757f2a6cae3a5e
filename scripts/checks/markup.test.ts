import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { groupByType, readPages, siteRoot } from './site.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro's serializer decides these.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Chinese titles and telephone numbers follow other rules.
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // Everything comes from the site's own host.
    'require-sri': 'off',
  },
};

test.for(groupByType(readPages()))('the HTML of %s is valid', async ([, pages]) => {
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  for (const { file } of pages) {
    const { results } = await validator.validateFile(join(siteRoot, file));
    const messages = results.flatMap((result) => result.messages);
    faults.push(
      ...messages.map(
        ({ line, column, message, ruleId }) => `${file}:${line}:${column} ${message} (${ruleId})`,
      ),
    );
  }
  expect(faults.slice(0, 30)).toEqual([]);
});
