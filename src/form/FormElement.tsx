import {
  forwardRef,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useState,
} from 'react'
import { setRef } from '../ui/setRef.js'
import { useIsomorphicLayoutEffect } from '../ui/useIsomorphicLayoutEffect.js'

/** The element of a form. */
export type FormTag = 'form' | 'div'

interface FormElementProps extends Omit<HTMLAttributes<HTMLElement>, 'onSubmit'> {
  readonly as?: FormTag | undefined
  /** Absent where nothing is submitted by Enter or a button of the host's. */
  readonly onSubmit?: () => void
}

const controls = ['input', 'select', 'textarea', 'button', 'output', 'fieldset', 'object'].join()

/**
 * Takes the controls in an element out of the page's form around it, by an attribute that names no form: that form must
 * neither send them, which may write a patient's data into an address, nor validate or reset them.
 */
const keepApart = (element: HTMLElement): (() => void) => {
  const detach = () => {
    for (const control of element.querySelectorAll(controls)) control.setAttribute('form', '')
  }
  detach()
  const observer = new MutationObserver(detach)
  observer.observe(element, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** Controls in which Enter does something else than to submit. */
const ownEnter = ['button', 'submit', 'reset', 'image', 'file', 'color']

const FormDiv = forwardRef(
  ({ onSubmit, onKeyDown, onClick, ...rest }: Omit<FormElementProps, 'as'>, ref: Ref<HTMLElement>) => {
    const [element, setElement] = useState<HTMLDivElement | null>(null)
    useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element, [element])
    useIsomorphicLayoutEffect(() => (element === null ? undefined : keepApart(element)), [element])
    // As a browser does in a form of its own.
    const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      onKeyDown?.(event)
      const { target, nativeEvent } = event
      if (event.key !== 'Enter' || event.defaultPrevented || nativeEvent.isComposing) return
      if (!(target instanceof HTMLInputElement) || ownEnter.includes(target.type)) return
      event.preventDefault()
      onSubmit?.()
    }
    const handleClick = (event: MouseEvent<HTMLElement>) => {
      onClick?.(event)
      const button = event.target instanceof Element ? event.target.closest('button, input') : null
      const submits =
        (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) &&
        button.type === 'submit'
      if (!submits || event.defaultPrevented) return
      event.preventDefault()
      onSubmit?.()
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: a form inside of a form is not allowed
      <div
        {...rest}
        ref={setElement}
        role="form"
        part="form"
        onKeyDown={handleKeyDown}
        onClick={handleClick}
      />
    )
  },
)

/** The element of a form: a `<form>`, or a `<div>` inside of a form of the page. */
export const FormElement = forwardRef(
  ({ as, onSubmit, ...rest }: FormElementProps, ref: Ref<HTMLElement>) => {
    const setForm = useCallback((element: HTMLFormElement | null) => setRef(ref, element), [ref])
    if (as === 'div') return <FormDiv {...rest} ref={ref} {...(onSubmit && { onSubmit })} />
    return (
      <form
        {...rest}
        part="form"
        ref={setForm}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // Out of a shadow root, React would tell a form of the page around it.
          event.stopPropagation()
          onSubmit?.()
        }}
      />
    )
  },
)
