/**
 * The HCPCS Level II codes that outpatient practices use most: a selection, one a line as
 * `<tier> <code> <description>`; {@link parseStarter} reads it. Descriptions are the official long ones of the
 * October 2025 release (CMS, public domain). Tier is our own estimate of use: 1 daily, 2 weekly, 3 the rest.
 */
export const starterHcpcs = `
3 A0425 Ground mileage, per statute mile
3 A0428 Ambulance service, basic life support, non-emergency transport, (bls)
3 A4206 Syringe with needle, sterile, 1 cc or less, each
3 A4207 Syringe with needle, sterile 2 cc, each
3 A4208 Syringe with needle, sterile 3 cc, each
3 A4213 Syringe, sterile, 20 cc or greater, each
3 A4215 Needle, sterile, any size, each
3 A4216 Sterile water, saline and/or dextrose, diluent/flush, 10 ml
3 A4238 Supply allowance for adjunctive, non-implanted continuous glucose monitor (cgm), includes all supplies and accessories, 1 month supply = 1 unit of service
3 A4239 Supply allowance for non-adjunctive, non-implanted continuous glucose monitor (cgm), includes all supplies and accessories, 1 month supply = 1 unit of service
3 A4244 Alcohol or peroxide, per pint
3 A4250 Urine test or reagent strips or tablets (100 tablets or strips)
2 A4253 Blood glucose test or reagent strips for home blood glucose monitor, per 50 strips
3 A4258 Spring-powered device for lancet, each
2 A4259 Lancets, per box of 100
3 A4266 Diaphragm for contraceptive use
3 A4267 Contraceptive supply, condom, male, each
3 A4338 Indwelling catheter; foley type, two-way latex with coating (teflon, silicone, silicone elastomer, or hydrophilic, etc.), each
3 A4351 Intermittent urinary catheter; straight tip, with or without coating (teflon, silicone, silicone elastomer, or hydrophilic, etc.), each
3 A4352 Intermittent urinary catheter; coude (curved) tip, with or without coating (teflon, silicone, silicone elastomeric, or hydrophilic, etc.), each
3 A4358 Urinary drainage bag, leg or abdomen, vinyl, with or without tube, with straps, each
3 A4450 Tape, non-waterproof, per 18 square inches
3 A4452 Tape, waterproof, per 18 square inches
2 A4550 Surgical trays
3 A4561 Pessary, reusable, rubber, any type
3 A4562 Pessary, reusable, non rubber, any type
2 A4565 Slings
3 A4570 Splint
3 A4590 Special casting material (e.g., fiberglass)
3 A4595 Electrical stimulator supplies, 2 lead, per month, (e.g., tens, nmes)
2 A4614 Peak expiratory flow rate meter, hand held
3 A4615 Cannula, nasal
2 A4627 Spacer, bag or reservoir, with or without mask, for use with metered dose inhaler
3 A4649 Surgical supply; miscellaneous
3 A4670 Automatic blood pressure monitor
3 A4927 Gloves, non-sterile, per 100
3 A4930 Gloves, sterile, per pair
3 A5500 For diabetics only, fitting (including follow-up), custom preparation and supply of off-the-shelf depth-inlay shoe manufactured to accommodate multi-density insert(s), per shoe
3 A6196 Alginate or other fiber gelling dressing, wound cover, sterile, pad size 16 sq. in. or less, each dressing
3 A6209 Foam dressing, wound cover, sterile, pad size 16 sq. in. or less, without adhesive border, each dressing
3 A6216 Gauze, non-impregnated, non-sterile, pad size 16 sq. in. or less, without adhesive border, each dressing
3 A6222 Gauze, impregnated with other than water, normal saline, or hydrogel, sterile, pad size 16 sq. in. or less, without adhesive border, each dressing
3 A6234 Hydrocolloid dressing, wound cover, sterile, pad size 16 sq. in. or less, without adhesive border, each dressing
3 A6257 Transparent film, sterile, 16 sq. in. or less, each dressing
3 A6402 Gauze, non-impregnated, sterile, pad size 16 sq. in. or less, without adhesive border, each dressing
3 A6446 Conforming bandage, non-elastic, knitted/woven, sterile, width greater than or equal to three inches and less than five inches, per yard
3 A6454 Self-adherent bandage, elastic, non-knitted/non-woven, width greater than or equal to three inches and less than five inches, per yard
3 A6456 Zinc paste impregnated bandage, non-elastic, knitted/woven, width greater than or equal to three inches and less than five inches, per yard
3 A6530 Gradient compression stocking, below knee, 18-30 mmhg, each
3 A6549 Gradient compression garment, not otherwise specified, for daytime use, each
2 A7003 Administration set, with small volume nonfiltered pneumatic nebulizer, disposable
3 A7030 Full face mask used with positive airway pressure device, each
3 A7032 Cushion for use on nasal mask interface, replacement only, each
3 A7034 Nasal interface (mask or cannula type) used with positive airway pressure device, with or without head strap
3 A7035 Headgear used with positive airway pressure device
3 A7038 Filter, disposable, used with positive airway pressure device
3 A9270 Non-covered item or service
3 A9273 Cold or hot fluid bottle, ice cap or collar, heat and/or cold wrap, any type
3 A9276 Sensor; invasive (e.g., subcutaneous), disposable, for use with non-durable medical equipment interstitial continuous glucose monitoring system, one unit = 1 day supply
3 A9277 Transmitter; external, for use with non-durable medical equipment interstitial continuous glucose monitoring system
3 E0100 Cane, includes canes of all materials, adjustable or fixed, with tip
3 E0105 Cane, quad or three prong, includes canes of all materials, adjustable or fixed, with tips
3 E0110 Crutches, forearm, includes crutches of various materials, adjustable or fixed, pair, complete with tips and handgrips
2 E0114 Crutches underarm, other than wood, adjustable or fixed, pair, with pads, tips and handgrips
3 E0130 Walker, rigid (pickup), adjustable or fixed height
3 E0135 Walker, folding (pickup), adjustable or fixed height
3 E0143 Walker, folding, wheeled, adjustable or fixed height
3 E0163 Commode chair, mobile or stationary, with fixed arms
3 E0181 Powered pressure reducing mattress overlay/pad, alternating, with pump, includes heavy duty
3 E0243 Toilet rail, each
3 E0245 Tub stool or bench
3 E0260 Hospital bed, semi-electric (head and foot adjustment), with any type side rails, with mattress
3 E0562 Humidifier, heated, used with positive airway pressure device
2 E0570 Nebulizer, with compressor
2 E0601 Continuous positive airway pressure (cpap) device
3 E0603 Breast pump, electric (ac and/or dc), any type
3 E0607 Home blood glucose monitor
3 E0720 Transcutaneous electrical nerve stimulation (tens) device, two lead, localized stimulation
3 E0730 Transcutaneous electrical nerve stimulation (tens) device, four or more leads, for multiple nerve stimulation
3 E0784 External ambulatory infusion pump, insulin
3 E1390 Oxygen concentrator, single delivery port, capable of delivering 85 percent or greater oxygen concentration at the prescribed flow rate
3 E1399 Durable medical equipment, miscellaneous
3 E2102 Adjunctive, non-implanted continuous glucose monitor or receiver
3 E2103 Non-adjunctive, non-implanted continuous glucose monitor or receiver
1 G0008 Administration of influenza virus vaccine
1 G0009 Administration of pneumococcal vaccine
2 G0010 Administration of hepatitis b vaccine
3 G0022 Community health integration services, each additional 30 minutes per calendar month (list separately in addition to g0019)
3 G0024 Principal illness navigation services, additional 30 minutes per calendar month (list separately in addition to g0023)
1 G0101 Cervical or vaginal cancer screening; pelvic and clinical breast examination
2 G0102 Prostate cancer screening; digital rectal examination
2 G0103 Prostate cancer screening; prostate specific antigen test (psa)
3 G0104 Colorectal cancer screening; flexible sigmoidoscopy
2 G0108 Diabetes outpatient self-management training services, individual, per 30 minutes
2 G0109 Diabetes outpatient self-management training services, group session (2 or more), per 30 minutes
3 G0117 Glaucoma screening for high risk patients furnished by an optometrist or ophthalmologist
3 G0118 Glaucoma screening for high risk patient furnished under the direct supervision of an optometrist or ophthalmologist
2 G0121 Colorectal cancer screening; colonoscopy on individual not meeting criteria for high risk
2 G0127 Trimming of dystrophic nails, any number
2 G0136 Administration of a standardized, evidence-based social determinants of health risk assessment tool, 5-15 minutes
2 G0268 Removal of impacted cerumen (one or both ears) by physician on same date of service as audiologic function testing
2 G0283 Electrical stimulation (unattended), to one or more areas for indication(s) other than wound care, as part of a therapy plan of care
2 G0296 Counseling visit to discuss need for lung cancer screening using low dose ct scan (ldct) (service is for eligibility determination and shared decision making)
2 G0328 Colorectal cancer screening; fecal occult blood test, immunoassay, 1-3 simultaneous
2 G0396 Alcohol and/or substance (other than tobacco) misuse structured assessment (e.g., audit, dast), and brief intervention 15 to 30 minutes
3 G0397 Alcohol and/or substance (other than tobacco) misuse structured assessment (e.g., audit, dast), and intervention, greater than 30 minutes
3 G0399 Home sleep test (hst) with type iii portable monitor, unattended; minimum of 4 channels: 2 respiratory movement/airflow, 1 ecg/heart rate and 1 oxygen saturation
1 G0402 Initial preventive physical examination; face-to-face visit, services limited to new beneficiary during the first 12 months of medicare enrollment
2 G0403 Electrocardiogram, routine ecg with 12 leads; performed as a screening for the initial preventive physical examination with interpretation and report
3 G0404 Electrocardiogram, routine ecg with 12 leads; tracing only, without interpretation and report, performed as a screening for the initial preventive physical examination
3 G0405 Electrocardiogram, routine ecg with 12 leads; interpretation and report only, performed as a screening for the initial preventive physical examination
3 G0432 Infectious agent antibody detection by enzyme immunoassay (eia) technique, hiv-1 and/or hiv-2, screening
1 G0438 Annual wellness visit; includes a personalized prevention plan of service (pps), initial visit
1 G0439 Annual wellness visit, includes a personalized prevention plan of service (pps), subsequent visit
2 G0442 Annual alcohol misuse screening, 5 to 15 minutes
2 G0443 Brief face-to-face behavioral counseling for alcohol misuse, 15 minutes
1 G0444 Annual depression screening, 5 to 15 minutes
2 G0446 Annual, face-to-face intensive behavioral therapy for cardiovascular disease, individual, 15 minutes
2 G0447 Face-to-face behavioral counseling for obesity, 15 minutes
3 G0451 Development testing, with interpretation and report, per standardized instrument form
3 G0472 Hepatitis c antibody screening, for individual at high risk and other covered indication(s)
3 G0475 Hiv antigen/antibody, combination assay, screening
2 G0506 Comprehensive assessment of and care planning for patients requiring chronic care management services (list separately in addition to primary monthly care management service)
3 G0537 Administration of a standardized, evidence-based atherosclerotic cardiovascular disease (ascvd) risk assessment, 5-15 minutes, not more often than every 12 months
3 G0538 Atherosclerotic cardiovascular disease (ascvd) risk management services; clinical staff time; per calendar month
2 G0556 Advanced primary care management services for a patient with one chronic condition [expected to last at least 12 months, or until the death of the patient, which place the patient at significant risk of death, acute exacerbation/decompensation, or functional decline], or fewer, provided by clinical staff and directed by a physician or other qualified health care professional who is responsible for all primary care and serves as the continuing focal point for all needed health care services, per calendar month, with the following elements, as appropriate: consent; ++  inform the patient of the availability of the service; that only one practitioner can furnish and be paid for the service during a calendar month; of the right to stop the services at any time (effective at the end of the calendar month); and that cost sharing may apply. ++  document in patient's medical record that consent was obtained. initiation during a qualifying visit for new patients or patients not seen within 3 years; provide 24/7 access for urgent needs to care team/practitioner, including providing patients/caregivers with a way to contact health care professionals in the practice to discuss urgent needs regardless of the time of day or day of week; continuity of care with a designated member of the care team with whom the patient is able to schedule successive routine appointments; deliver care in alternative ways to traditional office visits to best meet the patient's needs, such as home visits and/or expanded hours; overall comprehensive care management; ++  systematic needs assessment (medical and psychosocial). ++  system-based approaches to ensure receipt of preventive services. ++  medication reconciliation, management and oversight of self-management. development, implementation, revision, and maintenance of an electronic patient-centered comprehensive care plan with typical care plan elements when clinically relevant; ++  care plan is available timely within and outside the billing practice as appropriate to individuals involved in the beneficiary's care, can be routinely accessed and updated by care team/practitioner, and copy of care plan to patient/caregiver; coordination of care transitions between and among health care providers and settings, including referrals to other clinicians and follow-up after an emergency department visit and discharges from hospitals, skilled nursing facilities or other health care facilities as applicable; ++  ensure timely exchange of electronic health information with other practitioners and providers to support continuity of care. ++  ensure timely follow-up communication (direct contact, telephone, electronic) with the patient and/or caregiver after an emergency department visit and discharges from hospitals, skilled nursing facilities, or other health care facilities, within 7 calendar days of discharge, as clinically indicated. ongoing communication and coordinating receipt of needed services from practitioners, home- and community-based service providers, community-based social service providers, hospitals, and skilled nursing facilities (or other health care facilities), and document communication regarding the patient's psychosocial strengths and needs, functional deficits, goals, preferences, and desired outcomes, including cultural and linguistic factors, in the patient's medical record; enhanced opportunities for the beneficiary and any caregiver to communicate with the care team/practitioner regarding the beneficiary's care through the use of asynchronous non-face-to-face consultation methods other than telephone, such as secure messaging, email, internet, or patient portal, and other communication-technology based services, including remote evaluation of pre-recorded patient information and interprofessional telephone/internet/ehr referral service(s), to maintain ongoing communication with patients, as appropriate; ++  ensure access to patient-initiated digital communications that require a clinical decision, such as virtual check-ins and digital online assessment and management and e/m visits (or e-visits). analyze patient population data to identify gaps in care and offer additional interventions, as appropriate; risk stratify the practice population based on defined diagnoses, claims, or other electronic data to identify and target services to patients; be assessed through performance measurement of primary care quality, total cost of care, and meaningful use of certified ehr technology
2 G0557 Advanced primary care management services for a patient with multiple (two or more) chronic conditions expected to last at least 12 months, or until the death of the patient, which place the patient at significant risk of death, acute exacerbation/decompensation, or functional decline, provided by clinical staff and directed by a physician or other qualified health care professional who is responsible for all primary care and serves as the continuing focal point for all needed health care services, per calendar month, with the following elements, as appropriate: consent; ++  inform the patient of the availability of the service; that only one practitioner can furnish and be paid for the service during a calendar month; of the right to stop the services at any time (effective at the end of the calendar month); and that cost sharing may apply. ++  document in patient's medical record that consent was obtained. initiation during a qualifying visit for new patients or patients not seen within 3 years; provide 24/7 access for urgent needs to care team/practitioner, including providing patients/caregivers with a way to contact health care professionals in the practice to discuss urgent needs regardless of the time of day or day of week; continuity of care with a designated member of the care team with whom the patient is able to schedule successive routine appointments; deliver care in alternative ways to traditional office visits to best meet the patient's needs, such as home visits and/or expanded hours; overall comprehensive care management; ++  systematic needs assessment (medical and psychosocial). ++  system-based approaches to ensure receipt of preventive services. ++  medication reconciliation, management and oversight of self-management. development, implementation, revision, and maintenance of an electronic patient-centered comprehensive care plan; ++  care plan is available timely within and outside the billing practice as appropriate to individuals involved in the beneficiary's care, can be routinely accessed and updated by care team/practitioner, and copy of care plan to patient/caregiver; coordination of care transitions between and among health care providers and settings, including referrals to other clinicians and follow-up after an emergency department visit and discharges from hospitals, skilled nursing facilities or other health care facilities as applicable; ++  ensure timely exchange of electronic health information with other practitioners and providers to support continuity of care. ++  ensure timely follow-up communication (direct contact, telephone, electronic) with the patient and/or caregiver after an emergency department visit and discharges from hospitals, skilled nursing facilities, or other health care facilities, within 7 calendar days of discharge, as clinically indicated. ongoing communication and coordinating receipt of needed services from practitioners, home- and community-based service providers, community-based social service providers, hospitals, and skilled nursing facilities (or other health care facilities), and document communication regarding the patient's psychosocial strengths and needs, functional deficits, goals, preferences, and desired outcomes, including cultural and linguistic factors, in the patient's medical record; enhanced opportunities for the beneficiary and any caregiver to communicate with the care team/practitioner regarding the beneficiary's care through the use of asynchronous non-face-to-face consultation methods other than telephone, such as secure messaging, email, internet, or patient portal, and other communication-technology based services, including remote evaluation of pre-recorded patient information and interprofessional telephone/internet/ehr referral service(s), to maintain ongoing communication with patients, as appropriate; ++  ensure access to patient-initiated digital communications that require a clinical decision, such as virtual check-ins and digital online assessment and management and e/m visits (or e-visits). analyze patient population data to identify gaps in care and offer additional interventions, as appropriate; risk stratify the practice population based on defined diagnoses, claims, or other electronic data to identify and target services to patients; be assessed through performance measurement of primary care quality, total cost of care, and meaningful use of certified ehr technology
3 G2086 Office-based treatment for opioid use disorder, including development of the treatment plan, care coordination, individual therapy and group therapy and counseling; at least 70 minutes in the first calendar month
3 G2087 Office-based treatment for opioid use disorder, including care coordination, individual therapy and group therapy and counseling; at least 60 minutes in a subsequent calendar month
1 G2211 Visit complexity inherent to evaluation and management associated with medical care services that serve as the continuing focal point for all needed health care services and/or with medical care services that are part of ongoing care related to a patient's single, serious condition or a complex condition.  (add-on code, list separately in addition to office/outpatient evaluation and management visit, new or established)
2 G2212 Prolonged office or other outpatient evaluation and management service(s) beyond the maximum required time of the primary procedure which has been selected using total time on the date of the primary service; each additional 15 minutes by the physician or qualified healthcare professional, with or without direct patient contact (list separately in addition to cpt codes 99205, 99215, 99483 for office or other outpatient evaluation and management services) (do not report g2212 on the same date of service as 99358, 99359, 99415, 99416). (do not report g2212 for any time unit less than 15 minutes)
3 G2215 Take-home supply of nasal naloxone; 2-pack of 4mg per 0.1 ml nasal spray (provision of the services by a medicare-enrolled opioid treatment program); list separately in addition to code for primary procedure
3 H0001 Alcohol and/or drug assessment
3 H0004 Behavioral health counseling and therapy, per 15 minutes
3 H0031 Mental health assessment, by non-physician
3 H0038 Self-help/peer services, per 15 minutes
3 H0049 Alcohol and/or drug screening
3 H2000 Comprehensive multidisciplinary evaluation
3 H2011 Crisis intervention service, per 15 minutes
3 J0131 Injection, acetaminophen, not otherwise specified,10 mg
2 J0165 Injection, epinephrine, not otherwise specified, 0.1 mg
3 J0290 Injection, ampicillin sodium, 500 mg
2 J0561 Injection, penicillin g benzathine, 100,000 units
3 J0577 Injection, buprenorphine extended-release (brixadi), less than or equal to 7 days of therapy
3 J0578 Injection, buprenorphine extended release (brixadi), greater than 7 days and up to 28 days of therapy
3 J0585 Injection, onabotulinumtoxina, 1 unit
3 J0690 Injection, cefazolin sodium, 500 mg
1 J0696 Injection, ceftriaxone sodium, per 250 mg
2 J0702 Injection, betamethasone acetate 3 mg and betamethasone sodium phosphate 3 mg
3 J0739 Injection, cabotegravir, 1mg, fda approved prescription, only for use as hiv pre-exposure prophylaxis (not for use as treatment for hiv)
3 J0780 Injection, prochlorperazine, up to 10 mg
2 J0897 Injection, denosumab, 1 mg
2 J1010 Injection, methylprednisolone acetate, 1 mg
2 J1050 Injection, medroxyprogesterone acetate, 1 mg
2 J1071 Injection, testosterone cypionate, 1 mg
1 J1100 Injection, dexamethasone sodium phosphate, 1 mg
2 J1200 Injection, diphenhydramine hcl, up to 50 mg
3 J1380 Injection, estradiol valerate, up to 10 mg
3 J1439 Injection, ferric carboxymaltose, 1 mg
3 J1580 Injection, garamycin, gentamicin, up to 80 mg
3 J1630 Injection, haloperidol, up to 5 mg
3 J1631 Injection, haloperidol decanoate, per 50 mg
3 J1650 Injection, enoxaparin sodium, 10 mg
3 J1756 Injection, iron sucrose, 1 mg
1 J1885 Injection, ketorolac tromethamine, per 15 mg
3 J1938 Injection, furosemide, 1 mg
3 J2003 Injection, lidocaine hydrochloride, 1 mg
3 J2060 Injection, lorazepam, 2 mg
3 J2270 Injection, morphine sulfate, up to 10 mg
3 J2315 Injection, naltrexone, depot form, 1 mg
3 J2357 Injection, omalizumab, 5 mg
2 J2360 Injection, orphenadrine citrate, up to 60 mg
2 J2405 Injection, ondansetron hydrochloride, per 1 mg
3 J2426 Injection, paliperidone palmitate extended release (invega sustenna), 1 mg
2 J2550 Injection, promethazine hcl, up to 50 mg
3 J2788 Injection, rho d immune globulin, human, minidose, 50 micrograms (250 i.u.)
3 J2790 Injection, rho d immune globulin, human, full dose, 300 micrograms (1500 i.u.)
2 J2919 Injection, methylprednisolone sodium succinate, 5 mg
3 J3030 Injection, sumatriptan succinate, 6 mg (code may be used for medicare when drug administered under the direct supervision of a physician, not for use when drug is self administered)
3 J3121 Injection, testosterone enanthate, 1 mg
1 J3301 Injection, triamcinolone acetonide, not otherwise specified, 10 mg
3 J3303 Injection, triamcinolone hexacetonide, per 5 mg
3 J3360 Injection, diazepam, up to 5 mg
3 J3410 Injection, hydroxyzine hcl, up to 25 mg
3 J3411 Injection, thiamine hcl, 100 mg
3 J3415 Injection, pyridoxine hcl, 100 mg
1 J3420 Injection, vitamin b-12 cyanocobalamin, up to 1000 mcg
3 J3475 Injection, magnesium sulfate, per 500 mg
3 J3489 Injection, zoledronic acid, 1 mg
2 J3490 Unclassified drugs
3 J3590 Unclassified biologics
3 J7030 Infusion, normal saline solution , 1000 cc
3 J7040 Infusion, normal saline solution, sterile (500 ml = 1 unit)
3 J7050 Infusion, normal saline solution, 250 cc
3 J7295 Ethinyl estradiol and etonogestrel 0.015mg, 0.12mg per 24 hours; monthly vaginal ring, each
3 J7296 Levonorgestrel-releasing intrauterine contraceptive system, (kyleena), 19.5 mg
2 J7297 Levonorgestrel-releasing intrauterine contraceptive system (liletta), 52 mg
2 J7298 Levonorgestrel-releasing intrauterine contraceptive system (mirena), 52 mg
3 J7300 Intrauterine copper contraceptive (paragard)
3 J7301 Levonorgestrel-releasing intrauterine contraceptive system (skyla), 13.5 mg
2 J7307 Etonogestrel (contraceptive) implant system, including implant and supplies
3 J7321 Hyaluronan or derivative, hyalgan, supartz or visco-3, for intra-articular injection, per dose
3 J7323 Hyaluronan or derivative, euflexxa, for intra-articular injection, per dose
3 J7324 Hyaluronan or derivative, orthovisc, for intra-articular injection, per dose
3 J7325 Hyaluronan or derivative, synvisc or synvisc-one, for intra-articular injection, 1 mg
3 J7327 Hyaluronan or derivative, monovisc, for intra-articular injection, per dose
3 J7512 Prednisone, immediate release or delayed release, oral, 1 mg
2 J7611 Albuterol, inhalation solution, fda-approved final product, non-compounded, administered through dme, concentrated form, 1 mg
2 J7613 Albuterol, inhalation solution, fda-approved final product, non-compounded, administered through dme, unit dose, 1 mg
2 J7620 Albuterol, up to 2.5 mg and ipratropium bromide, up to 0.5 mg, fda-approved final product, non-compounded, administered through dme
3 J7626 Budesonide, inhalation solution, fda-approved final product, non-compounded, administered through dme, unit dose form, up to 0.5 mg
2 J7644 Ipratropium bromide, inhalation solution, fda-approved final product, non-compounded, administered through dme, unit dose form, per milligram
3 J8540 Dexamethasone, oral, 0.25 mg
3 K0001 Standard wheelchair
3 K0003 Lightweight wheelchair
3 L0120 Cervical, flexible, non-adjustable, prefabricated, off-the-shelf (foam collar)
3 L1812 Knee orthosis, elastic with joints, prefabricated, off-the-shelf
2 L1830 Knee orthosis, immobilizer, canvas longitudinal, prefabricated, off-the-shelf
2 L1902 Ankle orthosis, ankle gauntlet or similar, with or without joints, prefabricated, off-the-shelf
3 L1906 Ankle foot orthosis, multiligamentous ankle support, prefabricated, off-the-shelf
3 L3000 Foot, insert, removable, molded to patient model, 'ucb' type, berkeley shell, each
3 L3010 Foot, insert, removable, molded to patient model, longitudinal arch support, each
3 L3020 Foot, insert, removable, molded to patient model, longitudinal/ metatarsal support, each
2 L3260 Surgical boot/shoe, each
3 L3650 Shoulder orthosis, figure of eight design abduction restrainer, prefabricated, off-the-shelf
3 L3670 Shoulder orthosis, acromio/clavicular (canvas and webbing type), prefabricated, off-the-shelf
3 L3809 Wrist hand finger orthosis, without joint(s), prefabricated, off-the-shelf, any type
2 L3908 Wrist hand orthosis, wrist extension control cock-up, non molded, prefabricated, off-the-shelf
3 L4350 Ankle control orthosis, stirrup style, rigid, includes any type interface (e.g., pneumatic, gel), prefabricated, off-the-shelf
2 L4361 Walking boot, pneumatic and/or vacuum, with or without joints, with or without interface material, prefabricated, off-the-shelf
2 P3000 Screening papanicolaou smear, cervical or vaginal, up to three smears, by technician under physician supervision
3 P3001 Screening papanicolaou smear, cervical or vaginal, up to three smears, requiring interpretation by physician
3 P9603 Travel allowance one way in connection with medically necessary laboratory specimen collection drawn from home bound or nursing home bound patient; prorated miles actually travelled
3 P9612 Catheterization for collection of specimen, single patient, all places of service
1 Q0091 Screening papanicolaou smear; obtaining, preparing and conveyance of cervical or vaginal smear to laboratory
2 Q0111 Wet mounts, including preparations of vaginal, cervical or skin specimens
2 Q0112 All potassium hydroxide (koh) preparations
3 Q0113 Pinworm examinations
3 Q0114 Fern test
3 Q0115 Post-coital direct, qualitative examinations of vaginal or cervical mucous
2 Q2035 Influenza virus vaccine, split virus, when administered to individuals 3 years of age and older, for intramuscular use (afluria)
2 Q2036 Influenza virus vaccine, split virus, when administered to individuals 3 years of age and older, for intramuscular use (flulaval)
2 Q2038 Influenza virus vaccine, split virus, when administered to individuals 3 years of age and older, for intramuscular use (fluzone)
2 Q2039 Influenza virus vaccine, not otherwise specified
2 Q3014 Telehealth originating site facility fee
3 Q4009 Cast supplies, short arm cast, adult (11 years +), plaster
3 Q4038 Cast supplies, short leg cast, adult (11 years +), fiberglass
3 Q4049 Finger splint, static
3 Q9991 Injection, buprenorphine extended-release (sublocade), less than or equal to 100 mg
3 Q9992 Injection, buprenorphine extended-release (sublocade), greater than 100 mg
3 S0190 Mifepristone, oral, 200 mg
3 S0191 Misoprostol, oral, 200 mcg
3 S0257 Counseling and discussion regarding advance directives or end of life care planning and decisions, with patient and/or surrogate (list separately in addition to code for appropriate evaluation and management service)
3 S0260 History and physical (outpatient or office) related to surgical procedure (list separately in addition to code for appropriate evaluation and management service)
3 S0280 Medical home program, comprehensive care coordination and planning, initial plan
3 S0281 Medical home program, comprehensive care coordination and planning, maintenance of plan
3 S0302 Completed early periodic screening diagnosis and treatment (epsdt) service (list in addition to code for appropriate evaluation and management service)
2 S0610 Annual gynecological examination, new patient
2 S0612 Annual gynecological examination, established patient
3 S0613 Annual gynecological examination; clinical breast examination without pelvic evaluation
3 S0620 Routine ophthalmological examination including refraction; new patient
3 S0621 Routine ophthalmological examination including refraction; established patient
3 S0630 Removal of sutures; by a physician other than the physician who originally closed the wound
3 S3000 Diabetic indicator; retinal eye exam, dilated, bilateral
3 S4989 Contraceptive intrauterine device (e.g., progestacert iud), including implants and supplies
3 S4993 Contraceptive pills for birth control
3 S4995 Smoking cessation gum
3 S8100 Holding chamber or spacer for use with an inhaler or nebulizer; without mask
3 S8101 Holding chamber or spacer for use with an inhaler or nebulizer; with mask
3 S8301 Infection control supplies, not otherwise specified
2 S8450 Splint, prefabricated, digit (specify digit by use of modifier)
2 S8451 Splint, prefabricated, wrist or ankle
3 S8490 Insulin syringes (100 syringes, any size)
3 S9083 Global fee urgent care centers
3 S9088 Services provided in an urgent care center (list in addition to code for service)
3 S9123 Nursing care, in the home; by registered nurse, per hour (use for general nursing care only, not to be used when cpt codes 99500-99602 can be used)
3 S9441 Asthma education, non-physician provider, per session
3 S9443 Lactation classes, non-physician provider, per session
3 S9445 Patient education, not otherwise classified, non-physician provider, individual, per session
3 S9449 Weight management classes, non-physician provider, per session
3 S9452 Nutrition classes, non-physician provider, per session
3 S9453 Smoking cessation classes, non-physician provider, per session
3 S9454 Stress management classes, non-physician provider, per session
3 S9470 Nutritional counseling, dietitian visit
3 S9982 Medical records copying fee, per page
3 T1002 Rn services, up to 15 minutes
3 T1003 Lpn/lvn services, up to 15 minutes
3 T1013 Sign language or oral interpretive services, per 15 minutes
2 T1015 Clinic visit/encounter, all-inclusive
3 T1016 Case management, each 15 minutes
3 T1017 Targeted case management, each 15 minutes
3 T2003 Non-emergency transportation; encounter/trip
3 T4521 Adult sized disposable incontinence product, brief/diaper, small, each
3 T4541 Incontinence product, disposable underpad, large, each
3 V5008 Hearing screening
`
