import type { ReactNode } from 'react'
import { LanguageProvider } from '../../ui/Language/LanguageProvider.js'
import type { CommonProps } from '../../ui/Root/CommonProps.js'
import { ComponentRoot } from '../../ui/Root/ComponentRoot.js'
import { ReservedBox } from '../../ui/Shadow/ReservedBox.js'
import { LazyFormBox } from '../LazyFormBox.js'

interface PartRootProps {
  /** The props that the part has from its host. */
  readonly host: CommonProps
  /** The height in px that is kept free until the part is shown. */
  readonly height: number
  /** Makes it a region of this name. */
  readonly region?: string | undefined
  readonly children: ReactNode
}

/** The root of a part of the form that a host shows by itself, in its language. */
export const PartRoot = ({ host, height, region, children }: PartRootProps) => {
  const { id, className, style, theme, density, isolate, disabled, locale, messages } = host
  return (
    <LanguageProvider
      locale={locale}
      messages={messages}
      fallback={<ReservedBox height={height} host={host} />}
    >
      <ComponentRoot
        {...{ id, className, style, theme, density, isolate, disabled, region }}
        box={LazyFormBox}
        height={height}
      >
        {children}
      </ComponentRoot>
    </LanguageProvider>
  )
}
