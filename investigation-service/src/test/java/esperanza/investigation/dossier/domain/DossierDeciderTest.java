package esperanza.investigation.dossier.domain;

import static esperanza.investigation.dossier.domain.DossierRule.ALREADY_ANSWERED;
import static esperanza.investigation.dossier.domain.DossierRule.AS_OF_AHEAD;
import static esperanza.investigation.dossier.domain.DossierRule.NOT_APPROVED;
import static esperanza.investigation.dossier.domain.DossierRule.NO_PARTS;
import static esperanza.investigation.dossier.domain.DossierRule.NO_SUCH_DOSSIER;
import static esperanza.investigation.dossier.domain.DossierRule.PART_OF_OTHER_CASES;
import static esperanza.investigation.dossier.domain.DossierRule.SAME_PERSON;

import esperanza.investigation.dossier.domain.DossierCommand.*;
import esperanza.investigation.dossier.domain.DossierEvent.*;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final UUID ID = new UUID(2, 1);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final At ANA = new At(NOW, "ana");
    private static final At EVA = new At(NOW, "eva");
    private static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    private static final List<FilePart> PARTS = List.of(FilePart.FILE, FilePart.EVIDENCE);

    private static final DossierOrdered ORDERED =
            new DossierOrdered(CASE, ID, DossierRecipient.COURT, PARTS, MONDAY, "ana", WHY);
    private static final DossierApproved APPROVED = new DossierApproved(CASE, ID, "eva", WHY);
    private static final DossierRefused REFUSED = new DossierRefused(CASE, ID, "eva", WHY);
    private static final DossierPrinted PRINTED = new DossierPrinted(CASE, ID);

    private final Scenario<DossierCommand, Dossier, DossierEvent> dossier = Scenario.of(new DossierDecider());

    @Test
    void a_dossier_is_ordered_as_of_a_date_with_each_part_once() {
        dossier.when(order(List.of(FilePart.EVIDENCE, FilePart.FILE, FilePart.EVIDENCE), Optional.of(MONDAY)))
                .then(ORDERED);
    }

    @Test
    void a_dossier_without_a_date_holds_what_is_on_record_now() {
        dossier.when(order(PARTS, Optional.empty()))
                .then(new DossierOrdered(CASE, ID, DossierRecipient.COURT, PARTS, NOW, "ana", WHY));
    }

    @Test
    void a_dossier_holds_something_that_is_on_record_and_of_this_case_alone() {
        dossier.when(order(List.of(), Optional.empty())).thenRefused(NO_PARTS);
        dossier.when(order(List.of(FilePart.FILE, FilePart.PATTERN), Optional.empty()))
                .thenRefused(PART_OF_OTHER_CASES);
        dossier.when(order(PARTS, Optional.of(NOW.plusSeconds(1)))).thenRefused(AS_OF_AHEAD);
    }

    @Test
    void another_person_approves_and_only_once() {
        dossier.given(ORDERED).when(new ApproveDossier(CASE, EVA, ID, WHY)).then(APPROVED);
        dossier.given(ORDERED).when(new ApproveDossier(CASE, ANA, ID, WHY)).thenRefused(SAME_PERSON);
        dossier.given(ORDERED, APPROVED)
                .when(new ApproveDossier(CASE, EVA, ID, WHY))
                .thenNothing();
    }

    @Test
    void what_was_refused_is_neither_approved_nor_printed() {
        RefuseDossier refuse = new RefuseDossier(CASE, EVA, ID, WHY);
        dossier.given(ORDERED).when(refuse).then(REFUSED);
        dossier.given(ORDERED, REFUSED).when(refuse).thenNothing();
        dossier.given(ORDERED, REFUSED)
                .when(new ApproveDossier(CASE, EVA, ID, WHY))
                .thenRefused(ALREADY_ANSWERED);
        dossier.given(ORDERED, REFUSED).when(new PrintDossier(CASE, ID)).thenRefused(NOT_APPROVED);
    }

    @Test
    void what_was_approved_is_not_refused_any_more() {
        dossier.given(ORDERED, APPROVED)
                .when(new RefuseDossier(CASE, EVA, ID, WHY))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void each_print_is_on_record_and_none_is_made_before_the_approval() {
        dossier.given(ORDERED).when(new PrintDossier(CASE, ID)).thenRefused(NOT_APPROVED);
        dossier.given(ORDERED, APPROVED).when(new PrintDossier(CASE, ID)).then(PRINTED);
        dossier.given(ORDERED, APPROVED, PRINTED)
                .when(new PrintDossier(CASE, ID))
                .then(PRINTED);
    }

    @Test
    void a_dossier_of_another_case_is_an_unknown_one() {
        dossier.when(new ApproveDossier(CASE, EVA, ID, WHY)).thenRefused(NO_SUCH_DOSSIER);
        dossier.given(ORDERED, APPROVED).when(new PrintDossier(OTHER, ID)).thenRefused(NO_SUCH_DOSSIER);
    }

    private static OrderDossier order(List<FilePart> parts, Optional<Instant> asOf) {
        return new OrderDossier(CASE, ANA, ID, DossierRecipient.COURT, parts, asOf, WHY);
    }
}
