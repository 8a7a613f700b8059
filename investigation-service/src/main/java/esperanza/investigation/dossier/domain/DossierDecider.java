package esperanza.investigation.dossier.domain;

import static esperanza.investigation.dossier.domain.DossierRule.ALREADY_ANSWERED;
import static esperanza.investigation.dossier.domain.DossierRule.AS_OF_AHEAD;
import static esperanza.investigation.dossier.domain.DossierRule.NOT_APPROVED;
import static esperanza.investigation.dossier.domain.DossierRule.NO_PARTS;
import static esperanza.investigation.dossier.domain.DossierRule.NO_SUCH_DOSSIER;
import static esperanza.investigation.dossier.domain.DossierRule.PART_OF_OTHER_CASES;
import static esperanza.investigation.dossier.domain.DossierRule.SAME_PERSON;
import static esperanza.investigation.dossier.domain.DossierRule.require;

import esperanza.investigation.dossier.domain.Dossier.Known;
import esperanza.investigation.dossier.domain.Dossier.Unknown;
import esperanza.investigation.dossier.domain.DossierCommand.*;
import esperanza.investigation.dossier.domain.DossierEvent.*;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of a dossier: one person orders it, another one approves or refuses, and each print is on record. */
public final class DossierDecider implements Decider<DossierCommand, Dossier, DossierEvent> {

    @Override
    public Dossier initial() {
        return new Unknown();
    }

    @Override
    public List<DossierEvent> decide(Dossier dossier, DossierCommand command) {
        return switch (command) {
            case OrderDossier order -> List.of(ordered(order));
            case ApproveDossier approve -> approved(known(dossier, approve), approve);
            case RefuseDossier refuse -> refused(known(dossier, refuse), refuse);
            case PrintDossier print -> List.of(printed(known(dossier, print), print));
        };
    }

    @Override
    public Dossier evolve(Dossier dossier, DossierEvent event) {
        return switch (event) {
            case DossierOrdered ordered -> new Known(ordered, Optional.empty(), Optional.empty(), 0);
            case DossierApproved approved -> there(dossier).approved(approved.approvedBy());
            case DossierRefused refused -> there(dossier).refused(refused.refusedBy());
            case DossierPrinted _ -> there(dossier).printedAgain();
        };
    }

    private static DossierEvent ordered(OrderDossier order) {
        Instant asOf = order.asOf().orElse(order.at().now());
        require(!order.parts().isEmpty(), NO_PARTS);
        require(!order.parts().contains(FilePart.PATTERN), PART_OF_OTHER_CASES);
        require(!asOf.isAfter(order.at().now()), AS_OF_AHEAD);
        return new DossierOrdered(
                order.caseId(),
                order.dossierId(),
                order.recipient(),
                order.parts().stream().distinct().sorted().toList(),
                asOf,
                order.at().by(),
                order.reasons());
    }

    private static List<DossierEvent> approved(Known dossier, ApproveDossier approve) {
        String by = approve.at().by();
        require(!by.equals(dossier.order().orderedBy()), SAME_PERSON);
        require(dossier.refusedBy().isEmpty(), ALREADY_ANSWERED);
        return dossier.approvedBy().isPresent()
                ? List.of()
                : List.of(new DossierApproved(approve.caseId(), approve.dossierId(), by, approve.reasons()));
    }

    private static List<DossierEvent> refused(Known dossier, RefuseDossier refuse) {
        require(dossier.approvedBy().isEmpty(), ALREADY_ANSWERED);
        return dossier.refusedBy().isPresent()
                ? List.of()
                : List.of(new DossierRefused(
                        refuse.caseId(), refuse.dossierId(), refuse.at().by(), refuse.reasons()));
    }

    private static DossierEvent printed(Known dossier, PrintDossier print) {
        require(dossier.approvedBy().isPresent(), NOT_APPROVED);
        return new DossierPrinted(print.caseId(), print.dossierId());
    }

    /** A dossier of another case is an unknown one. */
    private static Known known(Dossier dossier, DossierCommand command) {
        if (dossier instanceof Known known && known.order().caseId().equals(command.caseId())) {
            return known;
        }
        throw new RuleViolation(NO_SUCH_DOSSIER);
    }

    private static Known there(Dossier dossier) {
        return switch (dossier) {
            case Known known -> known;
            case Unknown _ -> throw new IllegalStateException("the dossier was never ordered");
        };
    }
}
