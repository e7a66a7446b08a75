type Schema = Readonly<Record<string, unknown>>

/** A schema in the shape of one that others have written, reduced, and data that it accepts. */
export interface ForeignSchema {
  readonly schema: Schema
  readonly data: Readonly<Record<string, unknown>>
}

const coding = {
  type: 'object',
  properties: {
    system: { type: 'string', format: 'uri' },
    code: { type: 'string' },
    display: { type: 'string' },
  },
}

const observation: ForeignSchema = {
  schema: {
    $id: 'https://example.com/fhir/Observation',
    title: 'Observation',
    type: 'object',
    properties: {
      resourceType: { const: 'Observation' },
      status: { enum: ['registered', 'preliminary', 'final', 'amended'] },
      code: { $ref: '#/$defs/CodeableConcept' },
      effectiveDateTime: {
        type: 'string',
        pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$',
        examples: ['2026-06-15'],
      },
      component: { type: 'array', items: { $ref: '#/$defs/Component' } },
    },
    required: ['resourceType', 'status', 'code'],
    allOf: [{ $ref: '#/$defs/value' }],
    $defs: {
      Coding: coding,
      CodeableConcept: {
        type: 'object',
        properties: {
          coding: { type: 'array', items: { $ref: '#/$defs/Coding' } },
          text: { type: 'string' },
        },
      },
      Quantity: {
        type: 'object',
        properties: { value: { type: 'number' }, unit: { type: 'string' } },
        required: ['value'],
      },
      value: {
        oneOf: [
          { properties: { valueQuantity: { $ref: '#/$defs/Quantity' } }, required: ['valueQuantity'] },
          { properties: { valueString: { type: 'string' } }, required: ['valueString'] },
          { properties: { valueBoolean: { type: 'boolean' } }, required: ['valueBoolean'] },
          {
            properties: { valueCodeableConcept: { $ref: '#/$defs/CodeableConcept' } },
            required: ['valueCodeableConcept'],
          },
          {
            title: 'No value',
            properties: { dataAbsentReason: { $ref: '#/$defs/CodeableConcept' } },
            required: ['dataAbsentReason'],
          },
        ],
      },
      Component: {
        type: 'object',
        properties: { code: { $ref: '#/$defs/CodeableConcept' } },
        required: ['code'],
        allOf: [{ $ref: '#/$defs/value' }],
      },
    },
  },
  data: {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://example.com/codes', code: 'bp' }], text: 'Blood pressure' },
    valueQuantity: { value: 120.5, unit: 'mm' },
    component: [{ code: { text: 'Left arm' }, valueString: 'high' }],
    meta: { versionId: '2', 'x.y': null },
  },
}

const openApi: ForeignSchema = {
  schema: {
    $ref: '#/components/schemas/Pet',
    components: {
      schemas: {
        Animal: {
          type: 'object',
          required: ['petType', 'name'],
          properties: {
            petType: { type: 'string' },
            name: { type: 'string', minLength: 1 },
            tag: { type: ['string', 'null'] },
          },
        },
        Cat: {
          allOf: [
            { $ref: '#/components/schemas/Animal' },
            {
              type: 'object',
              properties: {
                petType: { const: 'cat' },
                huntingSkill: { type: 'string', enum: ['lazy', 'eager'] },
              },
              required: ['huntingSkill'],
            },
          ],
        },
        Dog: {
          allOf: [
            { $ref: '#/components/schemas/Animal' },
            {
              type: 'object',
              properties: {
                petType: { const: 'dog' },
                packSize: { type: 'integer', format: 'int32', minimum: 0 },
              },
              required: ['packSize'],
            },
          ],
        },
        Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] },
      },
    },
  },
  data: { name: 'Rex', tag: null, petType: 'dog', packSize: 2 },
}

const packageFile: ForeignSchema = {
  schema: {
    title: 'package.json',
    type: 'object',
    required: ['name', 'version'],
    properties: {
      name: { type: 'string', maxLength: 214, pattern: '^[a-z][a-z0-9-]*$', examples: ['my-package'] },
      version: { type: 'string' },
      author: { $ref: '#/definitions/person' },
      contributors: { type: 'array', items: { $ref: '#/definitions/person' } },
      keywords: { type: 'array', items: { type: 'string' }, uniqueItems: true },
      scripts: {
        type: 'object',
        properties: { test: { type: 'string' } },
        additionalProperties: { type: 'string' },
      },
      dependencies: { type: 'object', additionalProperties: { type: 'string' } },
      private: { anyOf: [{ type: 'boolean' }, { enum: ['false', 'true'] }] },
      exports: { $ref: '#/definitions/exportsEntry' },
    },
    patternProperties: { '^_': { description: 'Of no consequence' } },
    definitions: {
      person: {
        description: 'Who has a part in it',
        type: ['object', 'string'],
        required: ['name'],
        properties: { name: { type: 'string' }, email: { type: 'string', format: 'email' } },
      },
      exportsEntry: {
        oneOf: [
          { type: ['string', 'null'], title: 'Path' },
          {
            type: 'object',
            title: 'Conditions',
            additionalProperties: { $ref: '#/definitions/exportsEntry' },
          },
        ],
      },
    },
  },
  data: {
    name: 'demo',
    version: '1.0.0',
    private: 'true',
    author: 'Doe',
    contributors: [{ name: 'Roe', email: 'roe@example.com' }, 'Poe'],
    scripts: { build: 'make', test: 'check' },
    exports: { '.': { import: './a.js', require: null } },
    _id: 7,
    browser: './b.js',
  },
}

const workflow: ForeignSchema = {
  schema: {
    title: 'Workflow',
    type: 'object',
    required: ['on', 'jobs'],
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      on: {
        oneOf: [
          { enum: ['push', 'pull_request'], title: 'One event' },
          { type: 'array', items: { enum: ['push', 'pull_request'] }, minItems: 1, title: 'Several events' },
          {
            type: 'object',
            title: 'Events with filters',
            properties: {
              push: {
                type: ['object', 'null'],
                properties: { branches: { type: 'array', items: { type: 'string' } } },
              },
            },
          },
        ],
      },
      env: {
        type: 'object',
        additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
      },
      jobs: {
        type: 'object',
        minProperties: 1,
        patternProperties: {
          '^[_a-zA-Z][a-zA-Z0-9_-]*$': {
            oneOf: [
              {
                title: 'Steps',
                type: 'object',
                required: ['runs-on'],
                properties: {
                  'runs-on': { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
                  steps: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: { uses: { type: 'string' }, run: { type: 'string' } },
                      oneOf: [{ required: ['uses'] }, { required: ['run'] }],
                    },
                  },
                },
              },
              {
                title: 'Another workflow',
                type: 'object',
                required: ['uses'],
                properties: { uses: { type: 'string' } },
              },
            ],
          },
        },
        additionalProperties: false,
      },
    },
  },
  data: {
    on: ['push'],
    env: { A: 'x', B: 2, C: false },
    jobs: {
      test: { 'runs-on': ['linux', 'large'], steps: [{ uses: 'a' }, { run: 'b' }] },
      other: { uses: './c' },
    },
  },
}

const compose: ForeignSchema = {
  schema: {
    type: 'object',
    properties: {
      services: {
        type: 'object',
        patternProperties: { '^[a-z]+$': { $ref: '#/$defs/service' } },
        additionalProperties: false,
      },
    },
    required: ['services'],
    $defs: {
      listOrMap: {
        oneOf: [
          {
            type: 'object',
            patternProperties: { '.+': { type: ['string', 'number', 'null'] } },
            additionalProperties: false,
          },
          { type: 'array', items: { type: 'string' }, uniqueItems: true },
        ],
      },
      service: {
        type: 'object',
        properties: {
          image: { type: 'string' },
          command: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
          environment: { $ref: '#/$defs/listOrMap' },
          ports: {
            type: 'array',
            items: {
              anyOf: [
                { type: 'number' },
                { type: 'string' },
                { type: 'object', properties: { target: { type: 'integer' } } },
              ],
            },
          },
        },
      },
    },
  },
  data: {
    services: {
      web: {
        image: 'demo',
        command: ['a', 'b'],
        environment: { X: null, Y: 1 },
        ports: [80, '81', { target: 82 }],
      },
      db: { environment: ['A=1'] },
    },
  },
}

const lintRules: ForeignSchema = {
  schema: {
    type: 'object',
    properties: {
      root: { type: 'boolean', default: true },
      extends: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      rules: {
        type: 'object',
        additionalProperties: {
          oneOf: [
            { $ref: '#/$defs/severity' },
            { type: 'array', prefixItems: [{ $ref: '#/$defs/severity' }], minItems: 1 },
          ],
        },
      },
    },
    $defs: {
      severity: { oneOf: [{ type: 'integer', minimum: 0, maximum: 2 }, { enum: ['off', 'warn', 'error'] }] },
    },
  },
  data: {
    rules: { semi: 2, quotes: ['error', 'single', { avoid: true }], eqeqeq: 'warn' },
    extends: ['a'],
    root: false,
  },
}

const tsconfig: ForeignSchema = {
  schema: {
    type: 'object',
    allOf: [{ $ref: '#/definitions/options' }, { $ref: '#/definitions/files' }],
    definitions: {
      files: {
        properties: {
          files: { type: 'array', items: { type: 'string' } },
          include: { type: 'array', items: { type: 'string' } },
        },
      },
      options: {
        properties: {
          compilerOptions: {
            type: 'object',
            properties: {
              target: { anyOf: [{ enum: ['es2020', 'es2022'] }, { pattern: '^[Ee][Ss]' }], type: 'string' },
              strict: { type: ['boolean', 'null'] },
              paths: {
                type: 'object',
                additionalProperties: { type: ['array', 'null'], items: { type: ['string', 'null'] } },
              },
            },
          },
        },
      },
    },
  },
  data: {
    compilerOptions: { paths: { '@/*': ['src/*', null], '#': null }, strict: null, target: 'ES2021' },
    include: [],
  },
}

/** rjsf's playground: dependencies in both forms, and a conditional person. */
const dependencies: ForeignSchema = {
  schema: {
    title: 'Schema dependencies',
    type: 'object',
    properties: {
      simple: {
        type: 'object',
        properties: { credit_card: { type: 'number' } },
        dependentSchemas: {
          credit_card: { properties: { billing_address: { type: 'string' } }, required: ['billing_address'] },
        },
      },
      person: {
        type: 'object',
        properties: {
          'Do you have any pets?': {
            type: 'string',
            enum: ['No', 'Yes: One', 'Yes: More than one'],
            default: 'No',
          },
        },
        required: ['Do you have any pets?'],
        dependentSchemas: {
          'Do you have any pets?': {
            oneOf: [
              { properties: { 'Do you have any pets?': { const: 'No' } } },
              {
                properties: {
                  'Do you have any pets?': { const: 'Yes: One' },
                  'How old is your pet?': { type: 'number' },
                },
                required: ['How old is your pet?'],
              },
              {
                properties: {
                  'Do you have any pets?': { const: 'Yes: More than one' },
                  'Do you want to get rid of any?': { type: 'boolean' },
                },
                required: ['Do you want to get rid of any?'],
              },
            ],
          },
        },
      },
    },
  },
  data: {
    simple: { credit_card: 4, billing_address: 'x' },
    person: { 'Do you have any pets?': 'Yes: One', 'How old is your pet?': 6 },
  },
}

/** rjsf's and JSON Forms' arrays and anyOf: fixed items, nested lists, either of two. */
const arrays: ForeignSchema = {
  schema: {
    definitions: {
      Thing: { type: 'object', properties: { name: { type: 'string', default: 'Default name' } } },
    },
    type: 'object',
    properties: {
      age: { type: 'integer' },
      listOfStrings: { type: 'array', items: { type: 'string', default: 'bazinga' } },
      multipleChoicesList: {
        type: 'array',
        items: { type: 'string', enum: ['foo', 'bar'] },
        uniqueItems: true,
      },
      fixedItemsList: {
        type: 'array',
        prefixItems: [{ type: 'string' }, { type: 'boolean' }],
        items: { type: 'number' },
      },
      minItemsList: { type: 'array', minItems: 2, items: { $ref: '#/definitions/Thing' } },
      nestedList: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
    },
    anyOf: [
      {
        title: 'First method',
        properties: { firstName: { type: 'string' }, lastName: { type: 'string' } },
        required: ['firstName'],
      },
      { title: 'Second method', properties: { idCode: { type: 'string' } }, required: ['idCode'] },
    ],
  },
  data: {
    idCode: '7',
    fixedItemsList: ['a', false, 3, 4],
    nestedList: [['x'], []],
    minItemsList: [{}, { name: 'b' }],
    multipleChoicesList: ['bar'],
  },
}

/** JSON Forms' examples: a rule, and addresses by oneOf. */
const addresses: ForeignSchema = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 3, description: 'The name' },
      kindOfAddress: { type: 'string', enum: ['home', 'user'] },
      addressOrUser: { oneOf: [{ $ref: '#/definitions/address' }, { $ref: '#/definitions/user' }] },
    },
    required: ['name', 'addressOrUser'],
    if: { properties: { kindOfAddress: { const: 'home' } }, required: ['kindOfAddress'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { since: { type: 'string', format: 'date' } }, required: ['since'] },
    definitions: {
      address: {
        type: 'object',
        title: 'Address',
        properties: { street: { type: 'string' }, city: { type: 'string' } },
        required: ['street', 'city'],
        additionalProperties: false,
      },
      user: {
        type: 'object',
        title: 'User',
        properties: { mail: { type: 'string', format: 'email', examples: ['doe@example.com'] } },
        required: ['mail'],
        additionalProperties: false,
      },
    },
  },
  data: {
    name: 'Doe',
    kindOfAddress: 'home',
    since: '2026-06-15',
    addressOrUser: { city: 'B', street: 'A' },
  },
}

export const foreignSchemas: Readonly<Record<string, ForeignSchema>> = {
  'a FHIR Observation': observation,
  'an OpenAPI component': openApi,
  'a package.json': packageFile,
  'a workflow': workflow,
  'a compose file': compose,
  'lint rules': lintRules,
  'a tsconfig.json': tsconfig,
  'dependencies of rjsf': dependencies,
  'arrays of rjsf': arrays,
  'addresses of JSON Forms': addresses,
}
