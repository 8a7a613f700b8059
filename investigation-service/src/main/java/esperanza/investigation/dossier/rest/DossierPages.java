package esperanza.investigation.dossier.rest;

import esperanza.investigation.PaperTexts;
import esperanza.investigation.dossier.OpenDossier.Opened;
import esperanza.investigation.dossier.OpenDossier.Part;
import esperanza.investigation.dossier.domain.DossierEvent.DossierOrdered;
import esperanza.investigation.dossier.rest.DossierPage.Entry;
import esperanza.investigation.dossier.rest.DossierPage.Fact;
import esperanza.investigation.dossier.rest.DossierPage.Head;
import esperanza.investigation.dossier.rest.DossierPage.Section;
import esperanza.investigation.file.read.streams.StreamHead;
import esperanza.kernel.Actor;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseNumber;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.Names;
import esperanza.runtime.opening.WholeEvent;
import esperanza.runtime.paper.PaperLanguage;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** Writes the page of a dossier. */
@Singleton
class DossierPages {

    private final Template page;
    private final ZoneId zone;

    DossierPages(@Location("paper/dossier") Template page, Profile profile) {
        this.page = page;
        this.zone = profile.zone();
    }

    String of(Opened opened, PaperLanguage language) {
        PaperTexts texts = new PaperTexts(language, zone);
        DossierOrdered order = opened.standing().dossier().order();
        String number = CaseNumber.of(order.caseId()).text();
        String asOf = texts.instant(order.asOf());
        return page.data(
                        "page",
                        new DossierPage(
                                language.code(),
                                texts.text("dossier.title"),
                                texts.text("dossier.title") + ' ' + number + " · " + asOf,
                                texts.text("dossier.note"),
                                facts(texts, opened, number, asOf),
                                opened.parts().stream()
                                        .map(part -> section(texts, part))
                                        .toList(),
                                texts.text("dossier.none"),
                                texts.text("dossier.proof"),
                                texts.text("dossier.how"),
                                opened.heads().stream().map(DossierPages::head).toList()))
                .render();
    }

    private static List<Fact> facts(PaperTexts texts, Opened opened, String number, String asOf) {
        DossierOrdered order = opened.standing().dossier().order();
        return List.of(
                new Fact(texts.text("case"), number),
                new Fact(texts.text("dossier.as-of"), asOf),
                new Fact(texts.text("dossier.for"), PrintedWords.label(order.recipient(), texts.language())),
                new Fact(texts.text("dossier.number"), order.dossierId().toString()),
                new Fact(
                        texts.text("dossier.ordered-by"),
                        role(texts, opened.standing().orderedAs())),
                new Fact(
                        texts.text("dossier.approved-by"),
                        role(texts, opened.standing().approvedAs())));
    }

    private static Section section(PaperTexts texts, Part part) {
        PrintedFields fields = new PrintedFields(texts);
        return new Section(
                PrintedWords.label(part.part(), texts.language()),
                part.events().stream().map(event -> entry(texts, fields, event)).toList());
    }

    private static Entry entry(PaperTexts texts, PrintedFields fields, WholeEvent event) {
        return new Entry(
                texts.instant(event.occurredAt()),
                Names.label(
                        "TimelineEvent",
                        "investigation." + event.event(),
                        texts.language().locale()),
                role(texts, function(event.by())),
                fields.of(event.content()));
    }

    private static String role(PaperTexts texts, String role) {
        return Names.label("Role", role, texts.language().locale());
    }

    /** Software has the name of a policy, which says nothing outside. */
    private static String function(Actor by) {
        return by.kind() == ActorKind.SYSTEM ? "system" : by.role();
    }

    private static Head head(StreamHead head) {
        return new Head(
                head.stream().category() + ' ' + head.stream().id(), Integer.toString(head.version()), head.hash());
    }
}
