import type { ComponentType, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { ReservedBox } from '../Shadow/ReservedBox.js'
import { useIsHydrated } from '../useIsHydrated.js'
import type { CommonProps, HostAttributes } from './CommonProps.js'
import styles from './ComponentRoot.module.css'
import { DisabledContext } from './DisabledContext.js'
import { Root } from './Root.js'

/** What an {@link IsolatingBox} takes. */
export interface IsolatingBoxProps {
  readonly height: number
  /** The attributes of the shadow root's host. */
  readonly host: HostAttributes
  readonly children: ReactNode
}

/** Shows its children in a shadow root; until it is loaded, nothing of this height in px. */
export type IsolatingBox = ComponentType<IsolatingBoxProps>

interface ComponentRootProps extends CommonProps {
  /** What isolates it. */
  readonly box: IsolatingBox
  /** The height in px that is kept free for isolated content. */
  readonly height: number
  /** Makes it a region of this name: for content that has no role of its own. */
  readonly region?: string | undefined
  readonly children: ReactNode
}

/** For what no fieldset disables: links, and keys of what is no control. */
const ignoreClick = (event: MouseEvent) => {
  event.preventDefault()
  event.stopPropagation()
}
const ignoreKey = (event: KeyboardEvent) => event.stopPropagation()

/** The root of a component that a host puts into its page. */
export const ComponentRoot = ({
  box: Box,
  height,
  isolate = false,
  disabled = false,
  theme,
  density,
  region,
  id,
  className,
  style,
  children,
}: ComponentRootProps) => {
  const isHydrated = useIsHydrated()
  const host = { id, className, style }
  const content = (
    <DisabledContext.Provider value={disabled}>
      <Root
        theme={theme}
        density={density}
        isIsolated={isolate}
        {...(isolate ? undefined : host)}
        {...(region === undefined ? undefined : { role: 'region', 'aria-label': region })}
      >
        <fieldset
          className={styles.controls}
          disabled={disabled}
          role={disabled ? undefined : 'presentation'}
          onClickCapture={disabled ? ignoreClick : undefined}
          onKeyDownCapture={disabled ? ignoreKey : undefined}
        >
          {/* A dialog that is added right under a fieldset, Chromium lays out without the form beside it. */}
          <div>{children}</div>
        </fieldset>
      </Root>
    </DisabledContext.Provider>
  )
  if (!isolate) return content
  return isHydrated ? (
    <Box height={height} host={host}>
      {content}
    </Box>
  ) : (
    <ReservedBox height={height} host={host} />
  )
}
