"""Names of persons: a map of actors that names people is personal data, and they should know.

Only a hint, and only for what reads like « Prénom Nom »: organisations, functions and places
named after somebody (« Collège Jean Moulin ») do not start that way.
"""

from __future__ import annotations

import re

_FIRST_NAMES = frozenset(
    """
    adam adèle adrien agathe agnès ahmed aïcha alain albert alex alexandra alexandre alexis ali alice
    alicia aline amandine ambre amélie amina amine anaïs andré andrea andrée ange angèle anissa anita
    anna anne annick annie anthony antoine antonio apolline ariane armand arnaud arthur assia astrid
    aude audrey augustin aurélie aurélien aurore axel baptiste barbara basile bastien béatrice benjamin
    benoît bernadette bernard bertrand bérénice blanche boris brahim brigitte bruno camille carine carla
    carlos carole caroline catherine cécile cédric céline chantal charles charlotte chloé chris
    christelle christian christiane christine christophe claire clara clarisse claude claudette claudie
    claudine clémence clément coline colette constance coralie corentin corinne cyril cyrille damien
    daniel danièle danielle david déborah delphine denis denise diane didier dimitri dominique dorothée
    driss édith edmond édouard élisa élisabeth elisabeth élise ella élodie éloïse elsa emeline emma
    emmanuel emmanuelle éric eric estelle esther étienne eugène eugénie eva évelyne fabien fabienne
    fabrice fadila fanny farid farida fatima fatiha fatou félix fernand fiona flora florence florent
    florian françois francis franck françoise frédéric frédérique gabin gabriel gabrielle gaël gaëlle
    gaëtan gaston gauthier geneviève georges gérald gérard germain germaine ghislaine gilbert gilles
    ginette gisèle grégoire grégory guillaume gustave guy gwenaëlle habib hakim hamid hélène henri
    henriette hervé hicham hubert hugo hugues ibrahim inès ingrid irène iris isabelle ismaël ivan
    jacqueline jacques jamal jamila janine jean jeanine jeanne jeannine jennifer jérémie jérémy jérôme
    jessica joachim joël joëlle johan john jonas jonathan jordan joris josé joseph josette josiane jules
    julia julie julien juliette justine karim karima karine kevin kévin khadija laetitia laila lara
    laura laure laurence laurent léa leila léo léon léonie liliane lina lionel lisa loïc lola lou louis
    louise luc lucas lucette lucie lucien lucienne ludovic lydia lydie lyes madeleine maël magali malik
    manon manuel marc marcel marcelle margaux margot maria marianne marie marielle marin marina marine
    marion marius marlène martin martine mary mathéo mathias mathieu mathilde mathis matthieu maud
    maurice max maxence maxime mehdi mélanie mélissa michaël michel michèle micheline michelle mickaël
    miguel mireille mohamed mohammed moïse monique morgane mounir mourad muriel mustapha myriam nabil
    nadège nadia nadine naïma nathalie nathan nelly nicolas nicole nina noah noé noémie nora norbert
    odette odile olga olivia olivier omar oscar pascal pascale patrice patricia patrick paul paula paule
    paulette pauline peter philippe pierre pierrette quentin rachel rachid rachida raoul raphaël raymond
    raymonde rebecca régine régis rémi rémy renaud rené renée richard robert robin rodolphe roger roland
    rolande romain romane rosa rose roxane ryan sabine sabrina said salah salim salima salomé sam samia
    samir samira samuel sandra sandrine sara sarah sébastien ségolène serge séverine sidonie simon
    simone sofia solange solène sonia sophie soraya stella stéphane stéphanie suzanne sylvain sylvie
    tania tanguy tatiana théo théodore thérèse thibault thibaut thierry thomas tiphaine tom tristan ugo
    ulysse valentin valentine valérie vanessa véronique victor victoire victoria vincent violette
    virginie vivien viviane wahid walid wendy william xavier yacine yael yann yannick yasmina yasmine
    yohan yolande youcef youssef yves yvette yvon yvonne zacharie zoé zohra
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_TITLES = re.compile(r"(M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mr|Mrs|Ms|Monsieur|Madame|Mademoiselle)\.?\s+\w")
_PARTICLES = frozenset({"de", "du", "des", "d’", "le", "la", "van", "von", "el", "ben", "da", "dos"})


def like_a_person(words: str) -> bool:
    """Whether these words read like the name of a person: « Prénom Nom », « M. Nom », « NOM Prénom ».

    >>> like_a_person("Camille Exemple"), like_a_person("Mme Exemple")
    (True, True)
    >>> like_a_person("Collège Jean Moulin"), like_a_person("Chambre d’agriculture")
    (False, False)
    """
    named = words.replace("\u00a0", " ").replace("\u202f", " ").split("(")[0].split(",")[0].strip()
    title = _TITLES.match(named)
    if title and named[title.end() - 1].isupper():
        return True
    parts = [part for part in named.split() if part.lower() not in _PARTICLES]
    if not 2 <= len(parts) <= 3 or not all(map(_capital, parts)):
        return False
    return _first_name(parts[0]) or (parts[0].isupper() and _first_name(parts[-1]))


def _capital(word: str) -> bool:
    return word[:1].isupper() and all(c.isalpha() or c in "-’'." for c in word)


def _first_name(word: str) -> bool:
    if re.fullmatch(r"[A-ZÉ]\.(-?[A-Z]\.)?", word):
        return True
    return word.lower().split("-")[0] in _FIRST_NAMES
