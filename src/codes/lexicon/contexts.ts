/** What a query is about besides a condition, and which code says both; read by `parseContexts`. */
export interface ContextSource {
  /** The words that say it, split by commas. */
  readonly terms: string
  /** Beginnings of the codes that say it. What a search finds of them by itself stays. */
  readonly within: string
  /** Lines of `<codes of conditions> = <codes that say both>`, by their beginnings; the longest one counts. */
  readonly codes: string
  /** Beginnings of codes of what seldom passes: "h/o htn" is mostly hypertension. These go first as they are. */
  readonly lasting?: string
}

/** What diabetes does to other organs, by the first characters of its code. */
const diabetic = (type: string): string => `
N18 N19 = ${type}.22
N03 N04 N05 N06 N08 R80 = ${type}.21 ${type}.29
N28 R79.89 = ${type}.29
H34 H35 H36 = ${type}.319 ${type}.3
H25 H26 = ${type}.36
H40 H53 H54 = ${type}.39
G60 G62 G58 G63 R20 M79.2 = ${type}.42 ${type}.40
G56 G57 = ${type}.41
G90 I95.1 = ${type}.43
K31.84 K59 N31 = ${type}.43
G73 M62.81 = ${type}.44
I70 I73 I96 I99 = ${type}.51
M14 M24.54 M24.57 = ${type}.610 ${type}.618
L97 S91 = ${type}.621
L98.4 L89 = ${type}.622
L00 L08 L20 L30 L92 L02 L03 L98 = ${type}.628
K05 K08 = ${type}.638
E16 = ${type}.649
R73 = ${type}.65
E87.2 E87.21 = ${type}.10
N52 E78 M86 M72 M75.0 = ${type}.69
`

export const contexts: readonly ContextSource[] = [
  {
    terms:
      'fhx, fh, fhx of, fam hx, fam hx of, famhx, family hx, family hx of, family history, family history of, family h o, fam h o, fam history, fam history of, mom has, dad has, mother has, father has, mom had, dad had, mother had, father had, sister had, brother had, parent had, runs in family',
    within: 'Z80 Z81 Z82 Z83 Z84',
    codes: `
C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 = Z80.0
C33 C34 = Z80.1
C30 C31 C32 C37 C38 C39 = Z80.2
C50 D05 = Z80.3
C51 C52 C53 C54 C55 C57 C60 C62 C63 = Z80.49
C56 = Z80.41
C61 = Z80.42
C64 C65 = Z80.51
C67 = Z80.52
C66 C68 = Z80.59
C91 C92 C93 C94 C95 = Z80.6
C81 C82 C83 C84 C85 C88 C90 C96 = Z80.7
C = Z80.8
C80 = Z80.9
F70 F71 F72 F73 F79 Q90 = Z81.0
F10 = Z81.1
F17 Z72.0 Z87.891 = Z81.2
F11 F12 F13 F14 F15 F16 F18 F19 = Z81.3
F = Z81.8
R45.851 T14.91 X83 = Z81.8
G = Z82.0
H54 = Z82.1
H90 H91 = Z82.2
I60 I61 I62 I63 I67 I69 G45 = Z82.3
I46 R99 = Z82.41
I = Z82.49
J45 = Z82.5
J = Z83.6
J43 J44 J47 = Z82.5 Z83.6
M05 M06 M15 M16 M17 M18 M19 = Z82.61
M80 M81 = Z82.62
M = Z82.69
Q = Z82.79
Q61 = Z82.71
R95 = Z84.82
A B = Z83.1
B20 = Z83.0
D5 D6 D7 = Z83.2
E08 E09 E10 E11 E13 O24 R73 = Z83.3
E78 = Z83.438 Z83.42
E78.01 E78.00 = Z83.42
E = Z83.49
H = Z83.518
H40 = Z83.511
H60 H65 H66 H72 H81 H93 = Z83.52
K63.5 D12 Z86.010 = Z83.719 Z83.71
K = Z83.79
L = Z84.0
N17 N18 N19 N20 N25 N28 = Z84.1
N = Z84.2
D3 D4 = Z80.8 Z84.89
`,
  },
  {
    terms:
      'hx, hx of, h o, history, history of, past hx, past history, prior, previous, pmh, pmh of, phx, personal history of, personal hx of, past hx of, remote, resolved',
    within: 'Z85 Z86 Z87 Z91 Z92 I25.2 O34 O09 F10.21 F11.21',
    lasting:
      'E03 E04 E05 E06 E08 E09 E10 E11 E13 E66 E78 F20 F25 F31 F84 F90 G20 G30 G35 G40 G43 G47 H40 I10 I25 I48 I50 I73 J30 J43 J44 J45 K21 K50 K51 K58 M05 M06 M10 M32 M81 N18 N40 N80 L40',
    codes: `
C15 = Z85.01
C16 = Z85.028
C18 C19 = Z85.038
C20 C21 = Z85.048
C22 = Z85.05
C17 = Z85.068
C25 = Z85.07
C23 C24 C26 = Z85.09
C34 = Z85.118
C32 = Z85.21
C37 C30 C31 C38 C39 = Z85.29
C50 D05 = Z85.3
D05 = Z86.000
D06 = Z86.001
D03 = Z86.006
C53 = Z85.41
C54 C55 = Z85.42
C56 = Z85.43
C51 C52 C57 = Z85.44
C61 = Z85.46
C62 = Z85.47
C60 C63 = Z85.49
C64 = Z85.528
C65 C66 C68 = Z85.59
C67 = Z85.51
C81 = Z85.71
C82 C83 C84 C85 C88 = Z85.72
C90 C96 = Z85.79
C91 C92 C93 C94 C95 = Z85.6
C43 = Z85.820
C44 = Z85.828
C4A = Z85.821
C40 C41 = Z85.830
C47 C48 C49 = Z85.831
C69 = Z85.840
C70 C71 = Z85.841
C72 = Z85.848
C73 = Z85.850
C74 C75 = Z85.858
C00 C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 = Z85.818
C = Z85.89
C80 = Z85.9
D12 K63.5 K62.1 = Z86.010
D = Z86.018
D32 D33 = Z86.011
D5 D6 D7 D8 = Z86.2
A B = Z86.19
A15 = Z86.11
A80 = Z86.12
B50 B54 = Z86.13
A49.02 = Z86.14
Z22.7 = Z86.15
U07 = Z86.16
O24 = Z86.32
E = Z86.39
F10 = F10.21
F11 = F11.21
F17 = Z87.891
F32 F33 F41 F43 F50 F53 = Z86.59
F = Z86.59
R45.851 R45.88 T14.91 = Z91.51
G00 G03 G04 = Z86.61
G45 I63 I60 I61 I62 I67 = Z86.73
G = Z86.69
H = Z86.69
I21 I22 I24 = I25.2
I26 = Z86.711
I82 = Z86.718
I80 = Z86.72
I46 = Z86.74
I = Z86.79
J12 J13 J14 J15 J16 J18 = Z87.01
J = Z87.09
K25 K26 K27 K28 = Z87.11
K = Z87.19
L = Z87.2
M = Z87.39
M84.3 = Z87.312
M80 = Z87.310
N20 N21 N22 N23 = Z87.442
N39.0 N30 N10 N12 = Z87.440
N04 N05 = Z87.441
N = Z87.448
N40 N41 N42 N43 N44 N45 N46 N47 N48 N49 N50 = Z87.438
N60 N61 N62 N63 N64 = Z87.898
N7 N8 N9 = Z87.42
N87 R87 = Z87.410
O60 = Z87.51
O = Z87.59
Q = Z87.798
Q20 Q21 Q22 Q23 Q24 Q25 = Z87.74
R56 R00 R04 R07 R55 R = Z87.898
S02 S12 S22 S32 S42 S52 S62 S72 S82 S92 = Z87.81
S06 = Z87.820
S T = Z87.828
T78.0 T78.2 = Z87.892
T74.1 T76.1 Y07 = Z91.410
T74.2 T76.2 = Z91.410
R29.6 W1 W0 = Z91.81
`,
  },
  {
    terms:
      'exposure to, exposure, exposed to, exposed, contact with, contact, close contact, close contact with, household contact, partner with, partner has, spouse has, kid has, coworker has',
    within: 'Z20 Z77 Z57 W X T',
    codes: `
A15 A16 A17 A18 A19 Z22.7 R76 = Z20.1
A00 A01 A02 A03 A04 A05 A06 A07 A08 A09 = Z20.09
A5 A60 A63 A64 N34 R36 = Z20.2
A82 W54 W55 = Z20.3
B05 B06 = Z20.4
B15 B16 B17 B18 B19 = Z20.5
B20 Z21 = Z20.6
B85 B86 B87 B88 = Z20.7
A39 A87 G0 = Z20.811
A = Z20.818
J02 J03 A38 A49 B95 J15 = Z20.818
B01 B02 = Z20.820
A92.5 = Z20.821
U07 = Z20.822
B J09 J10 J11 J12 J20 J21 J00 J06 = Z20.828
H10 = Z20.89 Z20.828
A69 W57 = Z20.89 Z20.818
T56.0 = Z77.011
T58 = Z77.29
F17 J70.5 = Z77.22
`,
  },
  {
    terms: 'screening for, screening, screen for, screen, scr, scrn, screening visit, r o screening',
    within: 'Z11 Z12 Z13 Z01 Z36 Z00',
    codes: `
A15 Z22.7 R76 = Z11.1
A5 A60 A63 A64 = Z11.3
B20 Z21 = Z11.4
U07 = Z11.52
B15 B16 B17 B18 B19 B = Z11.59
A = Z11.2
B65 B7 B8 = Z11.6
R87.81 A63.0 = Z11.51
C18 C19 C20 D12 K63.5 = Z12.11
C16 C15 C22 C25 C26 = Z12.89
C34 = Z12.2
C50 D05 = Z12.31
C53 R87 = Z12.4
C67 = Z12.6
C61 N40 R97.2 = Z12.5
C62 = Z12.71
C56 = Z12.73
C43 C44 D22 = Z12.83
C00 C02 C06 = Z12.81
C = Z12.89
C80 = Z12.9
D5 D6 D7 D8 = Z13.0
E08 E09 E10 E11 R73 = Z13.1
E55 E5 E6 = Z13.21
E66 = Z13.89
E78 = Z13.220
E0 E2 = Z13.29
E = Z13.29 Z13.228
F32 F33 F53 = Z13.31
F53 = Z13.32
F84 = Z13.41
F80 F88 F89 R62 = Z13.42
F = Z13.39
G30 F03 = Z13.858
G = Z13.858
H90 H91 = Z01.10 Z13.5
H = Z13.5
I = Z13.6
J = Z13.83
K = Z13.818
M80 M81 M85 = Z13.820
M = Z13.828
N18 N = Z13.89
Q = Z13.79
S06 = Z13.850
T56.0 = Z13.88
`,
  },
  {
    terms:
      'vaccine, vaccination, vax, vacc, shot, shots, immunization, booster, prophylaxis vaccine, needs vaccine, vaccine for',
    within: 'Z23 Z28 Z29 T88 T50',
    codes: `
A B J09 J10 J11 J12 J13 J14 J15 J18 U07 G00 G03 R87 = Z23
`,
  },
  {
    terms:
      'pregnancy, pregnant, preg, in pregnancy, during pregnancy, while pregnant, complicating pregnancy, affecting pregnancy, gravid, antepartum',
    within: 'O Z33 Z34 Z3A Z32 F53',
    codes: `
A15 = O98.01
A5 = O98.21 O98.3
B15 B16 B17 B18 B19 = O98.41
B20 Z21 = O98.71
U07 = O98.51
B = O98.51 O98.81
A = O98.81
N76 B37.3 N72 = O23.59
N30 = O23.1
N10 N12 = O23.0
N39 = O23.4
D50 D51 D52 D53 D64 = O99.019 O99.01
D6 D7 D8 = O99.119 O99.11
E08 E09 = O24.91
E10 = O24.01
E11 = O24.11 O24.91
R73 = O99.810
E66 = O99.210 O99.21
E0 E2 E3 E5 E6 E7 E8 = O99.280 O99.28
F17 = O99.330 O99.33
F10 = O99.310 O99.31
F11 F12 F13 F14 F15 F16 F18 F19 = O99.320 O99.32
F = O99.340 O99.341 O99.342 O99.343
G = O99.350 O99.35
H = O99.891
I10 = O10.919 O10.019 O16.9 O10.9
R03 = O16.9 O26.89
I82 = O22.30 O22.3
I83 = O22.00 O22.0
I84 K64 = O22.40 O22.4
I26 = O88.219 O88.21
I = O99.419 O99.41
J = O99.519 O99.51
K21 K59 K58 K50 K51 K = O99.619 O99.61
K80 K83 K76 = O26.619 O26.61
L = O99.719 O99.71
L29 = O26.899 O99.719
M54 R10 R25 M79 = O26.899 O99.891
R11 = O21.9 O21.0
R51 = O26.899
R60 = O12.00 O12.0
R80 = O12.10 O12.1
N93 N92 = O20.9 O46.90
R63.5 = O26.00
R50 R05 R = O26.899
N = O26.839 O26.83
Z67 = O26.899 O36.0
Z98.84 = O99.840
S T = O9A.219 O9A.21
C = O9A.119
D25 = O34.10 O34.1
`,
  },
  {
    terms: 'postpartum, post partum, pp, after delivery, puerperal',
    within: 'O F53 Z39 D62 E06',
    codes: `
F32 F33 F39 = F53.0
F29 F23 = F53.1
D50 D62 D64 = O90.81
I10 R03 = O16.5
N61 = O91.22
I82 = O87.1
K64 = O87.2
E06 E05 = O90.5
N30 N39 = O86.20
N71 = O86.12
R58 N93 N92 = O72.1
`,
  },
  {
    terms: 'newborn, nb, neonate, neonatal',
    within: 'P Z00.11 Z38 Z05 Q Z13 H04',
    codes: `
R17 = P59.9
R63 = P92.9
E16 = P70.4
R50 = P81.9
R11 = P92.09
R06 = P28.89 P22.9
A41 = P36.9
H10 = P39.1
R56 G40 = P90
R63.4 = P92.6 P92.9
D64 D50 = P61.4
B37 = P37.5
`,
  },
  {
    terms:
      'dm, dm2, dm 2, t2dm, dmii, dm ii, type 2 dm, type 2 diabetes, type ii dm, type ii diabetes, type 2 diabetic, dm type 2, dm type ii, diabetes type 2, diabetes, diabetic, niddm, dm t2, due to dm, diabetes mellitus type 2, type 2 diabetes mellitus',
    within: 'E08 E09 E10 E11 E13 O24 Z13 Z83 Z79',
    codes: diabetic('E11'),
  },
  {
    terms:
      'dm1, dm 1, t1dm, dmi, dm i, type 1 dm, type 1 diabetes, type i dm, type i diabetes, dm type 1, diabetes type 1, iddm, type 1 diabetic',
    within: 'E10 O24 Z13 Z83 Z79',
    codes: diabetic('E10'),
  },
  {
    terms: 'htn, hypertension, hypertensive, high blood pressure',
    within: 'I11 I12 I13 I15 I16 I27 I1A O Z13 Z82 R03 K76 H35 G93 I85 I67',
    codes: `
N18 N19 = I12.9
N18.5 N18.6 = I12.0
I50 = I11.0
I51 I42 = I11.9
N28 = I12.9
`,
  },
  {
    terms: 'copd, emphysema',
    within: 'J43 J44',
    codes: `
J12 J13 J14 J15 J18 J20 J22 J21 = J44.0
J45 = J44.89
`,
  },
  {
    terms:
      'post stroke, post cva, s p stroke, s p cva, after stroke, residual stroke, old stroke, old cva, stroke residual, late effect stroke, late effect cva, from stroke, due to stroke, due to cva, hx cva with, hx stroke with, stroke deficit, h o cva, h o stroke, prior stroke, prior cva',
    within: 'I69 Z86',
    codes: `
G81 = I69.359 I69.35
G83 R53.1 M62.81 = I69.398 I69.33
R47.01 F80 = I69.320
R47.1 R47.8 = I69.322
R13 = I69.391
R29.810 = I69.392
R26 R27 R56 G40 R25 M62.8 = I69.398
R41 F01 F03 = I69.319 I69.31
R20 G89 H53 = I69.398
F32 F33 = I69.398
`,
  },
  {
    terms: 'alcoholic, etoh, alcohol, alcohol induced, alcohol related',
    within: 'F10 K70 K29.2 K86.0 G62.1 I42.6 G31.2 G72.1 T51 Y90 Z13 Z71 Z81 K85.2 Q86 P04 O99 R78',
    codes: `
K74 = K70.30
K70 K76 = K70.0
K75 = K70.10
K29 = K29.20
K85 = K85.20
K86 = K86.0
G60 G62 = G62.1
I42 = I42.6
G47 = F10.982
F41 = F10.980
F32 = F10.94
F03 F01 = F10.97
R56 = F10.230 F10.231
`,
  },
  {
    terms: 'post op, postop, postoperative, after surgery, post surgical, post procedure, postprocedural',
    within: 'Z48 Z09 Z98 T8 K91 N99 L76 M96 J95 I97 E89 D78 G89.18 Z47 Z01 H95 H59 O86 K56 R11 K66',
    codes: `
L08 L03 B99 A49 = T81.49XA
A41 = T81.44XA
L02 = T81.41XA T81.49XA
R52 G89 R10 M79 M25 = G89.18
K56 = K91.89
R33 = N99.89 R33.8
R11 = K91.89 R11.0
D62 D64 = D62
L76 R58 = L76.22
T81 S31 S = T81.31XA
R50 = R50.82
R60 M79.89 = T81.89XA
J18 = J95.89
`,
  },
]
