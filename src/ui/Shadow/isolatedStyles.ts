/** The user's own size of text, in px, unless the browser is set to another. */
export const usualTextSize = 16

const inRem = /(-?(?:\d+\.?\d*|\.\d+))rem\b/g

/** What stands before the block of a rule that asks for a size. No `var()` is allowed there. */
const condition = /@(?:media|container)[^{]*/g

/**
 * Rewrites a style sheet so that nothing in it depends on the page's own `rem`, which a page may set as it likes: sizes
 * come from `--ef-rem`, which the page may set too, but on purpose. Without it they follow the user's size of text.
 */
export const withoutPageUnits = (css: string, textSize = usualTextSize): string =>
  css
    .replace(condition, (text) =>
      text.replace(inRem, (_, amount: string) => `${Number(amount) * textSize}px`),
    )
    .replace(inRem, `calc(var(--ef-rem, ${textSize}px) * $1)`)
