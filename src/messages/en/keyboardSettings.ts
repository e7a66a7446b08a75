// The words of the keyboard section in Settings.

export const section = 'Keyboard'
export const singleKeys = 'Single-key shortcuts'
export const singleKeysHint =
  'Press one letter to act in the list: J and K to move, E to edit, S to submit, N for a new encounter. Turn this off if you use speech input or press keys by accident. Enter, Esc, the arrow keys and Ctrl shortcuts always work.'
