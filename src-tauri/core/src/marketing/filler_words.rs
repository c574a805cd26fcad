//! The lists of filler words, by language.

use super::filler::Filler;

pub(super) const ENGLISH: Filler = Filler {
    hollow: "ability able abroad across additional additionally advantage also annually applicant \
        application apply applying appreciate around asset attention attitude attractive \
        backgrounds based become belong benefit best big bonus bring broad candidate career \
        celebrate closely colleague come comfortable committed company compensation competitive \
        complete could current currently daily day deep degree demonstrate demonstrated dental \
        desirable detail detailed detailoriented different diverse diversity don't duties \
        dynamic e.g eager effective effectively employer enjoy ensure environment equivalent \
        especially essential etc eu every everyone excellent exceptional exciting fast fastpaced \
        feel find first fit flexible fluent following friendly full fulltime fully future get \
        give go goaloriented good great grow hand hands handson happy hard hardworking hello \
        help hi high highly highquality holiday home hour i.e idea ideal ideally impact \
        important include including inclusive increase industry inspire interest interested \
        internal job join junior keep key know known large last leading learn least life like \
        little live location long longterm look love make many matter may mid mindset minimum \
        mission modern month motivated must need needs new next nice offer office one ongoing \
        open openminded opportunities opportunity others paced paid part parttime passion \
        passionate people perk perks permanent person please plus position possible pre \
        preferred present previous prior proactive profile proven provide provides qualification \
        quickly range rapidly ready real related relevant remote required requirement \
        requirements responsibilities responsibility responsible resultsoriented right role \
        salary see seek seeking self selfmotivated selfstarter senior several shape shortterm \
        similar skilled small smart solid someone start starting strive strong success \
        successful successfully suitable supportive take talented teamoriented teamplayer thing \
        think thrive together two understand understanding unique us use using vacancy vacation \
        valuable value values varied various vibrant want way we're week weekly welcome well \
        wellorganised wellorganized whether wide willing willingness within without word work \
        working workplace would year years yes you're",
    plain: "annual business client communication customer employee employment experience experienced \
        group growth hire hiring individual interview knowledge lead level monthly order \
        organisation organization pension plan process product professional project quality \
        record report reporting service skill skills solution standard support system talent \
        task team technical time tool track world",
    links: &[],
};

pub(super) const GERMAN: Filler = Filler {
    hollow: "ab abgeschlossen abgeschlossene abwechslungsreich abwechslungsreiche aktuell aktuelle \
        anforderungen angebot ansprechpartner arbeit arbeiten arbeitest arbeitgeber arbeitsplatz \
        arbeitsumfeld arbeitsweise arbeitszeit arbeitszeiten aufgabe aufgaben aufgabengebiet \
        ausbildung ausgeprägt ausgeprägte ausgezeichnete beim benefits bereich bereit bereits \
        bereitschaft beruf berufserfahrung besonders beste bewerbung bieten bis bist bitte \
        bringen bringst bzw d.h dabei daran darauf darüber davon deren deutschland dich dritten \
        dynamisch dynamische eigen eigene eigenständig eigenverantwortlich einarbeitung einfach \
        einsatz eintrittsdatum engagement engagiert engagierte entgelt erfahrung erfolgreich \
        erfolgreiche erforderlich ersten erwarten erwartet erwünscht euch fest festanstellung \
        feste flache flexibel flexible freude freuen freundlich führend führende ganz ganze \
        geben gehalt geht gehört gemeinsam gern gerne gestalten gestaltest gesucht ggf gibt gmbh \
        große großen gut gute guten haben handson herausforderung heute hierarchien hoch hohe \
        hohes homeoffice idealerweise inkl innen innovativ innovative interessant interessante \
        interesse ja jahr jahre jahren job jung junges kannst karriere kenntnis kenntnisse klar \
        kollege kollegen kolleginnen kommen kommunikationsfähigkeit kommunikationsstark leben \
        lebenslauf legen leistungen lernen lust mehr mehrere mehrjährig mehrjährige menschen \
        mindestens mitarbeiter mitarbeiterin mitbringen mitbringst mittlere moderne motiviert \
        motivierte möchten möglich möglichkeit möglichkeiten neue neuen neuer nähe obstkorb \
        persönlichkeit position profil qualifikation rahmen regelmäßig selbstständig \
        selbstständige selbständig selbständige sicher sichere sicherer sofort sorgfältig sowie \
        spannend spannende spaß standort stark starke stehen stelle stellen suchen sucht tag \
        tage team teamfähig teamfähigkeit teamgeist teamplayer teil teilzeit themen tätigkeit \
        tätigkeiten u.a umfeld umgang unbefristet unbefristete unbefristeter unternehmen \
        unterstützen unterstützt unterstützung urlaub verantwortlich verantwortung \
        verantwortungsvoll verantwortungsvolle verfügst verfügung vergleichbar vergleichbare \
        vergütung verschieden verschiedene verstärkung viele vielfalt vielfältig vielfältige \
        vollzeit voraussetzung vorteil weiterbildung weitere weiterentwicklung welt wert \
        willkommen wissen wort wünschenswert z.b zeit ziel ziele zudem zukunft zusammen \
        zusammenarbeit zuverlässig zuverlässige",
    plain: "dienstleistung kunde kunden lösung lösungen produkt produkte projekt projekte prozess \
        prozesse qualität service system systeme technisch",
    links: &[],
};

pub(super) const FRENCH: Filler = Filler {
    hollow: "afin ainsi an annonce année années ans appliquer apprécié assurer atout attendons aussi \
        autonome autonomie autre autres avantage avantages avoir bac bien bon bonne bonnes cadre \
        candidat candidate candidature capable capacité carrière cdd cdi cela chaque chez \
        collaborateur collaborateurs collègue collègues compétence compétences connaissance \
        connaissances contexte contrat cv depuis description différent différents dois domaine \
        durée dynamique dès emploi encore engagé enjeu ensemble entre entreprise environnement \
        esprit excellent excellente exigé expérience faire fait fois fonction fort forte \
        français grand grande groupe humain idéalement important intégrer intérêt jour jours \
        lieu lors là maîtrise mission missions mois motivé motivée moyenne niveau notamment \
        nouveau nouvelle offre opportunité organisé organisée ouvert parce participer passion \
        passionné personne personnes place plus plusieurs point possible poste postuler pourquoi \
        premier première prime prise profil profiter proposons recherche recherchons rejoignez \
        rejoindre requis responsabilité responsabilités rigoureux rigueur rémunération rôle \
        salaire sein selon sens sera si similaire solide souhaitez souhaité stage temps tenir \
        tous tout toute toutes travail travailler très type tâche tâches télétravail valeur \
        valeurs venez vie voir équipe équipes évoluer être",
    plain: "client clients gestion processus produit produits professionnel projet projets qualité \
        service services solution solutions suivi système technique",
    links: &["de", "du", "des", "d", "en", "à"],
};

pub(super) const SPANISH: Filler = Filler {
    hollow: "acuerdo además alguien alto ambiente amplia aplicar aportar así atractivo año años \
        beneficio beneficios buen buena buenas busca buscamos cada candidata candidato \
        candidatura capacidad cargo carrera colaborar compañero compañeros compañía competitivo \
        condiciones conocimiento conocimientos contrato contribuir crecer crecimiento cualquier \
        cv deseable desempeñar diferente diferentes dinámico día días empleo empresa encantará \
        entorno envíanos equipo equipos estable estamos excelente experiencia fijo flexible \
        forma formación formar formarás funciones función ganas grado gran grande grupo \
        habilidad habilidades hora horario horas ideal importante imprescindible inclusión \
        incorporación incorporar indefinido interés jornada lugar líder manera mejor mes meses \
        misión mundo mínimo necesario necesitamos nivel nueva nuevo nuevos oferta oficina ofrece \
        oportunidad oportunidades parte pasión perfil persona personas plus posibilidad posición \
        principales proactivo profesionales próximo puesto realizar remoto remuneración \
        requisito requisitos responsabilidad responsabilidades responsable retribución rol \
        salario seguir ser similar somos sueldo sólida talento tarea tareas teletrabajo tiempo \
        tipo toda todas todo todos trabajar trabajo tus valora valorable valorará valores varios \
        vida ámbito área únete",
    plain: "atención calidad cliente clientes gestión proceso procesos producto productos \
        profesional proyecto proyectos servicio servicios sistema soluciones solución técnico",
    links: &["de", "del", "en", "a", "al"],
};

pub(super) const ITALIAN: Filler = Filler {
    hollow: "anni anno azienda candidato candidatura capacità conoscenza contratto esperienza lavoro \
        offerta offriamo opportunità posizione profilo requisiti ricerca risorsa ruolo sede team",
    plain: "cliente clienti gestione processi prodotto progetto qualità servizi sistema",
    links: &["di", "del", "dei", "della", "delle"],
};

pub(super) const PORTUGUESE: Filler = Filler {
    hollow: "ano anos benefícios candidato candidatura conhecimento contrato empresa equipa equipe \
        experiência função oferecemos oportunidade perfil procuramos requisitos salário trabalho \
        vaga",
    plain: "cliente clientes gestão processos produto projeto qualidade serviço sistema",
    links: &["de", "do", "da", "dos", "das"],
};

pub(super) const NONE: Filler = Filler {
    hollow: "",
    plain: "",
    links: &[],
};
