/**
 * The ICD-10-CM codes that outpatient care uses most: a selection of billable codes, one a line as
 * `<tier> <dotted code> <description>`; {@link parseStarter} reads it. Descriptions are the official long ones of
 * the FY2027 release (CDC/NCHS, public domain). Tier is our own estimate of use in primary care: 1 daily, 2 weekly,
 * 3 the rest.
 */
export const starterIcd10cm = `
3 A04.72 Enterocolitis due to Clostridium difficile, not specified as recurrent
3 A08.11 Acute gastroenteropathy due to Norwalk agent
2 A08.4 Viral intestinal infection, unspecified
3 A09 Infectious gastroenteritis and colitis, unspecified
3 A37.90 Whooping cough, unspecified species without pneumonia
3 A38.9 Scarlet fever, uncomplicated
3 A49.02 Methicillin resistant Staphylococcus aureus infection, unspecified site
3 A54.00 Gonococcal infection of lower genitourinary tract, unspecified
2 A54.9 Gonococcal infection, unspecified
3 A59.01 Trichomonal vulvovaginitis
3 A59.9 Trichomoniasis, unspecified
2 A60.00 Herpesviral infection of urogenital system, unspecified
3 A60.04 Herpesviral vulvovaginitis
3 A63.0 Anogenital (venereal) warts
3 A69.20 Lyme disease, unspecified
2 A74.9 Chlamydial infection, unspecified
2 B00.1 Herpesviral vesicular dermatitis
3 B00.2 Herpesviral gingivostomatitis and pharyngotonsillitis
3 B00.9 Herpesviral infection, unspecified
3 B01.9 Varicella without complication
2 B02.9 Zoster without complications
3 B07.0 Plantar wart
2 B07.9 Viral wart, unspecified
3 B08.1 Molluscum contagiosum
3 B08.3 Erythema infectiosum [fifth disease]
3 B08.4 Enteroviral vesicular stomatitis with exanthem
3 B09 Unspecified viral infection characterized by skin and mucous membrane lesions
3 B16.9 Acute hepatitis B without delta-agent and without hepatic coma
3 B18.1 Chronic viral hepatitis B without delta-agent
3 B18.2 Chronic viral hepatitis C
2 B19.20 Unspecified viral hepatitis C without hepatic coma
2 B20 Human immunodeficiency virus [HIV] disease
3 B27.90 Infectious mononucleosis, unspecified without complication
3 B30.9 Viral conjunctivitis, unspecified
3 B34.2 Coronavirus infection, unspecified
2 B34.9 Viral infection, unspecified
2 B35.1 Tinea unguium
2 B35.3 Tinea pedis
2 B35.4 Tinea corporis
2 B35.6 Tinea cruris
2 B36.0 Pityriasis versicolor
2 B37.0 Candidal stomatitis
3 B37.2 Candidiasis of skin and nail
2 B37.31 Acute candidiasis of vulva and vagina
3 B37.9 Candidiasis, unspecified
3 B85.0 Pediculosis due to Pediculus humanus capitis
3 B86 Scabies
3 B95.62 Methicillin resistant Staphylococcus aureus infection as the cause of diseases classified elsewhere
3 B96.81 Helicobacter pylori [H. pylori] as the cause of diseases classified elsewhere
3 B97.89 Other viral agents as the cause of diseases classified elsewhere
3 C18.9 Malignant neoplasm of colon, unspecified
3 C34.90 Malignant neoplasm of unspecified part of unspecified bronchus or lung
3 C43.9 Malignant melanoma of skin, unspecified
3 C44.319 Basal cell carcinoma of skin of other parts of face
3 C44.329 Squamous cell carcinoma of skin of other parts of face
3 C44.519 Basal cell carcinoma of skin of other part of trunk
3 C44.612 Basal cell carcinoma of skin of right upper limb, including shoulder
3 C44.619 Basal cell carcinoma of skin of left upper limb, including shoulder
3 C44.622 Squamous cell carcinoma of skin of right upper limb, including shoulder
3 C44.629 Squamous cell carcinoma of skin of left upper limb, including shoulder
2 C44.91 Basal cell carcinoma of skin, unspecified
3 C44.92 Squamous cell carcinoma of skin, unspecified
2 C50.911 Malignant neoplasm of unspecified site of right female breast
2 C50.912 Malignant neoplasm of unspecified site of left female breast
3 C50.919 Malignant neoplasm of unspecified site of unspecified female breast
2 C61 Malignant neoplasm of prostate
3 C67.9 Malignant neoplasm of bladder, unspecified
3 C73 Malignant neoplasm of thyroid gland
3 C80.1 Malignant (primary) neoplasm, unspecified
3 C85.90 Non-Hodgkin lymphoma, unspecified, unspecified site
2 D12.6 Benign neoplasm of colon, unspecified
2 D17.9 Benign lipomatous neoplasm, unspecified
3 D22.5 Melanocytic nevi of trunk
3 D22.61 Melanocytic nevi of right upper limb, including shoulder
3 D22.62 Melanocytic nevi of left upper limb, including shoulder
3 D22.71 Melanocytic nevi of right lower limb, including hip
3 D22.72 Melanocytic nevi of left lower limb, including hip
2 D22.9 Melanocytic nevi, unspecified
3 D23.9 Other benign neoplasm of skin, unspecified
2 D25.9 Leiomyoma of uterus, unspecified
3 D34 Benign neoplasm of thyroid gland
3 D48.5 Neoplasm of uncertain behavior of skin
3 D49.2 Neoplasm of unspecified behavior of bone, soft tissue, and skin
2 D50.0 Iron deficiency anemia secondary to blood loss (chronic)
3 D50.8 Other iron deficiency anemias
2 D50.9 Iron deficiency anemia, unspecified
3 D51.0 Vitamin B12 deficiency anemia due to intrinsic factor deficiency
2 D51.9 Vitamin B12 deficiency anemia, unspecified
3 D56.3 Thalassemia minor
3 D57.3 Sickle-cell trait
3 D61.818 Other pancytopenia
3 D62 Acute posthemorrhagic anemia
2 D63.1 Anemia in chronic kidney disease
3 D63.8 Anemia in other chronic diseases classified elsewhere
1 D64.9 Anemia, unspecified
3 D68.9 Coagulation defect, unspecified
3 D69.3 Immune thrombocytopenic purpura
2 D69.6 Thrombocytopenia, unspecified
3 D72.819 Decreased white blood cell count, unspecified
2 D72.829 Elevated white blood cell count, unspecified
3 D75.1 Secondary polycythemia
3 D75.839 Thrombocytosis, unspecified
3 E03.8 Other specified hypothyroidism
1 E03.9 Hypothyroidism, unspecified
2 E04.1 Nontoxic single thyroid nodule
2 E04.2 Nontoxic multinodular goiter
3 E04.9 Nontoxic goiter, unspecified
3 E05.00 Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm
2 E05.90 Thyrotoxicosis, unspecified without thyrotoxic crisis or storm
2 E06.3 Autoimmune thyroiditis
3 E10.22 Type 1 diabetes mellitus with diabetic chronic kidney disease
3 E10.319 Type 1 diabetes mellitus with unspecified diabetic retinopathy without macular edema
3 E10.42 Type 1 diabetes mellitus with diabetic polyneuropathy
3 E10.43 Type 1 diabetes mellitus with diabetic autonomic (poly)neuropathy
3 E10.649 Type 1 diabetes mellitus with hypoglycemia without coma
2 E10.65 Type 1 diabetes mellitus with hyperglycemia
2 E10.9 Type 1 diabetes mellitus without complications
2 E11.21 Type 2 diabetes mellitus with diabetic nephropathy
1 E11.22 Type 2 diabetes mellitus with diabetic chronic kidney disease
3 E11.29 Type 2 diabetes mellitus with other diabetic kidney complication
2 E11.319 Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema
3 E11.3293 Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, bilateral
2 E11.40 Type 2 diabetes mellitus with diabetic neuropathy, unspecified
2 E11.42 Type 2 diabetes mellitus with diabetic polyneuropathy
3 E11.43 Type 2 diabetes mellitus with diabetic autonomic (poly)neuropathy
2 E11.51 Type 2 diabetes mellitus with diabetic peripheral angiopathy without gangrene
3 E11.59 Type 2 diabetes mellitus with other circulatory complications
3 E11.621 Type 2 diabetes mellitus with foot ulcer
3 E11.622 Type 2 diabetes mellitus with other skin ulcer
3 E11.628 Type 2 diabetes mellitus with other skin complications
2 E11.649 Type 2 diabetes mellitus with hypoglycemia without coma
1 E11.65 Type 2 diabetes mellitus with hyperglycemia
2 E11.69 Type 2 diabetes mellitus with other specified complication
2 E11.8 Type 2 diabetes mellitus with unspecified complications
1 E11.9 Type 2 diabetes mellitus without complications
3 E16.2 Hypoglycemia, unspecified
3 E21.3 Hyperparathyroidism, unspecified
2 E28.2 Polycystic ovarian syndrome
2 E29.1 Testicular hypofunction
3 E44.0 Moderate protein-calorie malnutrition
3 E46 Unspecified protein-calorie malnutrition
2 E53.8 Deficiency of other specified B group vitamins
1 E55.9 Vitamin D deficiency, unspecified
3 E61.1 Iron deficiency
1 E66.01 Morbid (severe) obesity due to excess calories
2 E66.3 Overweight
2 E66.811 Obesity, class 1
2 E66.812 Obesity, class 2
2 E66.813 Obesity, class 3
1 E66.9 Obesity, unspecified
1 E78.00 Pure hypercholesterolemia, unspecified
3 E78.011 Heterozygous familial hypercholesterolemia [HeFH]
3 E78.019 Familial hypercholesterolemia, unspecified
2 E78.1 Pure hyperglyceridemia
1 E78.2 Mixed hyperlipidemia
2 E78.49 Other hyperlipidemia
1 E78.5 Hyperlipidemia, unspecified
2 E79.0 Hyperuricemia without signs of inflammatory arthritis and tophaceous disease
3 E83.110 Hereditary hemochromatosis
3 E83.42 Hypomagnesemia
3 E83.51 Hypocalcemia
3 E83.52 Hypercalcemia
2 E86.0 Dehydration
3 E87.0 Hyperosmolality and hypernatremia
2 E87.1 Hypo-osmolality and hyponatremia
3 E87.5 Hyperkalemia
2 E87.6 Hypokalemia
2 E88.810 Metabolic syndrome
3 F01.50 Vascular dementia, unspecified severity, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
2 F03.90 Unspecified dementia, unspecified severity, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
3 F03.918 Unspecified dementia, unspecified severity, with other behavioral disturbance
3 F03.A0 Unspecified dementia, mild, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
3 F03.B0 Unspecified dementia, moderate, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety
3 F07.81 Postconcussional syndrome
2 F10.10 Alcohol abuse, uncomplicated
3 F10.11 Alcohol abuse, in remission
2 F10.20 Alcohol dependence, uncomplicated
3 F10.21 Alcohol dependence, in remission
3 F11.10 Opioid abuse, uncomplicated
2 F11.20 Opioid dependence, uncomplicated
3 F11.21 Opioid dependence, in remission
3 F11.23 Opioid dependence with withdrawal
2 F12.10 Cannabis abuse, uncomplicated
3 F12.20 Cannabis dependence, uncomplicated
3 F12.90 Cannabis use, unspecified, uncomplicated
2 F17.200 Nicotine dependence, unspecified, uncomplicated
1 F17.210 Nicotine dependence, cigarettes, uncomplicated
3 F17.211 Nicotine dependence, cigarettes, in remission
3 F17.290 Nicotine dependence, other tobacco product, uncomplicated
3 F20.9 Schizophrenia, unspecified
3 F22 Delusional disorders
3 F31.81 Bipolar II disorder
2 F31.9 Bipolar disorder, unspecified
2 F32.0 Major depressive disorder, single episode, mild
2 F32.1 Major depressive disorder, single episode, moderate
3 F32.2 Major depressive disorder, single episode, severe without psychotic features
3 F32.4 Major depressive disorder, single episode, in partial remission
3 F32.5 Major depressive disorder, single episode, in full remission
2 F32.9 Major depressive disorder, single episode, unspecified
1 F32.A Depression, unspecified
2 F33.0 Major depressive disorder, recurrent, mild
1 F33.1 Major depressive disorder, recurrent, moderate
2 F33.2 Major depressive disorder, recurrent severe without psychotic features
3 F33.40 Major depressive disorder, recurrent, in remission, unspecified
2 F33.41 Major depressive disorder, recurrent, in partial remission
3 F33.42 Major depressive disorder, recurrent, in full remission
2 F33.9 Major depressive disorder, recurrent, unspecified
2 F34.1 Dysthymic disorder
3 F39 Unspecified mood [affective] disorder
3 F40.01 Agoraphobia with panic disorder
2 F40.10 Social phobia, unspecified
2 F41.0 Panic disorder [episodic paroxysmal anxiety]
1 F41.1 Generalized anxiety disorder
3 F41.8 Other specified anxiety disorders
1 F41.9 Anxiety disorder, unspecified
3 F42.2 Mixed obsessional thoughts and acts
3 F42.4 Excoriation (skin-picking) disorder
2 F42.9 Obsessive-compulsive disorder, unspecified
2 F43.0 Acute stress reaction
2 F43.10 Post-traumatic stress disorder, unspecified
3 F43.11 Post-traumatic stress disorder, acute
3 F43.12 Post-traumatic stress disorder, chronic
2 F43.20 Adjustment disorder, unspecified
2 F43.21 Adjustment disorder with depressed mood
2 F43.22 Adjustment disorder with anxiety
2 F43.23 Adjustment disorder with mixed anxiety and depressed mood
3 F43.25 Adjustment disorder with mixed disturbance of emotions and conduct
3 F43.81 Prolonged grief disorder
3 F43.89 Other reactions to severe stress
3 F43.9 Reaction to severe stress, unspecified
3 F50.82 Avoidant/restrictive food intake disorder
3 F50.9 Eating disorder, unspecified
3 F51.01 Primary insomnia
3 F52.21 Male erectile disorder
3 F53.0 Postpartum depression
3 F60.3 Borderline personality disorder
3 F60.9 Personality disorder, unspecified
3 F80.1 Expressive language disorder
3 F80.2 Mixed receptive-expressive language disorder
3 F80.9 Developmental disorder of speech and language, unspecified
3 F81.9 Developmental disorder of scholastic skills, unspecified
3 F82 Specific developmental disorder of motor function
2 F84.0 Autistic disorder
2 F90.0 Attention-deficit hyperactivity disorder, predominantly inattentive type
3 F90.1 Attention-deficit hyperactivity disorder, predominantly hyperactive type
2 F90.2 Attention-deficit hyperactivity disorder, combined type
1 F90.9 Attention-deficit hyperactivity disorder, unspecified type
3 F91.3 Oppositional defiant disorder
3 F93.0 Separation anxiety disorder of childhood
3 F95.2 Tourette's disorder
2 G20.A1 Parkinson's disease without dyskinesia, without mention of fluctuations
2 G25.0 Essential tremor
2 G25.81 Restless legs syndrome
2 G30.9 Alzheimer's disease, unspecified
3 G31.84 Mild cognitive impairment of uncertain or unknown etiology
3 G35.A Relapsing-remitting multiple sclerosis
3 G35.D Multiple sclerosis, unspecified
2 G40.909 Epilepsy, unspecified, not intractable, without status epilepticus
2 G43.009 Migraine without aura, not intractable, without status migrainosus
3 G43.109 Migraine with aura, not intractable, without status migrainosus
2 G43.709 Chronic migraine without aura, not intractable, without status migrainosus
2 G43.909 Migraine, unspecified, not intractable, without status migrainosus
2 G44.209 Tension-type headache, unspecified, not intractable
3 G44.219 Episodic tension-type headache, not intractable
3 G44.40 Drug-induced headache, not elsewhere classified, not intractable
3 G45.9 Transient cerebral ischemic attack, unspecified
1 G47.00 Insomnia, unspecified
3 G47.10 Hypersomnia, unspecified
3 G47.30 Sleep apnea, unspecified
1 G47.33 Obstructive sleep apnea (adult) (pediatric)
3 G47.419 Narcolepsy without cataplexy
3 G47.61 Periodic limb movement disorder
3 G47.62 Sleep related leg cramps
2 G47.9 Sleep disorder, unspecified
2 G51.0 Bell's palsy
3 G56.00 Carpal tunnel syndrome, unspecified upper limb
2 G56.01 Carpal tunnel syndrome, right upper limb
2 G56.02 Carpal tunnel syndrome, left upper limb
3 G56.03 Carpal tunnel syndrome, bilateral upper limbs
3 G56.21 Lesion of ulnar nerve, right upper limb
3 G56.22 Lesion of ulnar nerve, left upper limb
3 G57.11 Meralgia paresthetica, right lower limb
3 G57.12 Meralgia paresthetica, left lower limb
3 G60.9 Hereditary and idiopathic neuropathy, unspecified
3 G62.1 Alcoholic polyneuropathy
2 G62.9 Polyneuropathy, unspecified
3 G89.18 Other acute postprocedural pain
3 G89.21 Chronic pain due to trauma
2 G89.29 Other chronic pain
2 G89.4 Chronic pain syndrome
3 G90.A Postural orthostatic tachycardia syndrome [POTS]
3 G93.32 Myalgic encephalomyelitis/chronic fatigue syndrome
3 H00.011 Hordeolum externum right upper eyelid
3 H00.014 Hordeolum externum left upper eyelid
2 H00.019 Hordeolum externum unspecified eye, unspecified eyelid
3 H00.11 Chalazion right upper eyelid
3 H00.14 Chalazion left upper eyelid
3 H01.009 Unspecified blepharitis unspecified eye, unspecified eyelid
2 H04.123 Dry eye syndrome of bilateral lacrimal glands
2 H10.13 Acute atopic conjunctivitis, bilateral
3 H10.31 Unspecified acute conjunctivitis, right eye
3 H10.32 Unspecified acute conjunctivitis, left eye
2 H10.33 Unspecified acute conjunctivitis, bilateral
2 H10.9 Unspecified conjunctivitis
2 H11.31 Conjunctival hemorrhage, right eye
3 H11.32 Conjunctival hemorrhage, left eye
3 H25.11 Age-related nuclear cataract, right eye
3 H25.12 Age-related nuclear cataract, left eye
3 H25.13 Age-related nuclear cataract, bilateral
3 H25.9 Unspecified age-related cataract
2 H26.9 Unspecified cataract
3 H35.30 Unspecified macular degeneration
3 H40.013 Open angle with borderline findings, low risk, bilateral
2 H40.9 Unspecified glaucoma
3 H52.13 Myopia, bilateral
2 H52.4 Presbyopia
3 H53.2 Diplopia
3 H54.7 Unspecified visual loss
3 H57.11 Ocular pain, right eye
3 H57.12 Ocular pain, left eye
3 H60.90 Unspecified otitis externa, unspecified ear
2 H60.91 Unspecified otitis externa, right ear
2 H60.92 Unspecified otitis externa, left ear
3 H60.93 Unspecified otitis externa, bilateral
3 H61.20 Impacted cerumen, unspecified ear
2 H61.21 Impacted cerumen, right ear
2 H61.22 Impacted cerumen, left ear
2 H61.23 Impacted cerumen, bilateral
2 H65.03 Acute serous otitis media, bilateral
3 H65.90 Unspecified nonsuppurative otitis media, unspecified ear
3 H66.001 Acute suppurative otitis media without spontaneous rupture of ear drum, right ear
3 H66.002 Acute suppurative otitis media without spontaneous rupture of ear drum, left ear
3 H66.003 Acute suppurative otitis media without spontaneous rupture of ear drum, bilateral
1 H66.90 Otitis media, unspecified, unspecified ear
2 H66.91 Otitis media, unspecified, right ear
2 H66.92 Otitis media, unspecified, left ear
2 H66.93 Otitis media, unspecified, bilateral
2 H69.90 Unspecified Eustachian tube disorder, unspecified ear
3 H69.91 Unspecified Eustachian tube disorder, right ear
3 H69.92 Unspecified Eustachian tube disorder, left ear
2 H81.10 Benign paroxysmal vertigo, unspecified ear
3 H81.11 Benign paroxysmal vertigo, right ear
3 H81.12 Benign paroxysmal vertigo, left ear
3 H81.13 Benign paroxysmal vertigo, bilateral
3 H81.4 Vertigo of central origin
3 H90.3 Sensorineural hearing loss, bilateral
3 H90.5 Unspecified sensorineural hearing loss
2 H91.90 Unspecified hearing loss, unspecified ear
3 H91.91 Unspecified hearing loss, right ear
3 H91.92 Unspecified hearing loss, left ear
3 H91.93 Unspecified hearing loss, bilateral
2 H92.01 Otalgia, right ear
2 H92.02 Otalgia, left ear
3 H92.03 Otalgia, bilateral
3 H92.09 Otalgia, unspecified ear
3 H92.11 Otorrhea, right ear
3 H92.12 Otorrhea, left ear
3 H93.11 Tinnitus, right ear
3 H93.12 Tinnitus, left ear
2 H93.13 Tinnitus, bilateral
2 H93.19 Tinnitus, unspecified ear
1 I10 Essential (primary) hypertension
3 I11.0 Hypertensive heart disease with heart failure
2 I11.9 Hypertensive heart disease without heart failure
3 I12.0 Hypertensive chronic kidney disease with stage 5 chronic kidney disease or end stage renal disease
2 I12.9 Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
3 I15.9 Secondary hypertension, unspecified
2 I16.0 Hypertensive urgency
3 I16.9 Hypertensive crisis, unspecified
3 I1A.0 Resistant hypertension
3 I20.9 Angina pectoris, unspecified
2 I25.10 Atherosclerotic heart disease of native coronary artery without angina pectoris
2 I25.2 Old myocardial infarction
3 I25.9 Chronic ischemic heart disease, unspecified
3 I26.99 Other pulmonary embolism without acute cor pulmonale
3 I27.20 Pulmonary hypertension, unspecified
2 I34.0 Nonrheumatic mitral (valve) insufficiency
3 I34.1 Nonrheumatic mitral (valve) prolapse
2 I35.0 Nonrheumatic aortic (valve) stenosis
3 I35.1 Nonrheumatic aortic (valve) insufficiency
3 I42.00 Dilated cardiomyopathy, unspecified
3 I42.9 Cardiomyopathy, unspecified
3 I44.7 Left bundle-branch block, unspecified
3 I45.10 Unspecified right bundle-branch block
3 I47.10 Supraventricular tachycardia, unspecified
3 I47.20 Ventricular tachycardia, unspecified
2 I48.0 Paroxysmal atrial fibrillation
3 I48.11 Longstanding persistent atrial fibrillation
3 I48.19 Other persistent atrial fibrillation
3 I48.20 Chronic atrial fibrillation, unspecified
3 I48.21 Permanent atrial fibrillation
2 I48.91 Unspecified atrial fibrillation
3 I48.92 Unspecified atrial flutter
2 I49.3 Ventricular premature depolarization
3 I49.5 Sick sinus syndrome
3 I49.9 Cardiac arrhythmia, unspecified
3 I50.20 Unspecified systolic (congestive) heart failure
2 I50.22 Chronic systolic (congestive) heart failure
3 I50.23 Acute on chronic systolic (congestive) heart failure
3 I50.30 Unspecified diastolic (congestive) heart failure
2 I50.32 Chronic diastolic (congestive) heart failure
3 I50.42 Chronic combined systolic (congestive) and diastolic (congestive) heart failure
2 I50.9 Heart failure, unspecified
3 I51.7 Cardiomegaly
3 I51.9 Heart disease, unspecified
2 I63.9 Cerebral infarction, unspecified
3 I65.29 Occlusion and stenosis of unspecified carotid artery
3 I67.9 Cerebrovascular disease, unspecified
3 I69.398 Other sequelae of cerebral infarction
3 I70.0 Atherosclerosis of aorta
3 I70.209 Unspecified atherosclerosis of native arteries of extremities, unspecified extremity
3 I71.40 Abdominal aortic aneurysm, without rupture, unspecified
3 I73.00 Raynaud's syndrome without gangrene
2 I73.9 Peripheral vascular disease, unspecified
3 I80.3 Phlebitis and thrombophlebitis of lower extremities, unspecified
3 I82.401 Acute embolism and thrombosis of unspecified deep veins of right lower extremity
3 I82.402 Acute embolism and thrombosis of unspecified deep veins of left lower extremity
2 I82.409 Acute embolism and thrombosis of unspecified deep veins of unspecified lower extremity
3 I83.813 Varicose veins of bilateral lower extremities with pain
3 I83.90 Asymptomatic varicose veins of unspecified lower extremity
3 I83.91 Asymptomatic varicose veins of right lower extremity
3 I83.92 Asymptomatic varicose veins of left lower extremity
2 I83.93 Asymptomatic varicose veins of bilateral lower extremities
2 I87.2 Venous insufficiency (chronic) (peripheral)
3 I88.9 Nonspecific lymphadenitis, unspecified
3 I89.0 Lymphedema, not elsewhere classified
2 I95.1 Orthostatic hypotension
2 I95.9 Hypotension, unspecified
2 J00 Acute nasopharyngitis [common cold]
2 J01.00 Acute maxillary sinusitis, unspecified
2 J01.10 Acute frontal sinusitis, unspecified
2 J01.40 Acute pansinusitis, unspecified
1 J01.90 Acute sinusitis, unspecified
1 J02.0 Streptococcal pharyngitis
3 J02.8 Acute pharyngitis due to other specified organisms
1 J02.9 Acute pharyngitis, unspecified
3 J03.00 Acute streptococcal tonsillitis, unspecified
2 J03.90 Acute tonsillitis, unspecified
2 J04.0 Acute laryngitis
2 J05.0 Acute obstructive laryngitis [croup]
1 J06.9 Acute upper respiratory infection, unspecified
2 J10.1 Influenza due to other identified influenza virus with other respiratory manifestations
3 J10.2 Influenza due to other identified influenza virus with gastrointestinal manifestations
1 J11.1 Influenza due to unidentified influenza virus with other respiratory manifestations
3 J12.82 Pneumonia due to coronavirus disease 2019
3 J12.89 Other viral pneumonia
3 J15.9 Unspecified bacterial pneumonia
1 J18.9 Pneumonia, unspecified organism
3 J20.8 Acute bronchitis due to other specified organisms
1 J20.9 Acute bronchitis, unspecified
2 J21.0 Acute bronchiolitis due to respiratory syncytial virus
2 J21.9 Acute bronchiolitis, unspecified
2 J22 Unspecified acute lower respiratory infection
3 J30.0 Vasomotor rhinitis
2 J30.1 Allergic rhinitis due to pollen
1 J30.2 Other seasonal allergic rhinitis
3 J30.81 Allergic rhinitis due to animal (cat) (dog) hair and dander
2 J30.89 Other allergic rhinitis
1 J30.9 Allergic rhinitis, unspecified
3 J31.0 Chronic rhinitis
3 J32.0 Chronic maxillary sinusitis
2 J32.9 Chronic sinusitis, unspecified
3 J33.9 Nasal polyp, unspecified
2 J34.2 Deviated nasal septum
2 J34.89 Other specified disorders of nose and nasal sinuses
3 J35.1 Hypertrophy of tonsils
3 J36 Peritonsillar abscess
3 J38.3 Other diseases of vocal cords
2 J40 Bronchitis, not specified as acute or chronic
2 J43.9 Emphysema, unspecified
3 J44.0 Chronic obstructive pulmonary disease with (acute) lower respiratory infection
2 J44.1 Chronic obstructive pulmonary disease with (acute) exacerbation
3 J44.89 Other specified chronic obstructive pulmonary disease
1 J44.9 Chronic obstructive pulmonary disease, unspecified
2 J45.20 Mild intermittent asthma, uncomplicated
3 J45.21 Mild intermittent asthma with (acute) exacerbation
2 J45.30 Mild persistent asthma, uncomplicated
3 J45.31 Mild persistent asthma with (acute) exacerbation
2 J45.40 Moderate persistent asthma, uncomplicated
3 J45.41 Moderate persistent asthma with (acute) exacerbation
3 J45.50 Severe persistent asthma, uncomplicated
2 J45.901 Unspecified asthma with (acute) exacerbation
1 J45.909 Unspecified asthma, uncomplicated
2 J45.990 Exercise induced bronchospasm
3 J45.991 Cough variant asthma
3 J45.998 Other asthma
3 J47.9 Bronchiectasis, uncomplicated
3 J84.10 Pulmonary fibrosis, unspecified
3 J90 Pleural effusion, not elsewhere classified
3 J96.11 Chronic respiratory failure with hypoxia
2 J98.01 Acute bronchospasm
3 J98.4 Other disorders of lung
3 K00.7 Teething syndrome
2 K02.9 Dental caries, unspecified
2 K04.7 Periapical abscess without sinus
3 K08.89 Other specified disorders of teeth and supporting structures
3 K11.20 Sialoadenitis, unspecified
2 K12.0 Recurrent oral aphthae
3 K13.0 Diseases of lips
3 K14.6 Glossodynia
3 K20.0 Eosinophilic esophagitis
3 K20.90 Esophagitis, unspecified without bleeding
2 K21.00 Gastro-esophageal reflux disease with esophagitis, without bleeding
1 K21.9 Gastro-esophageal reflux disease without esophagitis
3 K22.2 Esophageal obstruction
3 K22.4 Dyskinesia of esophagus
2 K22.70 Barrett's esophagus without dysplasia
3 K25.9 Gastric ulcer, unspecified as acute or chronic, without hemorrhage or perforation
3 K27.9 Peptic ulcer, site unspecified, unspecified as acute or chronic, without hemorrhage or perforation
3 K29.00 Acute gastritis without bleeding
2 K29.70 Gastritis, unspecified, without bleeding
2 K30 Functional dyspepsia
2 K31.84 Gastroparesis
3 K37 Unspecified appendicitis
2 K40.90 Unilateral inguinal hernia, without obstruction or gangrene, not specified as recurrent
2 K42.9 Umbilical hernia without obstruction or gangrene
3 K43.9 Ventral hernia without obstruction or gangrene
2 K44.9 Diaphragmatic hernia without obstruction or gangrene
2 K50.90 Crohn's disease, unspecified, without complications
2 K51.90 Ulcerative colitis, unspecified, without complications
2 K52.9 Noninfective gastroenteritis and colitis, unspecified
2 K57.30 Diverticulosis of large intestine without perforation or abscess without bleeding
2 K57.32 Diverticulitis of large intestine without perforation or abscess without bleeding
3 K57.90 Diverticulosis of intestine, part unspecified, without perforation or abscess without bleeding
3 K57.92 Diverticulitis of intestine, part unspecified, without perforation or abscess without bleeding
2 K58.0 Irritable bowel syndrome with diarrhea
2 K58.1 Irritable bowel syndrome with constipation
2 K58.9 Irritable bowel syndrome, unspecified
1 K59.00 Constipation, unspecified
3 K59.01 Slow transit constipation
2 K59.04 Chronic idiopathic constipation
3 K59.09 Other constipation
2 K60.2 Anal fissure, unspecified
3 K61.0 Anal abscess
2 K62.5 Hemorrhage of anus and rectum
3 K62.89 Other specified diseases of anus and rectum
2 K63.5 Polyp of colon
3 K64.0 First degree hemorrhoids
3 K64.1 Second degree hemorrhoids
3 K64.4 Residual hemorrhoidal skin tags
3 K64.5 Perianal venous thrombosis
2 K64.8 Other hemorrhoids
2 K64.9 Unspecified hemorrhoids
3 K70.30 Alcoholic cirrhosis of liver without ascites
2 K74.60 Unspecified cirrhosis of liver
2 K75.81 Nonalcoholic steatohepatitis (NASH)
2 K76.0 Fatty (change of) liver, not elsewhere classified
3 K76.89 Other specified diseases of liver
3 K76.9 Liver disease, unspecified
2 K80.20 Calculus of gallbladder without cholecystitis without obstruction
3 K81.0 Acute cholecystitis
3 K85.90 Acute pancreatitis without necrosis or infection, unspecified
3 K86.1 Other chronic pancreatitis
2 K90.0 Celiac disease
2 K92.1 Melena
3 K92.2 Gastrointestinal hemorrhage, unspecified
2 L01.00 Impetigo, unspecified
3 L02.01 Cutaneous abscess of face
3 L02.211 Cutaneous abscess of abdominal wall
3 L02.31 Cutaneous abscess of buttock
3 L02.411 Cutaneous abscess of right axilla
3 L02.412 Cutaneous abscess of left axilla
3 L02.413 Cutaneous abscess of right upper limb
3 L02.414 Cutaneous abscess of left upper limb
3 L02.415 Cutaneous abscess of right lower limb
3 L02.416 Cutaneous abscess of left lower limb
2 L02.91 Cutaneous abscess, unspecified
3 L03.011 Cellulitis of right finger
3 L03.012 Cellulitis of left finger
2 L03.031 Cellulitis of right toe
2 L03.032 Cellulitis of left toe
3 L03.113 Cellulitis of right upper limb
3 L03.114 Cellulitis of left upper limb
2 L03.115 Cellulitis of right lower limb
2 L03.116 Cellulitis of left lower limb
3 L03.119 Cellulitis of unspecified part of limb
3 L03.211 Cellulitis of face
3 L03.213 Periorbital cellulitis
2 L03.90 Cellulitis, unspecified
3 L05.01 Pilonidal cyst with abscess
3 L05.91 Pilonidal cyst without abscess
3 L08.9 Local infection of the skin and subcutaneous tissue, unspecified
2 L20.9 Atopic dermatitis, unspecified
3 L21.0 Seborrhea capitis
2 L21.9 Seborrheic dermatitis, unspecified
2 L22 Diaper dermatitis
2 L23.7 Allergic contact dermatitis due to plants, except food
2 L23.9 Allergic contact dermatitis, unspecified cause
2 L24.9 Irritant contact dermatitis, unspecified cause
2 L25.9 Unspecified contact dermatitis, unspecified cause
3 L27.0 Generalized skin eruption due to drugs and medicaments taken internally
3 L28.0 Lichen simplex chronicus
3 L29.3 Anogenital pruritus, unspecified
3 L29.89 Other pruritus
2 L29.9 Pruritus, unspecified
3 L30.0 Nummular dermatitis
3 L30.1 Dyshidrosis [pompholyx]
3 L30.4 Erythema intertrigo
1 L30.9 Dermatitis, unspecified
2 L40.0 Psoriasis vulgaris
3 L40.4 Guttate psoriasis
3 L40.59 Other psoriatic arthropathy
2 L40.9 Psoriasis, unspecified
2 L42 Pityriasis rosea
3 L50.0 Allergic urticaria
3 L50.1 Idiopathic urticaria
2 L50.9 Urticaria, unspecified
3 L55.9 Sunburn, unspecified
2 L57.0 Actinic keratosis
2 L60.0 Ingrowing nail
2 L60.3 Nail dystrophy
3 L60.8 Other nail disorders
2 L63.9 Alopecia areata, unspecified
3 L64.9 Androgenic alopecia, unspecified
2 L65.9 Nonscarring hair loss, unspecified
3 L68.0 Hirsutism
2 L70.0 Acne vulgaris
3 L70.9 Acne, unspecified
2 L71.9 Rosacea, unspecified
2 L72.0 Epidermal cyst
2 L72.3 Sebaceous cyst
2 L73.2 Hidradenitis suppurativa
2 L73.9 Follicular disorder, unspecified
3 L80 Vitiligo
3 L81.0 Postinflammatory hyperpigmentation
3 L81.1 Chloasma
3 L81.4 Other melanin hyperpigmentation
2 L81.9 Disorder of pigmentation, unspecified
2 L82.0 Inflamed seborrheic keratosis
2 L82.1 Other seborrheic keratosis
2 L84 Corns and callosities
2 L85.3 Xerosis cutis
3 L89.159 Pressure ulcer of sacral region, unspecified stage
3 L90.0 Lichen sclerosus et atrophicus
3 L90.5 Scar conditions and fibrosis of skin
3 L91.0 Hypertrophic scar
2 L91.8 Other hypertrophic disorders of the skin
3 L97.509 Non-pressure chronic ulcer of other part of unspecified foot with unspecified severity
3 L98.0 Pyogenic granuloma
2 L98.9 Disorder of the skin and subcutaneous tissue, unspecified
3 M05.9 Rheumatoid arthritis with rheumatoid factor, unspecified
2 M06.9 Rheumatoid arthritis, unspecified
2 M10.9 Gout, unspecified
3 M15.0 Primary generalized (osteo)arthritis
2 M15.9 Polyosteoarthritis, unspecified
2 M16.11 Unilateral primary osteoarthritis, right hip
2 M16.12 Unilateral primary osteoarthritis, left hip
3 M16.9 Osteoarthritis of hip, unspecified
2 M17.0 Bilateral primary osteoarthritis of knee
1 M17.11 Unilateral primary osteoarthritis, right knee
1 M17.12 Unilateral primary osteoarthritis, left knee
3 M17.9 Osteoarthritis of knee, unspecified
3 M18.11 Unilateral primary osteoarthritis of first carpometacarpal joint, right hand
3 M18.12 Unilateral primary osteoarthritis of first carpometacarpal joint, left hand
3 M18.9 Osteoarthritis of first carpometacarpal joint, unspecified
3 M19.011 Primary osteoarthritis, right shoulder
3 M19.012 Primary osteoarthritis, left shoulder
3 M19.041 Primary osteoarthritis, right hand
3 M19.042 Primary osteoarthritis, left hand
1 M19.90 Unspecified osteoarthritis, unspecified site
3 M1A.9XX0 Chronic gout, unspecified, without tophus (tophi)
3 M20.11 Hallux valgus (acquired), right foot
3 M20.12 Hallux valgus (acquired), left foot
3 M20.41 Other hammer toe(s) (acquired), right foot
3 M20.42 Other hammer toe(s) (acquired), left foot
3 M21.611 Bunion of right foot
3 M21.612 Bunion of left foot
3 M22.2X1 Patellofemoral disorders, right knee
3 M22.2X2 Patellofemoral disorders, left knee
3 M25.461 Effusion, right knee
3 M25.462 Effusion, left knee
3 M25.471 Effusion, right ankle
3 M25.472 Effusion, left ankle
2 M25.50 Pain in unspecified joint
1 M25.511 Pain in right shoulder
1 M25.512 Pain in left shoulder
3 M25.519 Pain in unspecified shoulder
2 M25.521 Pain in right elbow
2 M25.522 Pain in left elbow
2 M25.531 Pain in right wrist
2 M25.532 Pain in left wrist
2 M25.551 Pain in right hip
2 M25.552 Pain in left hip
3 M25.559 Pain in unspecified hip
1 M25.561 Pain in right knee
1 M25.562 Pain in left knee
3 M25.569 Pain in unspecified knee
2 M25.571 Pain in right ankle and joints of right foot
2 M25.572 Pain in left ankle and joints of left foot
3 M25.579 Pain in unspecified ankle and joints of unspecified foot
3 M26.609 Unspecified temporomandibular joint disorder, unspecified side
3 M31.6 Other giant cell arteritis
3 M32.9 Systemic lupus erythematosus, unspecified
3 M35.00 Sjogren syndrome, unspecified
2 M35.3 Polymyalgia rheumatica
2 M41.9 Scoliosis, unspecified
3 M43.16 Spondylolisthesis, lumbar region
3 M43.6 Torticollis
2 M47.812 Spondylosis without myelopathy or radiculopathy, cervical region
3 M47.814 Spondylosis without myelopathy or radiculopathy, thoracic region
2 M47.816 Spondylosis without myelopathy or radiculopathy, lumbar region
3 M47.817 Spondylosis without myelopathy or radiculopathy, lumbosacral region
3 M48.02 Spinal stenosis, cervical region
2 M48.061 Spinal stenosis, lumbar region without neurogenic claudication
2 M50.30 Other cervical disc degeneration, unspecified cervical region
3 M51.16 Intervertebral disc disorders with radiculopathy, lumbar region
3 M51.26 Other intervertebral disc displacement, lumbar region
2 M51.360 Other intervertebral disc degeneration, lumbar region with discogenic back pain only
3 M53.3 Sacrococcygeal disorders, not elsewhere classified
2 M54.12 Radiculopathy, cervical region
2 M54.16 Radiculopathy, lumbar region
3 M54.17 Radiculopathy, lumbosacral region
1 M54.2 Cervicalgia
3 M54.30 Sciatica, unspecified side
2 M54.31 Sciatica, right side
2 M54.32 Sciatica, left side
3 M54.40 Lumbago with sciatica, unspecified side
2 M54.41 Lumbago with sciatica, right side
2 M54.42 Lumbago with sciatica, left side
1 M54.50 Low back pain, unspecified
3 M54.51 Vertebrogenic low back pain
2 M54.59 Other low back pain
2 M54.6 Pain in thoracic spine
2 M54.81 Occipital neuralgia
3 M54.89 Other dorsalgia
2 M54.9 Dorsalgia, unspecified
3 M60.9 Myositis, unspecified
2 M62.81 Muscle weakness (generalized)
2 M62.830 Muscle spasm of back
2 M62.838 Other muscle spasm
3 M65.311 Trigger thumb, right thumb
3 M65.312 Trigger thumb, left thumb
2 M65.4 Radial styloid tenosynovitis [de Quervain]
3 M67.431 Ganglion, right wrist
3 M67.432 Ganglion, left wrist
3 M67.441 Ganglion, right hand
3 M67.442 Ganglion, left hand
3 M70.21 Olecranon bursitis, right elbow
3 M70.22 Olecranon bursitis, left elbow
2 M70.61 Trochanteric bursitis, right hip
2 M70.62 Trochanteric bursitis, left hip
3 M71.21 Synovial cyst of popliteal space [Baker], right knee
3 M71.22 Synovial cyst of popliteal space [Baker], left knee
3 M72.20 Plantar fascial fibromatosis, unspecified foot
2 M72.21 Plantar fascial fibromatosis, right foot
2 M72.22 Plantar fascial fibromatosis, left foot
3 M75.01 Adhesive capsulitis of right shoulder
3 M75.02 Adhesive capsulitis of left shoulder
2 M75.101 Unspecified rotator cuff tear or rupture of right shoulder, not specified as traumatic
2 M75.102 Unspecified rotator cuff tear or rupture of left shoulder, not specified as traumatic
3 M75.121 Complete rotator cuff tear or rupture of right shoulder, not specified as traumatic
3 M75.122 Complete rotator cuff tear or rupture of left shoulder, not specified as traumatic
3 M75.21 Bicipital tendinitis, right shoulder
3 M75.22 Bicipital tendinitis, left shoulder
2 M75.41 Impingement syndrome of right shoulder
2 M75.42 Impingement syndrome of left shoulder
3 M75.51 Bursitis of right shoulder
3 M75.52 Bursitis of left shoulder
3 M76.31 Iliotibial band syndrome, right leg
3 M76.32 Iliotibial band syndrome, left leg
3 M76.61 Achilles tendinitis, right leg
3 M76.62 Achilles tendinitis, left leg
3 M77.01 Medial epicondylitis, right elbow
3 M77.02 Medial epicondylitis, left elbow
2 M77.11 Lateral epicondylitis, right elbow
2 M77.12 Lateral epicondylitis, left elbow
3 M77.41 Metatarsalgia, right foot
3 M77.42 Metatarsalgia, left foot
3 M77.8 Other enthesopathies, not elsewhere classified
2 M79.10 Myalgia, unspecified site
2 M79.18 Myalgia, other site
3 M79.2 Neuralgia and neuritis, unspecified
3 M79.601 Pain in right arm
3 M79.602 Pain in left arm
2 M79.604 Pain in right leg
2 M79.605 Pain in left leg
3 M79.606 Pain in leg, unspecified
3 M79.609 Pain in unspecified limb
2 M79.641 Pain in right hand
2 M79.642 Pain in left hand
3 M79.644 Pain in right finger(s)
3 M79.645 Pain in left finger(s)
3 M79.646 Pain in unspecified finger(s)
3 M79.661 Pain in right lower leg
3 M79.662 Pain in left lower leg
2 M79.671 Pain in right foot
2 M79.672 Pain in left foot
3 M79.673 Pain in unspecified foot
3 M79.674 Pain in right toe(s)
3 M79.675 Pain in left toe(s)
2 M79.7 Fibromyalgia
2 M79.89 Other specified soft tissue disorders
2 M81.0 Age-related osteoporosis without current pathological fracture
2 M85.80 Other specified disorders of bone density and structure, unspecified site
3 M85.89 Other specified disorders of bone density and structure, multiple sites
3 M94.0 Chondrocostal junction syndrome [Tietze]
3 M99.01 Segmental and somatic dysfunction of cervical region
3 M99.02 Segmental and somatic dysfunction of thoracic region
3 M99.03 Segmental and somatic dysfunction of lumbar region
3 M99.04 Segmental and somatic dysfunction of sacral region
3 M99.05 Segmental and somatic dysfunction of pelvic region
3 N03.9 Chronic nephritic syndrome with unspecified morphologic changes
3 N10 Acute pyelonephritis
3 N17.9 Acute kidney failure, unspecified
3 N18.2 Chronic kidney disease, stage 2 (mild)
2 N18.30 Chronic kidney disease, stage 3 unspecified
2 N18.31 Chronic kidney disease, stage 3a
2 N18.32 Chronic kidney disease, stage 3b
2 N18.4 Chronic kidney disease, stage 4 (severe)
3 N18.5 Chronic kidney disease, stage 5
3 N18.6 End stage renal disease
2 N18.9 Chronic kidney disease, unspecified
2 N20.0 Calculus of kidney
3 N20.1 Calculus of ureter
3 N28.1 Cyst of kidney, acquired
3 N28.9 Disorder of kidney and ureter, unspecified
2 N30.00 Acute cystitis without hematuria
2 N30.01 Acute cystitis with hematuria
3 N30.10 Interstitial cystitis (chronic) without hematuria
3 N30.90 Cystitis, unspecified without hematuria
2 N32.81 Overactive bladder
1 N39.0 Urinary tract infection, site not specified
2 N39.3 Stress incontinence (female) (male)
2 N39.41 Urge incontinence
3 N39.44 Nocturnal enuresis
2 N39.46 Mixed incontinence
2 N40.0 Benign prostatic hyperplasia without lower urinary tract symptoms
2 N40.1 Benign prostatic hyperplasia with lower urinary tract symptoms
3 N41.0 Acute prostatitis
2 N41.1 Chronic prostatitis
3 N41.9 Inflammatory disease of prostate, unspecified
3 N43.3 Hydrocele, unspecified
3 N45.1 Epididymitis
3 N47.1 Phimosis
3 N48.1 Balanitis
3 N50.811 Right testicular pain
3 N50.812 Left testicular pain
3 N50.819 Testicular pain, unspecified
2 N52.9 Male erectile dysfunction, unspecified
3 N60.11 Diffuse cystic mastopathy of right breast
3 N60.12 Diffuse cystic mastopathy of left breast
3 N61.0 Mastitis without abscess
3 N62 Hypertrophy of breast
2 N63.0 Unspecified lump in unspecified breast
3 N63.10 Unspecified lump in the right breast, unspecified quadrant
3 N63.20 Unspecified lump in the left breast, unspecified quadrant
3 N64.3 Galactorrhea not associated with childbirth
2 N64.4 Mastodynia
3 N64.52 Nipple discharge
2 N72 Inflammatory disease of cervix uteri
3 N73.9 Female pelvic inflammatory disease, unspecified
3 N75.0 Cyst of Bartholin's gland
2 N76.0 Acute vaginitis
3 N76.1 Subacute and chronic vaginitis
3 N76.4 Abscess of vulva
3 N80.00 Endometriosis of the uterus, unspecified
2 N80.9 Endometriosis, unspecified
2 N81.10 Cystocele, unspecified
3 N81.4 Uterovaginal prolapse, unspecified
3 N81.6 Rectocele
2 N83.201 Unspecified ovarian cyst, right side
2 N83.202 Unspecified ovarian cyst, left side
3 N83.209 Unspecified ovarian cyst, unspecified side
3 N84.0 Polyp of corpus uteri
3 N87.9 Dysplasia of cervix uteri, unspecified
2 N89.8 Other specified noninflammatory disorders of vagina
3 N90.4 Leukoplakia of vulva
2 N91.2 Amenorrhea, unspecified
3 N91.5 Oligomenorrhea, unspecified
2 N92.0 Excessive and frequent menstruation with regular cycle
2 N92.1 Excessive and frequent menstruation with irregular cycle
3 N92.4 Excessive bleeding in the premenopausal period
2 N92.6 Irregular menstruation, unspecified
2 N93.8 Other specified abnormal uterine and vaginal bleeding
2 N93.9 Abnormal uterine and vaginal bleeding, unspecified
3 N94.10 Unspecified dyspareunia
3 N94.2 Vaginismus
3 N94.3 Premenstrual tension syndrome
3 N94.4 Primary dysmenorrhea
2 N94.6 Dysmenorrhea, unspecified
2 N95.0 Postmenopausal bleeding
2 N95.1 Menopausal and female climacteric states
2 N95.2 Postmenopausal atrophic vaginitis
3 N96 Recurrent pregnancy loss
2 N97.9 Female infertility, unspecified
3 O03.9 Complete or unspecified spontaneous abortion without complication
3 O09.511 Supervision of elderly primigravida, first trimester
3 O09.512 Supervision of elderly primigravida, second trimester
3 O09.513 Supervision of elderly primigravida, third trimester
2 O09.521 Supervision of elderly multigravida, first trimester
2 O09.522 Supervision of elderly multigravida, second trimester
2 O09.523 Supervision of elderly multigravida, third trimester
3 O09.91 Supervision of high risk pregnancy, unspecified, first trimester
3 O09.92 Supervision of high risk pregnancy, unspecified, second trimester
3 O09.93 Supervision of high risk pregnancy, unspecified, third trimester
3 O13.3 Gestational [pregnancy-induced] hypertension without significant proteinuria, third trimester
2 O20.0 Threatened abortion
3 O20.9 Hemorrhage in early pregnancy, unspecified
2 O21.0 Mild hyperemesis gravidarum
3 O21.9 Vomiting of pregnancy, unspecified
3 O23.41 Unspecified infection of urinary tract in pregnancy, first trimester
3 O23.42 Unspecified infection of urinary tract in pregnancy, second trimester
3 O23.43 Unspecified infection of urinary tract in pregnancy, third trimester
2 O24.410 Gestational diabetes mellitus in pregnancy, diet controlled
2 O24.419 Gestational diabetes mellitus in pregnancy, unspecified control
3 O26.891 Other specified pregnancy related conditions, first trimester
3 O26.892 Other specified pregnancy related conditions, second trimester
3 O26.893 Other specified pregnancy related conditions, third trimester
3 O34.219 Maternal care for unspecified type scar from previous cesarean delivery
3 O47.9 False labor, unspecified
3 O48.0 Post-term pregnancy
3 O90.6 Postpartum mood disturbance
3 O99.011 Anemia complicating pregnancy, first trimester
3 O99.012 Anemia complicating pregnancy, second trimester
3 O99.013 Anemia complicating pregnancy, third trimester
3 O99.211 Obesity complicating pregnancy, first trimester
3 O99.212 Obesity complicating pregnancy, second trimester
3 O99.213 Obesity complicating pregnancy, third trimester
3 O99.341 Other mental disorders complicating pregnancy, first trimester
3 O99.342 Other mental disorders complicating pregnancy, second trimester
3 O99.343 Other mental disorders complicating pregnancy, third trimester
3 O99.345 Other mental disorders complicating the puerperium
3 O99.820 Streptococcus B carrier state complicating pregnancy
3 O99.891 Other specified diseases and conditions complicating pregnancy
3 P07.30 Preterm newborn, unspecified weeks of gestation
2 P59.9 Neonatal jaundice, unspecified
3 P78.83 Newborn esophageal reflux
3 P83.81 Umbilical granuloma
3 P92.1 Regurgitation and rumination of newborn
3 P92.2 Slow feeding of newborn
3 P92.5 Neonatal difficulty in feeding at breast
2 P92.9 Feeding problem of newborn, unspecified
3 Q10.5 Congenital stenosis and stricture of lacrimal duct
3 Q21.10 Atrial septal defect, unspecified
3 Q21.12 Patent foramen ovale
3 Q38.1 Ankyloglossia
3 Q53.10 Unspecified undescended testicle, unilateral
3 Q65.89 Other specified congenital deformities of hip
3 Q67.3 Plagiocephaly
3 Q67.6 Pectus excavatum
3 Q79.60 Ehlers-Danlos syndrome, unspecified
3 Q82.5 Congenital non-neoplastic nevus
3 Q90.9 Down syndrome, unspecified
2 R00.0 Tachycardia, unspecified
3 R00.1 Bradycardia, unspecified
2 R00.2 Palpitations
2 R01.1 Cardiac murmur, unspecified
2 R03.0 Elevated blood-pressure reading, without diagnosis of hypertension
2 R04.0 Epistaxis
3 R04.2 Hemoptysis
2 R05.1 Acute cough
3 R05.2 Subacute cough
2 R05.3 Chronic cough
1 R05.9 Cough, unspecified
2 R06.00 Dyspnea, unspecified
2 R06.02 Shortness of breath
3 R06.09 Other forms of dyspnea
2 R06.2 Wheezing
3 R06.81 Apnea, not elsewhere classified
2 R06.83 Snoring
3 R07.0 Pain in throat
2 R07.2 Precordial pain
3 R07.81 Pleurodynia
2 R07.89 Other chest pain
1 R07.9 Chest pain, unspecified
3 R09.02 Hypoxemia
2 R09.81 Nasal congestion
2 R09.82 Postnasal drip
3 R09.89 Other specified symptoms and signs involving the circulatory and respiratory systems
3 R10.10 Upper abdominal pain, unspecified
2 R10.11 Right upper quadrant pain
3 R10.12 Left upper quadrant pain
2 R10.13 Epigastric pain
1 R10.20 Pelvic and perineal pain unspecified side
3 R10.24 Suprapubic pain
2 R10.30 Lower abdominal pain, unspecified
2 R10.31 Right lower quadrant pain
2 R10.32 Left lower quadrant pain
3 R10.33 Periumbilical pain
2 R10.84 Generalized abdominal pain
1 R10.9 Unspecified abdominal pain
2 R11.0 Nausea
2 R11.10 Vomiting, unspecified
1 R11.2 Nausea with vomiting, unspecified
2 R12 Heartburn
2 R13.10 Dysphagia, unspecified
2 R14.0 Abdominal distension (gaseous)
3 R14.1 Gas pain
3 R14.3 Flatulence
3 R15.2 Fecal urgency
3 R15.9 Full incontinence of feces
3 R16.0 Hepatomegaly, not elsewhere classified
3 R17 Unspecified jaundice
3 R19.4 Change in bowel habit
3 R19.5 Other fecal abnormalities
1 R19.7 Diarrhea, unspecified
3 R19.8 Other specified symptoms and signs involving the digestive system and abdomen
2 R20.0 Anesthesia of skin
2 R20.2 Paresthesia of skin
3 R20.9 Unspecified disturbances of skin sensation
2 R21 Rash and other nonspecific skin eruption
3 R22.0 Localized swelling, mass and lump, head
2 R22.1 Localized swelling, mass and lump, neck
3 R22.2 Localized swelling, mass and lump, trunk
3 R22.31 Localized swelling, mass and lump, right upper limb
3 R22.32 Localized swelling, mass and lump, left upper limb
3 R22.41 Localized swelling, mass and lump, right lower limb
3 R22.42 Localized swelling, mass and lump, left lower limb
3 R22.9 Localized swelling, mass and lump, unspecified
3 R23.1 Pallor
3 R23.2 Flushing
3 R23.3 Spontaneous ecchymoses
3 R25.1 Tremor, unspecified
2 R25.2 Cramp and spasm
3 R26.2 Difficulty in walking, not elsewhere classified
2 R26.81 Unsteadiness on feet
2 R26.89 Other abnormalities of gait and mobility
3 R26.9 Unspecified abnormalities of gait and mobility
3 R27.0 Ataxia, unspecified
2 R29.6 Repeated falls
3 R29.810 Facial weakness
3 R29.898 Other symptoms and signs involving the musculoskeletal system
2 R30.0 Dysuria
2 R31.0 Gross hematuria
3 R31.1 Benign essential microscopic hematuria
3 R31.21 Asymptomatic microscopic hematuria
3 R31.29 Other microscopic hematuria
2 R31.9 Hematuria, unspecified
2 R32 Unspecified urinary incontinence
2 R33.9 Retention of urine, unspecified
1 R35.0 Frequency of micturition
3 R35.1 Nocturia
3 R35.89 Other polyuria
3 R36.9 Urethral discharge, unspecified
3 R39.11 Hesitancy of micturition
3 R39.12 Poor urinary stream
3 R39.14 Feeling of incomplete bladder emptying
2 R39.15 Urgency of urination
3 R39.89 Other symptoms and signs involving the genitourinary system
3 R40.0 Somnolence
3 R41.0 Disorientation, unspecified
2 R41.3 Other amnesia
2 R41.82 Altered mental status, unspecified
3 R41.840 Attention and concentration deficit
1 R42 Dizziness and giddiness
3 R43.0 Anosmia
3 R43.2 Parageusia
3 R44.1 Visual hallucinations
3 R44.3 Hallucinations, unspecified
3 R45.4 Irritability and anger
2 R45.851 Suicidal ideations
3 R45.86 Emotional lability
3 R47.01 Aphasia
3 R47.81 Slurred speech
3 R49.0 Dysphonia
1 R50.9 Fever, unspecified
1 R51.9 Headache, unspecified
3 R52 Pain, unspecified
2 R53.1 Weakness
2 R53.81 Other malaise
1 R53.83 Other fatigue
3 R54 Age-related physical debility
2 R55 Syncope and collapse
3 R56.00 Simple febrile convulsions
2 R56.9 Unspecified convulsions
2 R59.0 Localized enlarged lymph nodes
3 R59.1 Generalized enlarged lymph nodes
2 R59.9 Enlarged lymph nodes, unspecified
2 R60.0 Localized edema
2 R60.9 Edema, unspecified
2 R61 Generalized hyperhidrosis
3 R62.50 Unspecified lack of expected normal physiological development in childhood
2 R62.51 Failure to thrive (child)
3 R62.52 Short stature (child)
3 R62.7 Adult failure to thrive
2 R63.0 Anorexia
3 R63.1 Polydipsia
3 R63.2 Polyphagia
3 R63.30 Feeding difficulties, unspecified
3 R63.39 Other feeding difficulties
2 R63.4 Abnormal weight loss
2 R63.5 Abnormal weight gain
3 R63.6 Underweight
3 R64 Cachexia
3 R68.11 Excessive crying of infant (baby)
3 R68.12 Fussy infant (baby)
3 R68.2 Dry mouth, unspecified
3 R68.81 Early satiety
3 R68.82 Decreased libido
3 R68.83 Chills (without fever)
2 R68.84 Jaw pain
3 R68.89 Other general symptoms and signs
3 R70.0 Elevated erythrocyte sedimentation rate
2 R73.01 Impaired fasting glucose
1 R73.03 Prediabetes
3 R73.09 Other abnormal glucose
2 R73.9 Hyperglycemia, unspecified
2 R74.01 Elevation of levels of liver transaminase levels
3 R74.8 Abnormal levels of other serum enzymes
2 R76.11 Nonspecific reaction to tuberculin skin test without active tuberculosis
3 R76.89 Other specified abnormal immunological findings in serum
3 R79.1 Abnormal coagulation profile
2 R79.89 Other specified abnormal findings of blood chemistry
2 R79.9 Abnormal finding of blood chemistry, unspecified
2 R80.9 Proteinuria, unspecified
3 R81 Glycosuria
3 R82.71 Bacteriuria
3 R82.81 Pyuria
2 R82.90 Unspecified abnormal findings in urine
3 R82.998 Other abnormal findings in urine
2 R87.610 Atypical squamous cells of undetermined significance on cytologic smear of cervix (ASC-US)
3 R87.611 Atypical squamous cells cannot exclude high grade squamous intraepithelial lesion on cytologic smear of cervix (ASC-H)
3 R87.612 Low grade squamous intraepithelial lesion on cytologic smear of cervix (LGSIL)
3 R87.613 High grade squamous intraepithelial lesion on cytologic smear of cervix (HGSIL)
3 R87.619 Unspecified abnormal cytological findings in specimens from cervix uteri
3 R87.810 Cervical high risk human papillomavirus (HPV) DNA test positive
2 R91.1 Solitary pulmonary nodule
3 R91.8 Other nonspecific abnormal finding of lung field
3 R92.1 Mammographic calcification found on diagnostic imaging of breast
3 R92.2 Inconclusive mammogram
3 R92.30 Dense breasts, unspecified
2 R92.8 Other abnormal and inconclusive findings on diagnostic imaging of breast
3 R93.1 Abnormal findings on diagnostic imaging of heart and coronary circulation
3 R93.2 Abnormal findings on diagnostic imaging of liver and biliary tract
3 R93.3 Abnormal findings on diagnostic imaging of other parts of digestive tract
3 R93.41 Abnormal radiologic findings on diagnostic imaging of renal pelvis, ureter, or bladder
3 R93.5 Abnormal findings on diagnostic imaging of other abdominal regions, including retroperitoneum
3 R93.89 Abnormal findings on diagnostic imaging of other specified body structures
2 R94.31 Abnormal electrocardiogram [ECG] [EKG]
3 R94.39 Abnormal result of other cardiovascular function study
3 R94.5 Abnormal results of liver function studies
3 R94.6 Abnormal results of thyroid function studies
2 R97.20 Elevated prostate specific antigen [PSA]
3 S00.03XA Contusion of scalp, initial encounter
3 S00.33XA Contusion of nose, initial encounter
3 S00.81XA Abrasion of other part of head, initial encounter
3 S00.83XA Contusion of other part of head, initial encounter
3 S01.01XA Laceration without foreign body of scalp, initial encounter
3 S01.511A Laceration without foreign body of lip, initial encounter
3 S01.81XA Laceration without foreign body of other part of head, initial encounter
3 S05.01XA Injury of conjunctiva and corneal abrasion without foreign body, right eye, initial encounter
3 S05.02XA Injury of conjunctiva and corneal abrasion without foreign body, left eye, initial encounter
2 S06.0X0A Concussion without loss of consciousness, initial encounter
3 S06.0X9A Concussion with loss of consciousness of unspecified duration, initial encounter
2 S09.90XA Unspecified injury of head, initial encounter
2 S13.4XXA Sprain of ligaments of cervical spine, initial encounter
3 S13.4XXD Sprain of ligaments of cervical spine, subsequent encounter
2 S16.1XXA Strain of muscle, fascia and tendon at neck level, initial encounter
3 S20.211A Contusion of right front wall of thorax, initial encounter
3 S20.212A Contusion of left front wall of thorax, initial encounter
3 S20.219A Contusion of unspecified front wall of thorax, initial encounter
3 S22.39XA Fracture of one rib, unspecified side, initial encounter for closed fracture
3 S23.3XXA Sprain of ligaments of thoracic spine, initial encounter
3 S29.011A Strain of muscle and tendon of front wall of thorax, initial encounter
3 S30.0XXA Contusion of lower back and pelvis, initial encounter
3 S30.11XA Contusion of abdominal wall, initial encounter
3 S33.5XXA Sprain of ligaments of lumbar spine, initial encounter
3 S33.5XXD Sprain of ligaments of lumbar spine, subsequent encounter
2 S39.012A Strain of muscle, fascia and tendon of lower back, initial encounter
3 S40.011A Contusion of right shoulder, initial encounter
3 S40.012A Contusion of left shoulder, initial encounter
3 S41.111A Laceration without foreign body of right upper arm, initial encounter
3 S41.112A Laceration without foreign body of left upper arm, initial encounter
3 S42.001A Fracture of unspecified part of right clavicle, initial encounter for closed fracture
3 S42.002A Fracture of unspecified part of left clavicle, initial encounter for closed fracture
3 S42.201A Unspecified fracture of upper end of right humerus, initial encounter for closed fracture
3 S42.202A Unspecified fracture of upper end of left humerus, initial encounter for closed fracture
3 S43.401A Unspecified sprain of right shoulder joint, initial encounter
3 S43.402A Unspecified sprain of left shoulder joint, initial encounter
3 S43.421A Sprain of right rotator cuff capsule, initial encounter
3 S43.422A Sprain of left rotator cuff capsule, initial encounter
3 S46.011A Strain of muscle(s) and tendon(s) of the rotator cuff of right shoulder, initial encounter
3 S46.012A Strain of muscle(s) and tendon(s) of the rotator cuff of left shoulder, initial encounter
3 S50.01XA Contusion of right elbow, initial encounter
3 S50.02XA Contusion of left elbow, initial encounter
3 S51.811A Laceration without foreign body of right forearm, initial encounter
3 S51.812A Laceration without foreign body of left forearm, initial encounter
3 S52.501A Unspecified fracture of the lower end of right radius, initial encounter for closed fracture
3 S52.502A Unspecified fracture of the lower end of left radius, initial encounter for closed fracture
3 S53.031A Nursemaid's elbow, right elbow, initial encounter
3 S53.032A Nursemaid's elbow, left elbow, initial encounter
3 S53.401A Unspecified sprain of right elbow, initial encounter
3 S53.402A Unspecified sprain of left elbow, initial encounter
3 S60.011A Contusion of right thumb without damage to nail, initial encounter
3 S60.012A Contusion of left thumb without damage to nail, initial encounter
3 S60.221A Contusion of right hand, initial encounter
3 S60.222A Contusion of left hand, initial encounter
3 S61.011A Laceration without foreign body of right thumb without damage to nail, initial encounter
3 S61.012A Laceration without foreign body of left thumb without damage to nail, initial encounter
3 S61.209A Unspecified open wound of unspecified finger without damage to nail, initial encounter
3 S61.210A Laceration without foreign body of right index finger without damage to nail, initial encounter
3 S61.211A Laceration without foreign body of left index finger without damage to nail, initial encounter
3 S61.212A Laceration without foreign body of right middle finger without damage to nail, initial encounter
3 S61.213A Laceration without foreign body of left middle finger without damage to nail, initial encounter
3 S61.219A Laceration without foreign body of unspecified finger without damage to nail, initial encounter
2 S61.411A Laceration without foreign body of right hand, initial encounter
2 S61.412A Laceration without foreign body of left hand, initial encounter
3 S61.511A Laceration without foreign body of right wrist, initial encounter
3 S61.512A Laceration without foreign body of left wrist, initial encounter
3 S62.306A Unspecified fracture of fifth metacarpal bone, right hand, initial encounter for closed fracture
3 S62.307A Unspecified fracture of fifth metacarpal bone, left hand, initial encounter for closed fracture
3 S63.501A Unspecified sprain of right wrist, initial encounter
3 S63.502A Unspecified sprain of left wrist, initial encounter
3 S70.01XA Contusion of right hip, initial encounter
3 S70.02XA Contusion of left hip, initial encounter
3 S76.311A Strain of muscle, fascia and tendon of the posterior muscle group at thigh level, right thigh, initial encounter
3 S76.312A Strain of muscle, fascia and tendon of the posterior muscle group at thigh level, left thigh, initial encounter
2 S80.01XA Contusion of right knee, initial encounter
2 S80.02XA Contusion of left knee, initial encounter
3 S80.11XA Contusion of right lower leg, initial encounter
3 S80.12XA Contusion of left lower leg, initial encounter
3 S81.011A Laceration without foreign body, right knee, initial encounter
3 S81.012A Laceration without foreign body, left knee, initial encounter
3 S81.811A Laceration without foreign body, right lower leg, initial encounter
3 S81.812A Laceration without foreign body, left lower leg, initial encounter
3 S82.891A Other fracture of right lower leg, initial encounter for closed fracture
3 S82.892A Other fracture of left lower leg, initial encounter for closed fracture
3 S83.209A Unspecified tear of unspecified meniscus, current injury, unspecified knee, initial encounter
3 S83.91XA Sprain of unspecified site of right knee, initial encounter
3 S83.92XA Sprain of unspecified site of left knee, initial encounter
3 S86.911A Strain of unspecified muscle(s) and tendon(s) at lower leg level, right leg, initial encounter
3 S86.912A Strain of unspecified muscle(s) and tendon(s) at lower leg level, left leg, initial encounter
3 S90.31XA Contusion of right foot, initial encounter
3 S90.32XA Contusion of left foot, initial encounter
3 S91.311A Laceration without foreign body, right foot, initial encounter
3 S91.312A Laceration without foreign body, left foot, initial encounter
3 S91.331A Puncture wound without foreign body, right foot, initial encounter
3 S91.332A Puncture wound without foreign body, left foot, initial encounter
3 S92.301A Fracture of unspecified metatarsal bone(s), right foot, initial encounter for closed fracture
3 S92.302A Fracture of unspecified metatarsal bone(s), left foot, initial encounter for closed fracture
3 S92.501A Displaced unspecified fracture of right lesser toe(s), initial encounter for closed fracture
3 S92.502A Displaced unspecified fracture of left lesser toe(s), initial encounter for closed fracture
3 S92.901A Unspecified fracture of right foot, initial encounter for closed fracture
3 S92.902A Unspecified fracture of left foot, initial encounter for closed fracture
2 S93.401A Sprain of unspecified ligament of right ankle, initial encounter
3 S93.401D Sprain of unspecified ligament of right ankle, subsequent encounter
2 S93.402A Sprain of unspecified ligament of left ankle, initial encounter
3 S93.402D Sprain of unspecified ligament of left ankle, subsequent encounter
3 S93.409A Sprain of unspecified ligament of unspecified ankle, initial encounter
3 S93.601A Unspecified sprain of right foot, initial encounter
3 S93.602A Unspecified sprain of left foot, initial encounter
2 T14.8XXA Other injury of unspecified body region, initial encounter
3 T14.90XA Injury, unspecified, initial encounter
3 T14.91XA Suicide attempt, initial encounter
3 T15.91XA Foreign body on external eye, part unspecified, right eye, initial encounter
3 T15.92XA Foreign body on external eye, part unspecified, left eye, initial encounter
3 T16.1XXA Foreign body in right ear, initial encounter
3 T16.2XXA Foreign body in left ear, initial encounter
3 T17.1XXA Foreign body in nostril, initial encounter
3 T23.201A Burn of second degree of right hand, unspecified site, initial encounter
3 T23.202A Burn of second degree of left hand, unspecified site, initial encounter
3 T23.209A Burn of second degree of unspecified hand, unspecified site, initial encounter
3 T30.0 Burn of unspecified body region, unspecified degree
3 T36.95XA Adverse effect of unspecified systemic antibiotic, initial encounter
3 T39.395A Adverse effect of other nonsteroidal anti-inflammatory drugs [NSAID], initial encounter
3 T46.4X5A Adverse effect of angiotensin-converting-enzyme inhibitors, initial encounter
3 T46.6X5A Adverse effect of antihyperlipidemic and antiarteriosclerotic drugs, initial encounter
3 T63.441A Toxic effect of venom of bees, accidental (unintentional), initial encounter
3 T74.91XA Unspecified adult maltreatment, confirmed, initial encounter
3 T75.3XXA Motion sickness, initial encounter
3 T78.00XA Anaphylactic reaction due to unspecified food, initial encounter
3 T78.19XA Other adverse food reactions, not elsewhere classified, initial encounter
3 T78.2XXA Anaphylactic shock, unspecified, initial encounter
3 T78.3XXA Angioneurotic edema, initial encounter
2 T78.40XA Allergy, unspecified, initial encounter
3 T81.31XA Disruption of external operation (surgical) wound, not elsewhere classified, initial encounter
3 T81.40XA Infection following a procedure, unspecified, initial encounter
3 T81.41XA Infection following a procedure, superficial incisional surgical site, initial encounter
3 T88.1XXA Other complications following immunization, not elsewhere classified, initial encounter
3 T88.7XXA Unspecified adverse effect of drug or medicament, initial encounter
3 U07.0 Vaping-related disorder
1 U07.1 COVID-19
2 U09.9 Post COVID-19 condition, unspecified
3 V43.52XA Car driver injured in collision with other type car in traffic accident, initial encounter
3 V89.2XXA Person injured in unspecified motor-vehicle accident, traffic, initial encounter
3 W00.0XXA Fall on same level due to ice and snow, initial encounter
3 W01.0XXA Fall on same level from slipping, tripping and stumbling without subsequent striking against object, initial encounter
3 W01.198A Fall on same level from slipping, tripping and stumbling with subsequent striking against other object, initial encounter
3 W10.9XXA Fall (on) (from) unspecified stairs and steps, initial encounter
3 W18.30XA Fall on same level, unspecified, initial encounter
2 W19.XXXA Unspecified fall, initial encounter
3 W22.8XXA Striking against or struck by other objects, initial encounter
3 W26.0XXA Contact with knife, initial encounter
3 W46.0XXA Contact with hypodermic needle, initial encounter
3 W54.0XXA Bitten by dog, initial encounter
3 W55.03XA Scratched by cat, initial encounter
3 W57.XXXA Bitten or stung by nonvenomous insect and other nonvenomous arthropods, initial encounter
3 X50.0XXA Overexertion from strenuous movement or load, initial encounter
3 X50.1XXA Overexertion from prolonged static or awkward postures, initial encounter
3 X50.3XXA Overexertion from repetitive movements, initial encounter
3 Y04.0XXA Assault by unarmed brawl or fight, initial encounter
3 Y92.009 Unspecified place in unspecified non-institutional (private) residence as the place of occurrence of the external cause
3 Y92.9 Unspecified place or not applicable
3 Y99.0 Civilian activity done for income or pay
3 Y99.9 Unspecified external cause status
1 Z00.00 Encounter for general adult medical examination without abnormal findings
1 Z00.01 Encounter for general adult medical examination with abnormal findings
2 Z00.110 Health examination for newborn under 8 days old
2 Z00.111 Health examination for newborn 8 to 28 days old
1 Z00.121 Encounter for routine child health examination with abnormal findings
1 Z00.129 Encounter for routine child health examination without abnormal findings
3 Z00.6 Encounter for examination for normal comparison and control in clinical research program
3 Z00.8 Encounter for other general examination
2 Z01.00 Encounter for examination of eyes and vision without abnormal findings
3 Z01.01 Encounter for examination of eyes and vision with abnormal findings
2 Z01.10 Encounter for examination of ears and hearing without abnormal findings
3 Z01.118 Encounter for examination of ears and hearing with other abnormal findings
3 Z01.20 Encounter for dental examination and cleaning without abnormal findings
3 Z01.21 Encounter for dental examination and cleaning with abnormal findings
3 Z01.30 Encounter for examination of blood pressure without abnormal findings
3 Z01.31 Encounter for examination of blood pressure with abnormal findings
2 Z01.411 Encounter for gynecological examination (general) (routine) with abnormal findings
1 Z01.419 Encounter for gynecological examination (general) (routine) without abnormal findings
3 Z01.42 Encounter for cervical smear to confirm findings of recent normal smear following initial abnormal smear
2 Z01.810 Encounter for preprocedural cardiovascular examination
3 Z01.811 Encounter for preprocedural respiratory examination
3 Z01.812 Encounter for preprocedural laboratory examination
2 Z01.818 Encounter for other preprocedural examination
3 Z01.84 Encounter for antibody response examination
2 Z02.0 Encounter for examination for admission to educational institution
2 Z02.1 Encounter for pre-employment examination
2 Z02.4 Encounter for examination for driving license
2 Z02.5 Encounter for examination for participation in sport
3 Z02.6 Encounter for examination for insurance purposes
3 Z02.71 Encounter for disability determination
3 Z02.79 Encounter for issue of other medical certificate
2 Z02.89 Encounter for other administrative examinations
3 Z02.9 Encounter for administrative examinations, unspecified
3 Z03.89 Encounter for observation for other suspected diseases and conditions ruled out
3 Z08 Encounter for follow-up examination after completed treatment for malignant neoplasm
1 Z09 Encounter for follow-up examination after completed treatment for conditions other than malignant neoplasm
2 Z11.1 Encounter for screening for respiratory tuberculosis
2 Z11.3 Encounter for screening for infections with a predominantly sexual mode of transmission
2 Z11.4 Encounter for screening for human immunodeficiency virus [HIV]
3 Z11.51 Encounter for screening for human papillomavirus (HPV)
2 Z11.52 Encounter for screening for COVID-19
2 Z11.59 Encounter for screening for other viral diseases
3 Z11.7 Encounter for testing for latent tuberculosis infection
1 Z12.11 Encounter for screening for malignant neoplasm of colon
2 Z12.2 Encounter for screening for malignant neoplasm of respiratory organs
1 Z12.31 Encounter for screening mammogram for malignant neoplasm of breast
2 Z12.39 Encounter for other screening for malignant neoplasm of breast
2 Z12.4 Encounter for screening for malignant neoplasm of cervix
2 Z12.5 Encounter for screening for malignant neoplasm of prostate
3 Z12.83 Encounter for screening for malignant neoplasm of skin
2 Z13.0 Encounter for screening for diseases of the blood and blood-forming organs and certain disorders involving the immune mechanism
2 Z13.1 Encounter for screening for diabetes mellitus
3 Z13.21 Encounter for screening for nutritional disorder
1 Z13.220 Encounter for screening for lipoid disorders
3 Z13.228 Encounter for screening for other metabolic disorders
2 Z13.29 Encounter for screening for other suspected endocrine disorder
3 Z13.30 Encounter for screening examination for mental health and behavioral disorders, unspecified
2 Z13.31 Encounter for screening for depression
3 Z13.32 Encounter for screening for maternal depression
3 Z13.39 Encounter for screening examination for other mental health and behavioral disorders
3 Z13.40 Encounter for screening for unspecified developmental delays
3 Z13.41 Encounter for autism screening
3 Z13.42 Encounter for screening for global developmental delays (milestones)
3 Z13.5 Encounter for screening for eye and ear disorders
2 Z13.6 Encounter for screening for cardiovascular disorders
3 Z13.71 Encounter for nonprocreative screening for genetic disease carrier status
3 Z13.810 Encounter for screening for upper gastrointestinal disorder
3 Z13.811 Encounter for screening for lower gastrointestinal disorder
2 Z13.820 Encounter for screening for osteoporosis
3 Z13.88 Encounter for screening for disorder due to exposure to contaminants
2 Z13.89 Encounter for screening for other disorder
3 Z13.9 Encounter for screening, unspecified
3 Z15.01 Genetic susceptibility to malignant neoplasm of breast
3 Z17.0 Estrogen receptor positive status [ER+]
3 Z20.1 Contact with and (suspected) exposure to tuberculosis
2 Z20.2 Contact with and (suspected) exposure to infections with a predominantly sexual mode of transmission
3 Z20.3 Contact with and (suspected) exposure to rabies
3 Z20.5 Contact with and (suspected) exposure to viral hepatitis
3 Z20.6 Contact with and (suspected) exposure to human immunodeficiency virus [HIV]
3 Z20.818 Contact with and (suspected) exposure to other bacterial communicable diseases
3 Z20.820 Contact with and (suspected) exposure to varicella
2 Z20.822 Contact with and (suspected) exposure to COVID-19
2 Z20.828 Contact with and (suspected) exposure to other viral communicable diseases
3 Z21 Asymptomatic human immunodeficiency virus [HIV] infection status
3 Z22.322 Carrier or suspected carrier of Methicillin resistant Staphylococcus aureus
3 Z22.330 Carrier of Group B streptococcus
3 Z22.7 Latent tuberculosis
1 Z23 Encounter for immunization
3 Z28.20 Immunization not carried out because of patient decision for unspecified reason
2 Z28.21 Immunization not carried out because of patient refusal
3 Z28.310 Unvaccinated for COVID-19
3 Z28.311 Partially vaccinated for COVID-19
3 Z28.39 Other underimmunization status
3 Z28.82 Immunization not carried out because of caregiver refusal
3 Z29.3 Encounter for prophylactic fluoride administration
3 Z29.81 Encounter for HIV pre-exposure prophylaxis
2 Z30.011 Encounter for initial prescription of contraceptive pills
3 Z30.012 Encounter for prescription of emergency contraception
3 Z30.013 Encounter for initial prescription of injectable contraceptive
3 Z30.017 Encounter for initial prescription of implantable subdermal contraceptive
3 Z30.02 Counseling and instruction in natural family planning to avoid pregnancy
2 Z30.09 Encounter for other general counseling and advice on contraception
3 Z30.2 Encounter for sterilization
3 Z30.40 Encounter for surveillance of contraceptives, unspecified
2 Z30.41 Encounter for surveillance of contraceptive pills
2 Z30.42 Encounter for surveillance of injectable contraceptive
2 Z30.430 Encounter for insertion of intrauterine contraceptive device
3 Z30.431 Encounter for routine checking of intrauterine contraceptive device
2 Z30.432 Encounter for removal of intrauterine contraceptive device
3 Z30.433 Encounter for removal and reinsertion of intrauterine contraceptive device
3 Z30.44 Encounter for surveillance of vaginal ring hormonal contraceptive device
3 Z30.45 Encounter for surveillance of transdermal patch hormonal contraceptive device
3 Z30.46 Encounter for surveillance of implantable subdermal contraceptive
3 Z30.49 Encounter for surveillance of other contraceptives
2 Z30.9 Encounter for contraceptive management, unspecified
3 Z31.69 Encounter for other general counseling and advice on procreation
3 Z32.00 Encounter for pregnancy test, result unknown
2 Z32.01 Encounter for pregnancy test, result positive
2 Z32.02 Encounter for pregnancy test, result negative
2 Z33.1 Pregnant state, incidental
3 Z33.2 Encounter for elective termination of pregnancy
2 Z34.00 Encounter for supervision of normal first pregnancy, unspecified trimester
2 Z34.01 Encounter for supervision of normal first pregnancy, first trimester
2 Z34.02 Encounter for supervision of normal first pregnancy, second trimester
2 Z34.03 Encounter for supervision of normal first pregnancy, third trimester
2 Z34.80 Encounter for supervision of other normal pregnancy, unspecified trimester
2 Z34.81 Encounter for supervision of other normal pregnancy, first trimester
2 Z34.82 Encounter for supervision of other normal pregnancy, second trimester
2 Z34.83 Encounter for supervision of other normal pregnancy, third trimester
2 Z34.90 Encounter for supervision of normal pregnancy, unspecified, unspecified trimester
2 Z34.91 Encounter for supervision of normal pregnancy, unspecified, first trimester
2 Z34.92 Encounter for supervision of normal pregnancy, unspecified, second trimester
2 Z34.93 Encounter for supervision of normal pregnancy, unspecified, third trimester
3 Z36.89 Encounter for other specified antenatal screening
3 Z36.9 Encounter for antenatal screening, unspecified
3 Z37.0 Single live birth
3 Z38.00 Single liveborn infant, delivered vaginally
3 Z38.01 Single liveborn infant, delivered by cesarean
3 Z39.0 Encounter for care and examination of mother immediately after delivery
3 Z39.1 Encounter for care and examination of lactating mother
2 Z39.2 Encounter for routine postpartum follow-up
3 Z3A.00 Weeks of gestation of pregnancy not specified
3 Z3A.08 8 weeks gestation of pregnancy
3 Z3A.09 9 weeks gestation of pregnancy
3 Z3A.10 10 weeks gestation of pregnancy
3 Z3A.11 11 weeks gestation of pregnancy
3 Z3A.12 12 weeks gestation of pregnancy
3 Z3A.13 13 weeks gestation of pregnancy
3 Z3A.14 14 weeks gestation of pregnancy
3 Z3A.15 15 weeks gestation of pregnancy
3 Z3A.16 16 weeks gestation of pregnancy
3 Z3A.17 17 weeks gestation of pregnancy
3 Z3A.18 18 weeks gestation of pregnancy
3 Z3A.19 19 weeks gestation of pregnancy
3 Z3A.20 20 weeks gestation of pregnancy
3 Z3A.21 21 weeks gestation of pregnancy
3 Z3A.22 22 weeks gestation of pregnancy
3 Z3A.23 23 weeks gestation of pregnancy
3 Z3A.24 24 weeks gestation of pregnancy
3 Z3A.25 25 weeks gestation of pregnancy
3 Z3A.26 26 weeks gestation of pregnancy
3 Z3A.27 27 weeks gestation of pregnancy
3 Z3A.28 28 weeks gestation of pregnancy
3 Z3A.29 29 weeks gestation of pregnancy
3 Z3A.30 30 weeks gestation of pregnancy
3 Z3A.31 31 weeks gestation of pregnancy
3 Z3A.32 32 weeks gestation of pregnancy
3 Z3A.33 33 weeks gestation of pregnancy
3 Z3A.34 34 weeks gestation of pregnancy
3 Z3A.35 35 weeks gestation of pregnancy
3 Z3A.36 36 weeks gestation of pregnancy
3 Z3A.37 37 weeks gestation of pregnancy
3 Z3A.38 38 weeks gestation of pregnancy
3 Z3A.39 39 weeks gestation of pregnancy
3 Z3A.40 40 weeks gestation of pregnancy
3 Z3A.41 41 weeks gestation of pregnancy
3 Z47.1 Aftercare following joint replacement surgery
3 Z47.89 Encounter for other orthopedic aftercare
3 Z48.00 Encounter for change or removal of nonsurgical wound dressing
3 Z48.01 Encounter for change or removal of surgical wound dressing
2 Z48.02 Encounter for removal of sutures
3 Z48.89 Encounter for other specified surgical aftercare
3 Z51.11 Encounter for antineoplastic chemotherapy
3 Z51.5 Encounter for palliative care
3 Z51.6 Encounter for desensitization to allergens
2 Z51.81 Encounter for therapeutic drug level monitoring
3 Z51.89 Encounter for other specified aftercare
3 Z53.21 Procedure and treatment not carried out due to patient leaving prior to being seen by health care provider
3 Z53.29 Procedure and treatment not carried out because of patient's decision for other reasons
3 Z55.0 Illiteracy and low-level literacy
3 Z55.9 Problems related to education and literacy, unspecified
3 Z56.0 Unemployment, unspecified
3 Z56.6 Other physical and mental strain related to work
3 Z59.00 Homelessness unspecified
3 Z59.01 Sheltered homelessness
3 Z59.02 Unsheltered homelessness
3 Z59.10 Inadequate housing, unspecified
3 Z59.41 Food insecurity
3 Z59.5 Extreme poverty
3 Z59.6 Low income
3 Z59.71 Insufficient health insurance coverage
3 Z59.811 Housing instability, housed, with risk of homelessness
3 Z59.819 Housing instability, housed unspecified
3 Z59.82 Transportation insecurity
3 Z59.869 Financial insecurity, unspecified
3 Z59.87 Material hardship due to limited financial resources, not elsewhere classified
3 Z59.9 Problem related to housing and economic circumstances, unspecified
3 Z60.2 Problems related to living alone
3 Z60.4 Social exclusion and rejection
2 Z63.0 Problems in relationship with spouse or partner
3 Z63.4 Disappearance and death of family member
3 Z63.5 Disruption of family by separation and divorce
3 Z63.6 Dependent relative needing care at home
3 Z63.8 Other specified problems related to primary support group
3 Z63.9 Problem related to primary support group, unspecified
3 Z65.3 Problems related to other legal circumstances
3 Z65.8 Other specified problems related to psychosocial circumstances
3 Z65.9 Problem related to unspecified psychosocial circumstances
3 Z66 Do not resuscitate
3 Z68.18 Body mass index [BMI] 18.4 or less, adult
3 Z68.19 Body mass index [BMI] 18.5-19.9, adult
3 Z68.20 Body mass index [BMI] 20.0-20.9, adult
3 Z68.21 Body mass index [BMI] 21.0-21.9, adult
3 Z68.22 Body mass index [BMI] 22.0-22.9, adult
3 Z68.23 Body mass index [BMI] 23.0-23.9, adult
3 Z68.24 Body mass index [BMI] 24.0-24.9, adult
3 Z68.25 Body mass index [BMI] 25.0-25.9, adult
3 Z68.26 Body mass index [BMI] 26.0-26.9, adult
3 Z68.27 Body mass index [BMI] 27.0-27.9, adult
3 Z68.28 Body mass index [BMI] 28.0-28.9, adult
3 Z68.29 Body mass index [BMI] 29.0-29.9, adult
2 Z68.30 Body mass index [BMI] 30.0-30.9, adult
3 Z68.31 Body mass index [BMI] 31.0-31.9, adult
3 Z68.32 Body mass index [BMI] 32.0-32.9, adult
3 Z68.33 Body mass index [BMI] 33.0-33.9, adult
3 Z68.34 Body mass index [BMI] 34.0-34.9, adult
2 Z68.35 Body mass index [BMI] 35.0-35.9, adult
3 Z68.36 Body mass index [BMI] 36.0-36.9, adult
3 Z68.37 Body mass index [BMI] 37.0-37.9, adult
3 Z68.38 Body mass index [BMI] 38.0-38.9, adult
3 Z68.39 Body mass index [BMI] 39.0-39.9, adult
2 Z68.41 Body mass index [BMI] 40.0-44.9, adult
3 Z68.42 Body mass index [BMI] 45.0-49.9, adult
3 Z68.43 Body mass index [BMI] 50.0-59.9, adult
3 Z68.44 Body mass index [BMI] 60.0-69.9, adult
3 Z68.45 Body mass index [BMI] 70 or greater, adult
3 Z68.51 Body mass index [BMI] pediatric, less than 5th percentile for age
3 Z68.52 Body mass index [BMI] pediatric, 5th percentile to less than 85th percentile for age
3 Z68.53 Body mass index [BMI] pediatric, 85th percentile to less than 95th percentile for age
3 Z68.54 Body mass index [BMI] pediatric, 95th percentile for age to less than 120% of the 95th percentile for age
3 Z68.55 Body mass index [BMI] pediatric, 120% of the 95th percentile for age to less than 140% of the 95th percentile for age
3 Z68.56 Body mass index [BMI] pediatric, greater than or equal to 140% of the 95th percentile for age
3 Z71.1 Person with feared health complaint in whom no diagnosis is made
3 Z71.2 Person consulting for explanation of examination or test findings
1 Z71.3 Dietary counseling and surveillance
3 Z71.41 Alcohol abuse counseling and surveillance of alcoholic
3 Z71.51 Drug abuse counseling and surveillance of drug abuser
2 Z71.6 Tobacco abuse counseling
3 Z71.7 Human immunodeficiency virus [HIV] counseling
2 Z71.82 Exercise counseling
2 Z71.84 Encounter for health counseling related to travel
3 Z71.85 Encounter for immunization safety counseling
2 Z71.89 Other specified counseling
3 Z71.9 Counseling, unspecified
2 Z72.0 Tobacco use
3 Z72.3 Lack of physical exercise
3 Z72.4 Inappropriate diet and eating habits
3 Z72.51 High risk heterosexual behavior
3 Z72.820 Sleep deprivation
3 Z72.821 Inadequate sleep hygiene
3 Z72.89 Other problems related to lifestyle
3 Z73.0 Burn-out
3 Z73.3 Stress, not elsewhere classified
3 Z73.6 Limitation of activities due to disability
3 Z74.01 Bed confinement status
3 Z74.09 Other reduced mobility
3 Z74.1 Need for assistance with personal care
3 Z75.3 Unavailability and inaccessibility of health-care facilities
3 Z75.8 Other problems related to medical facilities and other health care
2 Z76.0 Encounter for issue of repeat prescription
3 Z76.2 Encounter for health supervision and care of other healthy infant and child
3 Z76.3 Healthy person accompanying sick person
2 Z76.89 Persons encountering health services in other specified circumstances
3 Z77.011 Contact with and (suspected) exposure to lead
3 Z77.22 Contact with and (suspected) exposure to environmental tobacco smoke (acute) (chronic)
2 Z78.0 Asymptomatic menopausal state
3 Z78.9 Other specified health status
2 Z79.01 Long term (current) use of anticoagulants
2 Z79.02 Long term (current) use of antithrombotics/antiplatelets
3 Z79.1 Long term (current) use of non-steroidal anti-inflammatories (NSAID)
3 Z79.2 Long term (current) use of antibiotics
3 Z79.3 Long term (current) use of hormonal contraceptives
2 Z79.4 Long term (current) use of insulin
3 Z79.51 Long term (current) use of inhaled steroids
3 Z79.52 Long term (current) use of systemic steroids
3 Z79.61 Long term (current) use of immunomodulator
3 Z79.620 Long term (current) use of immunosuppressive biologic
3 Z79.631 Long term (current) use of antimetabolite agent
3 Z79.810 Long term (current) use of selective estrogen receptor modulators (SERMs)
3 Z79.811 Long term (current) use of aromatase inhibitors
2 Z79.82 Long term (current) use of aspirin
3 Z79.83 Long term (current) use of bisphosphonates
2 Z79.84 Long term (current) use of oral hypoglycemic drugs
2 Z79.85 Long-term (current) use of injectable non-insulin antidiabetic drugs
2 Z79.890 Hormone replacement therapy
2 Z79.891 Long term (current) use of opiate analgesic
1 Z79.899 Other long term (current) drug therapy
2 Z80.0 Family history of malignant neoplasm of digestive organs
3 Z80.1 Family history of malignant neoplasm of trachea, bronchus and lung
2 Z80.3 Family history of malignant neoplasm of breast
3 Z80.41 Family history of malignant neoplasm of ovary
3 Z80.42 Family history of malignant neoplasm of prostate
3 Z80.8 Family history of malignant neoplasm of other organs or systems
3 Z80.9 Family history of malignant neoplasm, unspecified
3 Z81.1 Family history of alcohol abuse and dependence
3 Z82.3 Family history of stroke
3 Z82.41 Family history of sudden cardiac death
2 Z82.49 Family history of ischemic heart disease and other diseases of the circulatory system
3 Z82.5 Family history of asthma and other chronic lower respiratory diseases
3 Z82.62 Family history of osteoporosis
2 Z83.3 Family history of diabetes mellitus
3 Z83.42 Family history of familial hypercholesterolemia
3 Z83.511 Family history of glaucoma
3 Z83.719 Family history of colon polyps, unspecified
3 Z84.81 Family history of carrier of genetic disease
3 Z85.038 Personal history of other malignant neoplasm of large intestine
3 Z85.048 Personal history of other malignant neoplasm of rectum, rectosigmoid junction, and anus
3 Z85.118 Personal history of other malignant neoplasm of bronchus and lung
2 Z85.3 Personal history of malignant neoplasm of breast
3 Z85.41 Personal history of malignant neoplasm of cervix uteri
3 Z85.43 Personal history of malignant neoplasm of ovary
2 Z85.46 Personal history of malignant neoplasm of prostate
3 Z85.51 Personal history of malignant neoplasm of bladder
3 Z85.528 Personal history of other malignant neoplasm of kidney
3 Z85.820 Personal history of malignant melanoma of skin
3 Z85.828 Personal history of other malignant neoplasm of skin
3 Z85.850 Personal history of malignant neoplasm of thyroid
3 Z85.9 Personal history of malignant neoplasm, unspecified
2 Z86.0100 Personal history of colon polyps, unspecified
3 Z86.0101 Personal history of adenomatous and serrated colon polyps
3 Z86.11 Personal history of tuberculosis
3 Z86.14 Personal history of Methicillin resistant Staphylococcus aureus infection
3 Z86.16 Personal history of COVID-19
3 Z86.19 Personal history of other infectious and parasitic diseases
3 Z86.32 Personal history of gestational diabetes
3 Z86.39 Personal history of other endocrine, nutritional and metabolic disease
3 Z86.59 Personal history of other mental and behavioral disorders
3 Z86.69 Personal history of other diseases of the nervous system and sense organs
3 Z86.711 Personal history of pulmonary embolism
3 Z86.718 Personal history of other venous thrombosis and embolism
2 Z86.73 Personal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits
3 Z86.79 Personal history of other diseases of the circulatory system
3 Z87.09 Personal history of other diseases of the respiratory system
3 Z87.11 Personal history of peptic ulcer disease
3 Z87.19 Personal history of other diseases of the digestive system
3 Z87.42 Personal history of other diseases of the female genital tract
3 Z87.440 Personal history of urinary (tract) infections
3 Z87.442 Personal history of urinary calculi
3 Z87.59 Personal history of other complications of pregnancy, childbirth and the puerperium
3 Z87.81 Personal history of (healed) traumatic fracture
3 Z87.820 Personal history of traumatic brain injury
2 Z87.891 Personal history of nicotine dependence
3 Z87.892 Personal history of anaphylaxis
3 Z87.898 Personal history of other specified conditions
2 Z88.0 Allergy status to penicillin
3 Z88.1 Allergy status to other antibiotic agents
3 Z88.2 Allergy status to sulfonamides
3 Z88.5 Allergy status to narcotic agent
3 Z88.6 Allergy status to analgesic agent
3 Z88.8 Allergy status to other drugs, medicaments and biological substances
3 Z88.9 Allergy status to unspecified drugs, medicaments and biological substances
3 Z89.511 Acquired absence of right leg below knee
3 Z89.512 Acquired absence of left leg below knee
3 Z90.11 Acquired absence of right breast and nipple
3 Z90.12 Acquired absence of left breast and nipple
3 Z90.13 Acquired absence of bilateral breasts and nipples
3 Z90.49 Acquired absence of other specified parts of digestive tract
3 Z90.5 Acquired absence of kidney
2 Z90.710 Acquired absence of both cervix and uterus
3 Z90.81 Acquired absence of spleen
3 Z90.89 Acquired absence of other organs
3 Z91.010 Allergy to peanuts
3 Z91.0110 Allergy to milk products, unspecified
3 Z91.0120 Allergy to eggs, unspecified
3 Z91.013 Allergy to seafood
3 Z91.014 Allergy to mammalian meats
3 Z91.018 Allergy to other foods
3 Z91.030 Bee allergy status
3 Z91.038 Other insect allergy status
3 Z91.040 Latex allergy status
3 Z91.041 Radiographic dye allergy status
3 Z91.048 Other nonmedicinal substance allergy status
3 Z91.09 Other allergy status, other than to drugs and biological substances
3 Z91.110 Patient's noncompliance with dietary regimen due to financial hardship
3 Z91.118 Patient's noncompliance with dietary regimen for other reason
3 Z91.120 Patient's intentional underdosing of medication regimen due to financial hardship
3 Z91.128 Patient's intentional underdosing of medication regimen for other reason
3 Z91.130 Patient's unintentional underdosing of medication regimen due to age-related debility
3 Z91.138 Patient's unintentional underdosing of medication regimen for other reason
3 Z91.141 Patient's other noncompliance with medication regimen due to financial hardship
2 Z91.148 Patient's other noncompliance with medication regimen for other reason
3 Z91.190 Patient's noncompliance with other medical treatment and regimen due to financial hardship
2 Z91.198 Patient's noncompliance with other medical treatment and regimen for other reason
3 Z91.199 Patient's noncompliance with other medical treatment and regimen due to unspecified reason
3 Z91.51 Personal history of suicidal behavior
3 Z91.52 Personal history of nonsuicidal self-harm
2 Z91.81 History of falling
3 Z91.89 Other specified personal risk factors, not elsewhere classified
3 Z92.21 Personal history of antineoplastic chemotherapy
3 Z92.3 Personal history of irradiation
3 Z93.0 Tracheostomy status
3 Z93.1 Gastrostomy status
3 Z93.3 Colostomy status
3 Z94.0 Kidney transplant status
2 Z95.0 Presence of cardiac pacemaker
2 Z95.1 Presence of aortocoronary bypass graft
3 Z95.2 Presence of prosthetic heart valve
2 Z95.5 Presence of coronary angioplasty implant and graft
3 Z95.810 Presence of automatic (implantable) cardiac defibrillator
3 Z96.1 Presence of intraocular lens
3 Z96.22 Myringotomy tube(s) status
3 Z96.611 Presence of right artificial shoulder joint
3 Z96.612 Presence of left artificial shoulder joint
2 Z96.641 Presence of right artificial hip joint
2 Z96.642 Presence of left artificial hip joint
3 Z96.643 Presence of artificial hip joint, bilateral
2 Z96.651 Presence of right artificial knee joint
2 Z96.652 Presence of left artificial knee joint
3 Z96.653 Presence of artificial knee joint, bilateral
2 Z97.5 Presence of (intrauterine) contraceptive device
3 Z98.41 Cataract extraction status, right eye
3 Z98.42 Cataract extraction status, left eye
3 Z98.49 Cataract extraction status, unspecified eye
3 Z98.51 Tubal ligation status
3 Z98.52 Vasectomy status
3 Z98.61 Coronary angioplasty status
3 Z98.84 Bariatric surgery status
2 Z98.890 Other specified postprocedural states
3 Z98.891 History of uterine scar from previous surgery
3 Z99.11 Dependence on respirator [ventilator] status
3 Z99.2 Dependence on renal dialysis
3 Z99.81 Dependence on supplemental oxygen
3 Z99.89 Dependence on other enabling machines and devices
`
