/** A code, which is written from left to right in every script: 73610-RT-59 must not be read backwards. */
export const Code = ({ value }: { readonly value: string }) => <bdi dir="ltr">{value}</bdi>
