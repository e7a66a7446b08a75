/** What is said while the codes of one patient stand in another's form. */
export const undecided = 'The patient was changed. Say whether to keep the codes'

/** What is said while each digit would be another patient's number. */
export const typing = 'A patient is being typed. Leave the field to save'

/** What is said while the status is being changed. */
export const changing = 'Wait until the status is changed'

/** What is said where the encounter was submitted under what is typed. */
export const closed = 'It was submitted meanwhile. Press “Save changes” to change it all the same'
