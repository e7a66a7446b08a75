import 'encounter-form/styles.css'
import {
  createMemoryDirectory,
  EncounterForm,
  type EncounterFormProps,
  SchemaForm,
  type Theme,
  type User,
} from 'encounter-form'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const wanted = new URLSearchParams(location.search)
const locale = wanted.get('locale') ?? 'en-US'
const theme: Theme = wanted.get('theme') === 'dark' ? 'dark' : 'light'

const user: User = {
  id: 'host-user',
  name: 'Hana Host',
  capabilities: ['edit', 'submit', 'approve', 'return', 'void'],
}
const directory = createMemoryDirectory({
  patients: [
    { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15', sex: 'female' },
    { id: 100235, name: 'تجربة, سامي', birthDate: '1952-11-02', sex: 'male' },
  ],
  providers: [{ id: 201, name: 'Dr. Lee' }],
  appointments: [{ id: 5001234, patientId: 100234, providerId: 201, date: '2026-06-15', time: '09:00' }],
  today: () => '2026-06-15',
})
const client = createMemoryClient({ user: () => user, directory })

/** What a host writes for a language that does not ship: what it leaves out is said in English. */
const arabic: EncounterFormProps['messages'] = {
  roles: {
    labels: {
      patient: 'المريض',
      provider: 'مقدم الرعاية',
      appointment: 'الموعد',
      dateOfService: 'تاريخ الخدمة',
      diagnoses: 'رموز التشخيص',
      procedures: 'رموز الإجراءات',
    },
  },
  visit: { form: 'زيارة', visit: 'الزيارة', change: 'تغيير', noPatient: 'لم يتم اختيار مريض' },
  actions: { saveDraft: 'حفظ المسودة', more: 'إجراءات أخرى', status: 'حالة الزيارة' },
  workflow: {
    submit: 'إرسال',
    statuses: { Draft: 'مسودة', Submitted: 'مُرسلة', Approved: 'معتمدة', Voided: 'ملغاة' },
  },
  codeInput: {
    selected: (label) => `${label}: المختارة`,
    primary: 'رئيسي',
    diagnosisPlaceholder: 'رمز أو كلمات بالإنجليزية',
    procedurePlaceholder: 'رمز أو كلمات بالإنجليزية',
  },
  saving: { nothingYet: 'لا شيء للحفظ بعد', saving: 'جارٍ الحفظ…', saved: (time) => `حُفظ ${time}` },
  schemaForm: { optional: 'اختياري' },
  saveForm: { save: 'حفظ' },
}

const messages = locale === 'ar' ? arabic : undefined

const lines = {
  title: 'Lines',
  type: 'object',
  properties: {
    Code: { type: 'string', examples: ['99213'] },
    Units: { type: 'integer', minimum: 1 },
    Day: { type: 'string', format: 'date' },
    Lines: {
      type: 'array',
      items: { type: 'object', properties: { Code: { type: 'string' }, Units: { type: 'integer' } } },
    },
  },
  required: ['Code', 'Units'],
} as const

const start = async () => {
  const { id } = await client.create(
    {
      PatientId: 100234,
      ProviderId: 201,
      DateOfService: '2026-06-15',
      DiagnosisCodes: ['J06.9', 'R05.9'],
      ProcedureCodes: ['99213-25'],
    },
    { idempotencyKey: 'first' },
  )
  const shared = { locale, messages, theme }
  const root = document.getElementById('root')
  if (root)
    createRoot(root).render(
      <StrictMode>
        <section data-frame="wide">
          {wanted.get('form') === 'schema' ? (
            <SchemaForm {...shared} schema={lines} onSubmit={() => undefined} />
          ) : (
            <EncounterForm
              {...shared}
              client={client}
              user={user}
              encounterId={wanted.has('new') ? undefined : id}
            />
          )}
        </section>
      </StrictMode>,
    )
}

void start()
