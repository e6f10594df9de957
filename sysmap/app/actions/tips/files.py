"""The file, the program and help. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "new": _("Commence par une question ; la carte ouverte est enregistrée."),
        "start": _("Une trentaine de formes prêtes, avec leur déroulé et leur kit papier."),
        "keep_template": _("Garde le cadre de cette carte, sans rien de ce qui y a été dit."),
        "open": _("Ouvre une carte, ou une affiche qui en porte une."),
        "copy_as": _("Écrit un autre fichier, complet ; vous restez dans celui-ci."),
        "save": _("La carte s’enregistre toute seule ; ceci le fait à l’instant."),
        "versions": _("Montre les derniers états gardés sur cet ordinateur, en images."),
        "rename_file": _("Change le nom ou le dossier du fichier, sans le copier."),
        "card": _("Titre, territoire, dates, auteurs, licence : ce que dit le cartouche."),
        "poster": _("Met la carte en page, du A4 au A0, et l’enregistre ou l’imprime."),
        "text": _("Dit toute la carte en phrases, dans un fichier."),
        "import": _("Lit un tableau ou la carte d’un autre programme, et le montre avant d’ajouter."),
        "export_other": _("Écrit la carte pour un autre programme, et dit ce qu’il ne garde pas."),
        "close_map": _("Fait le dossier de fin d’atelier : affiche, pages, compte rendu, copie."),
        "close_elsewhere": _("Fait la clôture dans un dossier que vous choisissez."),
        "kinds": _("Change les noms, les formes et les couleurs de cette carte."),
        "charter": _("Garde les couleurs et les logos de votre organisme, et les donne."),
        "settings": _("Quelques choix qui valent pour vous, pas pour la carte."),
        "wording": _("Choisit comment s’écrivent les groupes de personnes dans cette carte."),
        "language": _("Change la langue du programme ; la carte garde la sienne."),
        "typography": _("Pose ou non les guillemets et les espaces pendant la frappe."),
        "quit_clean": _("Copie la carte sur une clé, vérifie, puis l’efface de cet ordinateur."),
        "quit": _("Ferme le programme ; tout est déjà enregistré."),
        "help": _("Ouvre le guide à la page de ce que vous avez sous les yeux."),
        "shortcuts": _("Montre toutes les touches, et les enregistre en une feuille."),
        "keys_page": _("Une page A5 des touches, à poser près du clavier."),
        "tour": _("Montre l’essentiel sur une vraie carte, et se quitte à tout moment."),
        "exercise": _("Six petits défis sur une carte d’essai."),
        "news": _("Ce qui a changé depuis la version d’avant."),
        "about": _("La version, les licences et ce que Sysmap doit à d’autres."),
    }
