//! The verbs of doing, by language. German, French and Spanish résumés name deeds by
//! nouns as well ("Leitung", "gestion", "diseño"), so these are listed too.

/// Any form; the others of a verb are found by its stem.
pub(super) const ENGLISH: &str = "accelerate achieve acquire adapt advise analyse analyze arrange assemble assess assist audit \
    author automate balance boost brief bring broaden brought budget build built calculate \
    catalogue chair champion clean coach code collaborate collect combine complete compose \
    conceive conduct configure consolidate consult contribute control convert convince cook \
    coordinate counsel create cultivate cure cut debug decrease define delegate deliver deploy \
    design detect develop devise diagnose direct discover document double draft draw drive drove \
    earn edit educate eliminate enable engineer enhance enlarge establish estimate evaluate \
    examine exceed execute expand facilitate find fix forecast form formulate found gain gather \
    generate grew grow guide halve handle head help hire host identify illustrate implement \
    improve increase influence initiate innovate inspect install instruct integrate introduce \
    invent investigate launch lay lead lecture led lift lower made maintain make manage map \
    market measure mediate mentor merge migrate model moderate modernise modernize monitor \
    motivate move negotiate operate optimise optimize orchestrate order organise organize \
    overhaul oversaw oversee own participate perform persuade photograph pilot pioneer plan \
    prepare present prevent process procure produce program programme promote propose prototype \
    prove provide publish raise ran rebuild rebuilt recruit redesign reduce refactor reorganise \
    reorganize repair replace report represent research resolve restore restructure reuse review \
    revise rewrite rewrote run save scale schedule secure sell serve served set shape ship \
    shorten showcase simplify sold solve spearhead speed standardise standardize start steer \
    streamline strengthen structure supervise supply support survey sustain taught teach test \
    track train transform translate treat triple troubleshoot turn tutor unify update upgrade \
    validate visit visualise visualize volunteer win won write written wrote";

/// Any form; the others of a verb are found by its stem.
pub(super) const GERMAN: &str = "abgeschlossen abgewickelt analyse analysieren analysiert analysierte angeleitet angepasst \
    anleitung aufbau aufbauen aufgebaut ausarbeitung ausgebaut ausgebildet ausgewertet \
    auswertung automatisiert automatisierte automatisierung baute beantwortet bearbeitet \
    bearbeitung begleitet begleitete begleitung begründet behandelt beraten beratung berechnet \
    beriet beschafft beschaffung beschleunigt betreut betreute betreuung bewertet bewertung \
    dokumentation dokumentiert durchführung durchgeführt einführung eingeführt eingespart \
    entwarf entwickeln entwickelt entwickelte entwicklung entworfen entwurf erarbeitet \
    erarbeitung erhöht erhöhte erhöhung ermittelt erreicht erreichte erstellen erstellt \
    erstellte erstellung erweitert erzielt erzielte eröffnet etabliert etablierte etablierung \
    evaluiert fertigte fertigung forschte führte führung gebaut geführt gegründet geleitet \
    geliefert gelöst gepflegt geplant geprüft geschaffen geschrieben geschult gesenkt gestaltet \
    gestaltete gestaltung gesteigert gesteuert getestet gewann gewartet gewonnen gründete \
    gründung halbiert implementiert implementierte implementierung initiiert initiierte \
    installiert installierte integration integriert kalkuliert kontrolliert konzeption \
    konzipiert konzipierte koordination koordiniert koordinierte koordinierung leiten leitete \
    leitung lieferte löste migration migriert moderation moderiert moderierte modernisiert \
    modernisierung montage montiert optimiert optimierte optimierung organisation organisiert \
    organisierte pflegte planen plante planung programmiert programmierte programmierung \
    präsentiert präsentierte prüfte prüfung realisiert realisierte realisierung reduziert \
    reduzierte reduzierung rekrutiert reparatur repariert restrukturiert schrieb schuf schulte \
    schulung senkte senkung standardisiert steigerte steigerung steuerte steuerung strukturiert \
    testete umgesetzt umsetzung unterrichtet unterrichtete unterstützt unterstützte untersucht \
    untersuchte verantwortet verantwortete verbessert verbesserte verbesserung verdoppelt \
    vereinfacht vereinfachte verfasst verfasste verhandelt verhandelte verhandlung verhandlungen \
    verkauft verkaufte verkürzt vermittelt vermittelte verwaltet verwaltete veröffentlicht \
    vorbereitet vorbereitung wartete wartung überarbeitet übernahm übernommen übersetzt \
    übersetzte überwacht überwachte überwachung";

/// Any form; the others of a verb are found by its stem.
pub(super) const FRENCH: &str = "accompagnement accompagner accroître accru accueil accueillir acquérir adapter amélioration \
    améliorer analyse analyser animation animer assister assurer atteindre atteint augmentation \
    augmenter automatisation automatiser bâtir calculer coacher collaborer conception concevoir \
    conclure conduire conduit conduite configurer conseil conseiller consolider construction \
    construire construit contrôle contrôler convaincre conçu coordination coordonner corriger \
    création créer dessiner diagnostiquer diminuer direction diriger documenter doubler \
    décrocher définir définition démarrer déploiement déployer développement développer \
    effectuer encadrement encadrer enseignement enseigner exécuter fabriquer faciliter fidéliser \
    fonder formation former fournir gagner gestion gérer identifier implémenter initier innover \
    installation installer instaurer introduire intégration intégrer lancement lancer livrer \
    maintenance maintenir mener mesurer mettre migration migrer mis mise moderniser modéliser \
    monter négociation négocier obtenir obtenu optimisation optimiser orchestrer ordonner \
    organisation organiser participation participer pilotage piloter planification planifier \
    prendre pris prise production produire produit programmer promouvoir proposer prospecter \
    préparation préparer présenter publier recrutement recruter refondre refonte renforcer \
    représenter restructurer réalisation réaliser rédaction rédiger réduction réduire réduit \
    rénover réparer résolu résoudre réussir simplifier soigner standardiser structurer suivi \
    suivre superviser supervision surveillance surveiller sécuriser tester traduction traduire \
    traduit traitement traiter transformer vendre vendu vente vérifier économiser écrire écrit \
    éduquer élaboration élaborer éliminer établir étudier évaluation évaluer";

/// Any form; the others of a verb are found by its stem.
pub(super) const SPANISH: &str = "abrir abrí acelerar aceleré adaptar administración administrar adquirir ahorrar ahorré \
    alcancé alcanzar ampliar analizar análisis apoyar apoyo asesoramiento asesorar asesoré \
    asistir atención atender aumentar aumento aumenté automaticé automatización automatizar \
    calcular capacitar capacité cerrar colaborar conceptualizar conducir conseguir conseguí \
    construcción construir construí contratar contribuir control controlar convertir \
    coordinación coordinar coordiné corregir creación crear creé cuidar definir definí \
    desarrollar desarrollo desarrollé desplegar despliegue diagnosticar dibujar dirección \
    dirigir dirigí diseñar diseño diseñé documentar duplicar dupliqué editar educar ejecución \
    ejecutar ejecuté elaboración elaborar elaboré eliminar encabezar enseñar enseñé entregar \
    entrenar escribir escribí establecer establecí estudiar evaluación evaluar evalué fabricar \
    facilitar fidelizar fomentar formar formé fundar fundé ganar gané generar generé gestionar \
    gestioné gestión identificar impartir implantación implantar implementación implementar \
    implementé impulsar impulsé incrementar incrementé iniciar inicié innovar instalación \
    instalar integrar integré introducir investigar lancé lanzamiento lanzar liderar lideré \
    lograr logré mantener mantenimiento medir mejora mejorar mejoré migración migrar migré \
    modernizar montaje montar negociación negociar negocié obtener obtuve operar optimicé \
    optimización optimizar organicé organización organizar participar participé planificación \
    planificar planifiqué preparar presentar producción producir produje programar programé \
    promover proponer publicar realicé realizar reclutar redacción redactar redacté reducción \
    reducir reduje reestructurar reorganizar reparar representar resolver resolví revisar \
    revisión simplificar simplifiqué solucionar supervisar supervisión supervisé traducción \
    traducir traduje tramitar transformar tratar triplicar vender vendí venta verificar";
