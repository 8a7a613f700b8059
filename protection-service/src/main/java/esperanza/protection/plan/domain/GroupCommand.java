package esperanza.protection.plan.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.NewId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.GroupEvent.*;
import java.util.Optional;
import java.util.UUID;

/** Somebody records whom a plan protects beside its party, and how a collective decides for itself. */
public sealed interface GroupCommand extends PlanCommand, OfTheVersionRead {

    /**
     * Record that the plan protects somebody or something more.
     *
     * @param relation what ties them to the party
     * @param guardian who answers for a child
     */
    record AddBeneficiary(
            @NewId UUID beneficiaryId,
            BeneficiaryKind kind,
            boolean child,
            Personal<String> name,
            Optional<Personal<String>> relation,
            Optional<Personal<String>> needs,
            Optional<Personal<String>> guardian)
            implements GroupCommand {}

    /** Record that they leave the plan. */
    record LeaveBeneficiary(UUID beneficiaryId, Optional<Personal<String>> words)
            implements GroupCommand, AfterTheFact {}

    /** Record a place, a way or an area that the collective lives by. */
    record RecordTerritory(@NewId UUID territoryId, TerritoryKind kind, Personal<String> area)
            implements GroupCommand {}

    /** Record who speaks for the collective. */
    record NameSpokesperson(Personal<String> name, Optional<Personal<String>> mandate)
            implements GroupCommand, AfterTheFact {}

    /** Record what the collective decided about its protection. */
    record RecordAgreement(Agreement outcome, Personal<String> minutes) implements GroupCommand, AfterTheFact {}

    /** Record that one member does not want a measure, which stays for the others. */
    record OptOutOfMeasure(@NewId UUID optOutId, MeasureId measureId, Personal<String> name)
            implements GroupCommand, AfterTheFact {}
}
