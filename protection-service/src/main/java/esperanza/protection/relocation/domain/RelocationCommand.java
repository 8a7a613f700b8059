package esperanza.protection.relocation.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.relocation.domain.RelocationEvent.PersonsWish;
import java.util.List;
import java.util.Optional;

/** The commands on the relocations of a person. Their words come bound to the plan; the decider seals them anew. */
public sealed interface RelocationCommand {

    RelocationId relocationId();

    /**
     * @param measure the measure that the relocation carries out; empty: the plan has no such measure
     * @param childrenAssessed whether somebody asked about the children around the person
     * @param receiver the institution that receives the person
     * @param second pseudonym of the other person who opens the words
     */
    record PlanRelocation(
            RelocationId relocationId,
            At at,
            Optional<DecidedMeasure> measure,
            boolean childrenAssessed,
            Receiver receiver,
            String second,
            Shelter shelter)
            implements RelocationCommand {}

    /**
     * The institutions that receive the person.
     *
     * @param tags of those that were named
     * @param excluded whether a case of the person shuts one of them out
     */
    record Receiver(List<String> tags, boolean excluded) {

        public Receiver {
            tags = List.copyOf(tags);
        }
    }

    /** The place, the way to it, and those who go along. */
    record Shelter(
            Personal<String> institution,
            Personal<String> safePlace,
            Optional<Personal<String>> wayThere,
            Optional<Personal<String>> companions) {}

    /** Record that the person arrived in the safe place. */
    record RecordRelocation(RelocationId relocationId, Optional<Personal<String>> words)
            implements RelocationCommand, OfTheVersionRead, AfterTheFact {}

    /** Record how the person lives there, and what they want. */
    record ReviewRelocation(RelocationId relocationId, PersonsWish wants, Personal<String> words)
            implements RelocationCommand, OfTheVersionRead, AfterTheFact {}

    /** Plan the return of a person who wants to return. */
    record PlanReturn(RelocationId relocationId, Personal<String> wayBack)
            implements RelocationCommand, OfTheVersionRead {}

    /** Record that the person returned. */
    record RecordReturn(RelocationId relocationId) implements RelocationCommand, OfTheVersionRead, AfterTheFact {}

    /** Record that the person settled elsewhere for good. */
    record SettleRelocation(RelocationId relocationId) implements RelocationCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * @param holder pseudonym of the one who answers for the relocation from now on
     * @param second pseudonym of the other one who opens its words
     */
    record EntrustRelocation(RelocationId relocationId, At at, String holder, String second, Personal<String> reasons)
            implements RelocationCommand {}
}
